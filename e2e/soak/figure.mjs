/**
 * Eight weeks of the whole figure at the top rate, hands on every control: the built site in Chromium, its frames given by hand, so that the
 * same seed presses the same things at the same moments. Between the stretches the figure is brought back to where it began, and weighed.
 */
import { crank } from '../bench/crank.mjs'
import { scales } from '../bench/scales.mjs'
import { table } from '../bench/section.mjs'
import { median } from '../bench/measure.mjs'
import { flat, leak } from './flat.mjs'
import { arm } from './monkey.mjs'
import { unaccounted } from './conservation.mjs'

/** Simulated minutes: eight weeks by the clock. A day of the house is four to ten hours of them. */
export const MINUTES = 8 * 7 * 24 * 60
/** Of display, ms: the most that a frame may bring, six minutes at the top rate. */
const FRAME = 100
const RATE = 60
/** Frames from one deed to the next. */
const EVERY = 5
/** Frames in one go of the page, after which it is resized and a real mouse is moved. */
const BURST = 150
const SIZES = [[1280, 900], [360, 740], [768, 1024], [844, 390], [1600, 1000], [320, 480]]
/** A chooser of files is the browser's. */
const AVOID = '.site-file'

/** In the page: frames by hand, and the figure that stands there. */
function arrange() {
  const { turn } = globalThis.crank
  const channel = new MessageChannel()
  const waits = []
  channel.port1.onmessage = () => waits.shift()?.()
  /** The page's other work, workers' answers among it, comes in between. */
  const breath = () => new Promise((done) => {
    waits.push(done)
    channel.port2.postMessage(0)
  })
  const figure = () => document.querySelector('[data-dinner-rush]').dinnerRush
  const state = () => figure().store.getState()
  const wish = (...intents) => intents.forEach((intent) => figure().store.intend(intent))

  /** Plays so many frames at the top rate, a deed every few; answers with what was played and whether anything is lost. */
  globalThis.soak = async ({ frames, ms, rate, every }) => {
    const told = { minutes: 0, days: 0, frames: 0, stuck: 0 }
    for (let i = 0; i < frames; i++) {
      const before = state()
      if (before.playback.rate !== rate) wish({ do: 'rate', rate })
      if (!before.playback.playing) {
        if (before.playback.time >= before.playback.end) told.days += 1
        wish({ do: 'play' })
      }
      const run = state().runs.a.scenario
      const from = state().playback.time
      turn(ms)
      const after = state()
      if (after.runs.a.scenario === run && after.playback.time > from) told.minutes += after.playback.time - from
      else told.stuck += 1
      if (every > 0 && i % every === every - 1) globalThis.monkey.act()
      if (i % 3 === 0) await breath()
      told.frames += 1
    }
    return told
  }
  /** What conservation is about, of every restaurant that stands. */
  globalThis.counts = () => {
    const { runs } = state()
    return [runs.a, runs.b].filter(Boolean).map(({ frame: { time, arrived, served, lostTotal, lost, inLine, inService, inOrbit } }) => ({ time, arrived, served, lostTotal, lost: { ...lost }, inLine, inService, inOrbit }))
  }
  /** As it was opened, whatever hands have made of it; then `frames` of the same day, undisturbed: ms of script in each. */
  globalThis.again = async ({ frames, ms, rate }) => {
    const { show, controls } = (globalThis.opened ??= { show: state().view.show, controls: state().view.controls })
    for (const open of document.querySelectorAll('dialog[open]')) open.close()
    wish({ do: 'panel', panel: null }, { do: 'pin', pin: null }, { do: 'select', employee: null }, { do: 'explore', what: null }, { do: 'study', days: 0 }, { do: 'consider', choice: null })
    if (state().runs.b) wish({ do: 'keep', which: 'a' })
    wish({ do: 'classroom', on: false }, { do: 'show', parts: show }, { do: 'allow', controls }, { do: 'telling', telling: 'restaurant' }, { do: 'lang', lang: 'en' }, { do: 'theme', theme: 'light' }, { do: 'trace', which: null })
    wish({ do: 'report', subject: '', problems: [] })
    ;[...document.querySelectorAll('.site-nav a')].find((link) => link.href.includes('lunch-rush')).click()
    for (let i = 0; i < 20; i++) {
      turn(16)
      await new Promise((done) => setTimeout(done, 10))
    }
    wish({ do: 'reset' }, { do: 'rate', rate }, { do: 'play' })
    const script = []
    for (let i = 0; i < frames; i++) {
      if (!state().playback.playing) wish({ do: 'play' })
      const from = performance.now()
      turn(ms)
      script.push(performance.now() - from)
      if (i % 3 === 0) await breath()
    }
    wish({ do: 'pause' }, { do: 'reset' })
    document.activeElement?.blur()
    for (let i = 0; i < 30; i++) {
      turn(16)
      await new Promise((done) => setTimeout(done, 10))
    }
    return { script, name: state().runs.a.name, commands: state().runs.a.commands.length }
  }
}

/** What the page may not grow by, between the second quarter and the last. */
const BOUNDS = {
  'page, MB (compiled code left out)': [(r) => r.heap - r.code, { share: 1.05, least: 2 }],
  'nodes': [(r) => r.nodes, { share: 1.05, least: 50 }],
  'listeners': [(r) => r.listeners, { share: 1.05, least: 20 }],
  'workers': [(r) => r.workers, { share: 1, least: 0 }],
  'workers, MB': [(r) => r.inWorkers, { share: 1.05, least: 2 }],
  'script a frame, median ms': [(r) => r.frame, { share: 1.25, least: 1 }],
}

