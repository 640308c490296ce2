/**
 * `npm run bench`: pointing along every action during a rush. In Chromium, the lunch rush playing from minute 270: the gaps between
 * frames while a mouse goes along the actions, resting on each, and hurries to and fro, beside those of the same rush with the mouse
 * away; and how long it takes from pointing until the action's own fan is drawn. Writes its section of docs/benchmarks.md.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { withBrowser } from './page.mjs'
import { quantile, table, writeSection } from './section.mjs'

const ROUNDS = 6
/** Milliseconds that the mouse rests on an action, and that it hurries to and fro; between two of its moves: a screen's frame. */
const REST = 700
const HURRY = 3000
const MOVE = 16
/** Moves from one action to the next: a tenth of a second. */
const MOVES = 6
const LIMITS = { fan: 300, frames: 60 }
const QUERY = '?scenario=lunch-rush&at=270'

/** Watches the page from within: the frames by `bench`, and for each action pointed at, when its fan had been drawn. */
function watchPointing() {
  const { dinnerRush } = document.querySelector('[data-dinner-rush]')
  const seen = (globalThis.pointed = [])
  let now = null
  document.addEventListener(
    'pointerover',
    ({ target }) => {
      const action = target.closest?.('[data-action]')?.dataset.action ?? null
      if (action === (now?.action ?? null)) return
      now = action === null ? null : { action, from: performance.now(), considered: false, first: null, whole: null }
      if (now) seen.push(now)
    },
    // Before the button's own listener asks for the fan.
    true,
  )
  const push = globalThis.bench.push.bind(globalThis.bench)
  globalThis.bench.push = (frame) => {
    if (now) {
      const { preview } = dinnerRush.store.getState().results
      now.considered ||= preview !== null
      const drawn = preview?.forecast && document.querySelector('[data-fan=preview] .dr-timeline-fan-outer')
      if (drawn) now.first ??= frame.until - now.from
      if (drawn && preview.forecast.days >= preview.forecast.wanted) now.whole ??= frame.until - now.from
    }
    return push(frame)
  }
}

async function openRush(page, base) {
  await page.goto(`${base}${QUERY}`)
  await page.waitForSelector('[data-fan=a] .dr-timeline-fan-outer')
  await page.evaluate(watchPointing)
  const places = await page.$$eval('[data-action]', (all) =>
    all.filter((one) => !one.disabled).map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect()
      return { action: one.dataset.action, x: x + width / 2, y: y + height / 2 }
    }),
  )
  await page.evaluate(() => (globalThis.bench.length = 0))
  return places
}

let at = { x: 2, y: 2 }

/** Moves the mouse as a hand does, a move a frame. */
async function go(page, to) {
  const from = at
  for (let i = 1; i <= MOVES; i++) {
    await Promise.all([page.mouse.move(from.x + ((to.x - from.x) * i) / MOVES, from.y + ((to.y - from.y) * i) / MOVES), pause(MOVE)])
  }
  at = to
}

/** Gaps between the frames since the page was opened, ms. */
async function gapsOf(page) {
  const stamps = await page.evaluate(() => globalThis.bench.map(({ now }) => now))
  return stamps.slice(1).map((now, i) => now - stamps[i])
}

async function measure(page, base) {
  const rows = { away: [], resting: [], hurrying: [] }
  const pointed = []
  for (let round = 0; round < ROUNDS; round++) {
    await openRush(page, base)
    await pause(HURRY)
    rows.away.push(...(await gapsOf(page)))

    let places = await openRush(page, base)
    for (const { x, y } of places) {
      await go(page, { x, y })
      await pause(REST)
    }
    rows.resting.push(...(await gapsOf(page)))
    pointed.push(...(await page.evaluate(() => globalThis.pointed.filter((one) => one.considered))))

    places = await openRush(page, base)
    for (const until = Date.now() + HURRY; Date.now() < until; places.reverse()) for (const place of places) await go(page, place)
    rows.hurrying.push(...(await gapsOf(page)))
    await go(page, { x: 2, y: 2 })
  }
  return { rows, pointed }
}

const ms = (x) => x.toFixed(1)

await withBrowser(async ({ browser, base, openPage }) => {
  const page = await openPage()
  const { rows, pointed } = await measure(page, base)
  const names = { away: 'away', resting: `along the actions, ${REST} ms on each`, hurrying: 'hurrying to and fro over them' }
  const frames = table(
    ['the mouse', 'frames', 'gap ms, median', 'p95', 'p99', 'frames a second, median'],
    Object.entries(rows).map(([key, gaps]) => [names[key], gaps.length, ms(quantile(gaps, 0.5)), ms(quantile(gaps, 0.95)), ms(quantile(gaps, 0.99)), (1000 / quantile(gaps, 0.5)).toFixed(0)]),
  )
  const actions = [...new Set(pointed.map(({ action }) => action))]
  const of = (action) => pointed.filter((one) => one.action === action)
  const time = (all, key, q) => {
    const times = all.map((one) => one[key] ?? Infinity)
    const t = quantile(times, q)
    return t === Infinity ? 'not seen' : t.toFixed(0)
  }
  const line = (name, all) => [name, all.length, time(all, 'first', 0.5), time(all, 'first', 0.95), time(all, 'whole', 0.5), all.every((one) => one.first !== null && one.first <= LIMITS.fan) ? 'yes' : 'no']
  const fans = table(
    ['action', 'times', 'its fan drawn after ms, median', 'p95', 'of all days, median', `always within ${LIMITS.fan} ms`],
    [...actions.map((action) => line(action, of(action))), line('all', pointed)],
  )
  const body = `Chromium ${browser.version()} without a GPU, 1280 × 1000, the site's lunch rush playing from minute 270, every part shown: pointing along every action
that can be taken. Wanted: ${LIMITS.frames} frames a second, and a fan within ${LIMITS.fan} ms. The times are on the clock, from the pointer's event to the end of the
frame that shows the fan; its first days are drawn before all are there. ${ROUNDS} rounds.

${frames}

${fans}`
  console.log(body)
  writeSection('Pointing at actions', body)
})
