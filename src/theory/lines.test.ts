import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Distribution, Scenario } from '../scenario/types.ts'
import { close, exponential, people, say, simple } from './fixtures.testing.ts'
import { erlangA, mdc, mmc, mmcg, mmck, ofSome, ownLines, patienceOf, predict, retrial, sharing, shortest, stealing, supermarket } from './index.ts'

describe('own lines', () => {
  it('come in order: one line, the shortest, the best of two, in turn, by chance', () => {
    const wait = (routing: Scenario['line']['routing']) => say(simple(2.4, 1, 3, {}, { layout: 'own', routing })).wait.mean!
    const waits = [say(simple(2.4, 1, 3)).wait.mean!, wait('shortest'), wait('power-of-two'), wait('random')]
    for (let i = 1; i < waits.length; i++) expect(waits[i]).toBeGreaterThan(waits[i - 1])
    expect(wait('least-work')).toBeCloseTo(waits[0], 12)
    expect(wait('round-robin')).toBeLessThan(wait('random'))
    expect(wait('sticky')).toBeCloseTo(wait('random'), 12)
    close(wait('random'), 4, 1e-10)
  })

  it('of which one is drawn are lines by chance, and of which all are drawn the shortest', () => {
    const some = (of: number, replacement: boolean) => ownLines(2.1, 1, 3, ofSome(of, replacement), 45)!
    const best = ownLines(2.1, 1, 3, shortest, 16)!
    close(some(3, false).inSystem, best.inSystem, 1e-8)
    close(ownLines(1, 1, 2, ofSome(1, true), 40)!.inSystem, 2, 1e-6)
    expect(some(2, true).inSystem).toBeGreaterThan(some(2, false).inSystem)
    close(best.inSystem - best.inLine, 2.1, 1e-9)
  })

  it('by the thousand tend to the limit laws, which start from nothing waiting', () => {
    close(supermarket(0.8, 1).sojourn, 5)
    expect(supermarket(0.9, 2).sojourn).toBeLessThan(supermarket(0.9, 1).sojourn)
    expect(supermarket(1e-6, 2).sojourn).toBeCloseTo(1, 6)
    expect(stealing(1e-6).sojourn).toBeCloseTo(1, 5)
    expect(stealing(0.9).sojourn).toBeLessThan(10)
  })

  it('name the hot one that is overrun while the others are not', () => {
    const menu = { dishes: 8, popularity: 1.5, copies: 1, writes: 0 }
    const said = say(simple(2.4, 1, 4, { menu }, { layout: 'own', routing: 'by-dish' }))
    expect(said.stable).toBe(false)
    expect(said.wait.mean).toBeNull()
    expect(said.lines!.map((line) => line.stable)).toEqual([false, true, true, true])
    close(said.growthPerMinute, said.lines![0].perHour / 60 - 1, 1e-9)
    expect(said.load.effective).toBeGreaterThan(1)
    expect(said.load.factors.peak).toBeGreaterThan(1)
    close(said.load.effective, said.load.plain * said.load.factors.peak!, 1e-12)
  })

  it('mix laws, rooms and patience of each line on its own', () => {
    const patience: Distribution = { law: 'deterministic', mean: 3 }
    const said = say(simple(2, 1, 2, { patience }, { layout: 'own', routing: 'random' }))
    const one = mmcg(1, 1, 1, patienceOf(patience))!
    close(said.lossShare, one.gaveUp)
    close(said.wait.p95!, one.waitQuantile(0.95), 1e-9)
    const room = say(simple(2, 1, 2, {}, { layout: 'own', routing: 'random', capacity: 2 }))
    close(room.lost!.turnedAway!, mmck(1, 1, 1, 2).lossShare)
    const dealt = say(simple(2, 1, 3, { menu: { dishes: 6, popularity: 0, copies: 2, writes: 0.5 } }, { layout: 'own', routing: 'by-dish' }))
    // Two dishes for three: one of them stands idle and spoils no mean.
    const spare = say(simple(1, 1, 3, { menu: { dishes: 2, popularity: 0, copies: 1, writes: 0 } }, { layout: 'own', routing: 'by-dish' }))
    close(spare.sojourn.mean!, 2)
    close(spare.sojourn.p99!, mmc(0.5, 1, 1).sojournQuantile(0.99), 1e-9)
    // Everybody cooks a third of all, and each order half as much again.
    close(dealt.sojourn.mean!, mmc(2 / 3, 1 / 1.5, 1).sojourn, 1e-12)
  })
})