/** `{ markdown, faults }`. `stop`: a moment (`Date.now()`) at which it ends with what it has. */
export async function soakFigure({ browser, base }, { seed, minutes = MINUTES, samples = 16, stop = Infinity, say = () => {} }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'], acceptDownloads: true })
  const page = await context.newPage()
  const faults = []
  page.on('pageerror', (error) => faults.push(`the page threw: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`the console says: ${message.text()}`)
  })
  await page.addInitScript(crank)
  await page.addInitScript(arrange)
  await page.addInitScript(`globalThis.armed = () => (${String(arm)})(${seed}, ${JSON.stringify(AVOID)})`)
  await page.goto(`${base}?scenario=lunch-rush&autoplay=no`)
  await page.waitForFunction(() => document.querySelector('[data-dinner-rush]')?.dinnerRush !== undefined, null, { polling: 100 })
  await page.evaluate(async () => {
    globalThis.armed()
    await document.querySelector('[data-dinner-rush]').dinnerRush.reach()
  })
  const weigh = await scales(page)
  const rows = []
  const total = { minutes: 0, days: 0, frames: 0, stuck: 0 }
  const still = { frames: 150, ms: FRAME, rate: RATE }
  const accounted = async (when) => {
    for (const counts of await page.evaluate(() => globalThis.counts())) {
      const fault = unaccounted(counts)
      if (fault) faults.push(`${when}: ${fault}`)
    }
  }
  const sample = async () => {
    await page.setViewportSize({ width: 1280, height: 900 })
    const { script, name, commands } = await page.evaluate((how) => globalThis.again(how), still)
    if (name !== 'lunch-rush' || commands > 0) faults.push(`minute ${total.minutes}: not back where it began: ${name}, ${commands} commands`)
    const { deeds } = await page.evaluate(() => ({ deeds: { ...globalThis.monkey.deeds, met: Object.keys(globalThis.monkey.deeds.met).length } }))
    rows.push({ ...total, ...deeds, ...(await weigh()), frame: median(script), slow: script.toSorted((a, b) => a - b)[Math.floor(script.length * 0.95)] })
    say(rows.at(-1))
  }
  // Once there and back before anything is weighed: what comes with a hand comes once.
  await page.evaluate((how) => globalThis.again(how), still)
  for (let burst = 0; total.minutes < minutes && Date.now() < stop; burst++) {
    const [width, height] = SIZES[burst % SIZES.length]
    await page.setViewportSize({ width, height })
    const told = await page.evaluate((how) => globalThis.soak(how), { frames: BURST, ms: FRAME, rate: RATE, every: EVERY })
    for (const key of Object.keys(total)) total[key] += told[key]
    await accounted(`minute ${Math.round(total.minutes)}`)
    await mouse(page, burst)
    if (total.minutes >= ((rows.length + 1) * minutes) / samples) await sample()
    if (faults.length > 20) break
  }
  const met = await page.evaluate(() => globalThis.monkey.deeds.met)
  const version = browser.version()
  await context.close()

  const lines = Object.entries(BOUNDS).map(([what, [of, bound]]) => {
    const found = flat(rows.map(of), bound)
    if (!found.ok) faults.push(leak(what, found))
    return `- ${what}: ${found.text}${found.ok ? '' : ' **NOT FLAT**'}`
  })
  if (total.minutes < minutes) faults.push(`only ${Math.round(total.minutes)} of ${minutes} minutes were played`)
  const last = rows.at(-1)
  const names = Object.entries(met).toSorted((a, b) => b[1] - a[1])
  const markdown = `The built site in Chromium ${version}: ${Math.round(total.minutes).toLocaleString('en')} simulated minutes (eight weeks by the clock) at ${RATE} a second, ${total.days} days ended and begun
again, ${total.frames.toLocaleString('en')} frames of ${FRAME} ms given by hand. Every ${EVERY}th frame a hand does something by seed ${seed}: ${last.presses.toLocaleString('en')} presses, choices and entries on ${names.length} kinds of
controls, ${last.drags.toLocaleString('en')} drags over pictures, ${last.keys.toLocaleString('en')} keys; every ${BURST} frames the window has another size and a mouse is dragged. Before each reading the
figure is back at its opening, has played ${still.frames} frames of the same day undisturbed (their script is what "a frame" is) and garbage was collected.

${table(
  ['week', 'days', 'presses', 'page, MB', 'of it compiled', 'nodes', 'listeners', 'workers', 'in them, MB', 'a frame, ms', '95 of 100 within'],
  rows.map((r) => [(r.minutes / 10_080).toFixed(1), r.days, r.presses, r.heap.toFixed(2), r.code.toFixed(2), r.nodes, r.listeners, r.workers, r.inWorkers.toFixed(2), r.frame.toFixed(2), r.slow.toFixed(2)]),
)}

Flat, the median of the second quarter against that of the last:

${lines.join('\n')}

After every ${BURST} frames arrived = served + lost by reason + in line + in service + to come again, in each restaurant that stood. ${faults.length === 0 ? 'No error, no warning, nobody lost sight of.' : `FAULTS: ${faults.length}.`}`
  return { markdown, faults, met: names }
}

/** A real mouse, over what is in sight: across a picture with the button down. */
async function mouse(page, burst) {
  const box = await page.evaluate((which) => {
    const planes = [...document.querySelectorAll('[data-part] svg')].map((svg) => svg.getBoundingClientRect()).filter(({ top, bottom, width }) => width > 50 && bottom > 0 && top < innerHeight)
    const { x, y, width, height } = planes[which % Math.max(1, planes.length)] ?? { x: 0, y: 0, width: innerWidth, height: innerHeight }
    return { x, y, width, height: Math.min(height, innerHeight - y) }
  }, burst)
  await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.6)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.4, { steps: 3 })
  await page.mouse.up()
  await page.mouse.move(1, 1)
}
