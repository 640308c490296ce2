import { Histogram } from '../../kernel/histogram.ts'

/** Stretches of equal length into which a run is cut: enough for a stable t, long enough to be all but independent. */
export const BATCHES = 20

export const PERCENTILES = [['p50', 0.5], ['p90', 0.9], ['p95', 0.95], ['p99', 0.99]] as const
const QUANTILES = PERCENTILES.map(([, q]) => q)

const FIELDS = ['arrived', 'served', 'waitSum', 'met', 'missed', 'lost', 'revenue', 'wages', 'busy', 'idle'] as const
type Totals = Record<(typeof FIELDS)[number], number>

export interface Batch extends Totals {
  percentiles: (number | null)[]
  /** Number inside at its end, less that at its beginning. */
  grown: number
}

/** What a long run has counted, stretch by stretch. */
export class Counted {
  readonly batches: Batch[] = []
  total: Totals = totalsOf(FIELDS.map(() => 0))
  /** Quantiles of the wait over all stretches. */
  percentiles: (number | null)[] = QUANTILES.map(() => null)
  met = 0
  missed = 0
  /** Customers who came, those of the warm-up included. */
  came = 0
  private inside = 0
  private readonly past = new Histogram()

  begin(inside: number): void {
    this.inside = inside
  }

  /** Ends a stretch: totals so far in the order of FIELDS, the histogram of waits so far, and how many are inside. */
  close(sofar: readonly number[], waits: Histogram, inside: number): void {
    const before = this.total
    this.total = totalsOf(sofar)
    const batch = totalsOf(sofar) as Batch
    for (const field of FIELDS) batch[field] -= before[field]
    batch.percentiles = waits.quantilesIfEnough(QUANTILES, this.past)
    batch.grown = inside - this.inside
    this.batches.push(batch)
    this.past.copyFrom(waits)
    this.inside = inside
  }

  /** The end: of all who came, those still waiting counted in as far as it is decided. */
  decided(met: number, missed: number): void {
    this.percentiles = this.past.quantilesIfEnough(QUANTILES)
    this.met = met
    this.missed = missed
  }

  /** Mean growth of the number inside from batch to batch, and its standard error. */
  drift(): { mean: number; error: number } {
    const n = this.batches.length
    const mean = n > 0 ? this.batches.reduce((sum, { grown }) => sum + grown, 0) / n : 0
    const squares = this.batches.reduce((sum, { grown }) => sum + (grown - mean) * (grown - mean), 0)
    return { mean, error: n > 1 ? Math.sqrt(squares / (n - 1) / n) : Infinity }
  }
}

function totalsOf(list: readonly number[]): Totals {
  const totals = {} as Totals
  FIELDS.forEach((field, i) => (totals[field] = list[i]))
  return totals
}
