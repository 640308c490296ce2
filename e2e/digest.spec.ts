import { expect, test } from '@playwright/test'
import type { Mounted, MountOptions } from '../src/embed/mount.tsx'
import { createDay } from '../src/restaurant/day.ts'
import { parseCommands, parseScenario } from '../src/scenario/parse.ts'
import { presets } from '../src/scenario/presets/all.ts'
import type { FigureState } from '../src/store/figure.ts'
import { fetchWords } from '../src/text/shelf.ts'
import { createText } from '../src/text/text.ts'
import { listOf } from '../src/views/stage/moment.ts'
import { serialise } from '../src/views/stage/serialise.ts'
import { faultsOf } from './figure.ts'


/** Laws, processes and absences that no preset has, so that every sampler is compared between the engines. */
const laws = [
  { law: 'lognormal', mean: 2, scv: 2 },
  { law: 'gamma', mean: 2, scv: 0.5 },
  { law: 'gamma', mean: 2, scv: 3 },
  { law: 'hyperexponential', mean: 2, scv: 4 },
  { law: 'uniform', min: 1, max: 3 },
]
const others = laws.map((work, i) => ({
  name: `${work.law} ${i}`,
  scenario: {
    demand: { perHour: [[0, 40], [300, 90], [600, 10]], process: 'bursty', scv: i % 2 ? 3 : 0.4, party: 1.5 },
    work,
    patience: work,
    staff: [{ count: 3 }],
    line: { layout: 'own', routing: 'power-of-two' },
    sickness: { meanTimeToSick: 90, meanTimeToReturn: 30, detection: 4 },
  },
  commands: [{ at: 100.25, do: 'hire' }, { at: 200, do: 'train', who: 'employee-1', value: 2 }],
}))

test('the same scenario, seed and commands give the same day in Node and in this browser', async ({ page, baseURL }) => {
  const runs = [...presets, ...others]
  const { simulate } = (await import(new URL('../dist/engine.js', import.meta.url).href)) as typeof import('../src/engine.ts')
  const here = runs.map(({ scenario, commands }) => simulate(scenario, { commands: commands as never, digest: true }))
  await page.goto('/?scenario=lunch-rush')
  const there = await page.evaluate(
    async ({ address, runs }) => {
      const engine = (await import(address)) as { simulate(s: unknown, o: unknown): { digest: string; wait: unknown; sojourn: unknown; served: number } }
      return runs.map(({ scenario, commands }) => {
        const { digest, wait, sojourn, served } = engine.simulate(scenario, { commands, digest: true })
        return { digest, wait, sojourn, served }
      })
    },
    { address: new URL('engine.js', baseURL).href, runs },
  )
  expect(there).toEqual(here.map(({ digest, wait, sojourn, served }) => ({ digest, wait, sojourn, served })))
  // Scenes of a text show days of the bar's with other eyes.
  const own = there.filter((_, i) => i >= presets.length || presets[i]!.listed !== undefined)
  expect(new Set(own.map((r) => r.digest)).size).toBe(own.length)
  for (const { served } of there) expect(served).toBeGreaterThan(100)
})

/** Where people walk, wait, pay and leave, and where the day is over. */
const SHARES = [0.02, 0.31, 0.5, 0.78, 0.999, 1]
const SIZES = [{ width: 757, height: 392 }, { width: 336, height: 430 }]
const RATE = 2

interface Host {
  DinnerRush: { mount(root: Element, options: MountOptions): Promise<Mounted> }
}

test('a figure in this browser shows the pictures that Node comes to, to the last bit', async ({ page }) => {
  const faults = faultsOf(page)
  const telling = 'restaurant'
  await fetchWords('en')
  // Painting is the same whatever the scene: those of the bar have all there is to paint.
  const runs = [...presets.filter(({ listed }) => listed !== undefined), ...others].map(({ name, scenario, commands = [] }) => {
    const parsed = parseScenario(scenario)
    if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.problems)}`)
    const given = parseCommands(commands, parsed.scenario)
    if (!given.ok) throw new Error(`${name}: ${JSON.stringify(given.problems)}`)
    const { duration } = parsed.scenario
    const looks = SHARES.map((share) => {
      const at = share * duration
      const day = createDay(parsed.scenario, { commands: given.commands })
      day.advanceTo(at)
      const state = { runs: { a: { frame: day.frame(), scenario: parsed.scenario } }, playback: { rate: RATE }, view: { selected: null, reducedMotion: false } }
      return { at, digest: day.digest(), pictures: SIZES.map((size) => serialise(listOf(state as unknown as FigureState, createText(telling, 'en'), size))) }
    })
    return { name, scenario, commands, looks }
  })
  await page.route('**/pictures.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><body><script src="/embed/embed.js"></script>' }),
  )
  await page.goto('/pictures.html')
  let people = 0
  for (const { name, scenario, commands, looks } of runs) {
    const seen = await page.evaluate(
      async ({ options, minutes, sizes }) => {
        const { DinnerRush } = globalThis as unknown as Host
        const figure = await DinnerRush.mount(document.body, options)
        const list = minutes.map((at) => {
          figure.store.intend({ do: 'seek', time: at })
          return { at: figure.store.getState().playback.time, digest: figure.digest(), pictures: sizes.map((size) => figure.picture('a', size)) }
        })
        // The figure's element carries the same.
        const same = (document.querySelector('[data-dinner-rush]') as unknown as { dinnerRush: Mounted }).dinnerRush === figure
        figure.destroy()
        return { list, same }
      },
      { options: { scenario, commands, telling, rate: RATE, autoplay: false, show: ['stage'] }, minutes: looks.map(({ at }) => at), sizes: SIZES },
    )
    expect(seen.same).toBe(true)
    for (const [i, look] of looks.entries()) expect(seen.list[i], `${name} at ${look.at}`).toEqual(look)
    people += Math.max(...looks.map(({ pictures }) => Number(/^people \((\d+)\)/m.exec(pictures[0])![1])))
  }
  expect(people).toBeGreaterThan(100)
  expect(faults).toEqual([])
})
