import type { Command, Scenario } from '../../scenario/types.ts'
import type { Choice, FigureState, Which } from '../../store/figure.ts'
import type { Forecast } from '../../store/results.ts'
import type { Text } from '../../text/text.ts'
import { actWords, groupActs, nameBook, type NameOf } from '../acts.ts'
import { openingMinute } from '../chart/settings.ts'
import { soleReason } from '../losses.ts'
import { clockWords } from './select.ts'

/** Fewer days than this say nothing yet. */
const LEAST_DAYS = 8
/** What is said holds on so many days of ten, where anything does. */
const OFTEN = 7
/** A line below this is hardly one. */
const FEW = 5
/** A line that is over within so many minutes is not what there is to tell, if a longer one is to come. */
const SOON = 15
/** Minutes ahead from which on a clock time is told to five minutes. */
const FAR = 30
/** Minutes that no clock tells apart. */
const INSTANT = 1e-6

export type Statement =
  /** No line any more by minute `by`. */
  | { kind: 'clear'; by: number; k: number; lost: number }
  /** A line until the doors close, or no line before that on some days only. */
  | { kind: 'standing' | 'seldomClear'; k: number; lost: number }
  /** Its longest is `n` or more, or less than `n`. */
  | { kind: 'reaches' | 'under'; n: number; k: number; lost: number }
  | { kind: 'nobody'; k: number; lost: number }

/** Days of ten, never more than there were. */
const ofTen = (count: number, days: number): number => Math.floor((10 * count) / days)

/** How many of an ascending list are at most `limit`. */
function upTo(ascending: readonly number[], limit: number): number {
  let lo = 0
  let hi = ascending.length
  while (lo < hi) {
    const middle = (lo + hi) >> 1
    if (ascending[middle] <= limit) lo = middle + 1
    else hi = middle
  }
  return lo
}

/** Distance of the round numbers near `n`. */
function grain(n: number): number {
  if (n < 30) return 5
  if (n < 100) return 10
  return n < 500 ? 50 : 10 ** Math.floor(Math.log10(n)) / 2
}

const roundDown = (n: number): number => Math.floor(n / grain(n)) * grain(n)
const roundUp = (n: number): number => Math.ceil(n / grain(n)) * grain(n)

/** A count as one says it. */
function about(n: number): number {
  if (n < 20) return Math.round(n)
  return n < 100 ? Math.round(n / 5) * 5 : Number(n.toPrecision(2))
}

/** What there is to say of the days to come; null when too few were looked at. */
export function stateForecast(forecast: Forecast, scenario: Scenario): Statement | null {
  const { days, at, inLineThen, clear, peak, lost } = forecast
  if (days < LEAST_DAYS || clear.length < days || peak.length < days) return null
  const need = Math.ceil((OFTEN * days) / 10)
  const lose = about(lost.length > 0 ? lost[Math.floor(lost.length / 2)] : 0)
  const reached = peak[days - need]
  const clearBy = clear[need - 1]
  const passes = clearBy - at <= SOON && reached >= Math.max(FEW, 2 * inLineThen)
  if (inLineThen === 0 || passes) return statePeak(peak, days, need, lose)

  // Whoever is still in line after closing is only waited for.
  const closes = at < scenario.duration ? scenario.duration : Infinity
  if (Number.isFinite(clearBy) && clearBy <= closes) {
    const by = Math.min(closes, toldBy(clearBy, at, openingMinute(scenario.opensAt)))
    return { kind: 'clear', by, k: ofTen(upTo(clear, by + INSTANT), days), lost: lose }
  }
  const cleared = upTo(clear, Math.min(closes, Number.MAX_VALUE))
  const standing = ofTen(days - cleared, days)
  if (standing >= 5) return { kind: 'standing', k: standing, lost: lose }
  return { kind: 'seldomClear', k: ofTen(cleared, days), lost: lose }
}

function statePeak(peak: readonly number[], days: number, need: number, lost: number): Statement {
  const none = upTo(peak, 0)
  if (none >= need) return { kind: 'nobody', k: ofTen(none, days), lost }
  const reached = roundDown(peak[days - need])
  if (reached >= FEW) return { kind: 'reaches', n: reached, k: ofTen(days - upTo(peak, reached - 1), days), lost }
  const under = roundUp(peak[need - 1] + 1)
  return { kind: 'under', n: under, k: ofTen(upTo(peak, under - 1), days), lost }
}

