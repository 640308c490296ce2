import { describe, expect, it } from 'vitest'
import { fault, least, only, parsed, problems } from './reading.testing.ts'

describe('contradictions of day, line and staff', () => {
  it.each([
    ['perHour and trace', { demand: { perHour: 3, trace: { at: [1] } } }, 'demand.trace'],
    ['a process beside a trace', { demand: { process: 'regular', trace: { at: [1] } } }, 'demand.process'],
    ['parties beside a trace', { demand: { party: 2, trace: { at: [1] } } }, 'demand.party'],
    ['time going back', { demand: { trace: { at: [1, 3, 2] } } }, 'demand.trace.at[2]'],
    ['work of another length', { demand: { trace: { at: [1, 2, 3], work: [1] } } }, 'demand.trace.work'],
    ['negative recorded work', { demand: { trace: { at: [1], work: [-1] } } }, 'demand.trace.work[0]'],
    ['points not in order', { demand: { perHour: [[0, 1], [5, 2], [5, 3]] } }, 'demand.perHour[2][0]'],
    ['scv without bursts', { demand: { perHour: 3, scv: 2 } }, 'demand.scv'],
    ['an exponential of scv 2', { work: { law: 'exponential', mean: 2, scv: 2 } }, 'work.scv'],
    ['a deterministic of scv 1', { work: { law: 'deterministic', mean: 2, scv: 1 } }, 'work.scv'],
    ['a hyperexponential below 1', { work: { law: 'hyperexponential', mean: 2, scv: 0.5 } }, 'work.scv'],
    ['a uniform that ends before it begins', { work: { law: 'uniform', min: 3, max: 2 } }, 'work.max'],
    ['a uniform with another mean', { work: { law: 'uniform', min: 1, max: 3, mean: 2.5 } }, 'work.mean'],
    ['a uniform with one end', { work: { law: 'uniform', mean: 2, min: 1 } }, 'work.max'],
    ['values of zero alone', { work: { law: 'empirical', values: [0, 0] } }, 'work.values'],
    ['values of another law', { work: { law: 'gamma', mean: 1, values: [1] } }, 'work.values'],
    ['routing on a shared line', { line: { layout: 'shared', routing: 'random' } }, 'line.routing'],
    ['idle choice on own lines', { line: { layout: 'own', idle: 'fastest' } }, 'line.idle'],
    ['more choices than staff', { line: { layout: 'own', routing: 'power-of-two' } }, 'line.choices.of'],
    ['the same id twice', { staff: [{ id: 'a' }, { id: 'a' }] }, 'staff[1].id'],
    ['an id that a count makes', { staff: [{ id: 'a-2' }, { id: 'a', count: 3 }] }, 'staff[1].id'],
    ['nobody', { staff: [] }, 'staff'],
    ['an id that a count makes many times over', { staff: [{ id: 'a', count: 9 }, { id: 'a', count: 9 }] }, 'staff[1].id'],
  ])('%s', (_, more, path) => {
    expect(fault(more).split(': ')[0]).toBe(path)
  })

  it('are none where it fits', () => {
    parsed({ ...least, line: { layout: 'own', routing: 'power-of-two', choices: { replacement: true } } })
    parsed({ ...least, staff: [{ count: 2 }], line: { layout: 'own', routing: 'power-of-two' } })
    parsed({ ...least, line: { layout: 'shared', routing: 'shortest', capacity: 0 } })
    parsed({ ...least, staff: [{ speed: 4.999 }], growth: {} })
    parsed({ ...least, staff: [{ speed: 50 }] })
    parsed({ ...least, demand: { trace: { at: [1, 1, 2] }, factor: 2 } })
  })
})

const work = { law: 'exponential', mean: 1 }
const grill = { name: 'grill', work }
const counter = { name: 'counter', work }
const own = { layout: 'own' }

/** The least with these stations, and these keys on top. */
function passing(stations: object[], more: object = {}): object {
  const { work: _, ...rest } = least
  return { ...rest, stations, ...more }
}

