import { describe, expect, it } from 'vitest'
import { whole, type AreaOf } from './catalogue.ts'
import { areas as english } from './en/index.ts'
import { areas as spanish } from './es/index.ts'
import { createFormat } from './format.ts'
import { langOf, LANGS, offeredLangs, type Lang } from './languages.ts'
import { presets } from '../scenario/presets/all.ts'
import { pseudoWords } from './pseudo.ts'
import { wordsOf } from './shelf.ts'
import { same, type Area, type Format, type Telling } from './telling.ts'
import { createText } from './text.ts'
import { titled } from './titles.ts'

const one = {
  n: 3, k: 3, spend: 18, share: 0.9, wait: 5, met: true, what: 'x', action: 'x', cost: 15, run: 'A', choice: 'x', clock: '12:30', who: 'Ana', name: 'Ana', names: ['Ana'],
  speed: 1.25, sick: 1, count: 1, perCustomer: 1.5, dollars: 15, load: 0.8, perHour: 30, kind: 'exact', people: 2, hire: 1, letGo: 0, trainTo: 1.5, change: 15, to: 1.5, wage: 15,
  title: 'x', rate: 2, skills: [['x', 1], ['y', 1.5]], most: 3, given: 'x', example: 'x', known: ['x'], megabytes: 2, limit: 1, low: '1', high: '2', why: 'x', minute: 750, employees: 2, atWork: 1, busy: 1,
  waiting: 4, lost: 2, state: 'x', reasons: [{ reason: 'gaveUp', n: 2 }], trend: 'grows', longest: 6, able: 1, total: 2, working: 2, served: 5, factor: 2, path: 'x', value: 'x',
  window: 15, arriving: 20, less: [{ n: 2, where: 'x' }, { n: 1, where: 'x' }], alike: 1, open: 1, lostBoth: 1, difference: 1.2, halfWidth: 0.3, which: 'a', minutes: 4.5, a: 'x', b: 'x',
  sentence: 'x', best: 'A', other: 'B', more: 3, fewer: 2, done: 1, wanted: 2, m: 1.5, unpaired: 2, letter: 'A', words: 'x', way: 'x', bytes: 2048, width: 2, height: 2, seconds: 3, from: 'x', host: 'x',
  said: 'x', station: 'x', copy: true, came: '12:01', attempts: 2, outcome: 'served', took: 3, waited: 2, p50: 1, p90: 2, within: 0.9, goal: 3, model: 'M/M/1', patient: true, own: true, all: true, idle: 1, starting: 1, profit: 3, inLine: 4, step: 30, come: 118, serve: 30, drained: false,
  shifts: 5, price: { value: 612, halfWidth: 2.5 }, saved: { value: 40, halfWidth: null }, when: [{ from: '12:00', to: '13:00' }], days: 200, hires: true,
  guess: 'x', answer: 'x', option: 'x', off: 'x', unit: 'x',
  word: 'x', soFar: 0.5, left: '12:16', gaveUp: true,
}
/** Where a message asks for several of what another asks for one of. */
const LISTS = new Set(['compare.hired', 'map.withBack', 'timeline.hired', 'timeline.letGo', 'timeline.trainedSeveral', 'timeline.sickSeveral', 'timeline.backSeveral', 'timeline.slowedSeveral', 'timeline.failSeveral', 'pins.several'])
/** ... or of several people, and no list of what. */
const CROWDS = new Set(Object.keys(english.narration).map((key) => `narration.${key}`))
/** Where what is from here to there are figures. */
const RANGES = new Set(['waits.bin', 'team.band', 'table.range', 'table.fromTo'])
const NUMBERS = new Set(['compare.asMany'])
/** Why they were lost is one of the reasons that there are; of the waits, how many, and after how long. */
const LOSSES: Record<string, object> = {
  'losses.word': { why: 'gaveUp' }, 'losses.count': { why: 'gaveUp' }, 'losses.soFar': { why: 'gaveUp' }, 'waits.found': { lost: { n: 3, word: 'x', after: 9 } },
}
/** What is varied, in its unit, where along it something is so. */
const SWEPT = { unit: 'staff', value: 3, digits: 1, amount: 'x', now: true, at: 'x', readings: ['x'], span: 'x', up: true, where: { kind: 'from', from: 'x' }, open: ['x'], group: 'x', half: 'x', rows: 3, of: 'patience.mean' }
/** A map: how much of it, what of, where on it. */
const SURVEYED = { least: 2000, most: 20000, columns: 8, rows: 24, seen: 64, all: 192, part: 0.2, features: ['patience'], agree: 5, compared: 9, nearest: true, bound: 'x', from: 'x', half: 'x', x: 'x', y: 'x' }
const surveyed = (place: string): object => ({ ...SURVEYED, ...(place === 'survey.between' ? { to: 'x' } : place === 'survey.halfShare' ? { value: 0.02 } : {}) })
/** Numbers in words, with what stands around them. */
const ADVISED = { team: 'x', upTo: 'x', from: 'x', low: 'x', high: 'x' }
/** Bounds in words. */
const BOUND = { most: 'x', least: null, always: true, bound: 'x', date: 'x', budget: 300, points: 80, stars: 4, par: 300, wages: 200, link: 'x', inTime: 0.8, served: 0.9 }
const sampleOf = (place: string): object => (place.startsWith('missions.') ? BOUND : place.startsWith('advice.') ? ADVISED : place.startsWith('survey.') ? surveyed(place) : place.startsWith('sweep.') ? { ...SWEPT, ...(place === 'sweep.span' ? { from: 3, to: 8 } : place === 'sweep.plusMinus' ? { value: 'x' } : place === 'sweep.turns' ? { value: 'x', most: true } : {}) } : {})

