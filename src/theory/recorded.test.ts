import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseScenario } from '../scenario/parse.ts'
import { backlog, predict, teamWait, waitTail } from './index.ts'

/**
 * What theory says of each of these restaurants is written down, to nine digits: every regime at a light and at a heavy load, and where the line
 * never clears. That the numbers are right is shown elsewhere, against tables, chains and limits; here it is seen that none of them moves
 * unnoticed. `RECORD=1 npx vitest run src/theory/recorded.test.ts` writes them anew.
 */

const FILE = new URL('recorded.json', import.meta.url)

type Plain = Record<string, unknown>

const exponential = (mean: number): Plain => ({ law: 'exponential', mean })
const constant = { law: 'deterministic', mean: 2 }
const twoKinds = { law: 'hyperexponential', mean: 2, scv: 3 }
const even = { law: 'gamma', mean: 2, scv: 0.5 }
const own = (routing: string, more: Plain = {}): Plain => ({ line: { layout: 'own', routing, ...more } })
const one = { staff: [{ speed: 3 }] }
const uneven = { staff: [{ speed: 1.5 }, { speed: 1 }, { speed: 0.5 }] }
const failing = { meanTimeToSick: 90, meanTimeToReturn: 10 }
const retry = { after: exponential(5), chance: 0.6 }
const tandem = { work: undefined, stations: [{ name: 'till', work: exponential(0.5) }, { name: 'stove', work: exponential(1.5) }], staff: [{ skills: { till: 1 } }, { skills: { stove: 1 }, count: 2 }] }