describe('stations, attention, orbit', () => {
  it('add up, and the last may have any work', () => {
    const staff = people(3).map((e, i) => ({ ...e, skills: { [i === 0 ? 'bar' : 'grill']: 1 } }))
    const stations = [{ name: 'bar', work: exponential(0.5) }, { name: 'grill', work: { law: 'deterministic' as const, mean: 1 } }]
    const said = say({ ...simple(1.2, 1, 3), work: undefined, stations, staff })
    close(said.wait.mean!, mmc(1.2, 2, 1).wait + mdc(1.2, 1, 2)!.wait, 1e-9)
    expect(said.kind).toBe('exact')
    expect(predict({ ...simple(1.2, 1, 3), work: undefined, stations: [stations[1], stations[0]], staff: staff.map((e) => e) })).toEqual({ model: null, why: 'stations' })
    const slow = say({ ...simple(5, 1, 3), work: undefined, stations: [stations[0], { ...stations[1], work: exponential(0.8) }], staff })
    expect(slow).toMatchObject({ stable: false, growthPerMinute: 3 })
    expect(slow.stations!.map((s) => s.stable)).toEqual([false, true])
    expect(slow.throughputPerHour).toBeCloseTo(120, 9)
  })

  it('share attention whatever the law of work', () => {
    const at = (work: Distribution) => say(simple(0.75, 1, 1, { work }, { discipline: 'shared-attention' }))
    expect(at({ law: 'lognormal', mean: 1, scv: 9 }).sojourn.mean).toBe(at(exponential(1)).sojourn.mean)
    close(sharing(0.9, 1, 5).lossShare, mmck(0.9, 1, 1, 4).lossShare, 1e-12)
    close(sharing(3, 1, 5).lossShare, mmck(3, 1, 1, 4).lossShare, 1e-12)
    close(sharing(1, 1, 9).inSystem, 4.5)
    close(sharing(3, 1, 5).numberTail(4), (81 + 243) / 364)
  })

  it('come back to the plain bounded line when nobody comes back, and to nobody lost when all do', () => {
    const k = mmck(2, 1, 2, 3)
    const none = retrial(2, 1, 2, 5, 0, 0, 1)!
    close(none.success, 1 - k.lossShare, 1e-10)
    close(none.inLine, k.inLine, 1e-10)
    close(retrial(1, 1, 2, 4, 0.5, 1, 2)!.success, 1, 1e-9)
    const a = erlangA(2.2, 1, 2, 0.5, 4)!
    close(retrial(2.2, 1, 2, 6, 0.5, 0, 1)!.gaveUp, a.gaveUp, 1e-9)
    const storm = say(simple(1.2, 1, 1, { retry: { chance: 1, after: exponential(1), backoff: 1, jitter: 'none' } }, { capacity: 3 }))
    expect(storm).toMatchObject({ stable: false, orbit: { mean: null } })
    close(storm.growthPerMinute, 0.2)
  })
})

describe('every prediction of a random scenario', () => {
  const law = fc.constantFrom<Distribution>(exponential(1), { law: 'deterministic', mean: 1 }, { law: 'gamma', mean: 1, scv: 0.5 }, { law: 'lognormal', mean: 1, scv: 2 })
  const line = fc.record({
    layout: fc.constantFrom('shared' as const, 'own' as const),
    routing: fc.constantFrom('random' as const, 'round-robin' as const, 'weighted' as const, 'power-of-two' as const, 'least-work' as const),
    discipline: fc.constantFrom('fifo' as const, 'lifo' as const, 'shared-attention' as const),
  })
  const more = fc.record(
    {
      patience: law,
      slowness: fc.constant({ meanTimeToSlow: 30, meanTimeToRecover: 5, factor: 0.5 }),
      goal: fc.constant({ wait: 2, share: 0.9 }),
    },
    { requiredKeys: [] },
  )

  it("obeys Little's law, keeps its shares shares and its quantiles in order", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 }), fc.double({ min: 0.1, max: 1.3, noNaN: true }), law, line, more, fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }), (c, rho, work, own, extra, capacity) => {
        const said = predict(simple(rho * c, 1, c, { work, ...extra }, { ...own, ...(capacity !== undefined && { capacity }) }))
        if (said.model === null) return
        const text = JSON.stringify(said)
        expect(text).not.toContain('NaN')
        for (const share of [said.lossShare, said.utilisation, said.waitedShare ?? 0, said.goal?.met ?? 0]) {
          expect(share, text).toBeGreaterThanOrEqual(-1e-12)
          expect(share, text).toBeLessThanOrEqual(1 + 1e-12)
        }
        if (!said.stable) {
          expect(said.growthPerMinute, text).toBeGreaterThanOrEqual(0)
          expect(said.load.effective, text).toBeGreaterThanOrEqual(1 - 1e-12)
          return
        }
        close(said.inSystem.mean!, said.inLine.mean! + said.inService.mean, 1e-9, text)
        const served = said.throughputPerHour / 60
        close(said.throughputPerHour, 60 * rho * c * (1 - said.lossShare), 1e-8, text)
        if (!extra.patience) close(said.inLine.mean! + 1, served * said.wait.mean! + 1, 1e-9, text)
        for (const times of [said.wait, said.sojourn]) {
          const list = [times.p50, times.p90, times.p95, times.p99, times.p999]
          for (let i = 1; i < list.length; i++) if (list[i] !== null) expect(list[i]!, text).toBeGreaterThanOrEqual(list[i - 1]! - 1e-9)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('is quick enough to be asked while somebody drags', () => {
    const began = performance.now()
    say(simple(2.4, 1, 3, {}, { layout: 'own', routing: 'shortest' }))
    say({ ...simple(9, 1, 10), work: { law: 'deterministic', mean: 1 } })
    say({ ...simple(9, 1, 10), work: { law: 'hyperexponential', mean: 1, scv: 4 } })
    expect(performance.now() - began).toBeLessThan(10_000)
  })
})
