import { describe, expect, it } from 'vitest'
import { wageOfSpeed } from '../kernel/laws.ts'
import { parseScenario } from '../scenario/parse.ts'
import type { Command } from '../scenario/types.ts'
import type { EmployeeFrame, FigureState } from '../store/figure.ts'
import { NO_RESULTS } from '../store/results.ts'
import { employee, frameOf } from './frame.testing.ts'
import { choicesOf, demandOffer, offersOf, personChoices, training, wageLaw } from './offers.ts'

interface Situation {
  staff?: EmployeeFrame[]
  scenario?: Record<string, unknown>
  commands?: Command[]
  time?: number
  demandPerHour?: number
  doorsOpen?: boolean
}

function stateOf({ staff = [employee('Ana')], scenario = {}, commands = [], time = 60, demandPerHour = 60, doorsOpen = true }: Situation): FigureState {
  const parsed = parseScenario({
    version: 1,
    demand: { perHour: 60 },
    work: { law: 'exponential', mean: 1 },
    staff: [{ name: 'Ana', speed: 1 }],
    growth: { serialShare: 0.2 },
    ...scenario,
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const frame = frameOf({ staff, demandPerHour, doorsOpen })
  return {
    runs: { a: { name: null, scenario: parsed.scenario, seed: 1, commands, frame, choice: null }, b: null },
    playback: { time, tick: 0, playing: false, rate: 1, opening: 0, end: 600 },
    view: { telling: 'restaurant', lang: 'en', pageLang: 'en', theme: 'auto', dark: false, reducedMotion: false, show: [], controls: [], classroom: false, question: null, selected: null, selectedIn: 'a', pin: null, panel: null },
    history: { canUndo: false, canRedo: false },
    results: NO_RESULTS,
    trouble: null,
  }
}

const sick = (name: string, since: number): EmployeeFrame => employee(name, { state: 'sick', since })

describe('what can be done, and its price', () => {
  it('hires at speed 1 for wage and fixed part', () => {
    expect(offersOf(stateOf({})).hire).toEqual({ cost: 15 })
    expect(offersOf(stateOf({ scenario: { money: { wagePerHour: 20, fixedPerHour: 1 } } })).hire).toEqual({ cost: 21 })
  })

  it('prices by the wages of the moment', () => {
    const commands: Command[] = [
      { at: 10, do: 'set', path: 'money.wagePerHour', value: 30 },
      { at: 90, do: 'set', path: 'money.wagePerHour', value: 99 },
    ]
    expect(offersOf(stateOf({ commands })).hire).toEqual({ cost: 35 })
  })

  it('trains the slowest who is there, one step', () => {
    const staff = [employee('Ana', { speed: 2 }), employee('Ben', { speed: 1.25 }), sick('Chloé', 5), employee('Dev', { speed: 0.5, leaving: true })]
    const state = stateOf({ staff })
    const { train } = offersOf(state)
    expect(train).toMatchObject({ who: 'ben', name: 'Ben', to: 1.55 })
    const law = wageLaw(state)
    expect(train!.cost).toBeCloseTo(wageOfSpeed(1.55, law) - wageOfSpeed(1.25, law), 12)
  })

  it('counts the training under way', () => {
    const state = stateOf({})
    expect(training(employee('Ana', { trainingTo: 2 }), state).to).toBe(2.5)
    expect(training(employee('Ana'), state, true)).toMatchObject({ to: 0.8 })
  })

  it('ends at the wall: two arms', () => {
    const at = (speed: number): number | null => training(employee('Ana', { speed }), stateOf({})).to
    expect(at(3.8)).toBe(4.75)
    expect(at(4.75)).toBeNull()
    expect(training(employee('Ana', { speed: 4.75 }), stateOf({ scenario: { growth: undefined } })).to).toBe(5.95)
  })

  it('lets go the last hired, never the last one', () => {
    expect(offersOf(stateOf({})).letGo).toBeNull()
    const staff = [employee('Ana'), employee('Ben', { wagePerHour: 18 }), employee('Dev', { leaving: true })]
    expect(offersOf(stateOf({ staff })).letGo).toEqual({ who: 'ben', name: 'Ben', cost: -18 })
  })

  it('sends one after the other home sick and welcomes the longest away', () => {
    const call: Command = { at: 20, do: 'call-in-sick', who: 'ana' }
    const staff = [sick('Ana', 20), employee('Ben'), employee('Dev')]
    expect(offersOf(stateOf({ staff, commands: [call] })).sick?.name).toBe('Dev')
    expect(offersOf(stateOf({ staff, commands: [call], time: 19 })).sick?.name).toBe('Ben')
    expect(offersOf(stateOf({ staff: [sick('Ana', 20), sick('Ben', 4)] }))).toMatchObject({ sick: null, back: { name: 'Ben' } })
    expect(offersOf(stateOf({})).back).toBeNull()
  })

  it('saves what the sick are not paid', () => {
    const staff = [sick('Ana', 20), employee('Ben', { wagePerHour: 20 })]
    expect(offersOf(stateOf({ staff }))).toMatchObject({ sick: { cost: 0 }, back: { cost: 0 } })
    const { sick: call, back } = offersOf(stateOf({ staff, scenario: { money: { sickPay: 0.6 } } }))
    expect(call!.cost).toBeCloseTo(-8, 12)
    expect(back!.cost).toBeCloseTo(6, 12)
  })
})

describe('customers per hour', () => {
  it('knows the base that the slider multiplies', () => {
    const commands: Command[] = [{ at: 30, do: 'set', path: 'demand.factor', value: 2 }]
    expect(demandOffer(stateOf({ demandPerHour: 120, commands }))).toEqual({ perHour: 120, base: 60, max: 160 })
    expect(demandOffer(stateOf({ demandPerHour: 60, commands, time: 29 })).base).toBe(60)
  })

  it('still knows it when the slider has switched everything off', () => {
    const commands: Command[] = [{ at: 30, do: 'set', path: 'demand.factor', value: 0 }]
    const scenario = { demand: { perHour: [[0, 0], [100, 100], [200, 50]] } }
    expect(demandOffer(stateOf({ demandPerHour: 0, commands, scenario })).base).toBe(60)
    expect(demandOffer(stateOf({ demandPerHour: 0, commands, scenario, time: 150 })).base).toBe(75)
    expect(demandOffer(stateOf({ demandPerHour: 0, commands, scenario, time: 500 })).base).toBe(50)
  })

  it('stands still when nobody would come whatever the factor', () => {
    expect(demandOffer(stateOf({ demandPerHour: 0, doorsOpen: false })).base).toBe(0)
    expect(demandOffer(stateOf({ demandPerHour: 0 })).base).toBe(0)
  })
})

describe('what an offer would do', () => {
  const staff = [employee('Ana'), employee('Ben', { speed: 2 }), sick('Chloé', 5)]

  it('is the offer with its price', () => {
    const offers = offersOf(stateOf({ staff }))
    const { hire, train, letGo, sick: fall, back } = choicesOf(offers)
    expect(hire).toEqual({ commands: [{ do: 'hire', value: { speed: 1 } }], cost: offers.hire.cost })
    expect(train).toEqual({ commands: [{ do: 'train', who: 'ana', value: 1.25 }], cost: offers.train!.cost })
    expect(letGo).toEqual({ commands: [{ do: 'let-go', who: offers.letGo!.who }], cost: offers.letGo!.cost })
    expect(fall).toEqual({ commands: [{ do: 'call-in-sick', who: 'ana' }], cost: offers.sick!.cost })
    expect(back).toEqual({ commands: [{ do: 'return', who: offers.back!.who }], cost: offers.back!.cost })
  })

  it('is nothing where there is none', () => {
    expect(choicesOf(offersOf(stateOf({})))).toMatchObject({ letGo: null, back: null })
    const fast = employee('Ana', { speed: 4.9 })
    expect(choicesOf(offersOf(stateOf({ staff: [fast] }))).train).toBe(null)
  })

  it('for one employee follows what they do now', () => {
    const state = stateOf({ scenario: { money: { sickPay: 0 } } })
    const here = personChoices(employee('Ana', { wagePerHour: 15 }), false, state)
    expect(here).toMatchObject({
      up: { commands: [{ do: 'train', who: 'ana', value: 1.25 }] },
      down: { commands: [{ do: 'train', who: 'ana', value: 0.8 }] },
      sick: { commands: [{ do: 'call-in-sick', who: 'ana' }], cost: -15 },
      back: null,
      slow: { commands: [{ do: 'slow', who: 'ana', value: 0.5 }], cost: null },
      letGo: null,
    })
    const away = personChoices(employee('Ana', { state: 'sick', slowFactor: 0.5, wagePerHour: 15 }), true, state)
    expect(away).toMatchObject({
      sick: null,
      back: { commands: [{ do: 'return', who: 'ana' }], cost: 15 },
      slow: { commands: [{ do: 'slow', who: 'ana', value: 1 }] },
      letGo: { commands: [{ do: 'let-go', who: 'ana' }], cost: -15 },
    })
  })
})
