import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test, type Frame, type Locator, type Page } from '@playwright/test'
import { GifReader } from 'omggif'
import { build } from 'vite'
import type { compare, names as listNames } from '../src/embed/takeaway/studio.testing.ts'
import { faultsOf, touch } from './figure.ts'

interface DinnerRush {
  mount(root: Element, options: object): { store: { intend(wish: object): void; getState(): { view: { panel: string | null }; playback: { playing: boolean; time: number } } }; destroy(): void }
}

interface Globals {
  DinnerRush: DinnerRush
  figure: Awaited<ReturnType<DinnerRush['mount']>>
}

const LUNCH = { scenario: 'lunch-rush', at: '12:43', rate: 4, autoplay: false }

/** A page of ours with one figure on it, its dialog open. */
async function openDialog(page: Page, options: object = {}, body = '<div id="here"></div>'): Promise<Locator> {
  await page.route('**/post.html', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>A post</title><button id="before">Before</button>${body}<script src="/embed/embed.js"></script></html>` }))
  await page.goto('/post.html')
  await page.evaluate(async (given) => {
    const { DinnerRush } = globalThis as unknown as Globals
    ;(globalThis as unknown as Globals).figure = await DinnerRush.mount(document.querySelector('#here')!, given)
  }, { ...LUNCH, ...options })
  await expect(page.locator('.dr-stage').first()).toBeVisible()
  await touch(page)
  await page.locator('#before').focus()
  await show(page)
  return page.locator('dialog.dr-share')
}

const show = (page: Page | Frame): Promise<void> => page.evaluate(() => (globalThis as unknown as Globals).figure.store.intend({ do: 'panel', panel: 'share' }))

/** The bytes of what stands in the preview. */
async function bytesOf(page: Page | Frame): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const shown = document.querySelector<HTMLImageElement | HTMLVideoElement>('.dr-share-result :is(img, video)')!
    const blob = await (await fetch(shown.src)).blob()
    return new Promise<string>((done) => {
      const reader = new FileReader()
      reader.onload = () => done(String(reader.result).split(',')[1])
      reader.readAsDataURL(blob)
    })
  })
  return Buffer.from(base64, 'base64')
}

const result = (dialog: Locator): Locator => dialog.locator('.dr-share-result')
const make = (dialog: Locator): Locator => dialog.locator('.dr-share-make')
const pick = (dialog: Locator, name: string): Promise<void> => dialog.getByRole('radio', { name, exact: true }).check({ force: true })

test('the stage on a canvas looks as its SVG does', async ({ page }) => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, target: 'es2022', lib: { entry: 'src/embed/takeaway/studio.testing.ts', formats: ['iife'], name: 'Painters', fileName: () => 'painters.js' } },
  })
  const [bundle] = Array.isArray(built) ? built : []
  await page.addScriptTag({ content: (bundle.output[0] as { code: string }).code })
  interface Painters { compare: typeof compare; names: typeof listNames }
  const names = await page.evaluate(() => (globalThis as unknown as { Painters: Painters }).Painters.names)
  expect(names.length).toBeGreaterThan(5)
  for (const name of names) {
    for (const [dark, ratio] of [[false, 1], [true, 2]] as const) {
      const { mean, far, drawn } = await page.evaluate(([name, dark, ratio]) => (globalThis as unknown as { Painters: Painters }).Painters.compare(name, dark, ratio), [name, dark, ratio] as const)
      // A crowd is all edges: each of the figures stands on whole pixels there, on parts of them here.
      const crowd = name === 'crowd'
      expect(drawn, name).toBeGreaterThan(0.5)
      expect(mean, name).toBeLessThan(crowd ? 5 : 1)
      expect(far, name).toBeLessThan(crowd ? 0.08 : 0.015)
    }
  }
})

test('six seconds of the lunch rush as a GIF', async ({ page }) => {
  const faults = faultsOf(page)
  const dialog = await openDialog(page)
  await make(dialog).click()
  await expect(result(dialog)).toBeVisible({ timeout: 50_000 })
  const bytes = await bytesOf(page)
  expect(bytes.length).toBeLessThan(3_000_000)
  expect(bytes.length).toBeGreaterThan(100_000)

  const gif = new GifReader(bytes)
  expect([gif.width, gif.height, gif.numFrames(), gif.loopCount()]).toEqual([640, 400, 100, 0])
  let hundredths = 0
  for (let i = 0; i < gif.numFrames(); i++) hundredths += gif.frameInfo(i).delay
  expect(hundredths).toBe(600)
  const [first, last] = [0, 99].map(() => new Uint8Array(640 * 400 * 4))
  for (let i = 0; i < 100; i++) gif.decodeAndBlitFrameRGBA(i, i === 0 ? first : last)
  let moved = 0
  for (let i = 0; i < last.length; i += 4) if (last[i] !== first[i] || last[i + 1] !== first[i + 1] || last[i + 2] !== first[i + 2]) moved++
  expect(moved).toBeGreaterThan(1000)

  const decoded = await page.evaluate(async (base64) => {
    const data = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))
    const decoder = new ImageDecoder({ data, type: 'image/gif' })
    await decoder.tracks.ready
    await decoder.completed
    const { image } = await decoder.decode({ frameIndex: 99 })
    const size = [image.displayWidth, image.displayHeight]
    image.close()
    return { frames: decoder.tracks.selectedTrack!.frameCount, repetitions: String(decoder.tracks.selectedTrack!.repetitionCount), size }
  }, bytes.toString('base64'))
  expect(decoded).toEqual({ frames: 100, repetitions: 'Infinity', size: [640, 400] })

  await expect(result(dialog)).toContainText(/640 × 400 pixels, 6 seconds, [\d.]+ (KB|MB)/)
  const alt = await result(dialog).locator('img').getAttribute('alt')
  expect(alt).toMatch(/Saturday at Nino’s: 6 seconds of animation, from 12:43 to 13:0\d\. At first: .*waiting.* At the end: /)
  await expect(dialog.getByLabel('In words')).toHaveValue(alt!)
  const saving = page.waitForEvent('download')
  await dialog.getByRole('link', { name: 'Download' }).click()
  expect((await saving).suggestedFilename()).toBe('dinner-rush-lunch-rush-12-43.gif')
  expect(faults).toEqual([])
})

test('this moment as a picture, in the stage’s own shape', async ({ page }) => {
  const dialog = await openDialog(page, { theme: 'dark', telling: 'system' })
  await pick(dialog, 'PNG')
  await make(dialog).click()
  await expect(result(dialog)).toBeVisible()
  const shown = await result(dialog).locator('img').evaluate((img: HTMLImageElement) => ({ width: img.naturalWidth, height: img.naturalHeight }))
  const stage = await page.locator('.dr-stage').first().evaluate((element) => ({ width: element.clientWidth, height: element.clientHeight }))
  expect(Math.abs(shown.width - 2 * (stage.width + 32))).toBeLessThanOrEqual(4)
  expect(shown.height).toBeGreaterThan(2 * stage.height)
  expect((await bytesOf(page)).subarray(1, 4).toString()).toBe('PNG')
  await expect(dialog.getByLabel('In words')).toHaveValue(/12:43\. .*queued/)
})

test('a film plays in the browser for as long as was asked', async ({ page }) => {
  const dialog = await openDialog(page)
  await pick(dialog, 'Film')
  await dialog.getByRole('slider', { name: 'Length' }).fill('3')
  await pick(dialog, 'What just was')
  await make(dialog).click()
  await expect(result(dialog)).toBeVisible({ timeout: 50_000 })
  const film = await result(dialog).locator('video').evaluate(async (video: HTMLVideoElement) => {
    if (video.readyState < 1) await new Promise((done) => video.addEventListener('loadedmetadata', done))
    video.currentTime = 2.5
    await new Promise((done) => video.addEventListener('seeked', done))
    const canvas = document.createElement('canvas')
    const pen = canvas.getContext('2d')!
    pen.drawImage(video, 0, 0, 64, 40, 0, 0, 64, 40)
    return { width: video.videoWidth, height: video.videoHeight, duration: video.duration, colours: new Set(pen.getImageData(0, 0, 64, 40).data).size }
  })
  expect([film.width, film.height]).toEqual([1280, 800])
  expect(Math.abs(film.duration - 3)).toBeLessThan(0.05)
  expect(film.colours).toBeGreaterThan(5)
})

test('two restaurants stand side by side', async ({ page }) => {
  const dialog = await openDialog(page)
  await page.evaluate(() => {
    const { store } = (globalThis as unknown as Globals).figure
    store.intend({ do: 'panel', panel: null })
    store.intend({ do: 'compare', a: { commands: [{ do: 'train', who: 'ana', value: 1.92 }], cost: 10 }, b: { commands: [{ do: 'hire' }], cost: 15 } })
  })
  await show(page)
  await pick(dialog, 'PNG')
  await make(dialog).click()
  await expect(result(dialog)).toBeVisible()
  await expect(dialog.getByLabel('In words')).toHaveValue(/A: .*1\.92×.*B: /)
  await expect(dialog.getByRole('radio', { name: 'Second' })).toBeVisible()
})

test('called off, a film stops at its next frame and another can be made', async ({ page }) => {
  const dialog = await openDialog(page)
  await dialog.getByRole('slider', { name: 'Length' }).fill('20')
  await make(dialog).click()
  await expect.poll(() => dialog.locator('progress').evaluate((bar: HTMLProgressElement) => bar.value)).toBeGreaterThan(0)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog.getByText('Cancelled.')).toBeVisible()
  await expect(result(dialog)).toHaveCount(0)
  await dialog.getByRole('slider', { name: 'Length' }).fill('2')
  await make(dialog).click()
  await expect(result(dialog)).toBeVisible({ timeout: 30_000 })
  await expect(result(dialog)).toContainText('2 seconds')
})

test('the day’s tables and values are saved, and shown as text when asked for', async ({ page }) => {
  const dialog = await openDialog(page)
  const take = async (kind: string): Promise<{ name: string; content: string }> => {
    const saving = page.waitForEvent('download')
    await dialog.locator(`[data-take=${kind}]`).click()
    const download = await saving
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
    return { name: download.suggestedFilename(), content: Buffer.concat(chunks).toString('utf8') }
  }
  const customers = await take('customers')
  expect(customers.name).toBe('dinner-rush-lunch-rush-customers.csv')
  expect(customers.content.replace('\ufeff', '').split('\n')[0]).toMatch(/^customer,arrived_minutes,/)
  const report = JSON.parse((await take('report')).content) as { arrived: number }
  expect(customers.content.trim().split('\n')).toHaveLength(report.arrived + 1)
  expect((await take('minutes')).content).toContain('minute,clock_time')
  const scenario = await take('scenario')
  expect(JSON.parse(scenario.content)).toMatchObject({ seed: expect.any(Number) as unknown, at: 283, scenario: { version: 1 } })
  await dialog.getByRole('button', { name: 'Show it as text' }).click()
  await expect(dialog.locator('.dr-share-text')).toHaveValue(scenario.content)

  // Taken home, it opens again on the site, on the moment that it was left at.
  await page.goto('/?scenario=quiet-afternoon')
  await page.locator('input[type=file]').setInputFiles({ name: scenario.name, mimeType: 'application/json', buffer: Buffer.from(scenario.content) })
  await expect(page.locator('.dr-title')).toHaveText('Saturday at Nino’s')
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(page.locator('[data-clock]').first()).toHaveText(/^12:4[3-9]|12:5\d$/)
})

test('a run that the day cannot carry out is refused when it is opened', async ({ page }) => {
  await page.goto('/?scenario=quiet-afternoon')
  const title = await page.locator('.dr-title').innerText()
  const run = { scenario: { version: 1, title: 'Mine', demand: { perHour: 30 }, work: { law: 'exponential', mean: 1 }, staff: [{ name: 'Zoë' }] }, commands: [{ at: 90, do: 'train', who: 'nobody', value: 2 }] }
  await page.locator('input[type=file]').setInputFiles({ name: 'run.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(run)) })
  await expect(page.getByRole('alert')).toContainText(/run\.json.*nobody/s)
  await expect(page.locator('.dr-title')).toHaveText(title)
})

test('the dialog is a dialog: labelled, closed by Escape and from outside, time stands, the focus returns', async ({ page }) => {
  const dialog = await openDialog(page, { autoplay: true })
  await expect(page.getByRole('dialog', { name: 'Share and take away' })).toBeVisible()
  const playing = (): Promise<boolean> => page.evaluate(() => (globalThis as unknown as Globals).figure.store.getState().playback.playing)
  expect(await playing()).toBe(false)
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(page.locator('#before')).toBeFocused()
  expect(await page.evaluate(() => (globalThis as unknown as Globals).figure.store.getState().view.panel)).toBeNull()
  await show(page)
  await expect(dialog).toBeVisible()
  await page.mouse.click(4, 4)
  await expect(dialog).toHaveCount(0)
})

test('the link is copied, or selected where a page may not copy', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: baseURL })
  const dialog = await openDialog(page)
  const part = dialog.locator('[data-share=link]')
  const url = await part.getByRole('textbox').inputValue()
  // Not to the post: it would not open the figure.
  expect(url).toMatch(/^http:\/\/[^/]+\/\?(state|scenario)=/)
  expect(url.length).toBeLessThanOrEqual(2000)
  await part.getByRole('button', { name: 'Copy' }).click()
  await expect(part.getByText('Copied')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(url)

  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
    document.execCommand = () => false
  })
  await dialog.locator('[data-share=alt]').getByRole('button', { name: 'Copy' }).click()
  await expect(dialog.getByText(/the text is selected/)).toBeVisible()
  const selected = await dialog.getByLabel('In words').evaluate((field: HTMLTextAreaElement) => field.selectionEnd - field.selectionStart)
  expect(selected).toBeGreaterThan(40)
})

test('the link of an element in a post opens the figure where the product stands', async ({ page, baseURL }) => {
  await page.route('**/blog/post.html', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>A post</title><dinner-rush scenario="one-star" at="12:40" autoplay="no"></dinner-rush><script type="module" src="/dinner-rush.js"></script></html>' }))
  await page.goto('/blog/post.html')
  await expect(page.locator('.dr-stage').first()).toBeVisible()
  await page.evaluate(async () => {
    const { figure } = document.querySelector('dinner-rush') as unknown as { figure: Globals['figure'] & { whole: Promise<void> } }
    await figure.whole
    figure.store.intend({ do: 'panel', panel: 'share' })
  })
  const url = await page.locator('dialog.dr-share [data-share=link]').getByRole('textbox').inputValue()
  expect(url.startsWith(`${baseURL}/?state=`)).toBe(true)
  await page.goto(url)
  await expect(page.locator('.dr-title')).toHaveText('One star at Nino’s')
  await expect(page.locator('[data-clock]').first()).toHaveText('12:40')
})

test('works in a shadow root and in a frame 320 pixels wide', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 560 })
  await page.route('**/post.html', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><div id="host"></div><script src="/embed/embed.js"></script>' }))
  const faults = faultsOf(page)
  await page.goto('/post.html')
  await page.evaluate(async (options) => {
    const root = document.querySelector('#host')!.attachShadow({ mode: 'open' })
    const { DinnerRush } = globalThis as unknown as Globals
    ;(globalThis as unknown as Globals).figure = await DinnerRush.mount(root as unknown as Element, options)
  }, LUNCH)
  await show(page)
  const dialog = page.locator('dialog.dr-share')
  await expect(dialog).toBeVisible()
  const box = (await dialog.boundingBox())!
  expect(box.x).toBeGreaterThanOrEqual(0)
  expect(box.x + box.width).toBeLessThanOrEqual(320)
  expect(box.y + box.height).toBeLessThanOrEqual(560)
  const body = dialog.locator('.dr-modal-body')
  expect(await body.evaluate((element) => [element.scrollWidth - element.clientWidth, element.scrollHeight > element.clientHeight])).toEqual([0, true])
  for (const button of await dialog.locator('button:visible').all()) expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(43.5)
  await pick(dialog, 'PNG')
  await make(dialog).click()
  await expect(result(dialog)).toBeVisible()
  expect(faults).toEqual([])
})

test.describe('in a frame that forbids downloads', () => {
  let server: Server
  let address = ''

  test.beforeAll(async ({ baseURL }) => {
    const html = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>A post</title><iframe title="Dinner Rush" sandbox="allow-scripts" width="760" height="620" src="${baseURL}/embed/?scenario=lunch-rush&autoplay=no"></iframe></html>`
    server = createServer((_request, response) => response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html))
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  })

  test.afterAll(() => {
    server.close()
    server.closeAllConnections()
  })

  test('text is shown, selected, and pictures are opened', async ({ page, baseURL }) => {
    const downloads: string[] = []
    page.on('download', (download) => downloads.push(download.suggestedFilename()))
    await page.goto(address)
    await expect(page.frameLocator('iframe').locator('.dr-stage').first()).toBeVisible()
    const frame = page.frames().find((one) => one.url().includes('/embed/'))!
    await frame.evaluate(async (options) => {
      const { DinnerRush } = globalThis as unknown as Globals
      document.querySelector('#root')!.replaceChildren()
      ;(globalThis as unknown as Globals).figure = await DinnerRush.mount(document.querySelector('#root')!, options)
    }, LUNCH)
    await show(frame)
    const dialog = frame.locator('dialog.dr-share')
    await dialog.locator('[data-take=customers]').click()
    const text = dialog.locator('.dr-share-text')
    await expect(text).toHaveValue(/^customer,arrived_minutes/)
    const [length, selected] = await text.evaluate((field: HTMLTextAreaElement) => [field.value.length, field.selectionEnd - field.selectionStart])
    expect(selected).toBe(length)

    await dialog.getByRole('slider', { name: 'Length' }).fill('2')
    await make(dialog).click()
    await expect(result(dialog)).toBeVisible({ timeout: 50_000 })
    await expect(result(dialog).locator('img')).toHaveJSProperty('naturalWidth', 640)
    await expect(dialog.getByText(/press and hold it/)).toBeVisible()
    await expect(dialog.getByRole('link', { name: 'Download' })).toHaveCount(0)
    expect(await dialog.locator('[data-share=link]').getByRole('textbox').inputValue()).toMatch(new RegExp(`^${baseURL}/\\?(state|scenario)=`))
    await dialog.locator('[data-share=link]').getByRole('button', { name: 'Copy' }).click()
    await expect(dialog.locator('[data-share=link] [role=status]')).not.toBeEmpty()
    expect(downloads).toEqual([])
  })
})