/** The minute as it is told on the clock: not before it, far ahead in steps of five. */
function toldBy(minute: number, at: number, opens: number): number {
  const step = minute - at > FAR ? 5 : 1
  return Math.ceil((opens + minute - INSTANT) / step) * step - opens
}

/** A statement in words, without and with what is lost. */
function statementWords(statement: Statement, state: FigureState, text: Text): { short: string; long: string } {
  const t = text.foresight
  const { scenario, frame } = state.runs.a
  const said = ((): string => {
    switch (statement.kind) {
      case 'clear':
        return t.clear({ k: statement.k, clock: clockWords(statement.by, scenario.opensAt, state.playback.end, text) })
      case 'reaches':
      case 'under':
        return t[statement.kind]({ k: statement.k, n: statement.n })
      default:
        return t[statement.kind]({ k: statement.k })
    }
  })()
  return { short: said, long: statement.lost >= 1 ? said + t.lost({ n: statement.lost, gaveUp: soleReason(frame.lost) === 'gaveUp' }) : said }
}

/** What could be done, in words, as one says it before it is done. */
export function choiceWords(commands: Choice['commands'], text: Text, nameOf: NameOf): string {
  const t = text.foresight
  const kinds = [...new Set(commands.map((c) => c.do))]
  const parts = kinds.map((kind) => {
    const same = commands.filter((c) => c.do === kind)
    const [one] = same
    const n = same.length
    const who = one.who === undefined ? null : nameOf(one.who)
    const value = typeof one.value === 'number' ? one.value : 1
    if (kind === 'hire') return t.hire({ n })
    if (kind === 'let-go') return n === 1 && who !== null ? t.letGo({ who }) : t.letGoSome({ n })
    if (kind === 'train' && who === null) return t.trainAll({ speed: value })
    if (kind === 'train' && who !== null) return n === 1 ? t.train({ who, speed: value }) : t.trainSome({ n })
    if (n === 1 && who !== null) {
      if (kind === 'call-in-sick') return t.sick({ who })
      if (kind === 'return') return t.back({ who })
      if (kind === 'slow') return t.slow({ who, share: value })
    }
    return doneWords(same, text, nameOf)
  })
  return text.format.list(parts)
}

/** What was done, in words. */
function doneWords(commands: Choice['commands'], text: Text, nameOf: NameOf): string {
  const acts = groupActs(commands.map((c) => ({ ...c, at: 0 }) as Command))
  return acts.map((act) => actWords(act, text, nameOf)).join(', ')
}

const RUN_NAMES: Record<Which, string> = { a: 'A', b: 'B' }

/** One of two restaurants by what sets it apart. */
export function runWords(state: FigureState, which: Which, text: Text, nameOf: NameOf): string {
  const commands = state.runs[which]?.choice?.commands ?? []
  const choice = commands.length > 0 ? doneWords(commands, text, nameOf) : text.foresight.asItIs
  return text.foresight.ofRun({ run: RUN_NAMES[which], choice })
}

export const runName = (which: Which): string => RUN_NAMES[which]

/** A fan on the chart: whose, and whether another one is looked at meanwhile. */
export interface Fan {
  kind: Which | 'preview'
  /** In which of the restaurants it begins. */
  of: Which
  forecast: Forecast
  pale: boolean
}

/** What is said of a fan, the fullest wording first; the chart takes the first that has room. */
export interface Sentence {
  kind: Fan['kind']
  wordings: string[]
  /** Only said where there is room besides. */
  note: string | null
  /** All days were looked at. */
  settled: boolean
}

export interface Foresight {
  fans: Fan[]
  sentences: Sentence[]
}

/** Whether a fan still belongs to the moment shown. */
function ahead(forecast: Forecast | null, state: FigureState): forecast is Forecast {
  const { time, end } = state.playback
  if (!forecast || forecast.minute.length < 2 || time >= end) return false
  return forecast.at <= time + 1e-6 && forecast.minute.at(-1)! > time
}

