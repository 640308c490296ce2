# simmer: a trajectory a customer. Arguments: servers, load, customers, seed. Prints JSON with its own seconds.
suppressPackageStartupMessages(library(simmer))

given <- commandArgs(trailingOnly = TRUE)
servers <- as.integer(given[1])
load <- as.numeric(given[2])
customers <- as.integer(given[3])
set.seed(as.integer(given[4]))

left <- customers
gap <- function() {
  left <<- left - 1
  if (left < 0) -1 else rexp(1, servers * load)
}
order <- trajectory() %>%
  seize("counter", 1) %>%
  timeout(function() rexp(1, 1)) %>%
  release("counter", 1)

start <- proc.time()[["elapsed"]]
env <- simmer() %>%
  add_resource("counter", servers) %>%
  add_generator("customer", order, gap)
invisible(run(env, Inf))
seconds <- proc.time()[["elapsed"]] - start

arrivals <- get_mon_arrivals(env)
cat(sprintf('{"seconds": %.6f, "wait": %.9f}\n', seconds, mean(arrivals$end_time - arrivals$start_time - arrivals$activity_time)))
