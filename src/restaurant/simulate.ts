import type { Bucket } from '../kernel/histogram.ts'
import { parseCommands, parseScenario } from '../scenario/parse.ts'
import { found } from '../scenario/problems.ts'
import type { Command, Problem, Scenario } from '../scenario/types.ts'
import { digesting, together } from './digest.ts'
import { Engine, type Fork } from './engine.ts'
import './express.ts'
import { Batches, estimate, halfWidthsOf, meanOf, takeTally } from './estimates.ts'
import { beginReadings } from './readings.ts'
import { replicationSeed } from './replication.ts'
import { SeriesRecorder } from './recorder.ts'
import type { Estimates, HalfWidths } from './report.ts'
import { endRows, EventRecorder, RowRecorder, type CustomerRow, type EventRow } from './rows.ts'
import type { Listener, World } from './world.ts'

/** Minutes that a run may be asked to go on: a hundred times the longest day. Past that it would never come to an end. */
const LONGEST = 1e9

/** What a report keeps besides its numbers: memory grows with the day. */
export type Keep = 'customers' | 'series' | 'histograms' | 'events' | 'replications'
const KEEP: readonly Keep[] = ['customers', 'series', 'histograms', 'events', 'replications']

/** How `simulate` runs. */
export interface SimulateOptions {
  /** In place of the scenario's; any safe integer. */
  seed?: number
  /** Last minute simulated; default: when the last has left (`finish`), else `duration`. */
  until?: number
  /** Minutes before readings begin: who arrives earlier is served but not counted. */
  warmup?: number
  /** How many independent days; the first is the plain run. */
  replications?: number
  /** What is done during the day: `{ at, do, … }`, in any order. */
  commands?: readonly Command[]
  /** The past as it was; every draw after `at` by the new seed. */
  fork?: Fork
  /** Also hash every event: equal digests, equal days. */
  digest?: boolean
  /** Also keep rows: `customers`, `series` (a row a minute), `histograms`, `events`, `replications` (each day's own report). */
  keep?: readonly Keep[]
}

/** Counts an hour or a minute over the day: `minute[i]` is the state at minute i and the counts since the row before. */
export interface SeriesTable {
  /** Customers of that minute, as `served` and `lost`. */
  arrived: number[]
  served: number[]
  lost: number[]
  /** At the minute itself, as `inService` and `atWork` (people on shift and able to work). */
  inLine: number[]
  inService: number[]
  atWork: number[]
}

/** What `simulate` gives: numbers, how far to trust them, and what was asked for besides. */
export interface Report extends Estimates {
  /** 95% half-widths: over replications, or by batch means in one run; null where too little was seen to say. */
  halfWidth?: HalfWidths<Estimates>
  /** 16 hex digits over all events of the (first) day. */
  digest?: string
  /** With `keep: ['customers']`, in order of arrival. */
  customers?: CustomerRow[]
  /** With `keep: ['series']`. */
  series?: SeriesTable
  /** With `keep: ['histograms']`: minutes, in buckets of 0.2%. */
  histograms?: { wait: Bucket[]; sojourn: Bucket[] }
  /** With `keep: ['events']`. (`events` is their number.) */
  eventRows?: EventRow[]
  /** With `keep: ['replications']`: every day's own report. */
  replications?: Report[]
}

/** What was wrong with a scenario, a command or an option; `problems` says where. */
export class ScenarioError extends Error {
  readonly problems: Problem[]

  constructor(problems: Problem[]) {
    super(problems.map((p) => (p.path === '' ? p.message : `${p.path}: ${p.message}`)).join('\n'))
    this.name = 'ScenarioError'
    this.problems = problems
  }
}

/** Batches of one long run. 32 are enough for a stable t (A. M. Law, Simulation Modeling and Analysis, 5th ed., ch. 9). */
const BATCHES = 32

/**
 * Simulates a day (or `replications` of them) and reports minutes, dollars and shares.
 * The same scenario, seed and commands give the same report, bit for bit, in every JavaScript engine.
 *
 * @example
 * ```js
 * const scenario = { demand: { perHour: 48 }, work: { law: 'exponential', mean: 1 }, staff: [{ name: 'Ana' }], duration: 100_000 }
 * simulate(scenario).wait.mean // near theory.predict(scenario).wait.mean, which is 4 minutes
 * ```
 *
 * @param input a scenario: anything that `parseScenario` takes; it is not changed
 * @param options seed, commands, warm-up, several days, and what to keep besides numbers
 * @throws {@link ScenarioError} for a scenario, command or option that is not valid; its `problems` say where
 * @throws {@link CommandError} for a command that the day cannot carry out when its minute has come (`who` is not there)
 */
export function simulate(input: unknown, options: SimulateOptions = {}): Report {
  const parsed = parseScenario(input)
  if (!parsed.ok) throw new ScenarioError(parsed.problems)
  const { scenario } = parsed
  const commands = checkCommands(options, scenario)
  checkOptions(options)
  const replications = options.replications ?? 1
  const seed = options.seed ?? scenario.seed
  const runs: Report[] = []
  for (let r = 0; r < replications; r++) runs.push(runOnce(scenario, commands, replicationSeed(seed, r), options, replications === 1))
  if (replications === 1) {
    const [report] = runs
    return options.keep?.includes('replications') ? { ...report, replications: [{ ...report }] } : report
  }
  const report: Report = { ...meanOf(runs.map(plainEstimates)), halfWidth: halfWidthsOf(runs.map(plainEstimates)) }
  for (const key of ['digest', 'customers', 'series', 'histograms', 'eventRows'] as const) {
    // Rows and digests are of days, not of means: the plain run's stand for it, the others are in `replications`.
    if (runs[0][key] !== undefined) Object.assign(report, { [key]: runs[0][key] })
  }
  if (options.keep?.includes('replications')) report.replications = runs
  return report
}

