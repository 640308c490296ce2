import type { Condition, Mission, Reading } from '../../scenario/presets/scene.ts'
import type { Scenario } from '../../scenario/types.ts'
import type { Text } from '../../text/text.ts'

type Kind = 'count' | 'minutes' | 'share' | 'dollars' | 'perHour' | 'number'

/** What a reading is in. */
const KINDS: Readonly<Record<Reading, Kind>> = {
  arrived: 'count', served: 'count', lost: 'count', gaveUp: 'count', turnedAway: 'count', inLine: 'count', mostInLine: 'count', onShift: 'count', atWork: 'count',
  waitMean: 'minutes', waitNineInTen: 'minutes', longestWait: 'minutes', withinGoal: 'share', utilisation: 'share',
  wages: 'dollars', profit: 'dollars', revenue: 'dollars', missed: 'dollars', wagesPerHour: 'perHour', attempts: 'number',
}

/** A number as its condition has it. */
export function amountOf(condition: Condition, value: number, { format: f, panels }: Text): string {
  switch ('reading' in condition ? KINDS[condition.reading] : 'count') {
    case 'minutes': return f.minutes(value)
    case 'share': return f.share(value)
    case 'dollars': return f.money(Math.round(value))
    case 'perHour': return panels.wageValue({ wage: Math.round(value * 100) / 100 })
    case 'number': return f.number(value, 2)
    case 'count': return f.count(value)
  }
}

const DEEDS = { 'hire': 'hire', 'let-go': 'letGo', 'train': 'train', 'call-in-sick': 'callInSick', 'return': 'returned', 'slow': 'slow', 'fail': 'fail', 'set': 'set' } as const

/** What is counted or read. */
function subjectOf(condition: Condition, { missions: t }: Text): string {
  if ('deed' in condition) return t[DEEDS[condition.deed]]
  if ('event' in condition) return t.event({ name: condition.event.replaceAll('-', ' ') })
  return condition.reading === 'missed' ? t.missedMoney : t[condition.reading]
}

/** A condition as a sentence of its own: told from what it says, never written beside it. */
export function sentenceOf(condition: Condition, { goal }: Scenario, text: Text): string {
  const t = text.missions
  const { atMost, atLeast } = condition
  if (atMost === 0 && atLeast === undefined) {
    if ('deed' in condition && condition.deed === 'set') return t.demandStays
    if ('deed' in condition && condition.deed === 'return') return t.sickStay
    if ('deed' in condition && condition.deed === 'let-go') return t.nobodyLetGo
    if ('reading' in condition && condition.reading === 'lost') return t.nobodyLost
    if ('reading' in condition && condition.reading === 'gaveUp') return t.nobodyGivesUp
    return t.noneOf({ what: subjectOf(condition, text) })
  }
  if ('reading' in condition && condition.reading === 'withinGoal' && goal && atLeast !== undefined && atMost === undefined && !condition.always) {
    return t.within({ share: atLeast, wait: goal.wait })
  }
  const inWords = (bound: number | undefined): string | null => (bound === undefined ? null : amountOf(condition, bound, text))
  const always = 'reading' in condition && condition.always === true
  return t.said({ what: subjectOf(condition, text), bound: t.bound({ most: inWords(atMost), least: inWords(atLeast), always }) })
}

/** From when to when, as the clock on the wall has it. `clock`: of a minute of the day. */
export function spanOf({ from, to }: Mission, clock: (minute: number) => string, { missions: t }: Text): string {
  return from === undefined ? t.untilClock({ clock: clock(to) }) : t.fromTo({ from: clock(from), clock: clock(to) })
}