describe('contradictions of lines', () => {
  it.each([
    ['by dish without a menu', { line: { ...own, routing: 'by-dish' } }, "line.routing: 'by-dish' chooses by what is ordered; expected a menu"],
    ['every other routing on a shared line', { line: { routing: 'least-work' }, menu: { dishes: 1 } }, "line.routing: 'least-work' chooses among own lines"],
    ['stealing from a shared line', { line: { stealing: true } }, 'line.stealing: in a shared line there is nobody to take from'],
    ['stealing from who is attended to', { line: { ...own, stealing: true, discipline: 'shared-attention' } }, 'line.stealing: where everybody is served at once'],
    ['one line and the attention of two', { staff: [{ count: 2 }], line: { discipline: 'shared-attention' } }, 'line.discipline: '],
    ['one line and the attention of whom an autoscaler calls', { line: { discipline: 'shared-attention' }, manager: { kind: 'target' } }, 'line.discipline: '],
    [
      'one line and the attention of two shifts',
      { line: { discipline: 'shared-attention' }, manager: { kind: 'shifts', shifts: [{ from: 0, to: 9, count: 1 }, { from: 8, to: 20, count: 1 }] } },
      'line.discipline: ',
    ],
    ['virtual nodes without sticky', { line: { ...own, virtualNodes: 9 } }, "line.virtualNodes: belongs to routing 'sticky' alone"],
    ['overload without adaptive lifo', { line: { discipline: 'lifo', overloadAfter: 9 } }, "line.overloadAfter: belongs to discipline 'adaptive-lifo' alone"],
    ['a hash circle past memory', { staff: [{ count: 2_000 }], line: { ...own, routing: 'sticky', virtualNodes: 501 } }, 'line.virtualNodes: expected at most 500 with a staff of 2,000, found 501'],
    ['a hash circle for every dish past memory', { staff: [{ count: 200 }], menu: { dishes: 200, copies: 10 }, line: { ...own, routing: 'sticky', virtualNodes: 501 } }, 'line.virtualNodes: expected at most 500 with a staff of 200, found 501'],
    ['hash circles past memory', { staff: [{ count: 10_000 }], menu: { dishes: 10_000, copies: 101 }, line: { ...own, routing: 'sticky' } }, "line.routing: 'sticky' is too much for a staff of 10,000"],
  ])('%s', (_, more, told) => {
    expect(fault(more).slice(0, told.length)).toBe(told)
  })

  it('are none where it fits', () => {
    expect(parsed({ ...least, line: { ...own, routing: 'sticky' } }).line).toMatchObject({ virtualNodes: 100 })
    expect(parsed({ ...least, line: { discipline: 'adaptive-lifo' } }).line).toMatchObject({ overloadAfter: 20 })
    expect(parsed({ ...least, line: own }).line).not.toHaveProperty('virtualNodes')
    parsed({ ...least, line: { ...own, routing: 'by-dish' }, menu: { dishes: 3 } })
    parsed({ ...least, line: { discipline: 'shared-attention' } })
    parsed({ ...least, staff: [{ count: 9 }], line: { ...own, discipline: 'shared-attention' } })
    const oneAfterTheOther = [{ from: 0, to: 9, count: 1 }, { from: 9, to: 20, count: 1 }]
    parsed({ ...least, line: { discipline: 'shared-attention' }, manager: { kind: 'shifts', shifts: oneAfterTheOther } })
    parsed({ ...least, staff: [{ count: 2_000 }], line: { ...own, routing: 'sticky', virtualNodes: 500 } })
  })
})

