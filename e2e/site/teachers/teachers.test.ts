import { describe, expect, it } from 'vitest'
import { simulate } from '../../../src/restaurant/simulate.ts'
import { momentOf } from '../../../src/scenario/presets/answer.ts'
import { fetchLesson } from '../../../src/scenario/presets/lesson.ts'
import { createFormat } from '../../../src/text/format.ts'
import { glossary } from '../../../src/story/glossary.ts'
import { isPreset } from '../../../src/scenario/presets/index.ts'
import { factsOf, sceneOf } from './facts.ts'
import { clockIn, files, plan, teaching, termsOf } from './index.ts'
import { planOf, type Plan } from './plan.ts'
import { mixed } from './sheet.ts'

const found = new Map(files.map(({ fileName, source }) => [fileName, source]))
const facts = await factsOf()
const sum = (column: readonly number[]): number => column.reduce((a, b) => a + b, 0)

describe('the sheets', () => {
  it('are one a scene that has a question or missions, each with its still', () => {
    expect([...found.keys()].sort()).toEqual(['for-teachers/index.html', ...teaching.flatMap(({ name }) => [`sheets/${name}/index.html`, `sheets/${name}/still.svg`])].sort())
    expect(teaching.map(({ name }) => name)).toEqual(expect.arrayContaining(['lunch-rush', 'one-star', 'sick-day', 'same-money', 'almost-busy']))
  })

  it.each(teaching.map((preset) => [preset.name, preset] as const))('of %s ask on the first page and answer on the second', async (name, preset) => {
    const html = found.get(`sheets/${name}/index.html`)!
    const [, students, teacher] = html.split('<section class="sheet"')
    const { ask, missions } = (await fetchLesson(name))!
    expect(html).toContain(`?scenario=${name}&amp;classroom`)
    expect(html).not.toMatch(/undefined|NaN|\[object|\{(answer|guess)\}/)
    for (const mission of missions ?? []) {
      expect(students).toContain(mission.says.en.replaceAll('&', '&amp;').replaceAll('"', '&quot;'))
      for (const way of mission.ways) expect(students).not.toContain(way.says.en)
    }
    if (!ask) return
    expect(teacher).toContain('class="answer"')
    expect(students).not.toContain('class="answer"')
    // What is drawn on the first page is only what is known when the scene opens.
    const drawn = (side: string): number => [...side.matchAll(/<path d="M[^"]*L[^"]*"/g)].reduce((points, [path]) => points + path.split('L').length - 1, 0)
    if (ask.kind === 'line') expect([drawn(students!), drawn(teacher!)]).toEqual([ask.until - ask.from, ask.to - ask.from])
    expect(momentOf(ask, preset).at).toBeGreaterThan(preset.at)
  })

  it('pair six terms, mixed, the same at every build', () => {
    for (const { name } of teaching) {
      const terms = termsOf(name)
      expect(new Set(terms.map(({ id }) => id)).size).toBe(6)
      for (const term of terms) expect(glossary).toContain(term)
      const order = mixed(terms, name)
      expect([...order].sort((a, b) => a - b)).toEqual(terms.map((_, i) => i))
      expect(order).not.toEqual(terms.map((_, i) => i))
      expect(mixed(terms, name)).toEqual(order)
    }
  })
})

describe('the lesson of one hour', () => {
  it('fills its hour, and leads to scenes that there are', () => {
    expect(plan.steps[0]!.from).toBe(0)
    expect(plan.steps.at(-1)!.to).toBe(60)
    plan.steps.slice(1).forEach(({ from }, i) => expect(from).toBe(plan.steps[i]!.to))
    const html = found.get('for-teachers/index.html')!
    for (const name of plan.steps.flatMap(({ scenes }) => scenes)) {
      expect(isPreset(name), name).toBe(true)
      expect(html).toContain(`../?scenario=${name}&amp;classroom`)
    }
    for (const { name } of teaching) expect(html).toContain(`../sheets/${name}/`)
    expect(plan.ticket).toHaveLength(5)
    for (const { usual, asks } of plan.steps.slice(0, -1)) expect(usual && asks.length > 0).toBeTruthy()
  })

  it('has no figure but the engine’s', () => {
    // Formatted to nothing: what figures are left stand in the words themselves.
    const f = new Proxy(createFormat('en-US'), { get: () => () => '…' })
    const bare: Plan = planOf(facts, f, () => '…')
    const words = [...bare.goals, ...bare.needs, ...bare.steps.flatMap(({ heading, what, asks, usual, point }) => [heading, what, ...asks, usual?.says ?? '', usual?.but ?? '', point]), ...bare.ticket.flatMap(({ question, answer }) => [question, answer])]
    expect(words.filter((line) => /\d/.test(line))).toEqual([])
  })

  it('says in words what is so', () => {
    const { busy, star, rush, quiet } = facts
    // “Half of the time: two minutes. Nine tenths.” “To a fifth.” “Mostly free.”
    expect([busy.waitAtHalf, busy.load, (1 - busy.load) / 0.5]).toEqual([2, 0.9, expect.closeTo(0.2, 9)])
    expect(quiet.load).toBeLessThan(0.5)
    expect(busy.waitByTheory).toBeCloseTo((busy.load * busy.work) / (1 - busy.load), 9)
    // “A little over four beginners.”
    expect(Math.floor(star.speed)).toBe(4)
    // “Nobody waits five minutes”, and on paper one fewer is enough.
    expect([rush.longest < 5, rush.longestWithFewer > 5, Math.ceil(rush.onPaper)]).toEqual([true, true, rush.fewer])
    // “Up to one o’clock.” “Comes back two minutes later.”
    expect(clockIn(sceneOf('sick-day'), facts.sick.to)).toBe('13:00')
    expect(sceneOf('the-echo').scenario.retry!.after.mean).toBe(2)
    expect([facts.echo.serves > facts.echo.usual, facts.echo.inLine > facts.echo.lineBefore, facts.echo.attempts > 1.5]).toEqual([true, true, true])
  })

  it('has the figures of plain simulations', () => {
    const of = (name: string, until: number, commands: object[] = []): ReturnType<typeof simulate> => {
      const { scenario, commands: done } = sceneOf(name)
      return simulate(scenario, { commands: [...done, ...commands] as never, until, keep: ['series'] })
    }
    const lost = (name: string, until: number, commands: object[] = []): number => sum(of(name, until, commands).series!.lost)
    const { at } = sceneOf('same-money')
    expect(facts.money.one).toBe(lost('same-money', 600, [{ at, do: 'train', who: 'ana', value: facts.money.speed }]))
    expect(facts.money.four).toBe(lost('same-money', 600, [0, 1, 2].map(() => ({ at, do: 'hire' }))))
    expect(facts.sick.gaveUp).toBe(lost('sick-day', facts.sick.to))
    const { inLine } = of('sick-day', facts.sick.to).series!
    expect([Math.max(...inLine.slice(sceneOf('sick-day').at)), inLine[facts.sick.to], inLine[facts.sick.most.at]]).toEqual([facts.sick.most.value, facts.sick.end, facts.sick.most.value])
    expect(facts.busy.waited).toBeCloseTo(of('almost-busy', 600).wait.mean!, 1)
    expect(of('the-echo', facts.echo.at).series!.inLine[facts.echo.at]).toBe(facts.echo.inLine)
    expect(of('quiet-day', 600).utilisation).toBeCloseTo(facts.quiet.load, 1)
    expect([facts.star.beginner, facts.money.perHour, Math.round(facts.star.costs)]).toEqual([15, 60, 215])
  })
})
