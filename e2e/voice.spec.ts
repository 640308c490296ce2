import { expect, test, type Page } from '@playwright/test'
import { build } from 'vite'
import type { Mounted } from '../src/embed/mount.tsx'
import type * as Testing from '../src/embed/voice/voice.testing.ts'
import type { DinnerRush, Standing } from '../src/embed/element.ts'
import { faultsOf } from './figure.ts'

type Framed = HTMLIFrameElement & { dinnerRush: Pick<DinnerRush, 'play' | 'pause' | 'seek' | 'apply'> }

const button = (where: string, words: string): string => `<button data-dinner-rush="#${where}" data-do='${words}'>${where} ${words}</button>`

async function openPost(page: Page, body: string): Promise<void> {
  await page.route('**/post.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>A post</title>${body}</html>` }),
  )
  await page.goto('/post.html')
}

test('a frame grows to its content, and is driven by a post’s scripts and buttons as an element is', async ({ page }) => {
  const faults = faultsOf(page)
  await openPost(
    page,
    `<script src="/embed/host.js"></script><script type="module" src="/dinner-rush.js"></script>
${['element', 'frame'].map((id) => button(id, 'seek 12:40') + button(id, 'apply {"do":"hire"}') + button(id, 'apply {"do":"fire"}')).join('')}
<dinner-rush id="element" scenario="sick-day" show="stage" autoplay="no">A picture.</dinner-rush>
<iframe id="frame" title="Dinner Rush" sandbox="allow-scripts" width="700" height="100" src="/embed/?scenario=sick-day&show=stage&autoplay=no"></iframe>`,
  )
  const frame = page.locator('#frame')
  await expect.poll(async () => (await frame.boundingBox())!.height, 'it is as tall as its figure').toBeGreaterThan(300)
  await expect.poll(() => frame.evaluate((it: HTMLIFrameElement) => it.style.height)).toMatch(/^\d+px$/)

  const standings: Standing[] = []
  for (const id of ['element', 'frame']) {
    const figure = page.locator(`#${id}`)
    const pressed = (words: string) => page.getByRole('button', { name: `${id} ${words}`, exact: true })
    await pressed('seek 12:40').click()
    await expect.poll(() => figure.evaluate(async (it: Framed & DinnerRush) => (await (it.dinnerRush ?? it).pause()).clock)).toBe('12:40')
    await pressed('apply {"do":"fire"}').click()
    await expect(pressed('apply {"do":"fire"}')).toHaveAttribute('data-refused', /^apply\.do: /)
    await pressed('apply {"do":"hire"}').click()
    const { told, standing } = await figure.evaluate(async (it: Framed & DinnerRush) => {
      const heard: string[] = []
      it.addEventListener('loss', (event) => heard.push((event as CustomEvent<{ cause: string }>).detail.cause))
      const done = await (it.dinnerRush ?? it).seek('14:00')
      await new Promise((next) => setTimeout(next, 50))
      return { standing: done, told: heard }
    })
    expect(told.join(' ')).toMatch(/\.$/)
    standings.push(standing)
  }
  // The same, said over either way, is the same day to the last event.
  expect(standings[1]).toEqual(standings[0])
  expect(faults).toEqual([])
})

