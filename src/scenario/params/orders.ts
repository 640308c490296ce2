import { LIMIT, row, type Param } from '../param.ts'

/** Durations: the rows inside every distribution, whatever parameter holds it. */
export const distribution: Param[] = [
  row('choice', 'distribution.law', {
    required: true,
    choices: ['exponential', 'deterministic', 'uniform', 'lognormal', 'gamma', 'hyperexponential', 'empirical'],
  }),
  row('number', 'distribution.mean', { unit: 'min', above: 0, max: LIMIT.minutes, step: 0.1, usual: [0.5, 30] }),
  row('number', 'distribution.scv', { min: 0.0001, max: 10_000, step: 0.25, usual: [0.1, 10] }),
  row('number', 'distribution.min', { unit: 'min', min: 0, max: LIMIT.minutes, step: 0.1, usual: [0, 30] }),
  row('number', 'distribution.max', { unit: 'min', above: 0, max: LIMIT.minutes, step: 0.1, usual: [0, 60] }),
  row('numbers', 'distribution.values', { unit: 'min', min: 0, max: LIMIT.minutes, minItems: 1, maxItems: LIMIT.values }),
]

export const orders: Param[] = [
  row('distribution', 'work', { unit: 'min', live: true }),
  row('list', 'stations', { minItems: 1, maxItems: LIMIT.stations }),
  row('text', 'stations[].name', { required: true, minItems: 1, maxItems: LIMIT.text }),
  row('distribution', 'stations[].work', { unit: 'min', required: true }),
  row('integer', 'stations[].capacity', { unit: 'people', min: 0, max: 1_000_000, step: 1, usual: [0, 100] }),
  row('distribution', 'patience', { unit: 'min', live: true }),
  row('group', 'retry'),
  row('number', 'retry.chance', { unit: 'share', default: 1, min: 0, max: 1, step: 0.05, live: true }),
  row('delay', 'retry.after', { unit: 'min', required: true, min: LIMIT.again, max: LIMIT.minutes, step: 1, usual: [1, 60], live: true }),
  row('number', 'retry.backoff', { unit: '×', default: 1, min: 1, max: 100, step: 0.1, usual: [1, 4], live: true }),
  row('choice', 'retry.jitter', { default: 'none', choices: ['none', 'equal', 'full'], live: true }),
  row('number', 'retry.cap', { unit: 'min', min: LIMIT.again, max: LIMIT.minutes, step: 5, usual: [5, 240], live: true }),
  row('integer', 'retry.attempts', { unit: 'times', min: 1, max: 1_000_000, step: 1, usual: [1, 10], live: true }),
  row('number', 'retry.budget', { unit: 'share', min: 0, max: 1, step: 0.05, live: true }),
]
