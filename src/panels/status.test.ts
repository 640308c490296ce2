import { describe, expect, it } from 'vitest'
import { createText } from '../text/text.ts'
import type { Worked } from './capacity.ts'
import { employee, frameOf, type Moment } from './frame.testing.ts'
import { sentenceOf, statusOf, trendOf, type Level } from './status.ts'

const ramp = (from: number, to: number, n = 12): number[] => Array.from({ length: n }, (_, i) => Math.round(from + ((to - from) * i) / (n - 1)))
const level = (n: number): number[] => Array.from({ length: 12 }, () => n)
const busy = (name: string) => employee(name, { state: 'busy' })
const sick = (name: string) => employee(name, { state: 'sick' })

interface Row {
  what: string
  moment: Moment
  level: Level
  restaurant: string
  system: string
  /** Said where the scenario is known. */
  spanish?: [restaurant: string, system: string]
  scenario?: Worked
}

const twoMinutes: Worked = { work: { law: 'exponential', mean: 2 } }

const rows: Row[] = [
  {
    what: 'a quiet morning',
    moment: {},
    level: 'calm',
    restaurant: 'Nobody waits. Ana is idle.',
    system: 'The queue is empty. Ana is idle.',
  },
  {
    what: 'one waits, for a moment',
    moment: { line: level(1), staff: [busy('Ana')] },
    level: 'calm',
    restaurant: '1 person is waiting. Ana is busy.',
    system: '1 request is queued. Ana is busy.',
  },
  {
    what: 'the rush begins: amber before anybody is lost',
    moment: { line: ramp(0, 9), staff: [busy('Ana')] },
    level: 'fair',
    restaurant: '9 people are waiting and the line grows. Ana is busy.',
    system: '9 requests are queued and the queue grows. Ana is busy.',
  },
  {
    what: 'the first loss: red at once, before the minute is over',
    moment: { line: ramp(0, 9), staff: [busy('Ana')], lost: { gaveUp: 1 } },
    level: 'bad',
    restaurant: '1 gave up, 9 wait and the line grows. Ana is busy.',
    system: '1 timed out, 9 queued and the queue grows. Ana is busy.',
  },
  {
    what: 'the mock: four, one of them sick',
    moment: {
      line: ramp(10, 29),
      staff: [busy('Ana'), busy('Ben'), sick('Chloé'), busy('Dev')],
      lost: { gaveUp: 18 },
      lostAt: { 9: 18 },
    },
    level: 'bad',
    restaurant: '18 gave up, 29 wait and the line grows. Chloé is out sick; 3 of 4 at work, all busy.',
    system: '18 timed out, 29 queued and the queue grows. Chloé is down; 3 of 4 up, all busy.',
  },
  {
    what: 'why: more come than one can serve',
    moment: { line: ramp(0, 9), staff: [busy('Ana')], demandPerHour: 118.2 },
    scenario: twoMinutes,
    level: 'fair',
    restaurant: '9 people are waiting and the line grows. 118 an hour come, Ana can serve about 30.',
    system: '9 requests are queued and the queue grows. 118 an hour come, Ana can handle about 30.',
    spanish: ['9 personas esperan y la cola crece. Vienen 118 por hora y Ana puede servir a unos 30.', '9 peticiones en cola y la cola crece. Llegan 118 por hora y Ana puede atender unas 30.'],
  },
  {
    what: 'a line that is shorter because people leave it is no recovery',
    moment: { line: ramp(30, 21), staff: [busy('Ana')], lost: { gaveUp: 67 }, lostAt: { 9: 14 }, demandPerHour: 118 },
    scenario: twoMinutes,
    level: 'bad',
    restaurant: '67 gave up, 21 wait: the line shrinks because people leave. 118 an hour come, Ana can serve about 30.',
    system: '67 timed out, 21 queued: the queue shrinks because requests time out. 118 an hour come, Ana can handle about 30.',
    spanish: ['67 se cansaron de esperar, 21 esperan y la cola mengua porque se van. Vienen 118 por hora y Ana puede servir a unos 30.', '67 caducaron, 21 en cola y la cola mengua porque caducan. Llegan 118 por hora y Ana puede atender unas 30.'],
  },
  {
    what: 'a recovery in which somebody still leaves is one',
    moment: { line: ramp(30, 6), staff: [busy('Ana')], lost: { gaveUp: 67 }, lostAt: { 1: 65, 9: 2 }, demandPerHour: 20 },
    scenario: twoMinutes,
    level: 'bad',
    restaurant: '67 gave up, 6 wait and the line shrinks. Ana is busy.',
    system: '67 timed out, 6 queued and the queue shrinks. Ana is busy.',
  },
  {
    what: 'two of three, at their own speeds and what talk costs them',
    moment: {
      line: ramp(0, 9),
      staff: [employee('Ana', { state: 'busy', speed: 2, effectiveSpeed: 1.9 }), employee('Ben', { state: 'busy', effectiveSpeed: 0.94 }), sick('Chloé')],
      demandPerHour: 118,
    },
    scenario: twoMinutes,
    level: 'fair',
    restaurant: '9 people are waiting and the line grows. Chloé is out sick; 118 an hour come, 2 of 3 can serve about 85.',
    system: '9 requests are queued and the queue grows. Chloé is down; 118 an hour come, 2 of 3 can handle about 85.',
    spanish: ['9 personas esperan y la cola crece. Chloé está de baja; vienen 118 por hora y 2 de 3 pueden servir a unos 85.', '9 peticiones en cola y la cola crece. Chloé está caído; llegan 118 por hora y 2 de 3 pueden atender unas 85.'],
  },
  {
    what: 'as many come as can be served: no cause is told',
    moment: { line: ramp(0, 9), staff: [busy('Ana'), busy('Ben')], demandPerHour: 60 },
    scenario: twoMinutes,
    level: 'fair',
    restaurant: '9 people are waiting and the line grows. Both are busy.',
    system: '9 requests are queued and the queue grows. Both are busy.',
  },
  {
    what: 'several stations: no one number says how many can be served',
    moment: { line: ramp(0, 9), staff: [busy('Ana')], demandPerHour: 600 },
    scenario: { ...twoMinutes, stations: [] },
    level: 'fair',
    restaurant: '9 people are waiting and the line grows. Ana is busy.',
    system: '9 requests are queued and the queue grows. Ana is busy.',
  },
  {
    what: 'losses of long ago are no news',
    moment: { line: ramp(9, 2, 30), staff: [busy('Ana'), employee('Ben')], lost: { gaveUp: 4 }, lostAt: { 3: 4 } },
    level: 'calm',
    restaurant: '2 people are waiting and the line shrinks. 1 of 2 is busy.',
    system: '2 requests are queued and the queue shrinks. 1 of 2 is busy.',
  },
  {
    what: 'a steady long line',
    moment: { line: level(6), staff: [busy('Ana'), busy('Ben')], longestWait: 7.6 },
    level: 'fair',
    restaurant: '6 people are waiting, the longest for 7 min. Both are busy.',
    system: '6 requests are queued, the oldest for 7 min. Both are busy.',
  },
  {
    what: 'a small room',
    moment: { staff: [busy('Ana'), busy('Ben')], lost: { turnedAway: 3 }, lostAt: { 0: 2 } },
    level: 'bad',
    restaurant: '3 turned away, nobody waits. Both are busy.',
    system: '3 rejected, the queue is empty. Both are busy.',
  },
  {
    what: 'several reasons',
    moment: { line: level(2), lost: { turnedAway: 3, gaveUp: 2 } },
    level: 'bad',
    restaurant: '3 turned away and 2 gave up; 2 wait. Ana is idle.',
    system: '3 rejected and 2 timed out; 2 queued. Ana is idle.',
  },
  {
    what: 'more reasons than can be told apart',
    moment: { lost: { turnedAway: 3, gaveUp: 2, shed: 1, dropped: 1 } },
    level: 'bad',
    restaurant: '7 lost, nobody waits. Ana is idle.',
    system: '7 lost, the queue is empty. Ana is idle.',
  },
  {
    what: 'a dish that went home with its only cook',
    moment: { staff: [busy('Ben'), sick('Ana')], lost: { unservable: 4 } },
    level: 'bad',
    restaurant: '4 could not be served: Ana is out sick and nobody else knows this dish. Nobody waits. Ana is out sick; 1 of 2 at work, all busy.',
    system: '4 could not be served: Ana is down and no other node holds this shard. The queue is empty. Ana is down; 1 of 2 up, all busy.',
  },
  {
    what: 'a station that nobody at work can do',
    moment: { lost: { unservable: 1 }, stations: [{ name: 'grill', inLine: 0, inService: 0, able: 0 }] },
    level: 'bad',
    restaurant: '1 could not be served: nobody at work can do their order. Nobody waits. Ana is idle.',
    system: '1 could not be served: no node that is up can do this stage. The queue is empty. Ana is idle.',
  },
  {
    what: 'a storm of retries behind a breaker',
    moment: { staff: [busy('Ana')], inOrbit: 12, arrived: 100, attempts: 182, breakerOpen: true },
    level: 'bad',
    restaurant: 'Nobody waits. The kitchen is closed: one order later on trial. Ana is busy. 12 will come again, 1.82 tries a customer.',
    system: 'The queue is empty. The circuit is open: one request later on trial. Ana is busy. 12 in back-off, 1.82 attempts a request.',
  },
  {
    what: 'stations: the bottleneck has the longest line for each who can do it',
    moment: {
      line: level(9),
      staff: [busy('Ana'), busy('Ben'), busy('Dev')],
      stations: [{ name: 'Bar', inLine: 5, inService: 1, able: 3 }, { name: 'Grill', inLine: 4, inService: 1, able: 1 }],
    },
    level: 'fair',
    restaurant: '9 people are waiting. All 3 are busy. The bottleneck is Grill: 4 wait and 1 can do it.',
    system: '9 requests are queued. All 3 are busy. The bottleneck is Grill: 4 queued and 1 can do it.',
  },
  {
    what: 'one set aside, and panic',
    moment: { staff: [busy('Ana'), employee('Ben', { ejected: true, counted: false })], panic: true },
    level: 'calm',
    restaurant: 'Nobody waits. 1 of 2 is busy; Ben is set aside for failing. The host trusts too few, so everybody is sent people.',
    system: 'The queue is empty. 1 of 2 is busy; Ben is ejected for failing. Panic: too few nodes are trusted, so all get requests.',
  },
  {
    what: 'attention shared by several',
    moment: { staff: [employee('Ana', { state: 'busy', serving: 5 }), employee('Ben', { state: 'busy', serving: 1 })], inService: 6 },
    level: 'calm',
    restaurant: 'Nobody waits. Both are busy; 6 served at once.',
    system: 'The queue is empty. Both are busy; 6 processed at once.',
  },
  {
    what: 'many',
    moment: { staff: Array.from({ length: 100 }, (_, i) => employee(`E${i}`, { state: i < 5 ? 'sick' : i < 50 ? 'busy' : 'idle' })) },
    level: 'calm',
    restaurant: 'Nobody waits. 5 are out sick; 95 of 100 at work, 45 busy.',
    system: 'The queue is empty. 5 are down; 95 of 100 up, 45 busy.',
  },
  {
    what: 'someone new',
    moment: { staff: [busy('Ana'), employee('Ben', { state: 'onboarding' })] },
    level: 'calm',
    restaurant: 'Nobody waits. Ana is busy; Ben is being shown around.',
    system: 'The queue is empty. Ana is busy; Ben is warming up.',
  },
  {
    what: 'all idle',
    moment: { staff: [employee('Ana'), employee('Ben'), employee('Chloé')] },
    level: 'calm',
    restaurant: 'Nobody waits. All 3 are idle.',
    system: 'The queue is empty. All 3 are idle.',
  },
  {
    what: 'the only one is sick',
    moment: { line: ramp(0, 5), staff: [sick('Ana')] },
    level: 'fair',
    restaurant: '5 people are waiting and the line grows. Ana is out sick.',
    system: '5 requests are queued and the queue grows. Ana is down.',
  },
  {
    what: 'two sick, nobody left',
    moment: { staff: [sick('Ana'), sick('Ben')] },
    level: 'calm',
    restaurant: 'Nobody waits. Ana and Ben are out sick; nobody is at work.',
    system: 'The queue is empty. Ana and Ben are down; no node is up.',
  },
  {
    what: 'nobody at all',
    moment: { staff: [] },
    level: 'calm',
    restaurant: 'Nobody waits. Nobody works here.',
    system: 'The queue is empty. No node is up.',
  },
  {
    what: 'after closing',
    moment: { line: ramp(9, 4), staff: [busy('Ana')], doorsOpen: false },
    level: 'fair',
    restaurant: '4 people are waiting and the line shrinks. Ana is busy. The doors are closed.',
    system: '4 requests are queued and the queue shrinks. Ana is busy. No new request is taken.',
  },
  {
    what: 'the end',
    moment: { doorsOpen: false, over: true, served: 1423, lost: { gaveUp: 18 } },
    level: 'calm',
    restaurant: 'The day is over: 1,423 served, 18 lost.',
    system: 'The run is over: 1,423 answered, 18 lost.',
  },
]

