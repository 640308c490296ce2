import { LIMIT, row, type Param } from '../param.ts'

/** Times to the next absence are bounded below so that a day cannot hold endlessly many. */
const spell = { unit: 'min', min: 0.01, max: LIMIT.minutes * 100, step: 10, usual: [10, 2_880] } as const

/** Sickness, gray failure and the probes that notice them. Probe defaults are those of Kubernetes, a minute for a second. */
export const trouble: Param[] = [
  row('group', 'sickness'),
  row('number', 'sickness.meanTimeToSick', { ...spell, live: true }),
  row('number', 'sickness.meanTimeToReturn', { ...spell, live: true }),
  row('choice', 'sickness.while', { default: 'always', choices: ['always', 'busy'], live: true }),
  row('number', 'sickness.together', { unit: 'share', default: 0, min: 0, max: 1, step: 0.05, built: [0], live: true }),
  row('number', 'sickness.detection', { unit: 'min', default: 0, min: 0, max: LIMIT.minutes, step: 1, usual: [0, 60], live: true }),
  row('number', 'sickness.detection.interval', { unit: 'min', default: 10, above: 0, max: LIMIT.minutes, step: 1, usual: [1, 60], soon: true }),
  row('number', 'sickness.detection.timeout', { unit: 'min', default: 1, min: 0, max: LIMIT.minutes, step: 1, usual: [0, 30], soon: true }),
  row('integer', 'sickness.detection.fall', { unit: 'times', default: 3, min: 1, max: 1_000, step: 1, usual: [1, 10], soon: true }),
  row('integer', 'sickness.detection.rise', { unit: 'times', default: 1, min: 1, max: 1_000, step: 1, usual: [1, 10], soon: true }),
  row('choice', 'sickness.order', { default: 'restart', choices: ['lost', 'restart', 'restart-new', 'resume'], live: true }),
  row('choice', 'sickness.line', { default: 'redispatch', choices: ['redispatch', 'stranded'], live: true }),
  row('group', 'slowness', { soon: true }),
  row('number', 'slowness.meanTimeToSlow', { ...spell, required: true }),
  row('number', 'slowness.meanTimeToRecover', { ...spell, required: true }),
  row('number', 'slowness.factor', { unit: '×', required: true, above: 0, max: 1, step: 0.05 }),
]
