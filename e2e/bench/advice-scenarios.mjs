/** Restaurants of all kinds for which the cheapest team is sought: what is not named is as in the first. */
export const EXTENT = { people: 12, low: 0.5, high: 5 }

const work = (law, mean, more) => ({ law, mean, ...more })

function restaurant(more = {}) {
  return {
    demand: { perHour: 60 },
    work: work('exponential', 3),
    staff: [{ name: 'Ana', count: 4, speed: 1 }],
    goal: { wait: 5, share: 0.9 },
    coordination: { contention: 0.03, coherency: 0.0005 },
    growth: { serialShare: 0.2 },
    ...more,
  }
}

const two = {
  work: undefined,
  stations: [
    { name: 'grill', work: work('exponential', 2) },
    { name: 'till', work: work('lognormal', 1, { scv: 2 }) },
  ],
  staff: [
    { name: 'Gil', count: 2, speed: 1, skills: { grill: 1 } },
    { name: 'Tia', count: 1, speed: 1, skills: { till: 1 } },
  ],
}

export const adviceScenarios = () => ({
  'exponential work, one line': restaurant(),
  'constant work, regular arrivals': restaurant({ work: work('deterministic', 3), demand: { perHour: 80, process: 'regular' } }),
  'heavy-tailed work': restaurant({ work: work('lognormal', 3, { scv: 6 }) }),
  'hard to coordinate, many customers': restaurant({ demand: { perHour: 150 }, coordination: { contention: 0.1, coherency: 0.005 }, work: work('gamma', 2, { scv: 0.5 }) }),
  'failures found out late': restaurant({ sickness: { meanTimeToSick: 300, meanTimeToReturn: 30, detection: 3 } }),
  'failures while busy, orders lost': restaurant({ sickness: { meanTimeToSick: 200, meanTimeToReturn: 15, while: 'busy', order: 'lost' }, goal: { wait: 4, share: 0.85 } }),
  'patience and retries': restaurant({ patience: work('exponential', 8), retry: { chance: 0.8, after: 5, attempts: 3 } }),
  'specialists at two stations': restaurant(two),
  'specialists, failures and patience': restaurant({ ...two, sickness: { meanTimeToSick: 600, meanTimeToReturn: 20 }, patience: work('exponential', 25) }),
  'split menu, popular dishes': restaurant({ menu: { dishes: 20, popularity: 1, copies: 2 }, line: { layout: 'own', routing: 'by-dish' } }),
  'split menu, one line': restaurant({ menu: { dishes: 12, popularity: 0.8, copies: 2 }, goal: { wait: 3, share: 0.9 } }),
  'own lines, the shorter of two': restaurant({ line: { layout: 'own', routing: 'power-of-two' } }),
  'own lines at random, stealing': restaurant({ line: { layout: 'own', routing: 'random', stealing: true }, work: work('hyperexponential', 3, { scv: 4 }) }),
  'bursts and parties': restaurant({ demand: { perHour: 60, process: 'bursty', scv: 4, party: 2 } }),
  'little room, some turned away': restaurant({ line: { layout: 'shared', capacity: 5 }, goal: { wait: 4, share: 0.93 } }),
  'shedding and hedges': restaurant({ line: { layout: 'own', routing: 'random' }, protection: { shed: { above: 12 }, hedge: { after: 4 } }, goal: { wait: 6, share: 0.85 } }),
  'slow spells': restaurant({ slowness: { meanTimeToSlow: 240, meanTimeToRecover: 30, factor: 0.3 } }),
  'wages in proportion, speed without a wall': restaurant({ growth: undefined, money: { fixedPerHour: 8, wagePerHour: 10 }, demand: { perHour: 90 } }),
})
