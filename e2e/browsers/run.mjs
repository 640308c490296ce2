/**
 * `npm run test:browsers`: a link made in Chromium, by acting in the figure, opens in every browser that is here on the same digest and an
 * equal display list, and stays equal when time is moved there; the presets' moments are those of moments.json in the figure of each of
 * them; and so is every recorded day by the engine alone, here and there. `--all` fails where a browser is missing, `--days` runs the engine
 * alone.
 */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createFileServer, listen } from '../tools/serve.mjs'
import { ALL, groups } from '../bench/scenarios.mjs'
import { table } from '../bench/section.mjs'
import { engines } from './engines.mjs'
import { digestsBy, presetFiles, recordedDays } from './days.mjs'
import { changes, recorded } from './moments.mjs'
import { addressOf, difference, intend, look, open, troubleIn, watch } from './pages.mjs'

const root = new URL('../../', import.meta.url)
const dist = process.env.DINNER_RUSH_DIST ?? fileURLToPath(new URL('dist/', root))
/** Besides the size that the stage has in Chromium: a phone's. */
const PHONE = { width: 336, height: 430 }
/** Shares of the day that are gone to, there and back, after a link has opened. */
const ELSEWHERE = [0.9, 0.15, 0.55]

/** By its button, or by the door behind it where a scene shows none. */
const hire = (page) =>
  page.run(async () => {
    const { dinnerRush } = document.querySelector('[data-dinner-rush]')
    await dinnerRush.whole
    await dinnerRush.reach()
    const button = document.querySelector('[data-action=hire]')
    if (button) button.click()
    else dinnerRush.store.apply({ do: 'hire' })
  })

/** What a reader does before they share: `[what, query, (page, base) => done]`. */
const VISITS = [
  ...presetFiles().map(({ name, at, scenario }) => [
    `${name}, two hired`,
    `?scenario=${name}&at=${at}`,
    async (page) => {
      await hire(page)
      await intend(page, { do: 'seek', time: Math.min(at + 20.3, scenario.duration) })
      await hire(page)
      await intend(page, { do: 'seek', time: Math.min(at + 33.7, scenario.duration) })
    },
  ]),
  [
    'told as a system, somebody chosen, stepped by events, gone back',
    '?scenario=sick-day&at=100',
    async (page) => {
      await hire(page)
      await intend(page, { do: 'seek', time: 180 }, { do: 'telling', telling: 'system' }, { do: 'step', by: 1 }, { do: 'step', by: 1 }, { do: 'step', by: -1 })
    },
  ],
  [
    'two restaurants',
    '?scenario=lunch-rush&at=250',
    async (page) => {
      const [a, b] = [[{ do: 'train', who: 'ana', value: 1.92 }], [{ do: 'hire', value: { name: 'Ben', speed: 1 } }]]
      await intend(page, { do: 'compare', a: { commands: a, cost: null }, b: { commands: b, cost: null } }, { do: 'seek', time: 291.4 })
    },
  ],
  // Early on: what a link may ask of whoever opens it is limited (src/run/reach.ts), and such a day asks much.
  ...groups(800).map(({ group, features }) => [
    `${group}, ${ALL}`,
    '',
    (page, base) =>
      page.run(
        async (address, given) => {
          const { parseScenario } = await import(address)
          const { store } = document.querySelector('[data-dinner-rush]').dinnerRush
          store.intend({ do: 'open', scenario: parseScenario(given).scenario, time: 9.25, rate: 1 })
          store.intend({ do: 'pause' })
          store.apply({ do: 'hire' })
          store.intend({ do: 'seek', time: 19.4 })
        },
        `${base}engine.js`,
        features.find(([name]) => name === ALL)[1],
      ),
  ]),
]

const say = (line) => process.stdout.write(`${line}\n`)
const faults = []
const check = (what, fault) => {
  if (fault) faults.push(`${what}: ${fault}`)
  return fault === null
}

/** Makes every link in Chromium; with each, what was seen when it was made and where time was moved to afterwards. */
async function makeLinks(page, base) {
  const links = []
  for (const [what, query, act] of VISITS) {
    await open(page, `${base}${query}${query ? '&' : '?'}autoplay=no`)
    await intend(page, { do: 'pause' })
    await act(page, base)
    const trouble = await troubleIn(page)
    if (trouble) throw new Error(`${what}: refused in Chromium: ${trouble}`)
    const url = await addressOf(page)
    const { size } = await look(page)
    const sizes = [size, PHONE]
    links.push({ what, url, sizes, seen: [await look(page, sizes), ...(await elsewhere(page, sizes))] })
  }
  return links
}

async function elsewhere(page, sizes) {
  const looks = []
  const { time, end } = await page.run(() => document.querySelector('[data-dinner-rush]').dinnerRush.store.getState().playback)
  for (const share of ELSEWHERE) {
    await intend(page, { do: 'seek', time: share * end })
    looks.push(await look(page, sizes))
  }
  await watch(page, 400)
  await intend(page, { do: 'seek', time })
  looks.push(await look(page, sizes))
  return looks
}

