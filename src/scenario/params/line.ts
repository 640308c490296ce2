import { LIMIT, row, type Param } from '../param.ts'

/** The ways to choose among own lines, by the names that proxies give them. A policy is its file and its row in restaurant/routing, its name here, and its words. */
export const ROUTINGS = ['random', 'round-robin', 'weighted', 'shortest', 'power-of-two', 'least-work', 'sticky', 'by-dish'] as const

/**
 * How who arrives is sent to one of several lines.
 *
 * @useDeclaredType
 */
export type Routing = (typeof ROUTINGS)[number]

export const line: Param[] = [
  row('group', 'line', { default: {} }),
  row('choice', 'line.layout', { default: 'shared', choices: ['shared', 'own'] }),
  row('choice', 'line.routing', { default: 'shortest', choices: ROUTINGS, live: true }),
  row('group', 'line.choices', { default: {} }),
  row('integer', 'line.choices.of', { unit: 'people', default: 2, min: 1, max: LIMIT.staff, step: 1, usual: [1, 5] }),
  row('boolean', 'line.choices.replacement', { default: false }),
  row('integer', 'line.virtualNodes', {
    when: { key: 'routing', is: 'sticky' },
    unit: 'times',
    default: 100,
    min: 1,
    max: 10_000,
    step: 10,
    usual: [1, 200],
  }),
  row('choice', 'line.idle', { default: 'longest-idle', choices: ['longest-idle', 'fastest', 'random'], live: true }),
  row('choice', 'line.discipline', { default: 'fifo', choices: ['fifo', 'lifo', 'adaptive-lifo', 'shared-attention'] }),
  row('number', 'line.overloadAfter', {
    when: { key: 'discipline', is: 'adaptive-lifo' },
    unit: 'min',
    default: 20,
    min: 0,
    max: LIMIT.minutes,
    step: 1,
    usual: [0, 60],
  }),
  row('boolean', 'line.stealing', { default: false, live: true }),
  row('integer', 'line.capacity', { unit: 'people', min: 0, max: 1_000_000, step: 1, usual: [0, 100], live: true }),
]
