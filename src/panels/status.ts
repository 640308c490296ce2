import type { EmployeeFrame, Frame } from '../store/figure.ts'
import type { LossReason, Trend } from '../text/en/status.ts'
import type { Text } from '../text/text.ts'
import { capacityOf, roughly, type Worked } from './capacity.ts'

/** calm; fair: it may go wrong; bad: somebody was lost in the last minutes, or nobody is there to serve. */
export type Level = 'calm' | 'fair' | 'bad'

export interface Status {
  line: {
    level: Level
    waiting: number
    trend: Trend
    longest: number
    /** Lost so far, told while a loss is recent. */
    lost: number
    /** Reasons while they are few, most first. */
    reasons: { reason: LossReason; n: number }[]
    /** It gets shorter only because people leave it. */
    drained: boolean
  }
  /** More come an hour than those at work can serve (both as they are said); null while that is not so, troubles nobody or is not known. */
  overload: { come: number; serve: number } | null
  /** Where the line is longest for each person who can do it; null without stations or where few wait. */
  bottleneck: { name: string; waiting: number; able: number } | null
  /** Are orders passed from station to station? */
  stations: boolean
  breakerOpen: boolean
  panic: boolean
  /** Who left to come again. */
  orbit: number
  /** Attempts of a customer so far, on average. */
  attempts: number
  staff: {
    level: Level
    total: number
    working: number
    busy: number
    sick: number
    starting: number
    ejected: number
    /** People served at once by those who share their attention; 0 where each serves one. */
    atOnce: number
    /** Names while they are few, else empty. */
    sickNames: string[]
    startingNames: string[]
    ejectedNames: string[]
    /** The name of the only one at work. */
    alone: string | null
  }
  doorsOpen: boolean
  over: { served: number; lost: number } | null
}

/** Minutes over which a line is said to grow, and for which a loss is news. */
const WINDOW = 10
/** Minutes averaged at each end of that window. */
const SMOOTH = 3
/** More names than this are a count. */
const NAMES = 2
/** More reasons than this are one count. */
const REASONS = 3
/** Attempts of a customer from which they are told. */
const SEVERAL_ATTEMPTS = 1.005
/** Minutes that a calm line may take. */
const LONG_WAIT = 5

/** How the line changed over the last minutes; needs a few minutes of the day to say anything. */
export function trendOf(frame: Frame): Trend {
  const { before, now } = changeOf(frame)
  const slack = Math.max(1.5, 0.15 * Math.max(before, now))
  return now - before >= slack ? 'grows' : before - now >= slack ? 'shrinks' : 'holds'
}

/** Mean length of the line at both ends of the window. */
function changeOf({ series: { inLine, count } }: Frame): { before: number; now: number } {
  const first = Math.max(0, count - 1 - WINDOW)
  const width = Math.min(SMOOTH, Math.floor((count - first) / 2))
  if (width < 1) return { before: 0, now: 0 }
  let before = 0
  let now = 0
  for (let i = 0; i < width; i++) {
    before += inLine[first + i]
    now += inLine[count - 1 - i]
  }
  return { before: before / width, now: now / width }
}

function recentlyLost(frame: Frame): number {
  const { lost, count } = frame.series
  let earlier = 0
  for (let m = 0; m < count - WINDOW; m++) earlier += lost[m]
  return frame.lostTotal - earlier
}

function reasonsOf(frame: Frame): Status['line']['reasons'] {
  const reasons = (Object.keys(frame.lost) as LossReason[]).map((reason) => ({ reason, n: frame.lost[reason] })).filter(({ n }) => n > 0)
  return reasons.length > REASONS ? [] : reasons.sort((a, b) => b.n - a.n)
}

/** The station with the longest line for each person at work who can do it; told from a person each. */
function bottleneckOf({ stations }: Frame): Status['bottleneck'] {
  let worst: Status['bottleneck'] = null
  let longest = 1
  for (const { name, inLine, able } of stations) {
    const each = inLine / able
    if (inLine > 0 && each >= longest && (worst === null || each > longest || inLine > worst.waiting)) {
      worst = { name, waiting: inLine, able }
      longest = each
    }
  }
  return stations.length > 1 ? worst : null
}

const few = (people: EmployeeFrame[]): string[] => (people.length <= NAMES ? people.map((e) => e.name) : [])

/** Would the line not be shorter if nobody had left it? Said only where all who were lost had stood in it. */
function drainedOf(frame: Frame, losing: number): boolean {
  const { before, now } = changeOf(frame)
  return frame.lost.gaveUp === frame.lostTotal && losing >= before - now
}

function overloadOf(frame: Frame, scenario: Worked | undefined): Status['overload'] {
  const able = scenario && capacityOf(scenario, frame)
  if (!able) return null
  const come = Math.round(frame.demandPerHour)
  const serve = roughly(able)
  // So close that the next hour could go either way is not a cause.
  return come > able * 1.05 && come > serve ? { come, serve } : null
}

