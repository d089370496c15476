# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The Entente authors
#
# Writes, into the folder named as argument, the tables of peacesciencer that `entente data add` reads in the package's own form.
suppressMessages(library(peacesciencer))

folder <- commandArgs(trailingOnly = TRUE)[1]
for (name in c("creg", "rugged", "tss_rivalries")) {
  write.csv(as.data.frame(get(name)), file.path(folder, paste0(name, ".csv")), row.names = FALSE)
}
