# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The Entente authors
#
# Rscript bench/ideal-points-peers.R DATA PROGRAM FIRST LAST POINTS: places states in sessions FIRST to LAST by one of the
# programs in R, or takes them from the file POINTS that Entente wrote; prints seconds of estimation and the median
# correlation with the published points within sessions.
words <- commandArgs(TRUE)
data <- words[1]; program <- words[2]; first <- as.integer(words[3]); last <- as.integer(words[4])
published <- read.csv(file.path(data, "votes/IdealpointestimatesAll_Apr2020.csv"), fileEncoding = "latin1")
agreement <- function(points) {
  both <- merge(points, published[, c("ccode", "session", "IdealPoint")])
  median(sapply(split(both, both$session), function(s) abs(cor(s$point, s$IdealPoint))))
}
if (program == "entente") {
  points <- read.csv(words[5])
  cat(sprintf("%.4f", agreement(data.frame(ccode = points$ccode, session = points$session, point = points$mean))))
  quit()
}
votes <- read.csv(file.path(data, "votes/bsv_input_apr2020_exact.csv"))
votes <- votes[votes$session >= first & votes$session <= last, ]
votes$item <- paste(votes$session, votes$item)
states <- sort(unique(votes$ccode)); items <- unique(votes$item)
yes <- matrix(NA_integer_, length(states), length(items), dimnames = list(states, items))
yes[cbind(match(votes$ccode, states), match(votes$item, items))] <- as.integer(votes$vote == 1)
divided <- apply(yes, 2, function(v) length(unique(v[!is.na(v)])) == 2)
yes <- yes[, divided]
set.seed(1)
suppressMessages(library(if (program == "ideal") "pscl" else "MCMCpack", character.only = TRUE))
start <- rep(0, nrow(yes)); start[states %in% c(2, 200)] <- 2; start[states %in% c(365, 645)] <- -2
began <- proc.time()[["elapsed"]]
points <- switch(program,
  MCMCirt1d = {
    run <- MCMCirt1d(yes, theta.constraints = list("2" = "+"), burnin = 1000, mcmc = 10000, thin = 10)
    data.frame(ccode = states, session = first, point = colMeans(run)[paste0("theta.", states)])
  },
  MCMCdynamicIRT1d = {
    time <- as.integer(factor(as.integer(sub(" .*", "", colnames(yes)))))
    run <- MCMCdynamicIRT1d(yes, item.time.map = time, theta.start = start, burnin = 20, mcmc = 100, thin = 1,
      theta.constraints = list("2" = "+"))
    means <- colMeans(run); named <- regmatches(names(means), regexec("^theta\\.(.*)\\.t([0-9]+)$", names(means)))
    kept <- lengths(named) == 3; named <- do.call(rbind, named[kept])
    data.frame(ccode = as.integer(named[, 2]), session = first - 1 + as.integer(named[, 3]), point = means[kept])
  },
  ideal = {
    calls <- rollcall(yes, legis.names = states)
    run <- ideal(calls, maxiter = 11000, burnin = 1000, thin = 10, normalize = TRUE)
    data.frame(ccode = as.integer(rownames(run$xbar)), session = first, point = run$xbar[, 1])
  })
cat(sprintf("%.1f %.4f", proc.time()[["elapsed"]] - began, agreement(points)))
