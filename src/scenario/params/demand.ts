import { LIMIT, row, type Param } from '../param.ts'

export const demand: Param[] = [
  row('group', 'demand', { required: true }),
  row('curve', 'demand.perHour', {
    unit: 'customers/h',
    min: 0,
    max: LIMIT.perHour,
    minItems: 1,
    maxItems: LIMIT.points,
    step: 1,
    usual: [0, 300],
    live: true,
  }),
  row('number', 'demand.factor', { unit: '×', default: 1, min: 0, max: 1_000, step: 0.05, usual: [0, 4], live: true }),
  row('choice', 'demand.process', { default: 'poisson', choices: ['poisson', 'regular', 'bursty'] }),
  row('number', 'demand.scv', { min: 0.0001, max: 10_000, step: 0.5, usual: [0.1, 20] }),
  row('number', 'demand.party', { unit: 'people', default: 1, min: 1, max: 1_000, step: 0.1, usual: [1, 6] }),
  row('group', 'demand.trace'),
  row('numbers', 'demand.trace.at', { unit: 'min', required: true, min: 0, max: LIMIT.minutes, minItems: 1, maxItems: LIMIT.arrivals, ordered: true }),
  row('numbers', 'demand.trace.work', { unit: 'min', min: 0, max: LIMIT.minutes, minItems: 1, maxItems: LIMIT.arrivals }),
]
