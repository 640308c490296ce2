/*
 * The Horizontal Pod Autoscaler of Kubernetes (autoscaling/v2 with its defaults) as pure rules. A round, every `interval`:
 * desiredCount, the Stabiliser's memory of it, settledCount, at most growthLimit, within the manager's min and max.
 */

/** Room for rounding, relative: 0.9 ÷ 0.75 × 50 is 60 people, not 61. */
const SLACK = 1e-9

export interface Load {
  /** People called in, ready or not. */
  current: number
  /** Of those, how many are at work: neither onboarding nor absent. */
  ready: number
  /** Mean utilisation of the ready, 0 to 1. */
  utilisation: number
  /** The utilisation aimed at, above 0. */
  target: number
  /** No change while utilisation ÷ target is within 1 ± this, the edges included. */
  tolerance: number
}

/**
 * How many people would bring utilisation to target: ⌈ready × utilisation ÷ target⌉. When more seem to be needed, those not
 * ready yet count as idle, and if that takes utilisation back within tolerance, or below target, nothing changes; when fewer
 * seem to be needed they do not count at all. With nobody ready there is nothing to go by: `current`.
 * Source: kubernetes/pkg/controller/podautoscaler/replica_calculator.go; tolerance 0.1 by default.
 */
export function desiredCount({ current, ready, utilisation, target, tolerance }: Load): number {
  if (!(current > 0 && ready > 0)) return current
  const ratio = utilisation / target
  const believed = ratio > 1 ? (ratio * ready) / current : ratio
  if (Math.abs(believed - 1) <= tolerance + SLACK || (ratio > 1 && believed < 1)) return current
  return Math.ceil(ratio * ready * (1 - SLACK))
}

/**
 * The highest recommendation of the last `minutes` (300 s by default), the present one included: what a scale-down may go
 * to. Give it what `desiredCount` says, before any limit. O(1) a call on average; it keeps no more numbers than there are
 * different recommendations.
 */
export class Stabiliser {
  /** A ring of recommendations, falling strictly from its head on: whatever a later one tops can never be highest again. */
  private times = new Float64Array(8)
  private counts = new Float64Array(8)
  private head = 0
  private size = 0

  /** `minutes`, 0 or more, may change; a longer window does not bring back what a shorter one has dropped. */
  constructor(public minutes: number) {}

  /** Takes note of `desired` at minute `now`, which must not go backwards. One of exactly `minutes` ago has expired. */
  recommend(now: number, desired: number): number {
    while (this.size > 0 && this.counts[this.place(this.size - 1)] <= desired) this.size--
    while (this.size > 0 && now - this.times[this.head] >= this.minutes) {
      this.head = this.place(1)
      this.size--
    }
    if (this.size === this.times.length) this.grow()
    const end = this.place(this.size++)
    this.times[end] = now
    this.counts[end] = desired
    return this.counts[this.head]
  }

  private place(i: number): number {
    return (this.head + i) & (this.times.length - 1)
  }

  private grow(): void {
    const { times, counts, size } = this
    const wider = new Float64Array(2 * size)
    const widerCounts = new Float64Array(2 * size)
    for (let i = 0; i < size; i++) {
      wider[i] = times[this.place(i)]
      widerCounts[i] = counts[this.place(i)]
    }
    this.times = wider
    this.counts = widerCounts
    this.head = 0
  }
}

/**
 * Up at once to `desired`; down only to `highest`, the Stabiliser's answer; in between, `current`: an old recommendation
 * that was never followed holds people but does not call any in.
 * Source: the same controller's horizontal.go, default scale-up window 0 s, scale-down window 300 s.
 */
export function settledCount(current: number, desired: number, highest: number): number {
  return desired > current ? desired : Math.min(current, highest)
}

/**
 * The most people there may be after one round: the larger of twice as many and four more.
 * Source: default scale-up policies, max(100%, 4 pods) each 15 s (kubernetes/pkg/apis/autoscaling/v2/defaults.go).
 * The default scale-down policy, 100%, is no limit.
 */
export function growthLimit(current: number): number {
  return Math.max(2 * current, current + 4)
}
