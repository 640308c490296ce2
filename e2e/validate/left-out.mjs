/** What is not simulated, and why: by case, or by case and quantity. Everything else in `cases.json` must be read. */

const FORMULA = 'a formula, nothing to simulate; compared in src/theory'
const NO_PRIORITY = 'there are no classes of customers'
const SETUP = 'nobody is switched off and warmed up again'

export const cases = {
  'mg1-bpareto-a': 'no bounded Pareto among the laws',
  'prio-np-a': NO_PRIORITY,
  'prio-pr-a': NO_PRIORITY,
  'prio-np-b': NO_PRIORITY,
  'vac-a': 'nobody goes on a break because the line is empty',
  'setup-mm1-a': SETUP,
  'setup-mm1-b': SETUP,
  'mmk-setup-1': SETUP,
  'mmk-setup-4': SETUP,
  'mmk-setup-10': SETUP,
  'balk-a': 'who comes joins; nobody is put off by the length of the line',
  'retr-con-a': 'each in orbit comes back by themselves; the orbit has no common pace',
  'rework-a': 'a spoilt order fails at once, it does not join the line again after its service',
  'zombie-a': 'who gives up leaves the line; nobody works for those who have left',
  'zombie-b': 'who gives up leaves the line; nobody works for those who have left',
  'mmpp-a': 'arrivals are renewals or follow a curve; no hidden phases',
  'tb-a': 'no token bucket at the door',
  'tb-b': 'no token bucket at the door',
  'tb-1': 'no token bucket at the door',
  'poll-ex-a': 'nobody walks from line to line',
  'poll-ga-a': 'nobody walks from line to line',
  'mh2c-2-AC': FORMULA,
  'me2c-2-AC': FORMULA,
  'mh2c-5-AC': FORMULA,
  'kingman-a': FORMULA,
  'kingman-b': FORMULA,
  'staff-a': FORMULA,
  'halfin-whitt': FORMULA,
  'elastic-day-a': FORMULA,
  'lb-jiq-2': 'no routing to whoever is idle, else to anybody',
  'red-3of3': 'an order has one copy at most',
  'jackson-a': 'stations are passed in turn, not by chance',
  'mva-a': 'customers come from outside; no closed loop',
  'mva-b': 'customers come from outside; no closed loop',
  'finite-source-a': 'the sick need nobody to get well',
  'fj2-a': 'an order is not split among several',
  'fjn-approx': 'an order is not split among several',
  'fanout-max': 'an order is not split among several',
  'tail-at-scale': 'an order is not split among several',
  'quorum-2of3': 'no two have to agree on an order',
  'quorum-3of5': 'no two have to agree on an order',
  retrybudget: 'the budget is a bucket that first attempts fill (own case `budget`), not one of these',
  'beta-factor': '`together` is a share of sick calls, each with its own return, not a common cause that ends for all (own case `together`)',
  'coordinated-omission': 'a matter of the stopwatch: every visit is timed from the arrival',
}

const EDGE = 'on the edge of the atom at 0'
const POWER = 'a power of p; the draws are independent'
const LAYERS = 'one layer only'

export const quantities = {
  'mm1-a': { 'Wq_p0.5': EDGE },
  'disc-mm1-a': {
    EWq2_SIRO: 'no service in random order',
    W_SJF_np: 'nobody knows how long an order takes',
    W_SRPT: 'nobody knows how long an order takes',
  },
  'brk-mmc-c': { 'P(all_servers_down)': 'so rare that 1% takes a billion minutes' },
  'mtinf-a': { naive_pointwise_max: FORMULA },
  'usl-a': { N_star: FORMULA, best_integer_N: FORMULA },
  'usl-specsdm91': { peak_load: FORMULA },
  'amdahl-a': { 'S(inf)': FORMULA },
  'lb-weighted-a': { W_optimal_random_split: 'weights are speeds, not free' },
  'consec-envoy': { p_next_k_all_fail: POWER },
  'consec-half': { p_next_k_all_fail: POWER },
  'consec-90': { p_next_k_all_fail: POWER },
  'retry-nq-a': { layered_worst_case_calls: LAYERS },
  'retry-nq-b': { layered_worst_case_calls: LAYERS },
  'metastable-a': { threshold: 'who times out leaves the line, so no work is wasted on them' },
  'hpa-formula': { '3@200/50': 'the growth limit of one round (7) comes first; see hpa-ramp' },
  'reshard-4to5': { moved_modulo: 'no routing by remainder' },
  'reshard-10to11': { moved_modulo: 'no routing by remainder' },
}