function say(lang: Lang, place: string, telling: Telling, more: object = {}): string {
  const [area, ...rest] = place.split('.')
  const message = (wordsOf(lang) as unknown as Record<string, Area>)[area][rest.join('.')][telling]
  if (typeof message === 'string') return message
  const sample = { ...one, ...sampleOf(place), ...(LISTS.has(place) ? { who: ['Ana', 'Ben'], what: ['x', 'y'] } : {}), ...(CROWDS.has(place) ? { who: ['Ana', 'Ben'] } : {}), ...(RANGES.has(place) ? { from: 1, to: 2 } : {}), ...(NUMBERS.has(place) ? { a: 3, b: 4 } : {}), ...more, ...LOSSES[place], ...(place === 'compare.counts' ? { lost: [{ n: 2, where: 'x' }] } : {}) }
  return (message as (p: object, f: Format) => string)(sample, createText(telling, lang).format)
}

const places = Object.entries(english as Record<string, Area>).flatMap(([area, messages]) => Object.keys(messages).map((key) => `${area}.${key}`))
const TELLINGS = ['restaurant', 'system'] as const
/** Said by one telling alone. */
const SILENT = new Set(['bill.scale restaurant', 'panels.scale restaurant'])

describe('every language', () => {
  it.each(LANGS)('%s says every message in both tellings', (lang) => {
    for (const place of places) {
      for (const telling of TELLINGS) {
        for (const more of [{}, { n: 0, waiting: 0, lost: 0, count: 0, names: [], sick: 0 }, { n: 1, waiting: 1, count: 1, lost: 1 }, { n: 1234567 }, { trend: 'holds', busy: 0 }, { p: 0, minutes: 0, m: 0, dollars: 0 }]) {
          const words = say(lang, place, telling, more)
          if (SILENT.has(`${place} ${telling}`)) continue
          expect(words.trim(), `${lang} ${place} ${telling}`).not.toBe('')
          expect(words, `${lang} ${place} ${telling}`).not.toMatch(/undefined|NaN|\[object|null/)
        }
      }
    }
  })

  it('has only what English has', () => {
    // @ts-expect-error a message too many
    whole({ ...spanish, titles: { ...spanish.titles, 'no-such': same('x') } })
    // @ts-expect-error one that asks for what nobody gives
    const asking: AreaOf<'titles'>['sick-day'] | AreaOf<'bill'>['missed'] = same((p: { n: number; spend: number | null; colour: string }) => p.colour)
    // @ts-expect-error a message missing
    const missing: AreaOf<'bill'> = { title: same('x') }
    expect([asking, missing]).toHaveLength(2)
    for (const lang of LANGS) for (const area of Object.keys(english) as (keyof typeof english)[]) expect(Object.keys(wordsOf(lang)[area]).sort()).toEqual(Object.keys(english[area]).sort())
  })

  it('is found by what the web calls it, the pseudo-language only by its whole name', () => {
    expect(['es', 'es-MX', 'ES', ' en-GB', 'en'].map(langOf)).toEqual(['es', 'es', 'es', 'en', 'en'])
    expect(['', null, undefined, 'tlh', 'est', 'qps', 'qps-rtl-x'].map(langOf)).toEqual([null, null, null, null, null, null, null])
    expect(langOf('qps-rtl')).toBe('qps-rtl')
    expect(offeredLangs('en')).toEqual(['en', 'es'])
    expect(offeredLangs('qps-rtl')).toEqual(['en', 'es', 'qps-rtl'])
  })
})

describe('Spanish', () => {
  /** The same in both: names, signs, numbers and heads that programs read. */
  const ALIKE = new Set(['keys.control', 'keys.escape', 'waits.ofRun', 'waits.p50', 'waits.p90', 'waits.p99', 'waits.rowP50', 'waits.rowP90', 'waits.rowP99', 'narration.at', 'narration.of', 'narration.opened', 'narration.done', 'table.of', 'table.none', 'table.range', 'table.fromTo', 'team.share', 'team.stations', 'trace.unit', 'trace.minutes', 'panels.brand', 'panels.window', 'panels.auto', 'panels.perHour', 'panels.paceValue', 'panels.wageValue', 'missions.said', 'map.perHour', 'map.speedValue', 'map.peopleValue', 'compare.letter', 'compare.costs', 'compare.countChange', 'compare.minutesChange', 'compare.moneyChange', 'compare.whisker',
    'foresight.ifDone', 'foresight.waiting', 'foresight.priced', 'foresight.ofRun', 'foresight.ofOne', 'foresight.countOfOne', 'pins.ofRun', 'pins.card', 'pins.because', 'pins.no', 'stage.noteMissing', 'stage.plate', 'stage.plateSpeed', 'stage.lane', 'stage.laneTight', 'stage.moreTight',
    'timeline.actAt', 'advice.number', 'advice.money', 'survey.perHour', 'survey.minutes', 'survey.plusMinus', 'sweep.within', 'sweep.short', 'sweep.minutes', 'sweep.plusMinus', 'sweep.halfShare', 'sweep.halfMinutes', 'sweep.nothing', 'sweep.reading', 'sweep.all', 'sweep.no', 'share.still', 'share.gif', 'share.lengthValue', 'share.saved', 'share.sizeValue', 'share.brand', 'share.pane', 'share.altMoment', 'params.staff[].id'])
  const heads = new Set(places.filter((place) => place.startsWith('share.') && spanish.share[place.slice(6) as keyof typeof spanish.share] === (english.share as object as Record<string, unknown>)[place.slice(6)]))

  it('says nothing in English', () => {
    for (const place of places) {
      if (ALIKE.has(place) || heads.has(place)) continue
      for (const telling of TELLINGS) {
        if (SILENT.has(`${place} ${telling}`)) continue
        expect(say('es', place, telling), `${place} ${telling}`).not.toBe(say('en', place, telling))
      }
    }
    expect([...heads].every((head) => /^[a-z]+(_[a-z]+)*$/.test(say('es', head, 'restaurant')))).toBe(true)
  })

  it('has no two English words after each other, anywhere', () => {
    /** Their own in every language: names and licences, what programs read, and what both languages happen to write alike. */
    const THEIRS = /Dinner Rush|SIL Open Font License|Fraunces|Inter\b|\b(?:[a-z]+\.)+[a-zA-Z]+\b|\btrue o false\b/g
    const wordsOf = (words: string): string[] => words.replace(THEIRS, ' … ').toLowerCase().match(/\p{L}[\p{L}’'-]*|[^\s]/gu) ?? []
    const pairs = (words: string): string[] => {
      const list = wordsOf(words)
      return list.slice(1).map((word, i) => `${list[i]} ${word}`).filter((pair) => /^\p{L}{2,}[\p{L}’'-]* \p{L}{2,}/u.test(pair))
    }
    const english = new Map<string, string>()
    for (const place of places) for (const telling of TELLINGS) for (const pair of pairs(say('en', place, telling))) english.set(pair, place)
    expect(english.size).toBeGreaterThan(1500)
    const left = places.flatMap((place) => TELLINGS.flatMap((telling) => pairs(say('es', place, telling)).filter((pair) => english.has(pair)).map((pair) => `${place}: ${pair} (${english.get(pair)})`)))
    expect(left).toEqual([])
  })

  it('counts one and many', () => {
    const { status, panels } = createText('restaurant', 'es')
    const waiting = { trend: 'grows', longest: 0 } as const
    expect(status.waiting({ waiting: 1, ...waiting })).toBe('1 persona espera y la cola crece')
    expect(status.waiting({ waiting: 29, ...waiting })).toBe('29 personas esperan y la cola crece')
    expect([panels.demandValue({ n: 1 }), panels.demandValue({ n: 20 })]).toEqual(['1 cliente/h', '20 clientes/h'])
  })

  it('has the house’s titles in words of its own, and leaves those of others', () => {
    const [en, es] = [createText('restaurant', 'en'), createText('restaurant', 'es')]
    for (const { title, listed, scenario } of presets) {
      for (const words of [...(listed === undefined ? [] : [title]), scenario.title!]) {
        expect(titled(words, en)).toBe(words)
        expect(titled(words, es)).not.toBe(words)
      }
    }
    expect(titled('My own', es)).toBe('My own')
  })
})

describe('numbers as the language has them', () => {
  const plain = (words: string): string => words.replace(/[\u00a0\u202f]/g, ' ')

  it('in Spanish', () => {
    const f = createFormat('es-ES')
    expect([f.number(1.5), f.count(12345), f.money(1234), f.money(0.5), f.moneyChange(-15), f.moneyChange(15), f.share(0.45), f.minutes(16.3), f.speed(1.25), f.list(['Ana', 'Ben', 'Iris'])].map(plain)).toEqual([
      '1,5', '12.345', '1234 $', '0,50 $', '−15 $', '+15 $', '45 %', '16,3 min', '1,25×', 'Ana, Ben e Iris',
    ])
  })

  it('in English', () => {
    const f = createFormat('en-US')
    expect([f.number(1.5), f.count(12345), f.money(1234), f.money(0.5), f.share(0.45), f.minutes(16.3)].map(plain)).toEqual(['1.5', '12,345', '$1,234', '$0.50', '45%', '16.3 min'])
  })
})

describe('the pseudo-language', () => {
  it('is longer, in marks, and turned word by word; figures stay', () => {
    const letters = (words: string): number => words.match(/\p{L}/gu)?.length ?? 0
    const text = 'The line grows and 29 people are waiting'
    const turned = pseudoWords(text)
    expect(turned).toMatch(/^⟦.*⟧$/)
    expect(turned).toContain(' 29 ')
    expect(turned).not.toMatch(/line|people/)
    expect(letters(turned) / letters(text)).toBeGreaterThan(1.2)
    expect(letters(turned) / letters(text)).toBeLessThan(1.4)
  })

  it('turns nothing twice', () => {
    const inner = pseudoWords('hire someone')
    expect(pseudoWords(`${inner}: 12`)).toBe(`⟦${inner.slice(1, -1)}: 12⟧`)
    expect(createText('system', 'qps-rtl').share.arrivedMinutes).toBe('arrived_minutes')
    expect(createText('system', 'qps-rtl').dir).toBe('rtl')
  })
})