describe('contradictions of stations, skills and menu', () => {
  it.each([
    ['work and stations', { ...least, stations: [grill] }, 'stations: expected work or stations, found both'],
    ['two of one name', passing([grill, counter, grill]), "stations[2].name: expected a name that no other station has, found 'grill' twice"],
    ['a station called as a dish is', passing([{ name: 'dish-2', work }], { menu: { dishes: 1 } }), "stations[0].name: 'dish-2' is the name of a dish"],
    ['a station nobody can serve', passing([grill, counter], { staff: [{ skills: { grill: 1 } }, { skills: { grill: 2 } }] }), "stations[1]: nobody can serve 'counter'"],
    ['recorded work at stations', passing([grill], { demand: { trace: { at: [1], work: [2] } } }), 'demand.trace.work: recorded work is that of a whole order'],
    ['skills of nothing', { ...least, staff: [{}, { skills: { grill: 1 } }] }, 'staff[1].skills: expected stations or a menu'],
    ['skills of none', passing([grill], { staff: [{ skills: {} }] }), 'staff[0].skills: expected at least one entry'],
    ['a station misspelt', passing([grill], { staff: [{ skills: { Gril: 1 } }] }), "staff[0].skills.Gril: unknown station or dish; did you mean 'grill'?"],
    ['a station unheard of', passing([grill, counter], { staff: [{ skills: { terrace: 1 } }] }), "staff[0].skills.terrace: unknown station or dish; expected 'grill' or 'counter'"],
    ['a dish misspelt', { ...least, menu: { dishes: 9 }, staff: [{ skills: { dish3: 1 } }] }, "staff[0].skills.dish3: unknown station or dish; did you mean 'dish-3'?"],
    ['a dish past the menu', { ...least, menu: { dishes: 9 }, staff: [{ skills: { 'dish-10': 1 } }] }, "staff[0].skills.dish-10: expected a dish from 'dish-1' to 'dish-9', found 'dish-10'"],
    ['dish zero', { ...least, menu: { dishes: 9 }, staff: [{ skills: { 'dish-0': 1 } }] }, 'staff[0].skills.dish-0: unknown station or dish'],
    ['more copies than employees', { ...least, menu: { dishes: 9, copies: 3 }, staff: [{ count: 2 }] }, 'menu.copies: expected at most the staff (2), found 3'],
    [
      'more copies than there are to deal to',
      { ...least, menu: { dishes: 2, copies: 2 }, staff: [{ skills: { 'dish-1': 1 } }, {}] },
      'menu.copies: expected at most those whose skills name no dish (1): they are dealt the menu; found 2',
    ],
    ['a dish nobody knows', { ...least, menu: { dishes: 3 }, staff: [{ skills: { 'dish-1': 1 } }, { skills: { 'dish-3': 1 } }] }, "menu.dishes: nobody knows 'dish-2'"],
    [
      'a dish nobody knows where it must pass',
      passing([grill, counter], { menu: { dishes: 2 }, staff: [{ skills: { grill: 1, 'dish-1': 1 } }, { skills: { counter: 1, 'dish-1': 1, 'dish-2': 1 } }] }),
      "stations[0]: nobody at 'grill' knows 'dish-2'",
    ],
    ['dishes times stations past memory', passing(Array.from({ length: 11 }, (_, i) => ({ name: `s${i}`, work })), { menu: { dishes: 100_000 } }), 'menu.dishes: expected at most 90,909 with 11 stations, found 100,000'],
    ['copies past memory', { ...least, staff: [{ count: 10_000 }], menu: { dishes: 100_000, copies: 1_001 } }, 'menu.copies: expected at most 1,000 with so many dishes for a staff of 10,000, found 1,001'],
    ['skills past memory', passing(Array.from({ length: 100 }, (_, i) => ({ name: `s${i}`, work })), { staff: [{ count: 10_000, skills: Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`s${i}`, 1])) }] }), 'staff: expected at most 1,000,000 skills in all, found 1,010,000'],
  ])('%s', (_, input, told) => {
    expect(only(input).slice(0, told.length)).toBe(told)
  })

  it('are all told', () => {
    const input = passing([grill, counter, { name: 'bar', work }], { staff: [{ skills: { grill: 1 } }] })
    expect(problems(input).map((p) => p.path)).toEqual(['stations[1]', 'stations[2]'])
  })

  it('are none where it fits', () => {
    parsed(passing([grill, counter], { staff: [{ skills: { grill: 1 } }, { skills: { counter: 1 } }], line: { capacity: 3 } }))
    parsed(passing([grill, counter], { staff: [{ skills: { grill: 1 } }, {}] }))
    parsed({ ...least, menu: { dishes: 2, copies: 2 }, staff: [{ skills: { 'dish-1': 1 } }, { count: 2 }] })
    parsed({ ...least, menu: { dishes: 2, copies: 2 }, staff: [{ skills: { 'dish-1': 1 } }, { skills: { 'dish-2': 1 } }] })
    parsed(passing([grill, counter], { menu: { dishes: 2 }, staff: [{ skills: { grill: 1, 'dish-1': 1 } }, { skills: { counter: 1 } }, {}] }))
    parsed(passing([{ name: 'dish-2', work }]))
    parsed(passing([{ name: '__proto__', work }], { staff: [{}, { skills: JSON.parse('{"__proto__": 2}') as object }] }))
    for (const copies of [1_000, 10_000]) parsed({ ...least, staff: [{ count: 10_000 }], menu: { dishes: 100_000, copies } })
  })
})

