import type { Text } from '../../text/text.ts'
import type { Mark } from './layout.ts'
import type { Outcome, Waits, Waited } from './select.ts'

const runOf = ({ runs }: Waits, run: Waited, text: Text): string => (runs.length > 1 ? text.compare.letter({ which: run.which }) : '')

/** What was found, a sentence a restaurant. */
export function foundWords(waits: Waits, text: Text): string {
  const { runs, few } = waits
  if (few) return text.waits.few({ served: Math.min(...runs.map((run) => run.served)) })
  return runs
    .map((run) => {
      const { p50, p90 } = run.marks
      const { n, why, after } = run.lost
      const lost = n > 0 && after !== null ? { n, word: text.losses.word({ n, why }), after } : null
      return text.waits.found({ run: runOf(waits, run, text), served: run.served, p50, p90, lost })
    })
    .join(' ')
}

/** What became of all who came, in words for the picture of it: how many of each kind there are, the commonest kinds of a house first. */
export function outcomeWords(waits: Waits, run: Waited, text: Text): Record<keyof Outcome, string> {
  const { outcome, lost } = run
  const { goal, wanted } = waits
  const t = text.waits
  return {
    inTime: goal === null ? t.served({ share: outcome.inTime }) : t.inTime({ share: outcome.inTime, minutes: goal, wanted }),
    late: t.late({ share: outcome.late }),
    lost: t.lost({ share: outcome.lost, word: text.losses.word({ n: lost.n, why: lost.why }) }),
  }
}

/** The same as one sentence a restaurant; empty where there is nothing to say. */
export function outcomeSaid(waits: Waits, text: Text): string {
  if (waits.few) return ''
  return waits.runs
    .map((run) => {
      const words = outcomeWords(waits, run, text)
      const said = text.format.list(kindsOf(waits).filter((kind) => run.outcome[kind] > 0).map((kind) => words[kind]))
      return text.waits.ofAll({ run: runOf(waits, run, text), said })
    })
    .join(' ')
}

/** Without a goal nobody is late. */
export const kindsOf = ({ goal }: Waits): (keyof Outcome)[] => (goal === null ? ['inTime', 'lost'] : ['inTime', 'late', 'lost'])

/** What the curves are, or why there are none. */
export function theoryWords({ runs }: Waits, text: Text): string {
  const said = runs.map(({ steady }) => {
    if (!steady) return ''
    if (steady.tail) return text.waits.curve(steady)
    return steady.why === 'overloaded' ? text.waits.overloaded(steady) : text.waits.noCurve(steady)
  })
  // What holds of both is said once.
  if (new Set(said).size === 1) return said[0]
  return runs.map(({ which }, i) => (said[i] ? text.waits.ofRun({ run: text.compare.letter({ which }), what: said[i] }) : '')).filter(Boolean).join(' ')
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
  const percent = (x: number): string => f.share(x)
  const named = { p50: t.rowP50, mean: t.rowMean, p90: t.rowP90, p99: t.rowP99 }
  const rows = (['mean', 'p50', 'p90', 'p99'] as const).map((key) => {
    return [named[key], ...runs.map(({ marks }) => (marks[key] === null ? t.tooFew : f.minutes(marks[key])))]
  })
  if (goal !== null) rows.push([t.rowGoal({ minutes: goal }), ...runs.map((run) => percent(run.outcome.inTime))])
  if (runs.some((run) => run.lost.n > 0)) rows.push([t.rowLost, ...runs.map((run) => percent(run.outcome.lost))])
  return { head: [t.wait, ...runs.map((run) => t.share({ run: runOf(waits, run, text) }))], rows }
}

/** The bins, as far as anybody waited: what share of the served is in each, and in all up to its end. */
export function binsTable(waits: Waits, text: Text): Table {
  const { waits: t, format: f } = text
  const { edges, runs } = waits
  const last = Math.max(-1, ...runs.flatMap((run) => run.shares.map((share, i) => (share > 0 ? i : -1))))
  const percent = (x: number): string => f.share(x)
  const head = [t.wait]
  for (const run of runs) {
    const who = { run: runOf(waits, run, text) }
    head.push(t.share(who), t.upTo(who))
  }
  for (const run of runs) if (run.expected) head.push(t.byTheory({ run: runOf(waits, run, text) }))
  const rows = edges.slice(0, last + 1).map((from, i) => [
    t.bin({ from, to: edges[i + 1] }),
    ...runs.flatMap((run) => [percent(run.shares[i]), percent(run.upTo[i])]),
    ...runs.flatMap(({ expected }) => (expected ? [percent(expected[i])] : [])),
  ])
  return { head, rows }
}
