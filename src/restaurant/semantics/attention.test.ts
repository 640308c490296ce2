import { describe, expect, it } from 'vitest'
import type { Command } from '../../scenario/types.ts'
import { fates, hour, people, play, recorded } from './day.testing.ts'

const line = { discipline: 'shared-attention' }
const one = (demand: object, commands: Command[] = [], changes: object = {}) => play(hour({ line, demand, ...changes }), commands)

describe('shared attention', () => {
  const pair = recorded([0, 4], [2, 3])

  it('gives each of two half', () => {
    // Alone until 2 (2 left), together until 6, the second alone (1 left).
    const day = one(pair)
    expect(fates(day)).toEqual(['served 0–6 ana', 'served 2–7 ana'])
    expect([day.wait.mean, day.waitedShare, day.inLine.mean, day.inLine.max]).toEqual([0, 0, 0, 0])
    expect(day.inService.mean).toBeCloseTo(11 / 60, 12)
    expect(day.utilisation).toBeCloseTo(7 / 60, 12)
    expect(day.employees[0]).toMatchObject({ served: 2, busy: 7, idle: 53, away: 0 })
  })

  it('gives each of three a third', () => {
    // 4: left 3, 1, 2. The second is done at 7, the third at 9, the first at 10.
    expect(fates(one(recorded([0, 6], [2, 2], [4, 2])))).toEqual(['served 0–10 ana', 'served 2–7 ana', 'served 4–9 ana'])
  })

  it('serves those of equal work together', () => {
    expect(fates(one(recorded([0, 2], [0, 2], [0, 2])))).toEqual(['served 0–6 ana', 'served 0–6 ana', 'served 0–6 ana'])
  })

  it('starts afresh after an empty spell', () => {
    expect(fates(one(recorded([0, 4], [2, 3], [20, 4], [22, 3])))).toEqual(['served 0–6 ana', 'served 2–7 ana', 'served 20–26 ana', 'served 22–27 ana'])
  })

  it('follows a change of speed half-way', () => {
    // At 3: 1.5 and 2.5 left; at speed 2 each gets 1 a minute.
    expect(fates(one(pair, [{ at: 3, do: 'train', who: 'ana', value: 2 }]))).toEqual(['served 0–4.5 ana', 'served 2–5 ana'])
    expect(fates(one(pair, [{ at: 3, do: 'slow', who: 'ana', value: 0.5 }]))).toEqual(['served 0–9 ana', 'served 2–11 ana'])
    // Slow from 3 to 5: at 5 left 1 and 2.
    expect(fates(one(pair, [{ at: 3, do: 'slow', who: 'ana', value: 0.5 }, { at: 5, do: 'slow', who: 'ana', value: 1 }]))).toEqual(['served 0–7 ana', 'served 2–8 ana'])
  })

  it('trains at the old speed', () => {
    expect(fates(one(pair, [{ at: 1, do: 'train', who: 'ana', value: 2 }], { growth: { trainingTime: 2 } }))).toEqual(['served 0–4.5 ana', 'served 2–5 ana'])
  })

  it('feels another pair of hands only by what they cost', () => {
    const own = { line: { layout: 'own', ...line }, coordination: { contention: 0.5, coherency: 0 } }
    // From 3 at 1/1.5 of the speed: 1.5 left at a third each, then 1 at two thirds.
    expect(fates(one(pair, [{ at: 3, do: 'hire', value: { name: 'Ben' } }], own))).toEqual(['served 0–7.5 ana', 'served 2–9 ana'])
    expect(fates(one(pair, [{ at: 3, do: 'hire', value: { name: 'Ben' } }], { ...own, coordination: { contention: 0, coherency: 0 } }))).toEqual(['served 0–6 ana', 'served 2–7 ana'])
  })

  it('sends whom it takes to the hired one', () => {
    const day = play(hour({ line: { layout: 'own', ...line }, demand: recorded([0, 4], [2, 3], [4, 3]) }), [{ at: 3, do: 'hire', value: { name: 'Ben' } }])
    expect(fates(day)).toEqual(['served 0–6 ana', 'served 2–7 ana', 'served 4–7 ben'])
  })

  it('has room for those in line and one', () => {
    const three = recorded([0, 4], [1, 4], [2, 4])
    expect(one(three, [], { line: { ...line, capacity: 1 } }).lost.turnedAway).toBe(1)
    expect(one(three, [], { line: { ...line, capacity: 2 } }).lost.turnedAway).toBe(0)
    expect(one(three, [], { line: { ...line, capacity: 0 } }).lost.turnedAway).toBe(2)
    const day = play(hour({ staff: people('ana', 'ben'), line: { layout: 'own', ...line, capacity: 0 }, demand: three }))
    expect(fates(day)[2]).toBe('turned-away ·–2')
  })

  it('knows no patience', () => {
    expect(fates(one(pair, [], { patience: { law: 'deterministic', mean: 1 } }))).toEqual(['served 0–6 ana', 'served 2–7 ana'])
  })

  it('of an absent one waits, then goes on as the fate of orders says', () => {
    const ill = (order: string) => one(pair, [{ at: 3, do: 'call-in-sick', who: 'ana', value: 7 }], { sickness: { order } })
    // 1.5 and 2.5 left at 3; back at 10.
    expect(fates(ill('resume'))).toEqual(['served 0–13 ana', 'served 2–14 ana'])
    // 4 and 3 again.
    expect(fates(ill('restart'))).toEqual(['served 0–17 ana', 'served 2–16 ana'])
    expect(fates(ill('lost')).map((f) => f.split(' ')[0])).toEqual(['dropped', 'dropped'])
    expect(ill('lost').rows.map((r) => r.leftAt)).toEqual([3, 3])
    const day = ill('resume')
    expect(day.employees[0]).toMatchObject({ served: 2, busy: 7, away: 7, idle: 46 })
    // Two wait from 3 to 10.
    expect(day.inLine.mean).toBeCloseTo(14 / 60, 12)
    expect(day.inService.mean).toBeCloseTo(11 / 60, 12)
    expect(day.wait.mean).toBe(0)
  })

  it('of an absent one nobody has noticed draws people, who wait', () => {
    const day = one(recorded([0, 4], [5, 3]), [{ at: 3, do: 'call-in-sick', who: 'ana', value: 7 }], { sickness: { order: 'resume', detection: 20 } })
    // Back at 10: 1 and 3 left, each at half.
    expect(fates(day)).toEqual(['served 0–12 ana', 'served 10–14 ana'])
    expect(day.rows.map((r) => r.wait)).toEqual([0, 5])
  })

  it('with own lines: the absent one’s people are shared out, or wait for her', () => {
    const base = { staff: people('ana', 'ben'), line: { layout: 'own', routing: 'round-robin', ...line }, demand: recorded([0, 4], [1, 9], [2, 6]) }
    const ill = (sickness: object) => fates(play(hour({ ...base, sickness }), [{ at: 3, do: 'call-in-sick', who: 'ana', value: 27 }]))
    // Ana: #0 since 0, #2 since 2: at 3 left 1.5 and 5.5. Ben: #1 since 1, at 3 left 7.
    // Ben has three from 3: #0 done at 7.5 (left #1 5.5, #2 4); two: #2 done at 15.5 (left #1 1.5), #1 at 17.
    expect(ill({ order: 'resume' })).toEqual(['served 0–7.5 ben', 'served 1–17 ben', 'served 2–15.5 ben'])
    // 4, 7, 6 from 3: #0 at 15 (left 3, 2); #2 at 19 (left 1); #1 at 20.
    expect(ill({ order: 'restart' })).toEqual(['served 0–15 ben', 'served 1–20 ben', 'served 2–19 ben'])
    expect(ill({ order: 'resume', line: 'stranded' })).toEqual(['served 0–33 ana', 'served 1–10 ben', 'served 2–37 ana'])
    expect(ill({ order: 'lost' })).toEqual(['dropped 0–3 ana', 'served 1–10 ben', 'dropped 2–3 ana'])
    // Noticed at 8: until then Ben has #1 alone, left 2. Then 2, 1.5, 5.5: #0 at 12.5; #1 at 13.5 (left 0.5); #2 (left 3.5) at 17.
    expect(ill({ order: 'resume', detection: 5 })).toEqual(['served 0–12.5 ben', 'served 1–13.5 ben', 'served 2–17 ben'])
  })

  it('finishes all its orders when let go', () => {
    const day = play(hour({ staff: people('ana', 'ben'), line: { layout: 'own', routing: 'round-robin', ...line }, demand: recorded([0, 4], [1, 9], [2, 6]) }), [{ at: 3, do: 'let-go', who: 'ana' }])
    // 1.5 and 5.5 at half each: 6, then 4 alone.
    expect(fates(day)).toEqual(['served 0–6 ana', 'served 1–10 ben', 'served 2–10 ana'])
    expect(day.money.wages).toBeCloseTo(15 + 15 / 6, 12)
  })

  it('keeps 600 at once exact', () => {
    const n = 600
    const day = play({ duration: 2000, work: { law: 'deterministic', mean: 1 }, staff: people('ana'), line, demand: { trace: { at: Array.from({ length: n }, () => 5), work: Array.from({ length: n }, (_, i) => (i + 1) / 64) } } })
    // All from 5: the k-th shortest is done when (1 + … + k) + (n − k)·k minutes of work are done.
    const expected = Array.from({ length: n }, (_, i) => 5 + (((i + 1) * (i + 2)) / 2 + (n - i - 1) * (i + 1)) / 64)
    day.rows.forEach((r, i) => expect(Math.abs(r.leftAt! - expected[i]!)).toBeLessThan(1e-6))
  })
})
