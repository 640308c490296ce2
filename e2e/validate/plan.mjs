/**
 * How many customers a case gets, fixed beforehand from a pilot run with other seeds: enough for the standard error of its
 * widest row to be a third of that row's tolerance.
 */
const CUSTOMERS = {
  'mm1-a': 20e6,
  'mm1-b': 14e6,
  'mm1-c': 50e6,
  'md1-a': 9e6,
  'mg1-logn-a': 130e6,
  'mg1-h2-a': 14e6,
  'mg1-unif-a': 4e6,
  'mg1-gamma-a': 9e6,
  'mg1-erl3-a': 6e6,
  'mm1K-a': 4e6,
  'mm1K-b': 8e6,
  'mmcK-a': 12e6,
  'mmc-2': 8e6,
  'mmc-3': 10e6,
  'mmc-10': 14e6,
  'mmc-100': 200e6,
  'mmc-callcentre': 20e6,
  'mmc-callcentre2': 80e6,
  'erlB-100': 50e6,
  'erlB-10-446': 14e6,
}

export const customersOf = (c) => CUSTOMERS[c.case] ?? 3e6