const HOUSES: Record<string, Plain> = {
  'plain': {},
  'plain, one': one,
  'last come': { line: { discipline: 'lifo' } },
  'last come, one': { ...one, work: even, line: { discipline: 'lifo' } },
  'last come, constant work': { work: constant, line: { discipline: 'lifo' } },
  'last come, even work': { work: even, line: { discipline: 'lifo' } },
  'last come, lognormal work': { work: { law: 'lognormal', mean: 2, scv: 2 }, line: { discipline: 'lifo' } },
  'last come, in bursts': { demand: { process: 'bursty', scv: 4 }, line: { discipline: 'lifo' } },
  'last come, parties': { demand: { party: 2.5 }, line: { discipline: 'lifo' } },
  'last come, unequal': { ...uneven, line: { discipline: 'lifo' } },
  'last come, some room': { line: { discipline: 'lifo', capacity: 4 } },
  'no room': { line: { capacity: 0 }, work: even },
  'some room': { line: { capacity: 4 } },
  'attention': { ...one, line: { discipline: 'shared-attention', capacity: 5 } },
  'attention without end': { ...one, work: twoKinds, line: { discipline: 'shared-attention' } },
  'patience': { patience: exponential(4) },
  'patience and room': { patience: exponential(4), line: { capacity: 6 } },
  'patience of constant length': { patience: { law: 'deterministic', mean: 4 } },
  'patience of even length': { patience: { law: 'gamma', mean: 4, scv: 0.5 } },
  'patience of two kinds': { patience: { law: 'hyperexponential', mean: 4, scv: 3 } },
  'patience within bounds': { patience: { law: 'uniform', min: 1, max: 7 } },
  'patience, lognormal': { patience: { law: 'lognormal', mean: 4, scv: 2 } },
  'patience as it was seen': { patience: { law: 'empirical', mean: 4, values: [1, 2, 9] } },
  'constant work, one': { ...one, work: constant },
  'work of two kinds, one': { ...one, work: twoKinds },
  'lognormal work, one': { ...one, work: { law: 'lognormal', mean: 2, scv: 2 } },
  'uniform work, one': { ...one, work: { law: 'uniform', min: 1, max: 3 } },
  'work as it was seen, one': { ...one, work: { law: 'empirical', mean: 2, values: [1, 2, 5] } },
  'constant work': { work: constant },
  'work of two kinds': { work: twoKinds },
  'even work': { work: even },
  'lognormal work': { work: { law: 'lognormal', mean: 2, scv: 2 } },
  'like clockwork': { demand: { process: 'regular' } },
  'in bursts': { demand: { process: 'bursty', scv: 4 } },
  'more even than chance': { demand: { process: 'bursty', scv: 0.4 } },
  'in bursts, even work': { work: even, demand: { process: 'bursty', scv: 4 } },
  'parties': { demand: { party: 2.5 } },
  'parties, one, even work': { ...one, work: even, demand: { party: 2.5 } },
  'unequal': uneven,
  'unequal, the fastest first': { ...uneven, line: { idle: 'fastest' } },
  'one who falls ill': { ...one, sickness: failing, work: even },
  'one who falls ill and begins anew': { ...one, sickness: { ...failing, order: 'restart-new' } },
  'one who falls ill and goes on': { ...one, sickness: { ...failing, order: 'resume', while: 'busy' }, work: twoKinds },
  'one who falls ill and loses the order': { ...one, sickness: { ...failing, order: 'lost' } },
  'one who falls ill and repeats': { ...one, sickness: failing, work: constant },
  'one who falls ill and repeats, uniform work': { ...one, sickness: failing, work: { law: 'uniform', min: 1, max: 3 } },
  'one who falls ill and repeats, work of two kinds': { ...one, sickness: failing, work: twoKinds },
  'a team that falls ill and loses the orders': { sickness: { ...failing, order: 'lost' } },
  'a team that falls ill': { sickness: { ...failing, order: 'resume' } },
  'one with slow spells': { ...one, slowness: { meanTimeToSlow: 40, meanTimeToRecover: 10, factor: 0.4 } },
  'one who spoils some': { staff: [{ speed: 3, errorRate: 0.2 }] },
  'a black hole': { ...own('shortest'), staff: [{}, {}, { errorRate: 1 }] },
  'retries': { line: { capacity: 2 }, retry },
  'retries for ever': { line: { capacity: 3 }, retry: { after: exponential(5) } },
  'own lines by chance': own('random'),
  'own lines by chance, with room and patience': { ...own('random', { capacity: 3 }), patience: exponential(4) },
  'own lines by speed': { ...own('weighted'), ...uneven },
  'own lines by chance, unequal': { ...own('random'), ...uneven, work: even },
  'own lines, sticky': own('sticky'),
  'a dealt menu': { ...own('by-dish'), menu: { dishes: 7, popularity: 1, copies: 2 } },
  'a dealt menu with writes': { ...own('random'), menu: { dishes: 7, popularity: 0.5, copies: 1, writes: 0.2 } },
  'in turn': own('round-robin'),
  'in turn, even work': { ...own('round-robin'), work: even },
  'in turn, in bursts': { ...own('round-robin'), demand: { process: 'bursty', scv: 3 } },
  'least work': { ...own('least-work'), work: even },
  'the shortest line': own('shortest'),
  'the shorter of two': own('power-of-two'),
  'the shorter of two with replacement': own('power-of-two', { choices: { of: 2, replacement: true } }),
  'the shorter of two of many': { ...own('power-of-two'), staff: [{ count: 8, speed: 0.375 }] },
  'helping out': own('random', { stealing: true }),
  'stations': tandem,
  'stations with lines of their own': { ...tandem, ...own('random') },
  'stations for everybody': { ...tandem, staff: [{ speed: 3 }] },
  'talk': { coordination: { contention: 0.05, coherency: 0.002 } },
  'unequal, the slowest named first': { staff: [{ speed: 0.5 }, { speed: 1.5 }, { speed: 1 }] },
  'one who seldom falls ill': { ...one, sickness: { meanTimeToSick: 1e7, meanTimeToReturn: 10 }, work: even },
  'one who seldom falls ill, work of two kinds': { ...one, sickness: { meanTimeToSick: 1e6, meanTimeToReturn: 10 }, work: twoKinds },
  'a team that falls ill and begins anew': { sickness: { ...failing, order: 'restart-new' } },
  'two who fall ill': { staff: [{ count: 2, speed: 1.5 }], sickness: { ...failing, order: 'resume' } },
  'a tandem that is not of one kind': { ...tandem, stations: [{ name: 'till', work: even }, { name: 'stove', work: exponential(1.5) }] },
  'a tandem, two unlike at the first': { ...tandem, staff: [{ skills: { till: 1 } }, { skills: { till: 2 } }, { skills: { stove: 1 }, count: 2 }] },
  'a tandem in turn': { ...tandem, ...own('round-robin'), staff: [{ skills: { till: 1 }, count: 2 }, { skills: { stove: 1 }, count: 2 }] },
  'a tandem, one each, in turn': { ...tandem, ...own('round-robin'), staff: [{ skills: { till: 1 } }, { skills: { stove: 1 }, speed: 2 }] },
  'a tandem of even work at its end': { ...tandem, stations: [{ name: 'till', work: exponential(0.5) }, { name: 'stove', work: even }] },
  'retries, one, no room, for ever': { ...one, line: { capacity: 0 }, retry: { after: exponential(5) } },
  'retries, no room, for ever': { line: { capacity: 0 }, retry: { after: exponential(5) } },
  'retries, one, no room': { ...one, line: { capacity: 0 }, retry },
  'retries of who gave up': { patience: exponential(4), retry: { after: exponential(5), chance: 0.6 }, line: { capacity: 3 } },
  'the shortest of five lines': { ...own('shortest'), staff: [{ count: 5, speed: 0.6 }] },
  'the shortest of two lines': { ...own('shortest'), staff: [{ count: 2, speed: 1.5 }] },
  'attention, several, with room': own('random', { discipline: 'shared-attention', capacity: 5 }),
  'attention, several': own('random', { discipline: 'shared-attention' }),
  'constant work, eight': { work: constant, staff: [{ count: 8, speed: 0.375 }] },
  'patience of constant length, one': { ...one, patience: { law: 'deterministic', mean: 4 } },
  'level points': { demand: { perHour: [[0, 40], [200, 40]] } },
}

