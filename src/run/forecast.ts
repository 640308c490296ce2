import type { Forecast } from '../restaurant/results.ts'
import { replicationSeed } from '../restaurant/replication.ts'
import { SlicedDay } from '../restaurant/sliced.ts'
import { checks } from '../scenario/checks.ts'
import type { Scenario } from '../scenario/types.ts'
import type { Jobs, Sliced } from './jobs.ts'
import { stamp } from './track.ts'

/** Days after which something is told, and how many more until it is told again. */
const FIRST = 8
const EVERY = 8
/** The most columns of a fan. */
const COLUMNS = 240

/** One possible rest of the day. */
interface Rest {
  /** The line at each whole minute after `at`. */
  line: number[]
  end: number
  clear: number
  peak: number
  lost: number
  profit: number
}

/**
 * The rest of the day over forks of it: the past as it was, every draw after `at` from a seed of its own. The seeds are the same
 * whatever is done, so that two forecasts of one moment differ by what is done alone. What the day cannot do (now, or later because
 * whoever a command names has left in this fork) is passed over.
 */
export function* forecastJob({ run, at, days, extra }: Jobs['forecast']['ask']): Sliced<Forecast> {
  const { scenario, seed } = run
  // Acting in the past drops what followed.
  const now = stamp(at)
  const commands = extra ? run.commands.filter((c) => c.at <= now) : run.commands
  // Some days go on and on after closing, with somebody inside whom nobody serves: that is nothing to draw.
  const horizon = Math.max(at, scenario.duration) + scenario.duration / 2 + 120
  const rests: Rest[] = []
  let inLineThen = 0
  for (let k = 1; k <= days; k++) {
    const day = new SlicedDay(scenario, seed, commands, { fork: { at, seed: replicationSeed(seed, k) } })
    const { engine } = day
    while (!day.slice(at)) yield null
    inLineThen = day.inLine
    const { lost } = day.account()
    const rest: Rest = { line: [], end: at, clear: inLineThen === 0 ? at : Infinity, peak: 0, lost: 0, profit: 0 }
    day.takePeak()
    for (const command of extra ?? []) {
      const parsed = checks().parseCommand({ ...command, at: now }, engine.world.scenario)
      if (parsed.ok) engine.apply(parsed.command)
    }
    engine.onMinute = (minute) => {
      if (minute <= at || minute > horizon) return
      rest.line.push(day.inLine)
      if (day.inLine === 0 && rest.clear === Infinity && !sentAway(scenario, minute)) rest.clear = minute
    }
    while (!day.slice(Infinity)) yield null
    const whole = day.account()
    const last = engine.world.now
    rests.push(Object.assign(rest, { end: Math.max(at, last), peak: day.takePeak(), lost: whole.lost - lost, profit: whole.profit }))
    if (day.inLine === 0 && rest.clear === Infinity && !sentAway(scenario, last)) rest.clear = last
    const due = k === days || (k >= FIRST && (k - FIRST) % EVERY === 0)
    yield due ? summary(rests, horizon, { at, inLineThen, wanted: days, traced: scenario.demand.trace !== undefined }) : null
  }
}

/** Is there no line because it was sent home? */
function sentAway({ closing, duration }: Scenario, minute: number): boolean {
  return closing === 'send-away' && minute >= duration
}

function summary(rests: readonly Rest[], horizon: number, known: Pick<Forecast, 'at' | 'inLineThen' | 'wanted' | 'traced'>): Forecast {
  const { at, inLineThen } = known
  const ascending = (of: (rest: Rest) => number): number[] => rests.map(of).sort((x, y) => x - y)
  const inLine: Forecast['inLine'] = { p10: [], p25: [], p50: [], p75: [], p90: [] }
  const minute: number[] = []
  const column = (when: number, of: (rest: Rest) => number): void => {
    minute.push(when)
    const sorted = ascending(of)
    for (const [key, share] of BANDS) inLine[key].push(sorted[Math.round(share * (sorted.length - 1))])
  }
  column(at, () => inLineThen)
  const end = Math.min(horizon, rests.reduce((latest, rest) => Math.max(latest, rest.end), at))
  const first = Math.floor(at) + 1
  // On the same minutes whenever it is asked: a fan that is told anew does not shiver.
  const step = Math.max(1, Math.ceil((end - at) / (COLUMNS - 2)))
  const of = (when: number) => (rest: Rest): number => (when < rest.end ? (rest.line[Math.floor(when) - first] ?? inLineThen) : 0)
  for (let when = Math.ceil(first / step) * step; when < end; when += step) column(when, of(when))
  if (end > at) column(end, of(end))
  return {
    ...known,
    days: rests.length,
    minute,
    inLine,
    clear: ascending((rest) => rest.clear),
    peak: ascending((rest) => rest.peak),
    lost: ascending((rest) => rest.lost),
    profit: ascending((rest) => rest.profit),
  }
}

const BANDS = [['p10', 0.1], ['p25', 0.25], ['p50', 0.5], ['p75', 0.75], ['p90', 0.9]] as const
