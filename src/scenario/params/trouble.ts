import { LIMIT, row, type Param } from '../param.ts'

const spell = { unit: 'min', min: LIMIT.again, max: LIMIT.minutes * 100, step: 10, usual: [10, 2_880], live: true } as const

/**
 * Sickness, gray failure, failing fast, and the probes that notice an absence.
 * Probe defaults are those of Kubernetes, a minute for a second.
 */
export const trouble: Param[] = [
  row('group', 'sickness'),
  row('number', 'sickness.meanTimeToSick', spell),
  row('number', 'sickness.meanTimeToReturn', spell),
  row('choice', 'sickness.while', { default: 'always', choices: ['always', 'busy'], live: true }),
  row('number', 'sickness.together', { unit: 'share', default: 0, min: 0, max: 1, step: 0.05, live: true }),
  row('number', 'sickness.detection', { unit: 'min', default: 0, min: 0, max: LIMIT.minutes, step: 1, usual: [0, 60], live: true }),
  row('number', 'sickness.detection.interval', { unit: 'min', default: 10, min: LIMIT.again, max: LIMIT.minutes, step: 1, usual: [1, 60] }),
  row('number', 'sickness.detection.timeout', { unit: 'min', default: 1, min: 0, max: LIMIT.minutes, step: 1, usual: [0, 30] }),
  row('integer', 'sickness.detection.fall', { unit: 'times', default: 3, min: 1, max: 1_000, step: 1, usual: [1, 10] }),
  row('integer', 'sickness.detection.rise', { unit: 'times', default: 1, min: 1, max: 1_000, step: 1, usual: [1, 10] }),
  row('group', 'sickness.flapping'),
  row('number', 'sickness.flapping.absences', { unit: 'times', default: 3, min: 1, max: 1_000, step: 1, usual: [1, 10], live: true }),
  row('number', 'sickness.flapping.between', { unit: 'min', default: 5, min: LIMIT.again, max: LIMIT.minutes, step: 1, usual: [1, 60], live: true }),
  row('choice', 'sickness.order', { default: 'restart', choices: ['lost', 'restart', 'restart-new', 'resume'], live: true }),
  row('choice', 'sickness.line', { default: 'redispatch', choices: ['redispatch', 'stranded'], live: true }),
  row('group', 'slowness'),
  row('number', 'slowness.meanTimeToSlow', { ...spell, required: true }),
  row('number', 'slowness.meanTimeToRecover', { ...spell, required: true }),
  row('number', 'slowness.factor', { unit: '×', required: true, above: 0, max: 1, step: 0.05, live: true }),
  row('group', 'failFast'),
  row('number', 'failFast.meanTimeToFail', spell),
  row('number', 'failFast.meanTimeToRecover', spell),
  row('number', 'failFast.errorRate', { unit: 'share', default: 1, min: 0, max: 1, step: 0.05, live: true }),
  row('number', 'failFast.responseTime', { unit: 'min', default: 0, min: 0, max: LIMIT.minutes, step: 0.1, usual: [0, 5], live: true }),
]