describe('contradictions of trouble and help', () => {
  const sick = { meanTimeToSick: 100 }
  const shift = { from: 0, to: 60, count: 1 }
  it.each([
    ['everybody at once, but nobody ever', { sickness: { together: 0.2 } }, 'sickness.meanTimeToSick: expected a mean number of minutes, since sickness.together is above 0; it is missing'],
    ['flapping without an end', { sickness: { ...sick, flapping: {} } }, 'sickness.meanTimeToReturn: expected a mean number of minutes, since sickness.flapping'],
    ['flapping without a start', { sickness: { meanTimeToReturn: 9, flapping: {} } }, 'sickness.meanTimeToSick: expected a mean'],
    ['failing without an end', { failFast: { meanTimeToFail: 9 } }, 'failFast.meanTimeToRecover: expected a mean number of minutes'],
    ['contented customers who come again at no time', { quality: { chance: 0.5 } }, 'quality.after: expected a number of minutes or a distribution, since'],
    ['food so bad that customers are paid', { quality: { premium: 10 }, staff: [{ quality: 0.3 }] }, 'quality.premium: expected at most 5 with a quality of 0.3'],
    ['a shift that ends as it begins', { manager: { kind: 'shifts', shifts: [shift, { from: 5, to: 5, count: 1 }] } }, 'manager.shifts[1].to: expected a minute after from (5), found 5'],
    ['shifts of too many', { manager: { kind: 'shifts', shifts: [{ ...shift, count: 9_999 }, { from: 59, to: 70, count: 2 }] } }, 'manager.shifts: expected at most 10,000 people at once'],
    ['at least more than at most', { manager: { kind: 'target', min: 4, max: 3 } }, 'manager.min: expected at most manager.max (3), found 4'],
    ['an autoscaler that never rests', { manager: { kind: 'target', interval: 1, tempo: 200 } }, 'manager.tempo: expected at most 100 with an interval of 1, found 200'],
    ['ejections longer than the longest', { protection: { ejection: { time: 400 } } }, 'protection.ejection.cap: expected at least protection.ejection.time (400), found 300'],
    ['shifts of an autoscaler', { manager: { kind: 'target', shifts: [shift] } }, "manager.shifts: belongs to kind 'shifts' alone"],
    ['a target of shifts', { manager: { kind: 'shifts', shifts: [shift], target: 0.5 } }, "manager.target: belongs to kind 'target' alone"],
    ['a target of nobody', { manager: { target: 0.5 } }, "manager.kind: expected one of 'shifts' or 'target'; it is missing"],
    ['retries without a pause', { retry: { after: { law: 'exponential', mean: 0.001 } } }, 'retry.after.mean: expected a number from 0.01'],
  ])('%s', (_, more, told) => {
    expect(fault(more).slice(0, told.length)).toBe(told)
  })

  it('are told once: what is wrong in itself is not missed, too', () => {
    expect(problems({ ...least, sickness: { meanTimeToSick: -1, meanTimeToReturn: 9, flapping: {}, together: 1 } }).map((p) => p.path)).toEqual(['sickness.meanTimeToSick'])
    expect(problems({ ...least, menu: { dishes: 0 }, staff: [{ skills: { 'dish-1': 1 } }] }).map((p) => p.path)).toEqual(['menu.dishes'])
    expect(problems({ ...least, menu: 3, line: { ...own, routing: 'by-dish' } }).map((p) => p.path)).toEqual(['menu'])
  })

  it('are none where it fits, and defaults are those of the field', () => {
    expect(parsed({ ...least, sickness: { ...sick, meanTimeToReturn: 9, together: 1, flapping: {}, detection: {} } }).sickness).toMatchObject({
      flapping: { absences: 3, between: 5 },
      detection: { interval: 10, timeout: 1, fall: 3, rise: 1 },
    })
    parsed({ ...least, sickness: { detection: { interval: 1, timeout: 5 } } })
    expect(parsed({ ...least, failFast: {} }).failFast).toEqual({ errorRate: 1, responseTime: 0 })
    expect(parsed({ ...least, manager: { kind: 'target' } }).manager).toEqual({
      kind: 'target', target: 0.8, tolerance: 0.1, interval: 15, stabilisation: 300, min: 1, max: 10_000, tempo: 1,
    })
    parsed({ ...least, manager: { kind: 'shifts', shifts: [{ ...shift, count: 9_999 }, { from: 60, to: 70, count: 2 }] } })
    expect(parsed({ ...least, menu: { dishes: 3 } }).menu).toEqual({ dishes: 3, popularity: 0, copies: 1, writes: 0 })
    expect(parsed({ ...least, protection: { throttle: {}, breaker: {}, hedge: { after: 9 }, ejection: {}, panic: {} } }).protection).toEqual({
      throttle: { k: 2, window: 120 },
      breaker: { window: 10, volume: 20, errors: 0.5, open: 5 },
      hedge: { after: 9, budget: 0.05 },
      ejection: { consecutive: 5, time: 30, cap: 300, share: 0.1 },
      panic: { below: 0.5 },
    })
    expect(parsed({ ...least, quality: { chance: 0.2, after: 30 } }).quality).toEqual({ premium: 1, chance: 0.2, after: { law: 'deterministic', mean: 30 } })
    parsed({ ...least, quality: { premium: 10 } })
    expect(parsed({ ...least, retry: { after: 3 } }).retry).toEqual({ chance: 1, after: { law: 'deterministic', mean: 3 }, backoff: 1, jitter: 'none' })
  })
})
