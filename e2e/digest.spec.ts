import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'

const folder = new URL('../src/scenario/presets/', import.meta.url)
const presets = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { name: string; scenario: object; commands?: object[] })

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
  expect(presets.length).toBe(5)
  const { simulate } = (await import(new URL('../dist/engine.js', import.meta.url).href)) as typeof import('../src/engine.ts')
  const here = runs.map(({ scenario, commands }) => simulate(scenario, { commands: commands as never, digest: true }))
  await page.goto('/')
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
  expect(new Set(there.map((r) => r.digest)).size).toBe(runs.length)
  for (const { served } of there) expect(served).toBeGreaterThan(100)
})