/** Opens every link in a browser and compares; the presets' moments, too. */
async function openLinks(name, page, base, links) {
  let own = 0
  for (const { what, url, sizes, seen } of links) {
    await open(page, url)
    const trouble = await troubleIn(page)
    if (trouble) {
      check(`${name}: ${what}`, `the link was refused: ${trouble}`)
      continue
    }
    const first = await look(page, sizes)
    const looks = [first, ...(await elsewhere(page, sizes))]
    seen.forEach((one, i) => check(`${name}: ${what}, ${i === 0 ? 'as opened' : i === seen.length - 1 ? 'gone back to' : `moved to minute ${one.time}`}`, difference(one, looks[i])))
    if (first.size.width === sizes[0].width && first.size.height === sizes[0].height) own++
  }
  // A scene of two restaurants opens with what was done in each: its day by itself is the engine's to tell.
  const scenes = new Set(presetFiles().filter((file) => !file.beside).map((file) => file.name))
  const moments = recorded().moments.filter(({ scenario }) => scenes.has(scenario))
  let here = ''
  for (const { scenario, at, digest } of moments) {
    if (scenario !== here) await open(page, `${base}?scenario=${scenario}&at=0&autoplay=no`)
    here = scenario
    await intend(page, { do: 'seek', time: at })
    const found = await look(page, [])
    check(`${name}: ${scenario} at minute ${at}`, found.digests[0] === digest ? null : `digest ${found.digests[0]}, recorded ${digest}`)
  }
  return own
}

/** Every recorded day by the engine alone, as a page has it: how many moments differ from `known`. */
async function runDays(name, page, base, days, known) {
  const found = await page.run(digestsBy, `${base}engine.js`, days)
  const fault = changes(known, found)
  for (const line of fault) check(`${name}, the engine alone`, line)
  return fault.length
}

async function main(args) {
  if (!existsSync(`${dist}/index.html`)) throw new Error('There is no dist/ to open: run "npm run build" first.')
  const only = args.includes('--days')
  const engine = await import(new URL(`${dist.endsWith('/') ? '' : '/'}engine.js`, `file://${dist}`).href)
  const days = recordedDays(engine)
  const known = recorded().moments
  const here = changes(known, await digestsBy(engine, days))
  for (const line of here) check('Node', line)
  const rows = [['Node', process.versions.node, days.length, known.length, here.length, '']]

  const server = createFileServer(dist)
  const port = await listen(server, { host: '127.0.0.1', port: 0, tries: 1 })
  const base = `http://127.0.0.1:${port}/`
  const missing = []
  let others = 0
  let links = []
  try {
    for (const engine of engines) {
      const found = await engine.find()
      if (!found) {
        missing.push(engine)
        continue
      }
      const since = Date.now()
      const browser = await engine.open(found)
      const before = faults.length
      try {
        await open(browser, `${base}?scenario=quiet-day&autoplay=no`)
        const differing = await runDays(engine.name, browser, base, days, known)
        rows.push([engine.name, browser.version, days.length, known.length, differing, ''])
        if (only) {
          if (rows.length > 2) others++
          continue
        }
        if (links.length === 0) {
          links = await makeLinks(browser, base)
          const lengths = links.map(({ url }) => url.length - base.length)
          say(`${links.length} links made in ${engine.name} ${browser.version}, ${Math.min(...lengths)} to ${Math.max(...lengths)} characters`)
        } else others++
        const own = await openLinks(engine.name, browser, base, links)
        const count = links.reduce((sum, { seen }) => sum + seen.length, 0)
        const verdict = faults.length === before ? 'equal' : `${faults.length - before} DIFFER`
        rows.at(-1)[5] = `${links.length} links, ${count} moments of them: ${verdict}`
        say(`${engine.name} ${browser.version}: ${links.length} links, ${count} moments of them: ${verdict} (the stage had Chromium's own size in ${own}), ${((Date.now() - since) / 1000).toFixed(1)} s`)
      } finally {
        await browser.close()
      }
    }
  } finally {
    server.close()
    server.closeAllConnections()
  }
  say(`\n${table(['engine', 'version', 'days', 'moments', 'unlike the recorded', 'the figure'], rows)}\n`)
  for (const { name, get } of missing) say(`${name}: not here, so not tested. To get it: ${get}`)
  for (const fault of faults.slice(0, 20)) say(`  ${fault.slice(0, 600)}`)
  if (faults.length > 20) say(`  and ${faults.length - 20} more`)
  const lacking = args.includes('--all') && missing.length > 0
  if (others === 0) say('Only one engine was here: nothing was compared between browsers.')
  process.exitCode = faults.length > 0 || lacking ? 1 : 0
}

await main(process.argv.slice(2)).catch((error) => {
  process.stderr.write(`${error.stack}\n`)
  process.exitCode = 1
})
