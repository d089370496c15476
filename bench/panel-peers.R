# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The Entente authors
#
# Panels of directed dyad-years of 1816 to 2020 by peacesciencer, with its own tables (its trade needs download_extdata()): the
# lesser of two times, by the clock and of the processor, for five tables and for its 87 columns, how many columns, and peak memory
# in megabytes. The file named as argument gets each column's sum and how many of its cells are missing.
suppressMessages(library(peacesciencer))

quietly <- function(expression) suppressWarnings(suppressMessages(expression))
now <- function() proc.time()[["elapsed"]]
used <- function() sum(proc.time()[c("user.self", "sys.self")])
peak <- function() {
  line <- grep("VmHWM", readLines("/proc/self/status"), value = TRUE)
  as.integer(as.numeric(gsub("[^0-9]", "", line)) / 1024)
}

flow <- function() {
  began <- now()
  began_used <- used()
  panel <- create_dyadyears(system = "cow", directed = TRUE, subset_years = 1816:2020)
  panel <- add_atop_alliance(panel)
  panel <- add_nmc(panel)
  panel <- add_contiguity(panel)
  panel <- add_cow_mids(panel)
  five <- now() - began
  five_used <- used() - began_used
  five_columns <- ncol(panel)
  five_peak <- peak()
  panel <- add_gml_mids(panel)
  panel <- add_peace_years(panel)
  panel <- add_cow_wars(panel, type = "inter")
  panel <- add_cow_majors(panel)
  panel <- add_capital_distance(panel)
  panel <- add_minimum_distance(panel, use_extdata = FALSE)
  panel <- add_cow_trade(panel)
  panel <- add_igos(panel)
  panel <- add_creg_fractionalization(panel)
  panel <- add_rugged_terrain(panel)
  panel <- add_strategic_rivalries(panel)
  stopifnot(nrow(panel) == 2063610)
  list(
    five = five, five_used = five_used, five_columns = five_columns, five_peak = five_peak,
    full = now() - began, full_used = used() - began_used, full_columns = ncol(panel), panel = panel
  )
}

first <- quietly(flow())
first$panel <- NULL
second <- quietly(flow())
peaked <- peak()
write.csv(
  data.frame(
    column = names(second$panel),
    sum = sapply(second$panel, function(x) sum(as.numeric(x), na.rm = TRUE)),
    missing = sapply(second$panel, function(x) sum(is.na(x)))
  ),
  commandArgs(trailingOnly = TRUE)[1], row.names = FALSE
)
cat(sprintf(
  "%.2f %.2f %d %d %.2f %.2f %d %d\n",
  min(first$five, second$five), min(first$five_used, second$five_used), first$five_columns, first$five_peak,
  min(first$full, second$full), min(first$full_used, second$full_used), first$full_columns, peaked
))
