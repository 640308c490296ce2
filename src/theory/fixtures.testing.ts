import { expect } from 'vitest'
import type { Distribution, Employee, Scenario } from '../scenario/types.ts'
import { predict, type Prediction } from './index.ts'

export const people = (n: number, speed = 1): Employee[] => Array.from({ length: n }, (_, i) => ({ id: `cook-${i + 1}`, name: 'Cook', speed }))

/** A plain queue: 2 at work, 48 an hour, two minutes an order: ρ = 0.8. */
export const plain: Scenario = {
  version: 1,
  opensAt: '08:00',
  duration: 600,
  seed: 1,
  closing: 'finish',
  demand: { perHour: 48, factor: 1, process: 'poisson', party: 1 },
  work: { law: 'exponential', mean: 2 },
  line: {
    layout: 'shared',
    routing: 'shortest',
    choices: { of: 2, replacement: false },
    idle: 'longest-idle',
    discipline: 'fifo',
    stealing: false,
  },
  staff: people(2),
  coordination: { contention: 0, coherency: 0 },
  money: { wagePerHour: 10, fixedPerHour: 5, spend: 14, sickPay: 1 },
}

/** `lam` customers a minute, exponential work of rate `mu`, `c` people. */
export function simple(lam: number, mu: number, c: number, more: Partial<Scenario> = {}, line: Partial<Scenario['line']> = {}): Scenario {
  return {
    ...plain,
    demand: { ...plain.demand, perHour: 60 * lam },
    work: { law: 'exponential', mean: 1 / mu },
    staff: people(c),
    line: { ...plain.line, ...line },
    ...more,
  }
}

export const close = (a: number, b: number, relative = 1e-9, what = '') =>
  expect(Math.abs(a - b), `${what} ${a} for ${b}`).toBeLessThanOrEqual(relative * Math.abs(b) + 1e-300)
export const exponential = (mean: number): Distribution => ({ law: 'exponential', mean })
/** What theory says, where it says anything. */
export const say = (scenario: Scenario): Prediction => {
  const said = predict(scenario)
  if (said.model === null) throw new Error(said.why)
  return said
}

/** ∫₀^∞ tail by Simpson's rule. */
export function area(tail: (t: number) => number, step: number): number {
  let sum = 0
  for (let k = 0, piece = 1; k < 20 || piece > 1e-11 * sum; k++) {
    piece = 0
    for (let i = 0; i <= 8; i++) piece += ((i === 0 || i === 8 ? 1 : i % 2 === 1 ? 4 : 2) * tail((k + Math.min(0.999999999, i / 8)) * step) * step) / 24
    sum += piece
  }
  return sum
}