test('without a worker the same is made on the page, which stays usable', async ({ page }) => {
  await page.addInitScript(() => {
    ;(globalThis as { Worker: unknown }).Worker = class {
      constructor() {
        throw new DOMException('not here', 'SecurityError')
      }
    }
  })
  const dialog = await openDialog(page)
  await dialog.getByRole('slider', { name: 'Length' }).fill('20')
  await make(dialog).click()
  await expect(dialog.locator('progress')).toBeVisible()
  // Something else is done while it is made.
  await dialog.getByRole('slider', { name: 'Length' }).fill('3')
  await dialog.locator('[data-take=report]').click()
  await expect(dialog.getByText(/report\.json/)).toBeVisible()
  await expect(dialog.locator('progress')).toBeVisible()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog.getByText('Cancelled.')).toBeVisible()
  await make(dialog).click()
  await expect(result(dialog)).toContainText('3 seconds', { timeout: 50_000 })
})

test('the worker goes with the dialog', async ({ page }) => {
  const dialog = await openDialog(page)
  const studios = (): number => page.workers().filter((worker) => worker.url().includes('studio')).length
  await make(dialog).click()
  await expect(dialog.locator('progress')).toBeVisible()
  await expect.poll(studios).toBe(1)
  await page.keyboard.press('Escape')
  await expect.poll(studios).toBe(0)
})