test('of ten elements one plays; what an attribute changes is changed in place; taken away, they leave nothing', async ({ page }) => {
  const faults = faultsOf(page)
  const one = (i: number): string => `<dinner-rush id="n${i}" show="stage" style="height: 420px; overflow: hidden">A picture.</dinner-rush>`
  await openPost(page, `<script type="module" src="/dinner-rush.js"></script><style>html { color-scheme: dark }</style>${Array.from({ length: 10 }, (_, i) => one(i)).join('')}`)
  const playing = () => page.evaluate(() => [...document.querySelectorAll<DinnerRush>('dinner-rush')].flatMap(({ id, figure }) => (figure?.store.getState().playback.playing ? [id] : [])))
  await expect.poll(playing).toEqual(['n0'])
  await expect(page.locator('#n0 [data-dinner-rush]'), 'the page is dark').toHaveAttribute('data-theme', 'dark')
  await page.evaluate(() => void (document.documentElement.style.colorScheme = 'light'))
  await expect(page.locator('#n0 [data-dinner-rush]'), 'and is made light').toHaveAttribute('data-theme', 'light')
  await page.locator('#n6').evaluate((element) => element.scrollIntoView({ block: 'center' }))
  await expect.poll(playing).toEqual(['n6'])

  const six = page.locator('#n6')
  const minute = await six.evaluate(async (element: DinnerRush) => {
    await element.pause()
    const standing = await element.seek(300)
    Object.assign(element, { telling: 'system', theme: 'light', show: ['stage', 'bill'] })
    return standing.minute
  })
  await expect(six.locator('[data-theme=light] [data-part=bill]')).toBeVisible()
  expect(await six.evaluate(({ figure }: DinnerRush) => figure!.store.getState().playback.time)).toBe(minute)
  await six.evaluate((element) => element.setAttribute('scenario', 'many-hands'))
  await expect.poll(() => six.evaluate(({ figure }: DinnerRush) => figure?.store.getState().runs.a.name)).toBe('many-hands')
  await expect(six.locator('[data-dinner-rush]')).toHaveCount(1)

  const left = await page.evaluate(async () => {
    const gone = new WeakRef(document.querySelector<DinnerRush>('#n6')!.figure!)
    for (const element of document.querySelectorAll('dinner-rush')) element.remove()
    await new Promise((done) => setTimeout(done, 100))
    ;(globalThis as unknown as { gone: WeakRef<object> }).gone = gone
    return document.adoptedStyleSheets.length
  })
  expect(left).toBe(0)
  const session = await page.context().newCDPSession(page)
  await expect.poll(async () => {
    await session.send('HeapProfiler.collectGarbage')
    return page.evaluate(() => (globalThis as unknown as { gone: WeakRef<object> }).gone.deref() === undefined)
  }, 'nothing holds the figure').toBe(true)
  expect(faults).toEqual([])
})

test('the figure that React draws answers every call as the one that Preact draws does, and tells the same', async ({ page }) => {
  const faults = faultsOf(page)
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, target: 'es2022', lib: { entry: 'src/embed/voice/voice.testing.ts', formats: ['iife'], name: 'Voice', fileName: () => 'voice.js' } },
  })
  const [{ output }] = built as { output: { code: string }[] }[]
  const drawn: unknown[] = []
  for (const address of ['/?scenario=sick-day&at=12:00&autoplay=no', '/embed/?scenario=sick-day&at=12:00&autoplay=no']) {
    await page.goto(address)
    await page.locator('[data-dinner-rush]').waitFor({ state: 'attached' })
    await page.evaluate(output[0].code + '; globalThis.Voice = Voice')
    const heard = await page.evaluate(async () => {
      const { Voice } = globalThis as unknown as { Voice: typeof Testing }
      const figure = document.querySelector<HTMLElement & { dinnerRush: Mounted }>('[data-dinner-rush]')!.dinnerRush
      await Promise.all([figure.whole, Voice.fetchWords('en')])
      await Voice.fetchAllWords()
      const told = new Set<string>()
      const bound = Voice.giveVoice({ store: figure.store, digest: () => figure.digest(), reach: () => figure.reach() }, (event) => void told.add(event))
      bound.listen(true)
      const said = (call: string, value?: unknown): Promise<unknown> => bound.call(call, value).catch(({ problems }: { problems: unknown }) => problems)
      const standings: unknown[] = []
      for (const [call, value] of [['play'], ['pause'], ['seek', '12:20'], ['apply', { do: 'hire' }], ['apply', { do: 'fire' }], ['seek', 'noon'], ['seek', 300], ['state'], ['dance']] as [string, unknown?][]) standings.push(await said(call, value))
      // What is told and drawn follows what was called.
      for (let i = 0; i < 16; i++) await new Promise((done) => requestAnimationFrame(done))
      bound.stop()
      return { standings, told: [...told].sort(), stage: document.querySelector('.dr-stage')!.textContent, clock: document.querySelector('[data-clock]')!.textContent }
    })
    expect(heard.clock).toBe('13:00')
    expect(heard.told).toEqual(['event', 'loss', 'ready'])
    expect(heard.stage).toContain('Eli')
    drawn.push(heard)
  }
  expect(drawn[1]).toEqual(drawn[0])
  expect(faults).toEqual([])
})