const text = (value: unknown): string => JSON.stringify(value, (_, v: unknown) => (typeof v === 'number' ? (Number.isFinite(v) ? Number(v.toPrecision(9)) : String(v)) : v))
const hash = (value: unknown): string => createHash('sha256').update(text(value)).digest('hex').slice(0, 12)

/** `perHour` customers of two minutes each come to people who can do three minutes of work a minute. */
function asked(changes: Plain, perHour: number): string[] | string {
  const demand = { perHour, ...(changes['demand'] as object | undefined) }
  const scenario: Plain = { duration: 600, work: exponential(2), staff: [{ count: 3 }], goal: { wait: 3, share: 0.9 }, ...changes, demand }
  if (scenario['work'] === undefined) delete scenario['work']
  const parsed = parseScenario(scenario)
  if (!parsed.ok) throw new Error(text(parsed.problems))
  const said = predict(parsed.scenario)
  if (said.model === null) return said.why
  const tail = waitTail(parsed.scenario)
  return [said.model, text(said.wait.mean), hash([said, tail && [0, 0.5, 4, 20, 90].map(tail)])]
}

const told = Object.fromEntries(Object.entries(HOUSES).map(([name, changes]) => [name, () => [0, 30, 76, 89.5, 120].map((perHour) => asked(changes, perHour))]))

/** A team on the map: any law, people, speed, coordination. */
const TEAMS = ([['exponential', 1], ['deterministic', 0], ['gamma', 0.5], ['hyperexponential', 3], ['lognormal', 3]] as const).flatMap(([law, scv]) =>
  [[1, 25], [3, 75], [3, 120], [20, 400]].map(([people, perHour]) => ({ perHour, work: { mean: 2, scv, law }, people, speed: 1.1, contention: 0.001, coherency: 0.0001 })),
)
told['teams'] = () =>
  TEAMS.map((team) => {
    const { shareWithin, waitQuantile, ...rest } = teamWait(team)
    return [`${team.people} ${team.work.law}`, text(rest.wait), hash([rest, [0, 1, 9].map(shareWithin), [0.5, 0.9, 0.99].map(waitQuantile)])]
  })

if (process.env['RECORD']) {
  const lines = Object.entries(told).map(([name, again]) => `  ${JSON.stringify(name)}: ${JSON.stringify(again())}`)
  writeFileSync(FILE, `{\n${lines.join(',\n')}\n}\n`)
}
const recorded = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, unknown>

describe('what was said', () => {
  it.each(Object.keys(told))('%s', (name) => expect(told[name]()).toEqual(recorded[name]))

  it('is of every house', () => expect(Object.keys(recorded)).toEqual(Object.keys(told)))

  it('of an outage that capacity does not outgrow, that its line never clears', () => {
    expect(backlog(10, 5, 2, 4)).toEqual({ peak: 30, drain: Infinity })
    expect(backlog(10, 5, 2, 8)).toEqual({ peak: 30, drain: 10 })
  })
})
