/**
 * `node e2e/fuzz/monkey.mjs [--seconds 60] [--seed N] [--browser PATH]`: what `npm run build` made, in the hands of a monkey: every control of a
 * figure in any order, keys, drags, hosts that change their size, attributes, elements taken out and put back or moved, messages to a frame. Ends
 * with 1 where anything of ours breaks (an exception, a warning, a panel that says so) or where somebody got lost.
 */
import { spawn, execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { arm } from '../soak/monkey.mjs'

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string', default: String(Date.now() % 2 ** 31) } } })
const [seconds, seed] = [Number(values.seconds), Number(values.seed)]
const root = fileURLToPath(new URL('../../', import.meta.url))

const server = spawn(process.execPath, ['e2e/tools/serve.mjs'], { cwd: root, env: { ...process.env, PORT: '0' } })
const address = await new Promise((done) => server.stdout.on('data', (said) => /http:\S*\w/.test(String(said)) && done(/http:\S*\w/.exec(String(said))[0])))
const browser = await chromium.launch(JSON.parse(execFileSync(process.execPath, ['e2e/tools/find-browser.mjs'], { cwd: root, encoding: 'utf8' })))

/** Park and Miller's generator. */
let state = (seed % 2147483646) + 1
const roll = (sides) => (state = (state * 48271) % 2147483647) % sides
const pick = (list) => list[roll(list.length)]

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>A post</title>
<script type="module" src="/dinner-rush.js"></script><script src="/embed/host.js" async></script>
<div id="here"><dinner-rush id="one" scenario="lunch-rush" show="all">A picture.</dinner-rush></div><div id="there"></div>
<iframe id="frame" src="/embed/?scenario=sick-day&show=stage,actions,timeline" sandbox="allow-scripts" width="100%" height="500"></iframe></html>`

const page = await browser.newPage({ viewport: { width: 900, height: 700 } })
const faults = []
page.on('pageerror', (error) => faults.push(`page: ${error.stack ?? error}`))
page.on('console', (message) => ['error', 'warning'].includes(message.type()) && faults.push(`console: ${message.text()}`))
page.on('dialog', (dialog) => void dialog.dismiss())
// Downloads, and pages that a link opens, are none of its business.
page.context().on('page', (other) => other !== page && void other.close())
await page.route('**/monkey.html', (route) => route.fulfill({ contentType: 'text/html', body: PAGE }))
await page.goto(`${address}/monkey.html`)
await page.evaluate(async () => {
  const one = document.getElementById('one')
  await one.pause()
  await one.figure.whole
})
// The hands on the controls are the soak's; what a host does to a figure is added here.
await page.evaluate(`(${arm})(${seed}, null)`)

const KEYS = ['Tab', 'Enter', ' ', 'Escape', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown', 'h', 't', 's', 'z', 'y', '?', '1', '5', '-', '.', 'Control+z', 'Control+y', 'Delete']
const ATTRIBUTES = { telling: ['system', 'restaurant', 'xx'], theme: ['dark', 'light', 'auto'], lang: ['es', 'en', 'fr'], show: ['stage', 'stage,timeline', 'map,bill', 'all', 'zz'], controls: ['all', 'none', 'staff'], rate: ['0.1', '100', '1e9', '-1'], scenario: ['lunch-rush', 'sick-day', 'two-copies', 'tonight', '{', 'nobody'], at: ['12:40', '0', '1e9', 'x'], classroom: ['', 'no'] }
const SIZES = ['0', '1px', '120px', '360px', '768px', '100%', '10000px']

/** What a monkey does; each is told by its name where it broke something. */
const acts = {
  hand: () => page.evaluate(() => globalThis.monkey.act()),
  click: () => page.mouse.click(roll(900), roll(700)),
  drag: async () => {
    await page.mouse.move(roll(900), roll(700))
    await page.mouse.down()
    await page.mouse.move(roll(900), roll(700), { steps: 1 + roll(4) })
    await page.mouse.up()
  },
  key: () => page.keyboard.press(pick(KEYS)),
  scroll: () => page.mouse.wheel(0, roll(1600) - 800),
  resize: () => page.evaluate(([w, h]) => Object.assign(document.getElementById('here').style, { width: w, height: h }), [pick(SIZES), pick(['', '0', '1px', '300px'])]),
  window: () => page.setViewportSize({ width: pick([320, 360, 900, 1280]), height: pick([240, 500, 700]) }),
  attribute: () => {
    const name = pick(Object.keys(ATTRIBUTES))
    return page.evaluate(([key, value]) => (value === null ? document.getElementById('one')?.removeAttribute(key) : document.getElementById('one')?.setAttribute(key, value)), [name, roll(4) ? pick(ATTRIBUTES[name]) : null])
  },
  detach: () => page.evaluate((n) => {
    const one = document.getElementById('one')
    if (!one) return
    const [here, there] = [document.getElementById('here'), document.getElementById('there')]
    const other = one.parentNode === here ? there : here
    other.append(one)
    if (n % 3 === 0) {
      one.remove()
      setTimeout(() => here.append(one), n % 50)
    }
  }, roll(1e6)),
  call: () => page.evaluate(async ([call, value]) => {
    try {
      await document.getElementById('one')?.ask(call, value)
    } catch (error) {
      if (!error.problems && !String(error.message).startsWith('dinner-rush:')) throw error
    }
  }, pick([['play'], ['pause'], ['seek', '12:40'], ['seek', 1e9], ['seek', -1], ['apply', { do: 'hire' }], ['apply', { do: 'let-go' }], ['apply', { do: 'train', who: 'ana', value: 1e9 }], ['apply', { do: 'call-in-sick', who: 'ana' }], ['state'], ['nothing', []]])),
  message: () => page.evaluate((data) => document.getElementById('frame').contentWindow.postMessage(data, '*'), pick([null, 7, 'x', '[iFrameSizer]a:1', {}, { 'dinner-rush': 2 }, { 'dinner-rush': 1, id: {}, call: 'play' }, { 'dinner-rush': 1, id: 1, call: 'seek', value: 'x' }, { 'dinner-rush': 1, call: 'apply', value: { do: 'hire' } }, { 'dinner-rush': 1, call: 'play' }, { 'dinner-rush': 1, call: 'listen', value: ['event'] }, { 'dinner-rush': 1, call: 'turn', value: true }])),
}
// A hand is on the controls most of the time.
const ORDER = [...Array(14).fill('hand'), 'click', 'click', 'drag', 'drag', 'key', 'key', 'key', 'scroll', 'resize', 'window', 'attribute', 'detach', 'call', 'call', 'message', 'message']

/** Our own refusals of what the monkey put into attributes are told in the figure, and are no faults; nor is what a page hears of an element that was taken away meanwhile. */
const known = (fault) => /dinner-rush: not on the page|ResizeObserver loop/.test(fault)

const until = Date.now() + seconds * 1000
const done = []
let count = 0
while (Date.now() < until && faults.filter((fault) => !known(fault)).length === 0) {
  const act = pick(ORDER)
  const what = await Promise.race([acts[act]().catch((error) => faults.push(`${act}: ${String(error).slice(0, 600)}`)), new Promise((over) => setTimeout(() => over('HANGS'), 20_000))])
  if (what === 'HANGS') faults.push(`${act}: the page does not answer`)
  done.push(typeof what === 'string' ? `${act} ${what}` : act)
  count++
  if (count % 10 === 0) {
    const told = await page.evaluate(() => document.getElementById('one')?.shadowRoot?.querySelector('.dr-fault textarea')?.value ?? null)
    if (told) faults.push(told)
    for (const frame of page.frames().slice(1)) if (await frame.locator('.dr-fault').count().catch(() => 0)) faults.push(await frame.locator('.dr-fault textarea').inputValue())
  }
}
if (!faults.some((fault) => !known(fault))) {
  const lost = await page.evaluate(async () => {
    const one = document.getElementById('one')
    document.getElementById('here').append(one)
    await one.pause()
    const { arrived, served, lostTotal, inLine, inService, inOrbit } = one.figure.store.getState().runs.a.frame
    return arrived - served - lostTotal - inLine - inService - inOrbit
  })
  if (lost !== 0) faults.push(`${lost} customers got lost`)
}
await browser.close()
server.kill()
const real = faults.filter((fault) => !known(fault))
console.log(`${count} acts in ${seconds} s, seed ${seed}: ${real.length === 0 ? 'nothing broke' : `${real.length} broke after ${done.slice(-6).join(', ')}`}`)
for (const fault of real.slice(0, 5)) console.log(fault.slice(0, 1500))
process.exit(real.length > 0 ? 1 : 0)