/** Fans and sentences of the moment shown. `nameOf`: names by id of everybody who can be meant. */
export function selectForesight(state: FigureState, text: Text, nameOf: NameOf): Foresight {
  const { runs, results } = state
  const { preview } = results
  const t = text.foresight
  const compared = runs.b !== null
  const out: Foresight = { fans: [], sentences: [] }
  for (const which of ['a', 'b'] as const) {
    const run = runs[which]
    const forecast = results.forecast[which]
    if (!run || !ahead(forecast, state)) continue
    out.fans.push({ kind: which, of: which, forecast, pale: compared || preview?.forecast !== undefined })
    // Where there are two, what is considered is told in place of what would be.
    if (compared && preview?.which === which) continue
    const said = wordsOf(forecast, run.scenario, state, text)
    if (!said) continue
    const full = compared ? runWords(state, which, text, nameOf) : ''
    const tell = (what: string, subject: string): string => (compared ? t.ifDone({ action: subject, what }) : t.unchanged({ what }))
    const short = RUN_NAMES[which]
    const wordings = [tell(said.long, full), tell(said.short, full), ...(compared ? [tell(said.long, short), tell(said.short, short)] : [])]
    out.sentences.push(sentence(which, wordings, forecast, text))
  }
  if (preview && (preview.forecast === null || ahead(preview.forecast, state))) {
    const { choice, forecast, which } = preview
    const run = runs[which] ?? runs.a
    const action = considered(choice, compared ? RUN_NAMES[which] : null, text, nameOf)
    const said = forecast && wordsOf(forecast, run.scenario, state, text)
    if (forecast) out.fans.push({ kind: 'preview', of: which, forecast, pale: false })
    const wordings = said ? [t.ifDone({ action, what: said.long }), t.ifDone({ action, what: said.short })] : [t.waiting({ action })]
    out.sentences.unshift({ ...sentence('preview', wordings, forecast, text), note: null })
  }
  return out
}

function sentence(kind: Fan['kind'], wordings: string[], forecast: Forecast | null, text: Text): Sentence {
  const settled = forecast !== null && forecast.days >= forecast.wanted
  return { kind, wordings: [...new Set(wordings)], note: forecast?.traced ? text.foresight.traced : null, settled }
}

/** Null when there is nothing to say, or what there was is past. */
function wordsOf(forecast: Forecast, scenario: Scenario, state: FigureState, text: Text): { short: string; long: string } | null {
  const statement = stateForecast(forecast, scenario)
  if (!statement || (statement.kind === 'clear' && statement.by <= state.playback.time)) return null
  return statementWords(statement, state, text)
}

function considered({ commands, cost }: Choice, run: string | null, text: Text, nameOf: NameOf): string {
  const t = text.foresight
  const words = choiceWords(commands, text, nameOf)
  const subject = run === null ? words : t.ofRun({ run, choice: words })
  return cost === null || Math.abs(cost) < 0.005 ? subject : t.priced({ action: subject, cost })
}

/** The tallest line that the fans foresee. */
export function highest(fans: readonly Fan[]): number {
  let most = 0
  for (const { forecast } of fans) for (const people of forecast.inLine.p90) most = Math.max(most, people)
  return most
}

/** A sentence with all that belongs to it. */
export function fully({ wordings, note }: Sentence): string {
  const [words] = wordings
  const said = note === null ? words : `${words} (${note})`
  return `${said[0].toUpperCase()}${said.slice(1)}.`
}

/**
 * What is told to those who listen: what is considered, else, while time stands, what is to come. Once all days are in, not
 * with each that comes.
 */
export function spokenOf({ sentences }: Foresight, playing: boolean): string {
  const asked = sentences.filter((s) => s.kind === 'preview')
  const due = asked.length > 0 ? asked : playing ? [] : sentences
  return due.every((s) => s.settled) ? due.map(fully).join(' ') : ''
}

/** Names of everybody who can be meant in either restaurant; `known` from before. */
export function namesOf({ runs }: FigureState, known: ReadonlyMap<string, string>): NameOf {
  const both = runs.b ? [runs.a, runs.b] : [runs.a]
  const commands = both.flatMap((run) => run.commands)
  return nameBook(runs.a.scenario, commands, both.flatMap((run) => run.frame.employees), known)
}