function plainEstimates(report: Report): Estimates {
  const { halfWidth: _h, digest: _d, customers: _c, series: _s, histograms: _g, eventRows: _e, replications: _r, ...rest } = report
  return rest
}

function runOnce(scenario: Scenario, commands: readonly Command[], seed: number, options: SimulateOptions, alone: boolean): Report {
  const keep = options.keep ?? []
  const engine = new Engine(scenario, seed, commands, options.fork ?? null)
  const { world } = engine
  const rows = keep.includes('customers') ? new RowRecorder(world) : null
  const events = keep.includes('events') ? new EventRecorder(world) : null
  const hashing = options.digest ? digesting(world) : null
  const series = keep.includes('series') ? new SeriesRecorder(world) : null
  world.listener = together([rows, events, hashing].filter((l): l is NonNullable<typeof l> => l !== null) as Listener[])
  if (series) engine.onMinute = () => series.minute()

  const untilOver = options.until === undefined && scenario.closing === 'finish'
  const planned = options.until ?? scenario.duration
  const warmup = Math.min(options.warmup ?? 0, planned)
  if (warmup > 0) engine.advanceTo(warmup, untilOver, true)
  beginReadings(world, series)
  const start = world.now

  const batches = alone ? new Batches(world) : null
  for (let b = 1; b <= BATCHES; b++) {
    if (b < BATCHES) engine.advanceTo(start + ((planned - start) * b) / BATCHES, untilOver)
    else engine.advanceTo(planned, untilOver, true)
    if (batches) batches.close((planned - start) / BATCHES, BATCHES)
    else {
      // The integrals are brought up to date also where nobody asks, so that replication 0 is the plain run to the bit.
      takeTally(world)
    }
  }
  if (untilOver) engine.advanceTo(Infinity, true)
  engine.flushMinutes(world.now)

  const total = takeTally(world)
  const report: Report = estimate(world, total, world.now - start)
  if (batches) {
    const halfWidth = batchHalfWidths(world, batches, planned > start)
    if (halfWidth) report.halfWidth = halfWidth
  }
  if (hashing) report.digest = hashing.digest.hex
  if (rows) {
    endRows(rows.rows, world.now)
    report.customers = rows.rows
  }
  if (events) report.eventRows = events.rows
  if (series) report.series = seriesTable(series)
  if (keep.includes('histograms')) {
    report.histograms = { wait: [...world.metrics.wait.buckets()], sojourn: [...world.metrics.sojourn.buckets()] }
  }
  return report
}

/** By batch means over the stretch; null below two customers a batch. What a batch cannot tell (a maximum, a state) has none. */
function batchHalfWidths(world: World, batches: Batches, long: boolean): HalfWidths<Estimates> | null {
  if (world.metrics.served < 2 * BATCHES || !long) return null
  const widths = batches.halfWidths()
  widths.inSystem = null
  widths.inOrbit = null
  widths.stations?.forEach((station) => (station.inLine.max = null))
  widths.inLine.max = null
  widths.events = null
  if (widths.goal) widths.goal = { met: null, missed: null, undecided: null }
  return widths
}

function seriesTable({ series }: SeriesRecorder): SeriesTable {
  const column = (c: Float64Array): number[] => Array.from(c.subarray(0, series.count))
  return {
    arrived: column(series.arrived),
    served: column(series.served),
    lost: column(series.lost),
    inLine: column(series.inLine),
    inService: column(series.inService),
    atWork: column(series.atWork),
  }
}

function checkCommands(options: SimulateOptions, scenario: Scenario): Command[] {
  const parsed = parseCommands(options.commands ?? [], scenario)
  if (!parsed.ok) throw new ScenarioError(parsed.problems)
  return parsed.commands
}

function checkOptions(options: SimulateOptions): void {
  const problems: Problem[] = []
  const need = (ok: boolean, path: string, expected: string, given: unknown): void => {
    if (!ok) problems.push({ path: `options.${path}`, message: `expected ${expected}, found ${found(given)}` })
  }
  const { seed, until, warmup, replications, fork, keep } = options
  const finite = (x: number): boolean => typeof x === 'number' && x >= 0 && x <= LONGEST
  if (seed !== undefined) need(Number.isSafeInteger(seed), 'seed', 'a whole number', seed)
  if (until !== undefined) need(finite(until), 'until', 'minutes from 0 to 1,000,000,000', until)
  if (warmup !== undefined) need(finite(warmup), 'warmup', 'minutes from 0 to 1,000,000,000', warmup)
  if (warmup !== undefined && until !== undefined && finite(until) && finite(warmup)) need(warmup <= until, 'warmup', `at most until (${until})`, warmup)
  if (replications !== undefined) {
    need(Number.isInteger(replications) && replications >= 1 && replications <= 1_000_000, 'replications', 'a whole number from 1', replications)
  }
  if (fork !== undefined) {
    need(finite(fork?.at), 'fork.at', 'minutes from 0 to 1,000,000,000', fork?.at)
    need(Number.isSafeInteger(fork?.seed), 'fork.seed', 'a whole number', fork?.seed)
  }
  if (keep !== undefined) need(Array.isArray(keep) && keep.every((k) => KEEP.includes(k)), 'keep', `any of ${KEEP.join(', ')}`, keep)
  if (problems.length > 0) throw new ScenarioError(problems)
}
