import type { Text } from '../../text/text.ts'
import type { Mark } from './layout.ts'
import type { Waits, Waited } from './select.ts'

const runOf = ({ runs }: Waits, run: Waited, text: Text): string => (runs.length > 1 ? text.compare.letter({ which: run.which }) : '')

/** What was found, a sentence a restaurant. */
export function foundWords(waits: Waits, text: Text): string {
  const { runs, goal, few } = waits
  if (few) return text.waits.few({ served: Math.min(...runs.map((run) => run.served)) })
  return runs
    .map((run) => {
      const { p50, p90 } = run.marks
      return text.waits.found({ run: runOf(waits, run, text), served: run.served, p50, p90, within: run.within, goal })
    })
    .join(' ')
}

/** What the curve is, or why there is none; empty where theory was not asked. */
export function theoryWords({ steady }: Waits, text: Text): string {
  if (!steady) return ''
  if (steady.tail) return text.waits.curve(steady)
  return steady.why === 'overloaded' ? text.waits.overloaded(steady) : text.waits.noCurve(steady)
}

/** What stands at a line. */
export function markWords(waits: Waits, { key, which, minutes }: Mark, text: Text): string {
  if (key === 'goal') return text.waits.goal({ minutes })
  const run = waits.runs.length > 1 ? text.compare.letter({ which }) : ''
  return text.waits[key]({ run, minutes })
}

export interface Table {
  head: string[]
  /** The first cell of a row is its name. */
  rows: string[][]
}

/** The marked waits, a column a restaurant. */
export function marksTable(waits: Waits, text: Text): Table {
  const { waits: t, format: f } = text
  const { runs, goal } = waits
  const named = { p50: t.rowP50, mean: t.rowMean, p90: t.rowP90, p99: t.rowP99 }
  const rows = (['mean', 'p50', 'p90', 'p99'] as const).map((key) => {
    return [named[key], ...runs.map(({ marks }) => (marks[key] === null ? t.tooFew : f.minutes(marks[key])))]
  })
  if (goal !== null) rows.push([t.rowGoal({ minutes: goal }), ...runs.map(({ within }) => (within === null ? t.tooFew : f.share(within)))])
  return { head: [t.wait, ...runs.map((run) => t.share({ run: runOf(waits, run, text) }))], rows }
}

/** The bins, as far as anybody waited: what share of the served is in each, and in all up to its end. */
export function binsTable(waits: Waits, text: Text): Table {
  const { waits: t, format: f } = text
  const { edges, runs, expected } = waits
  const last = Math.max(-1, ...runs.flatMap((run) => run.shares.map((share, i) => (share > 0 ? i : -1))))
  const percent = (x: number): string => f.share(x)
  const head = [t.wait]
  for (const run of runs) {
    const who = { run: runOf(waits, run, text) }
    head.push(t.share(who), t.upTo(who))
  }
  if (expected) head.push(t.byTheory)
  const rows = edges.slice(0, last + 1).map((from, i) => [
    t.bin({ from, to: edges[i + 1] }),
    ...runs.flatMap((run) => [percent(run.shares[i]), percent(run.upTo[i])]),
    ...(expected ? [percent(expected[i])] : []),
  ])
  return { head, rows }
}
