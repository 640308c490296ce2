import { expect, test, type CDPSession, type Page } from '@playwright/test'
import type { DinnerRush } from '../src/embed/element.ts'
import { faultsOf } from './figure.ts'

/** Ten may leave so much more than the three before them: bytes, compiled code left out (6,000 a round were seen), nodes, listeners. */
const TOLERATED = { heap: 100_000, nodes: 10, listeners: 2 }

interface Watched {
  /** Frames, timeouts and intervals that the page has asked for. */
  asked: number
  native: typeof requestAnimationFrame
  playing: Set<number>
  /** Most that have ever played at once. */
  most: number
  order: number[]
  stores: WeakRef<object>[]
  freed: number
  registry: FinalizationRegistry<number>
}

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Ten</title>
<style>dinner-rush, iframe { display: block; height: 420px; overflow: hidden; border: 0; width: 100% } #end { height: 3000px }</style>
SCRIPTS<main></main><div id="end"></div></html>`

async function openPost(page: Page, scripts: string): Promise<void> {
  await page.route('**/many.html', (route) => route.fulfill({ contentType: 'text/html', body: PAGE.replace('SCRIPTS', scripts) }))
  await page.addInitScript(() => {
    const watched: Watched = {
      asked: 0,
      native: requestAnimationFrame.bind(globalThis),
      playing: new Set(),
      most: 0,
      order: [],
      stores: [],
      freed: 0,
      registry: new FinalizationRegistry(() => void watched.freed++),
    }
    Object.assign(globalThis, { watched })
    for (const name of ['requestAnimationFrame', 'setTimeout', 'setInterval', 'requestIdleCallback'] as const) {
      const ask = globalThis[name].bind(globalThis) as (...given: unknown[]) => number
      Object.assign(globalThis, { [name]: (...given: unknown[]) => ((watched.asked += 1), ask(...given)) })
    }
  })
  await page.goto('/many.html')
}

/** So many elements, one under the other, each looked at in turn. */
async function lookThrough(page: Page, many: number): Promise<void> {
  await page.evaluate((count) => {
    document.querySelector('main')!.innerHTML = '<dinner-rush scenario="sick-day" show="stage,timeline" controls="none">A picture.</dinner-rush>'.repeat(count)
  }, many)
  for (let i = 0; i < many; i++) {
    const figure = page.locator('dinner-rush').nth(i)
    await figure.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }))
    await figure.evaluate(async (element: DinnerRush, n) => {
      await element.state()
      const { watched } = globalThis as unknown as { watched: Watched }
      const { store, reach } = element.figure!
      await reach()
      watched.stores.push(new WeakRef(store))
      watched.registry.register(store, n)
      const follow = (): void => {
        if (!store.getState().playback.playing) return void watched.playing.delete(n)
        watched.playing.add(n)
        watched.most = Math.max(watched.most, watched.playing.size)
        if (watched.order.at(-1) !== n) watched.order.push(n)
      }
      follow()
      store.subscribe(follow)
    }, i)
    await expect.poll(() => page.evaluate(() => [...(globalThis as unknown as { watched: Watched }).watched.playing]), `figure ${i} plays, and it alone`).toEqual([i])
  }
}

/** What the page asks for while so many frames go by. */
const askedIn = (page: Page, frames: number): Promise<number> =>
  page.evaluate(async (count) => {
    const { watched } = globalThis as unknown as { watched: Watched }
    const before = watched.asked
    for (let i = 0; i < count; i++) await new Promise((done) => watched.native(done))
    return watched.asked - before
  }, frames)

/** Bytes of what the engine has compiled: they grow with what was run, and are nobody's leak. */
async function compiled(session: CDPSession): Promise<number> {
  let text = ''
  const add = ({ chunk }: { chunk: string }): void => void (text += chunk)
  session.on('HeapProfiler.addHeapSnapshotChunk', add)
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  session.off('HeapProfiler.addHeapSnapshotChunk', add)
  const { snapshot, nodes } = JSON.parse(text) as { snapshot: { meta: { node_fields: string[]; node_types: [string[]] } }; nodes: number[] }
  const { node_fields: fields, node_types: [types] } = snapshot.meta
  const [type, size, code] = [fields.indexOf('type'), fields.indexOf('self_size'), types.indexOf('code')]
  let bytes = 0
  for (let i = 0; i < nodes.length; i += fields.length) if (nodes[i + type] === code) bytes += nodes[i + size]
  return bytes
}

async function left(page: Page, session: CDPSession): Promise<{ heap: number; nodes: number; listeners: number; sheets: number; workers: number }> {
  await page.evaluate(() => {
    document.querySelector('main')!.replaceChildren()
    scrollTo(0, 0)
  })
  // A figure's last frame and timer have gone by.
  await expect.poll(() => askedIn(page, 20)).toBe(0)
  const code = await compiled(session)
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { usedSize: number }
  const { nodes, jsEventListeners } = (await session.send('Memory.getDOMCounters')) as { nodes: number; jsEventListeners: number }
  return { heap: usedSize - code, nodes, listeners: jsEventListeners, sheets: await page.evaluate(() => document.adoptedStyleSheets.length), workers: page.workers().length }
}

test('of ten elements one plays, the nine and then the ten ask for nothing while they rest, and taken away they leave nothing', async ({ page }) => {
  test.slow()
  const faults = faultsOf(page)
  await openPost(page, '<script type="module" src="/dinner-rush.js"></script>')
  const session = await page.context().newCDPSession(page)
  let hired = 0
  page.on('worker', () => void hired++)
  // Of a first round and a second something stays for a while that is no figure's: the engine's own, and what is fetched last.
  for (const round of [10, 10]) {
    await lookThrough(page, round)
    await left(page, session)
  }
  expect(hired).toBeGreaterThan(0)
  const before = await left(page, session)

  await page.evaluate(() => Object.assign((globalThis as unknown as { watched: Watched }).watched, { stores: [], order: [], most: 0, freed: 0 }))
  await lookThrough(page, 10)
  const { most, order } = await page.evaluate(() => (globalThis as unknown as { watched: Watched }).watched)
  expect(most).toBe(1)
  expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])

  // All of them out of view: each would play if it were looked at.
  await page.locator('#end').evaluate((end) => end.scrollIntoView({ block: 'end', behavior: 'instant' }))
  await expect.poll(() => askedIn(page, 30), 'ten that rest ask for no frame, no timeout, no interval').toBe(0)

  const after = await left(page, session)
  const alive = () => page.evaluate(() => (globalThis as unknown as { watched: Watched }).watched.stores.filter((store) => store.deref()).length)
  await expect.poll(async () => (await session.send('HeapProfiler.collectGarbage'), alive()), 'every store is freed').toBe(0)
  await expect.poll(() => page.evaluate(() => (globalThis as unknown as { watched: Watched }).watched.freed)).toBeGreaterThanOrEqual(10)
  expect(after.heap - before.heap).toBeLessThan(TOLERATED.heap)
  expect(after.nodes - before.nodes).toBeLessThanOrEqual(TOLERATED.nodes)
  expect(after.listeners - before.listeners).toBeLessThanOrEqual(TOLERATED.listeners)
  expect({ sheets: after.sheets, workers: after.workers }).toEqual({ sheets: before.sheets, workers: before.workers })
  expect(faults).toEqual([])
})

test('of ten frames and two elements one plays, and none that rests asks for anything; taken away, the frames are forgotten', async ({ page }) => {
  const faults = faultsOf(page)
  await openPost(page, '<script src="/embed/host.js"></script><script type="module" src="/dinner-rush.js"></script>')
  await page.evaluate(() => {
    const frame = (i: number): string => `<iframe class="it" name="f${i}" title="Dinner Rush ${i}" sandbox="allow-scripts" src="/embed/?scenario=sick-day&show=stage&controls=none"></iframe>`
    const element = '<dinner-rush class="it" scenario="sick-day" show="stage" controls="none">A picture.</dinner-rush>'
    // One that has not been near the view answers when it has: only those that can answer are asked.
    document.addEventListener('ready', ({ target }) => void ((target as HTMLElement).dataset['ready'] = ''), { capture: true })
    document.querySelector('main')!.innerHTML = Array.from({ length: 12 }, (_, i) => (i === 3 || i === 8 ? element : frame(i))).join('')
  })
  const playing = () =>
    page.evaluate(async () => {
      type One = HTMLElement & { figure?: DinnerRush['figure']; dinnerRush?: DinnerRush }
      const asked = [...document.querySelectorAll<One>('.it')].map(async (it, i) => {
        const playing = it.localName === 'dinner-rush' ? it.figure?.store.getState().playback.playing : it.dataset['ready'] === '' && (await it.dinnerRush!.state()).playing
        return playing ? [i] : []
      })
      return (await Promise.all(asked)).flat()
    })
  for (let i = 0; i < 12; i++) {
    await page.locator('.it').nth(i).evaluate((it) => it.scrollIntoView({ block: 'center', behavior: 'instant' }))
    await expect.poll(playing, `figure ${i} plays, and it alone`).toEqual([i])
  }

  await page.locator('#end').evaluate((end) => end.scrollIntoView({ block: 'end', behavior: 'instant' }))
  const asked = () => Promise.all(page.frames().map((frame) => frame.evaluate(() => (globalThis as unknown as { watched: Watched }).watched.asked)))
  await expect
    .poll(async () => {
      const before = await asked()
      await askedIn(page, 30)
      return (await asked()).map((count, i) => count - before[i])
    })
    .toEqual(Array.from({ length: 11 }, () => 0))

  await page.evaluate(() => {
    const { watched } = globalThis as unknown as { watched: Watched }
    watched.stores = [...document.querySelectorAll('.it')].map((it) => new WeakRef(it))
    document.querySelector('main')!.replaceChildren()
  })
  const session = await page.context().newCDPSession(page)
  await expect
    .poll(async () => {
      await session.send('HeapProfiler.collectGarbage')
      return page.evaluate(() => (globalThis as unknown as { watched: Watched }).watched.stores.filter((one) => one.deref()).length)
    })
    .toBe(0)
  expect(faults).toEqual([])
})
