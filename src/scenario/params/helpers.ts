import { LIMIT, row, type Param } from '../param.ts'

const shifts = { when: { key: 'kind', is: 'shifts' } } as const
const target = { when: { key: 'kind', is: 'target' }, live: true } as const

/**
 * Who helps the restaurant help itself: shift manager, menu, protection.
 * Defaults: the Horizontal Pod Autoscaler's, the breaker of Hystrix, adaptive throttling with k = 2 over two minutes, outlier
 * ejection and panic threshold of Envoy; a minute of restaurant for a second of infrastructure.
 */
export const helpers: Param[] = [
  row('group', 'manager'),
  row('choice', 'manager.kind', { required: true, choices: ['shifts', 'target'] }),
  row('list', 'manager.shifts', { ...shifts, required: true, minItems: 1, maxItems: 1_000 }),
  row('number', 'manager.shifts[].from', { unit: 'min', required: true, min: 0, max: LIMIT.minutes, step: 15, usual: [0, 1440] }),
  row('number', 'manager.shifts[].to', { unit: 'min', required: true, above: 0, max: LIMIT.minutes, step: 15, usual: [0, 1440] }),
  row('integer', 'manager.shifts[].count', { unit: 'people', required: true, min: 0, max: LIMIT.staff, step: 1, usual: [0, 20] }),
  row('number', 'manager.target', { ...target, unit: 'share', default: 0.8, above: 0, max: 1, step: 0.05 }),
  row('number', 'manager.tolerance', { ...target, unit: 'share', default: 0.1, min: 0, max: 1, step: 0.01, usual: [0, 0.5] }),
  row('number', 'manager.interval', { ...target, unit: 'min', default: 15, min: LIMIT.again, max: LIMIT.minutes, step: 1, usual: [1, 60] }),
  row('number', 'manager.stabilisation', { ...target, unit: 'min', default: 300, min: 0, max: LIMIT.minutes, step: 5, usual: [0, 300] }),
  row('integer', 'manager.min', { ...target, unit: 'people', default: 1, min: 0, max: LIMIT.staff, step: 1, usual: [1, 20] }),
  row('integer', 'manager.max', { ...target, unit: 'people', default: LIMIT.staff, min: 1, max: LIMIT.staff, step: 1, usual: [1, 50] }),
  row('number', 'manager.tempo', { ...target, unit: '×', default: 1, above: 0, max: 1_000, step: 1, usual: [1, 20] }),
  row('group', 'menu'),
  row('integer', 'menu.dishes', { required: true, min: 1, max: 100_000, step: 1, usual: [1, 100] }),
  row('number', 'menu.popularity', { default: 0, min: 0, max: 10, step: 0.1, usual: [0, 2] }),
  row('integer', 'menu.copies', { unit: 'people', default: 1, min: 1, max: LIMIT.staff, step: 1, usual: [1, 10] }),
  row('number', 'menu.writes', { unit: 'share', default: 0, min: 0, max: 1, step: 0.05 }),
  row('group', 'protection'),
  row('group', 'protection.shed'),
  row('integer', 'protection.shed.above', { unit: 'people', required: true, min: 0, max: 1_000_000, step: 1, usual: [0, 100], live: true }),
  row('group', 'protection.throttle'),
  row('number', 'protection.throttle.k', { unit: '×', default: 2, min: 1, max: 1_000, step: 0.1, usual: [1, 4], live: true }),
  row('number', 'protection.throttle.window', { unit: 'min', default: 120, above: 0, max: LIMIT.minutes, step: 5, usual: [5, 240], live: true }),
  row('group', 'protection.breaker'),
  row('number', 'protection.breaker.window', { unit: 'min', default: 10, above: 0, max: LIMIT.minutes, step: 1, usual: [1, 60], live: true }),
  row('integer', 'protection.breaker.volume', { unit: 'times', default: 20, min: 1, max: 1_000_000, step: 1, usual: [1, 100], live: true }),
  row('number', 'protection.breaker.errors', { unit: 'share', default: 0.5, above: 0, max: 1, step: 0.05, live: true }),
  row('number', 'protection.breaker.open', { unit: 'min', default: 5, above: 0, max: LIMIT.minutes, step: 1, usual: [1, 60], live: true }),
  row('group', 'protection.hedge'),
  row('number', 'protection.hedge.after', { unit: 'min', required: true, min: 0, max: LIMIT.minutes, step: 1, usual: [0, 60], live: true }),
  row('number', 'protection.hedge.budget', { unit: 'share', default: 0.05, min: 0, max: 1, step: 0.01, usual: [0, 0.5], live: true }),
  row('group', 'protection.ejection'),
  row('integer', 'protection.ejection.consecutive', { unit: 'times', default: 5, min: 1, max: 1_000_000, step: 1, usual: [1, 20], live: true }),
  row('number', 'protection.ejection.time', { unit: 'min', default: 30, above: 0, max: LIMIT.minutes, step: 5, usual: [5, 120], live: true }),
  row('number', 'protection.ejection.cap', { unit: 'min', default: 300, above: 0, max: LIMIT.minutes, step: 10, usual: [10, 600], live: true }),
  row('number', 'protection.ejection.share', { unit: 'share', default: 0.1, min: 0, max: 1, step: 0.05, live: true }),
  row('group', 'protection.panic'),
  row('number', 'protection.panic.below', { unit: 'share', default: 0.5, min: 0, max: 1, step: 0.05, live: true }),
]