/** What there is to say about a moment; with its `scenario` also why. Pure: the words are the catalogue's. */
export function statusOf(frame: Frame, scenario?: Worked): Status {
  const { employees } = frame
  const sick = employees.filter((e) => e.state === 'sick')
  const starting = employees.filter((e) => e.state === 'onboarding')
  const able = employees.filter((e) => e.state === 'busy' || e.state === 'idle')
  const ejected = employees.filter((e) => e.ejected)
  const working = able.length
  const busy = able.filter((e) => e.state === 'busy').length
  const trend = trendOf(frame)
  const lately = recentlyLost(frame)
  const losing = lately > 0
  const pressed = frame.inLine > 0 && (trend === 'grows' || frame.longestWait >= LONG_WAIT || frame.inLine >= Math.max(3, working))
  return {
    line: {
      level: losing || frame.breakerOpen ? 'bad' : pressed ? 'fair' : 'calm',
      waiting: frame.inLine,
      trend,
      longest: frame.longestWait,
      lost: losing ? frame.lostTotal : 0,
      reasons: losing ? reasonsOf(frame) : [],
      drained: trend === 'shrinks' && losing && drainedOf(frame, lately),
    },
    overload: losing || pressed ? overloadOf(frame, scenario) : null,
    bottleneck: bottleneckOf(frame),
    stations: frame.stations.length > 0,
    breakerOpen: frame.breakerOpen,
    panic: frame.panic,
    orbit: frame.inOrbit,
    attempts: frame.arrived > 0 ? frame.attempts / frame.arrived : 1,
    staff: {
      level: working === 0 && starting.length === 0 ? 'bad' : sick.length > 0 && pressed ? 'fair' : 'calm',
      total: employees.length,
      working,
      busy,
      sick: sick.length,
      starting: starting.length,
      ejected: ejected.length,
      atOnce: employees.some((e) => e.serving > 1) ? frame.inService : 0,
      sickNames: few(sick),
      startingNames: few(starting),
      ejectedNames: few(ejected),
      alone: working === 1 ? able[0].name : null,
    },
    doorsOpen: frame.doorsOpen,
    over: frame.over && !frame.doorsOpen ? { served: frame.served, lost: frame.lostTotal } : null,
  }
}

export interface Sentence {
  level: Level
  /** About the line; coloured by `level`. */
  line: string
  /** About the staff; strong when nobody is there. */
  staff: string
  alarm: boolean
}

function staffWords({ staff, overload }: Status, { status: words }: Text): string {
  const { total, working, busy, sick, starting } = staff
  if (total === 0) return words.nobodyEmployed
  const startingWords = starting > 0 ? words.starting({ names: staff.startingNames, count: starting }) : ''
  const aside = staff.ejected > 0 ? words.setAside({ names: staff.ejectedNames, count: staff.ejected }) : ''
  const atOnce = staff.atOnce > 0 ? words.atOnce({ n: staff.atOnce }) : ''
  if (sick > 0) {
    const gone = words.sick({ names: staff.sickNames, count: sick })
    if (total === 1) return gone
    const rest = overload ? words.overload({ ...overload, name: staff.alone, working, total }) : words.atWork({ total, working, busy })
    return [gone, rest, atOnce, aside, startingWords].filter(Boolean).join('; ')
  }
  if (starting === total) return startingWords
  const crew = overload
    ? words.overload({ ...overload, name: staff.alone, working, total })
    : staff.alone !== null
      ? words.single({ name: staff.alone, busy: busy > 0 })
      : words.crew({ total: working, working, busy })
  return [crew, atOnce, aside, startingWords].filter(Boolean).join('; ')
}

/** The status in words, in the text's telling. */
export function sentenceOf(status: Status, text: Text): Sentence {
  const words = text.status
  const { line, staff } = status
  if (status.over) return { level: 'calm', line: `${words.over(status.over)}.`, staff: '', alarm: false }
  const sentences = [line.lost > 0 ? lossFirst(status, text) : line.waiting > 0 ? words.waiting(line) : words.nobodyWaits]
  if (status.breakerOpen) sentences.push(words.breaker)
  const said = [capital(staffWords(status, text))]
  if (status.panic) said.push(words.panic)
  if (status.bottleneck) said.push(words.bottleneck(status.bottleneck))
  const again = []
  if (status.orbit > 0) again.push(words.orbit({ n: status.orbit }))
  if (status.attempts >= SEVERAL_ATTEMPTS) again.push(text.losses.attempts({ perCustomer: status.attempts }))
  if (again.length > 0) said.push(again.join(', '))
  if (!status.doorsOpen) said.push(words.doorsClosed)
  return {
    level: line.level,
    line: bound(`${sentences.join('. ')}.`),
    staff: bound(`${said.join('. ')}.`),
    alarm: staff.level === 'bad',
  }
}

/** What was lost, then who still waits: the news first. */
function lossFirst(status: Status, text: Text): string {
  const { line } = status
  const words = text.status
  const lost = lostWords(status, text)
  const left = line.waiting > 0 ? words.stillWaiting(line) : words.nobodyLeft
  // A reason that needs a sentence has one; a list has commas of its own.
  const [only] = line.reasons
  if (line.reasons.length === 1 && (only.reason === 'shed' || only.reason === 'unservable')) return `${lost}. ${line.waiting > 0 ? words.waiting(line) : words.nobodyWaits}`
  return `${lost}${line.reasons.length > 1 ? ';' : ','} ${left}`
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** A number stands on one line with what it counts. */
const bound = (words: string): string => words.replace(/(\d) (?=\p{L})/gu, '$1\u00a0')

/** One reason by its cause where the cause is not plain from the line; several by their counts. */
function lostWords({ line, staff, stations }: Status, { status: words, losses }: Text): string {
  const only = line.reasons.length === 1 ? line.reasons[0] : null
  if (only?.reason === 'shed') return losses.shed({ n: only.n })
  if (only?.reason !== 'unservable') return words.lost(line)
  return losses.unservable({ n: only.n, names: staff.sickNames, sick: staff.sick, what: stations ? 'station' : 'dish' })
}
