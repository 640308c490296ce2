import type { Forecast } from '../restaurant/results.ts'
import { replicationSeed } from '../restaurant/simulate.ts'
import { SlicedDay } from '../restaurant/sliced.ts'
import type { Command } from '../scenario/types.ts'
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
  clear: number
  lost: number
  profit: number
}

/** What the day does from `at` on, whatever was planned for later: acting in the past drops what followed. */
function plan(commands: readonly Command[], at: number, extra: readonly Omit<Command, 'at'>[] | undefined): readonly Command[] {
  if (!extra) return commands
  const now = stamp(at)
  return [...commands.filter((c) => c.at <= now), ...extra.map((command) => ({ ...command, at: now }))]
}

/**
 * The rest of the day over forks of it: the past as it was, every draw after `at` from a seed of its own. The seeds are the same
 * whatever is done, so that two forecasts of one moment differ by what is done alone.
 */
export function* forecastJob({ run, at, days, extra }: Jobs['forecast']['ask']): Sliced<Forecast> {
  const { scenario, seed } = run
  const commands = plan(run.commands, at, extra)
  // Where nobody is there to serve those inside, a day has no end of its own.
  const horizon = Math.max(at, scenario.duration) + scenario.duration / 2 + 120
  const rests: Rest[] = []
  let inLineThen = 0
  for (let k = 1; k <= days; k++) {
    const rest: Rest = { line: [], clear: Infinity, lost: 0, profit: 0 }
    const day = new SlicedDay(scenario, seed, commands, { fork: { at, seed: replicationSeed(seed, k) } })
    while (!day.slice(at)) yield null
    inLineThen = day.inLine
    if (inLineThen === 0) rest.clear = at
    const before = day.account()
    const { engine } = day
    engine.onMinute = (minute) => {
      if (minute <= at) return
      rest.line.push(day.inLine)
      if (day.inLine === 0 && rest.clear === Infinity) rest.clear = minute
    }
    while (!day.slice(horizon)) yield null
    const end = day.account()
    rest.lost = end.lost - before.lost
    rest.profit = end.profit
    if (engine.over && day.inLine === 0 && rest.clear === Infinity) rest.clear = engine.world.now
    rests.push(rest)
    const due = k === days || (k >= FIRST && (k - FIRST) % EVERY === 0)
    yield due ? summary(rests, { at, inLineThen, wanted: days, traced: scenario.demand.trace !== undefined }) : null
  }
}

function summary(rests: readonly Rest[], known: Pick<Forecast, 'at' | 'inLineThen' | 'wanted' | 'traced'>): Forecast {
  const ascending = (of: (rest: Rest) => number): number[] => rests.map(of).sort((x, y) => x - y)
  const length = rests.reduce((most, rest) => Math.max(most, rest.line.length), 0)
  const step = Math.max(1, Math.ceil(length / COLUMNS))
  const inLine: Forecast['inLine'] = { p10: [], p25: [], p50: [], p75: [], p90: [] }
  const minute: number[] = []
  const column = (at: number, of: (rest: Rest) => number): void => {
    minute.push(at)
    const sorted = ascending(of)
    for (const [key, share] of BANDS) inLine[key].push(sorted[Math.round(share * (sorted.length - 1))])
  }
  const whole = Math.floor(known.at) + 1
  column(known.at, () => known.inLineThen)
  for (let i = 0; i < length; i += step) column(whole + i, (rest) => rest.line[i] ?? 0)
  if (length > 0 && (length - 1) % step !== 0) column(whole + length - 1, (rest) => rest.line[length - 1] ?? 0)
  return {
    ...known,
    days: rests.length,
    minute,
    inLine,
    clear: ascending((rest) => rest.clear),
    peak: ascending((rest) => rest.line.reduce((most, n) => Math.max(most, n), known.inLineThen)),
    lost: ascending((rest) => rest.lost),
    profit: ascending((rest) => rest.profit),
  }
}

const BANDS = [['p10', 0.1], ['p25', 0.25], ['p50', 0.5], ['p75', 0.75], ['p90', 0.9]] as const
