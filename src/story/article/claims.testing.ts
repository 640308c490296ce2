/** Every figure that the article states, asked of the engine: the words that should stand there, from the scene that stands beside them. */
import type { Frame } from '../../restaurant/frame.ts'
import { simulate } from '../../restaurant/simulate.ts'
import { at, calmAgain, capacity, capital, chosen, clock, dollars, five, halves, hiring, lines, lostWith, noticed, onShifts, output, percent, perHour, points, round, routed, scene, stationLines, training, wageAt, waitAt, whole, wished, wishedOf, word } from './asked.testing.ts'

export const claims: Readonly<Record<string, () => string>> = {
  'rush-morning': () => `${word(points('first-rush').find(([minute]) => minute === 210)![1])} guests an hour`,
  'rush-capacity': () => (capacity(scene('first-rush').scenario) === 30 ? 'thirty' : ''),
  'rush-peak': () => `${Math.max(...points('first-rush').map(([, rate]) => rate))} an hour`,
  'rush-clock': () => clock('first-rush', 247),
  'rush-line-20': () => `${at('first-rush', 247).inLine} people`,
  'rush-lost': () => `${simulate(scene('first-rush').scenario).lost.gaveUp}`,

  'quiet-rate': () => `${capital(word(perHour('quiet-day')))} guests an hour`,
  'quiet-work': () => `${word(scene('quiet-day').scenario.work!.mean)} minutes`,
  'quiet-load': () => percent(perHour('quiet-day') / capacity(scene('quiet-day').scenario)),
  'quiet-utilisation': () => percent(simulate(scene('quiet-day').scenario).utilisation),
  'quiet-waited': () => {
    const { waitedShare, served } = simulate(scene('quiet-day').scenario)
    return `${round(waitedShare! * served)} of her ${served} guests`
  },
  'quiet-wait': () => (halves(simulate(scene('quiet-day').scenario).wait.mean!) === '1 and a half' ? 'a minute and a half' : ''),

  'busy-rate': () => `${perHour('almost-busy')} an hour`,
  'busy-capacity': () => (capacity(scene('almost-busy').scenario) === 30 ? 'thirty' : ''),
  'busy-utilisation': () => `${word(Math.round((perHour('almost-busy') / capacity(scene('almost-busy').scenario)) * 10))} minutes of ten`,
  'wait-50': () => `${round(waitAt(0.5))} minutes`,
  'load-80': () => percent(0.8),
  'wait-80': () => `${round(waitAt(0.8))} minutes`,
  'load-90': () => percent(0.9),
  'wait-90': () => `${round(waitAt(0.9))} minutes`,
  'load-95': () => percent(0.95),
  'wait-95': () => `${round(waitAt(0.95))} minutes`,
  'load-99': () => percent(0.99),
  'wait-99': () => `${round(waitAt(0.99))} minutes`,
  'load-80-again': () => percent(0.8),
  'load-90-again': () => percent(0.9),
  'load-growth': () => (Math.abs(0.9 / 0.8 - 1 - 1 / 8) < 1e-9 ? 'eighth' : ''),
  'wait-growth': () => (waitAt(0.9) / waitAt(0.8) > 2 ? 'doubles' : ''),
  'wait-slack': () => ([0.6, 0.8, 0.9, 0.98].every((share) => waitAt((1 + share) / 2) > 2 * waitAt(share)) ? 'doubles' : ''),
  // At closing, as the figure beside it answers its own question.
  'busy-wait': () => `${round(at('almost-busy', 600).wait.mean!, 1)} minutes`,

  'faster-speed': () => `${word(Number(scene('one-faster').commands[0]!.value))} times`,
  'faster-line-0': () => `${at('one-faster', 250).inLine} people`,
  'faster-line-30': () => `${at('one-faster', 280).inLine}`,
  'wage-1': () => `${dollars(wageAt(1))} an hour`,
  'wage-2': () => dollars(wageAt(2)),
  'speed-3': () => capital(`${word(3)} times`),
  'wage-3': () => dollars(wageAt(3)),
  'speed-4': () => capital(`${word(4)} times`),
  'wage-4': () => dollars(wageAt(4)),
  'speed-45': () => capital(`${word(4)} and a half`),
  'wage-45': () => dollars(wageAt(4.5)),
  'serial-share': () => (scene('one-faster').scenario.growth!.serialShare === 1 / 5 ? 'a fifth' : ''),
  'speed-limit': () => `${word(1 / scene('one-faster').scenario.growth!.serialShare)} times`,

  'more-hired': () => word(scene('more-hands').commands.length),
  'more-line-30': () => word(at('more-hands', 280).inLine),
  'more-people': () => word(at('more-hands', 280).employees.length),
  'more-wage': () => `${dollars(at('more-hands', 280).money.perHour)} an hour`,
  'more-speed': () => `${word(4)} times`,
  'more-wage-4': () => dollars(wageAt(4)),
  'more-people-again': () => word(at('more-hands', 280).employees.length),
  'more-people-third': () => word(at('more-hands', 280).employees.length),
  'more-slower': () => percent(at('more-hands', 280).coordinationFactor - 1),

  'lines-capacity': () => `${capacity(scene('four-lines').scenario)} an hour`,
  'lines-rate': () => `${perHour('four-lines')}`,
  'lines-ana': () => `${lines(at('four-lines', 90))[0]}`,
  'lines-ben': () => (at('four-lines', 90).employees[1]!.state === 'idle' ? word(lines(at('four-lines', 90))[1]!) : ''),
  'lines-people': () => word(scene('four-lines').scenario.staff.length),
  'lines-random': () => `${halves(routed({ routing: 'random' }))} minutes`,
  'lines-turn': () => halves(routed({ routing: 'round-robin' })),
  'lines-two': () => halves(routed({ routing: 'power-of-two' })),
  'lines-shortest': () => halves(routed({ routing: 'shortest' })),
  'lines-shared': () => halves(routed({ layout: 'shared' })),
  'lines-load': () => percent(perHour('four-lines') / capacity(scene('four-lines').scenario)),

  'talk-few': () => capital(word(5)),
  'talk-few-pairs': () => word((5 * 4) / 2),
  'talk-many': () => (scene('too-many-cooks').scenario.staff.length === 120 ? 'A hundred and twenty' : ''),
  'talk-many-pairs': () => whole((120 * 119) / 2),
  'talk-best': () => `${Array.from({ length: 200 }, (_, i) => i + 1).reduce((best, n) => (output(n) > output(best) ? n : best), 1)} people`,
  'talk-best-output': () => round(output(44), 1),
  'talk-more': () => `${scene('too-many-cooks').scenario.staff.length - 44} more`,
  'talk-many-output': () => round(output(120), 1),
  'talk-clock': () => clock('too-many-cooks', 80),
  'talk-line': () => `${at('too-many-cooks', 80).inLine}`,
  'talk-best-again': () => (claims['talk-best']!() === '44 people' ? 'forty-four' : ''),
  'talk-best-line': () => {
    const { scenario } = scene('too-many-cooks')
    return at('too-many-cooks', 80, [], { ...scenario, staff: scenario.staff.slice(0, 44) }).inLine === 0 ? 'none' : ''
  },

  'peak-before': () => capital(word(at('late-manager', 124).employees.length)),
  'peak-noticed': () => {
    let minute = 124
    while (at('late-manager', minute).employees.length < 3) minute++
    return clock('late-manager', minute)
  },
  'peak-interval': () => `${word(managerOf().interval)} minutes`,
  'peak-target': () => percent(managerOf().target),
  'peak-onboarding': () => `${word(Number((scene('late-manager').scenario.growth!.onboardingTime as { mean?: number }).mean ?? scene('late-manager').scenario.growth!.onboardingTime))} minutes`,
  'peak-rate': () => `${Math.max(...points('late-manager').map(([, rate]) => rate))} an hour`,
  'peak-first-help': () => {
    let minute = 130
    while (atWork(at('late-manager', minute)) < 3) minute++
    return clock('late-manager', minute)
  },
  'peak-line': () => `${Math.max(...Array.from({ length: 36 }, (_, i) => at('late-manager', 130 + i).inLine))} people`,
  'peak-lost': () => `${at('late-manager', 255).lost.gaveUp}`,
  'peak-staff': () => `${atWork(at('late-manager', 300))} people`,
  'peak-idle': () => `${at('late-manager', 300).employees.filter(({ state }) => state === 'idle').length} of them`,
  'shift-lost': () => word(onShifts().lost.gaveUp),
  'shift-wages': () => dollars(onShifts().money.wages),
  'peak-wages': () => dollars(simulate(scene('late-manager').scenario).money.wages),

  'chef-grill': () => `${stationLines(at('pro-chef', 80))[0]}`,
  'chef-till': () => word(stationLines(at('pro-chef', 80))[1]!),
  'chef-speed': () => `${word(Number(scene('pro-chef').commands[0]!.value))} times`,
  'chef-grill-10': () => word(stationLines(at('pro-chef', 90))[0]!),
  'chef-till-10': () => `${stationLines(at('pro-chef', 90))[1]}`,
  'chef-served': () => `${at('pro-chef', 120).served}`,
  'chef-served-plain': () => `${at('pro-chef', 120, []).served}`,
  'chef-cost': () => `${dollars(at('pro-chef', 120).money.perHour - at('pro-chef', 120, []).money.perHour)} an hour`,

  'menu-dishes': () => capital(word(scene('hot-dish').scenario.menu!.dishes)),
  'menu-people': () => word(scene('hot-dish').scenario.staff.length),
  'menu-hot': () => percent(wished(0)),
  'menu-ana': () => percent(wishedOf(0)),
  'menu-line': () => `${lines(at('hot-dish', 150))[0]} people`,
  'menu-others': () => word(lines(at('hot-dish', 150)).slice(1).reduce((sum, n) => sum + n, 0)),
  'copies-line': () => `${Math.max(...lines(at('two-copies', 150)))}`,
  'copies-before': () => `${Math.max(...lines(at('hot-dish', 150)))}`,
  'copies-people': () => word(scene('two-copies').scenario.staff.length),

  'sick-interval': () => `${word(checkOf().interval)} minutes`,
  'sick-fall': () => (checkOf().fall === 3 ? 'third' : ''),
  'sick-noticed': () => clock('nobody-notices', noticed()),
  'sick-line': () => `${lines(at('nobody-notices', noticed() - 0.25))[1]} guests`,
  'sick-others': () => {
    const [ana, , chloe] = lines(at('nobody-notices', noticed() - 0.25))
    return ana! + chloe! === 0 ? 'no line at all' : ''
  },
  'sick-ana-after': () => `${lines(at('nobody-notices', noticed() + 1))[0]}`,
  'sick-chloe-after': () => `${lines(at('nobody-notices', noticed() + 1))[2]}`,

  'spare-lost': () => `${at('one-spare', 330).lostTotal} guests`,
  'spare-lost-well': () => `${at('one-spare', 330, []).lostTotal}`,
  'spare-lost-well-again': () => `${at('one-spare', 330, []).lostTotal}`,
  'spare-lost-five': () => `${at('one-spare', 330, five()).lostTotal}`,
  'spare-lost-again': () => `${at('one-spare', 330).lostTotal}`,

  'echo-capacity': () => (capacity(scene('the-echo').scenario) === 60 ? 'sixty' : ''),
  'echo-rate': () => `${points('the-echo')[0]![1]}`,
  'echo-bus': () => {
    const busy = points('the-echo').filter(([, rate]) => rate === 500)
    return `${word(busy[1]![0] - busy[0]![0])} minutes`
  },
  'echo-calm-without': () => clock('the-echo', calmAgain({ retry: undefined }).minute),
  'echo-after': () => `${word(Number((scene('the-echo').scenario.retry!.after as { mean?: number }).mean ?? scene('the-echo').scenario.retry!.after))} minutes`,
  'echo-room': () => word(capacity(scene('the-echo').scenario) - points('the-echo')[0]![1]),
  'echo-line': () => `${at('the-echo', 120).inLine}`,
  'echo-calm': () => clock('the-echo', calmAgain({}).minute),
  'echo-hours': () => `${word(Math.round((calmAgain({}).minute - 66) / 60))} hours`,
  'echo-guests': () => `${calmAgain({}).arrived} guests`,
  'echo-attempts': () => `${calmAgain({}).attempts} times`,
  'echo-calm-budget': () => clock('the-echo', calmAgain({ retry: { ...scene('the-echo').scenario.retry!, budget: 0.1 } }).minute),
  'echo-lost-budget': () => `${calmAgain({ retry: { ...scene('the-echo').scenario.retry!, budget: 0.1 } }).lost} guests`,

  'choice-cost': () => (['a', 'b'] as const).map((which) => `${dollars(at('same-money', 300, chosen(which)).money.perHour)} an hour`).reduce((a, b) => (a === b ? a : '')),
  'choice-speed': () => {
    const speed = Number(chosen('a')[0]!.value)
    return speed > 2.8 && speed < 3 ? `${word(3)} times` : ''
  },
  'choice-people': () => word(at('same-money', 300, chosen('b')).employees.length),
  'choice-lost-one': () => `${lostWith(chosen('a'))} guests`,
  'choice-lost-four': () => `${lostWith(chosen('b'))}`,
  'choice-small': () => `${dollars(at('same-money', 300, hiring(227, 1)).money.perHour)} an hour`,
  'choice-draw': () => (dollars(wageAt(1.92)) === '$30' ? `${lostWith(training(227, 1.92))} against ${lostWith(hiring(227, 1))}` : ''),
}

function managerOf(): { interval: number; target: number } {
  const { manager } = scene('late-manager').scenario
  if (manager?.kind !== 'target') throw new Error('the manager of the prose watches')
  return manager
}

function checkOf(): { interval: number; fall: number } {
  const detection = scene('nobody-notices').scenario.sickness!.detection
  if (typeof detection !== 'object' || !('interval' in detection)) throw new Error('the host of the prose looks in')
  return detection as { interval: number; fall: number }
}

function atWork({ employees }: Frame): number {
  return employees.filter(({ state }) => state === 'idle' || state === 'busy').length
}