describe('the status sentence', () => {
  it.each(rows)('$what', ({ moment, level: expected, restaurant, system, spanish, scenario }) => {
    const status = statusOf(frameOf(moment), scenario)
    const say = (telling: 'restaurant' | 'system', lang: 'en' | 'es' = 'en'): string => {
      const { line, staff } = sentenceOf(status, createText(telling, lang))
      return (staff ? `${line} ${staff}` : line).replaceAll('\u00a0', ' ')
    }
    expect(say('restaurant')).toBe(restaurant)
    expect(say('system')).toBe(system)
    if (spanish) expect([say('restaurant', 'es'), say('system', 'es')]).toEqual(spanish)
    expect(sentenceOf(status, createText('restaurant', 'en')).level).toBe(expected)
  })

  it('keeps a number on one line with what it counts', () => {
    const { line, staff } = sentenceOf(statusOf(frameOf({ line: ramp(0, 9), staff: [busy('Ana')], lost: { gaveUp: 7 }, demandPerHour: 118 }), twoMinutes), createText('restaurant', 'en'))
    expect(`${line} ${staff}`).not.toMatch(/\d [a-z]/)
    expect(line).toContain('7\u00a0gave\u00a0up')
  })

  it('alarms when nobody can serve', () => {
    const alarm = (moment: Moment): boolean => sentenceOf(statusOf(frameOf(moment)), createText('restaurant', 'en')).alarm
    expect(alarm({ staff: [sick('Ana')] })).toBe(true)
    expect(alarm({ staff: [] })).toBe(true)
    expect(alarm({ staff: [sick('Ana'), busy('Ben')] })).toBe(false)
    expect(alarm({ staff: [employee('Ana', { state: 'onboarding' })] })).toBe(false)
  })
})

describe('the trend', () => {
  it('looks at the last ten minutes alone, and not at noise', () => {
    expect(trendOf(frameOf({ line: [...ramp(0, 20), ...level(20)] }))).toBe('holds')
    expect(trendOf(frameOf({ line: [20, 22, 19, 21, 20, 22, 21, 19, 20, 21, 22, 21] }))).toBe('holds')
    expect(trendOf(frameOf({ line: [0, 0, 1, 3, 5] }))).toBe('grows')
    expect(trendOf(frameOf({ line: [7] }))).toBe('holds')
    expect(trendOf(frameOf({ line: ramp(30, 12) }))).toBe('shrinks')
  })
})
