import type { EmployeeFrame, Frame } from '../store/figure.ts'
import type { LossReason, Trend } from '../text/en/status.ts'
import type { Text } from '../text/text.ts'

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
    reason: LossReason
  }
  staff: {
    level: Level
    total: number
    working: number
    busy: number
    sick: number
    starting: number
    /** Names while they are few, else empty. */
    sickNames: string[]
    startingNames: string[]
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
/** Minutes that a calm line may take. */
const LONG_WAIT = 5

/** How the line changed over the last minutes; needs a few minutes of the day to say anything. */
export function trendOf(frame: Frame): Trend {
  const { inLine, count } = frame.series
  const first = Math.max(0, count - 1 - WINDOW)
  const width = Math.min(SMOOTH, Math.floor((count - first) / 2))
  if (width < 1) return 'holds'
  let before = 0
  let now = 0
  for (let i = 0; i < width; i++) {
    before += inLine[first + i]
    now += inLine[count - 1 - i]
  }
  before /= width
  now /= width
  const slack = Math.max(1.5, 0.15 * Math.max(before, now))
  return now - before >= slack ? 'grows' : before - now >= slack ? 'shrinks' : 'holds'
}

function recentlyLost(frame: Frame): number {
  const { lost, count } = frame.series
  let earlier = 0
  for (let m = 0; m < count - WINDOW; m++) earlier += lost[m]
  return frame.lostTotal - earlier
}

function reasonOf(frame: Frame): LossReason {
  const reasons = (Object.keys(frame.lost) as (keyof Frame['lost'])[]).filter((reason) => frame.lost[reason] > 0)
  return reasons.length === 1 ? reasons[0] : 'several'
}

const few = (people: EmployeeFrame[]): string[] => (people.length <= NAMES ? people.map((e) => e.name) : [])

/** What there is to say about a moment. Pure: the words are the catalogue's. */
export function statusOf(frame: Frame): Status {
  const { employees } = frame
  const sick = employees.filter((e) => e.state === 'sick')
  const starting = employees.filter((e) => e.state === 'onboarding')
  const able = employees.filter((e) => e.state === 'busy' || e.state === 'idle')
  const working = able.length
  const busy = able.filter((e) => e.state === 'busy').length
  const trend = trendOf(frame)
  const losing = recentlyLost(frame) > 0
  const pressed = frame.inLine > 0 && (trend === 'grows' || frame.longestWait >= LONG_WAIT || frame.inLine >= Math.max(3, working))
  return {
    line: {
      level: losing ? 'bad' : pressed ? 'fair' : 'calm',
      waiting: frame.inLine,
      trend,
      longest: frame.longestWait,
      lost: losing ? frame.lostTotal : 0,
      reason: reasonOf(frame),
    },
    staff: {
      level: working === 0 && starting.length === 0 ? 'bad' : sick.length > 0 && pressed ? 'fair' : 'calm',
      total: employees.length,
      working,
      busy,
      sick: sick.length,
      starting: starting.length,
      sickNames: few(sick),
      startingNames: few(starting),
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

function staffWords({ staff }: Status, { status: words }: Text): string {
  const { total, working, busy, sick, starting } = staff
  if (total === 0) return words.nobodyEmployed
  const startingWords = starting > 0 ? words.starting({ names: staff.startingNames, count: starting }) : ''
  if (sick > 0) {
    const gone = words.sick({ names: staff.sickNames, count: sick })
    if (total === 1) return gone
    return [gone, words.atWork({ total, working, busy }), startingWords].filter(Boolean).join('; ')
  }
  if (starting === total) return startingWords
  const crew =
    staff.alone !== null ? words.single({ name: staff.alone, busy: busy > 0 }) : words.crew({ total: working, working, busy })
  return [crew, startingWords].filter(Boolean).join('; ')
}

/** The status in words, in the text's telling. */
export function sentenceOf(status: Status, text: Text): Sentence {
  const words = text.status
  const { line, staff } = status
  if (status.over) return { level: 'calm', line: `${words.over(status.over)}.`, staff: '', alarm: false }
  const parts = [line.waiting > 0 ? words.waiting(line) : words.nobodyWaits]
  if (line.lost > 0) parts.push(words.lost(line))
  const said = [staffWords(status, text)]
  if (!status.doorsOpen) said.push(words.doorsClosed)
  return {
    level: line.level,
    line: `${parts.join('; ')}.`,
    staff: `${said.join('. ')}.`,
    alarm: staff.level === 'bad',
  }
}
