import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Frame, type Page } from '@playwright/test'
import { faultsOf } from './figure.ts'
import hosts from './hosts/hosts.json' with { type: 'json' }

const BLOG = 'https://blog.example'
const FIGURE = 'https://figure.example'
const TYPES: Record<string, string> = { html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8', json: 'application/json' }
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'self'"

type Host = (typeof hosts)[number]

interface Visit {
  /** Asked of anybody but the two. */
  strays: string[]
  asked: string[]
  offline: boolean
}

const fileOf = (folder: string, path: string): string | null => {
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path)
  return existsSync(file) && statSync(file).isFile() ? file : null
}

/** The blog from what its generator wrote, the figure from `dist` as GitHub Pages serves it, and nobody else. */
async function open(page: Page, host: Host): Promise<Visit> {
  const visit: Visit = { strays: [], asked: [], offline: false }
  const out = new URL(`./hosts/${host.name}/out`, import.meta.url).pathname
  const dist = new URL('../dist', import.meta.url).pathname
  await page.addInitScript(() => {
    const told = globalThis as unknown as { shifts: { value: number; what: string[] }[] }
    told.shifts = []
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean; sources: { node: Node | null }[] }[])
        if (!entry.hadRecentInput) told.shifts.push({ value: entry.value, what: entry.sources.map(({ node }) => (node instanceof Element ? `${node.localName}.${node.classList}` : String(node?.nodeName))) })
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.route('**/*', (route) => {
    const { origin, pathname, href } = new URL(route.request().url())
    visit.asked.push(href)
    if (visit.offline) return route.abort('internetdisconnected')
    if (origin !== BLOG && origin !== FIGURE) {
      visit.strays.push(href)
      return route.abort()
    }
    if (pathname === '/favicon.ico') return route.fulfill({ status: 204 })
    const own = host.figure ?? null
    const path =
      origin === FIGURE ? fileOf(dist, pathname) : pathname === '/site.css' ? new URL('./hosts/site.css', import.meta.url).pathname : own !== null && pathname.startsWith(own) ? fileOf(dist, pathname.slice(own.length - 1)) : fileOf(out, pathname)
    if (path === null) return route.fulfill({ status: 404, body: '' })
    const headers = { ...(origin === FIGURE && { 'access-control-allow-origin': '*' }), ...(own !== null && { 'content-security-policy': POLICY }) }
    return route.fulfill({ contentType: TYPES[path.split('.').at(-1)!] ?? 'application/octet-stream', headers, body: readFileSync(path) })
  })
  await page.goto(BLOG + host.page)
  return visit
}

/** What a page could hand down, or say of every button or picture; no lengths that hang on the window. */
const LOOKS = ['color', 'background-color', 'font-family', 'font-size', 'font-style', 'font-weight', 'font-variant-caps', 'letter-spacing', 'word-spacing', 'line-height', 'text-transform', 'text-align', 'text-indent', 'text-shadow', 'text-decoration-line', 'white-space-collapse', 'cursor', 'fill', 'stroke', 'filter', 'opacity', 'max-width', 'list-style-type', 'padding-top', 'padding-left', 'margin-top', 'border-top-width', 'border-top-style', 'border-top-color', 'border-top-left-radius', 'box-sizing', 'accent-color']

/** What of the figure looks another way because of the blog's own style sheet. */
const seeped = (page: Page): Promise<string[]> =>
  page.evaluate((properties) => {
    const parts = [...document.querySelector('dinner-rush')!.shadowRoot!.querySelectorAll('.dr-host, .dr-host *:not(svg *), .dr-host svg, .dr-host svg text')]
    // As wide as it is, whatever the page is made of.
    const host = document.querySelector<HTMLElement>('dinner-rush')!
    host.style.width = `${host.getBoundingClientRect().width}px`
    const sheet = [...document.styleSheets].find(({ href }) => href?.endsWith('/site.css'))!
    const looks = (): string[][] => parts.map((part) => properties.map((name) => `${name}: ${getComputedStyle(part).getPropertyValue(name)}`))
    const dressed = looks()
    sheet.disabled = true
    const bare = looks()
    sheet.disabled = false
    host.style.width = ''
    return parts.flatMap((part, i) => properties.flatMap((_, k) => (dressed[i][k] === bare[i][k] ? [] : [`${part.localName}.${part.getAttribute('class')} ${dressed[i][k]}, not ${bare[i][k]}`])))
  }, LOOKS)

/** How the blog's own text looks. */
const prose = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('h1, h2, p, p a, p button')].map((part) => {
      const style = getComputedStyle(part)
      return [...style].map((name) => `${name}: ${style.getPropertyValue(name)}`).filter((line) => !/^(--|perspective-origin|transform-origin)/.test(line)).join('; ')
    }),
  )

const at = (page: Page): Promise<string> => page.evaluate(() => (document.activeElement?.matches('dinner-rush, iframe') ? 'figure' : (document.activeElement?.getAttribute('href') ?? document.activeElement?.localName ?? '')))

async function tabUntil(page: Page, key: string, where: string): Promise<number> {
  for (let presses = 1; presses <= 60; presses++) {
    await page.keyboard.press(key)
    if ((await at(page)) === where) return presses
  }
  throw new Error(`${key} does not reach ${where}; it is at ${await at(page)}`)
}

const frameOf = (page: Page): Frame => page.frames().find((frame) => /\/embed\/\?/.test(frame.url()))!

for (const host of hosts)
  test(`a post in ${host.is} takes the figure by ${host.form === 'element' ? 'its tag' : 'a frame'}, and neither disturbs the other`, async ({ page, context }) => {
    const faults = faultsOf(page)
    const visit = await open(page, host)
    const element = host.form === 'element'
    if (host.name === 'reveal')
      await page.evaluate(() => {
        const { Reveal, shifts } = globalThis as unknown as { Reveal: { next(): void }; shifts: unknown[] }
        // A deck lays itself out once, before it shows anything.
        shifts.length = 0
        Reveal.next()
      })
    const figure = element ? page.locator('dinner-rush') : page.frameLocator('iframe').locator(':root')
    // An element comes when it is within a screen of being seen, a frame when it is seen.
    if (!element) await page.locator('iframe').first().scrollIntoViewIfNeeded()
    await expect(figure.locator('.dr-stage').first()).toBeVisible()
    await expect(figure.locator('[data-coming]')).toHaveCount(0)
    await page.waitForLoadState('networkidle')

    const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: { value: number; what: string[] }[] }).shifts)
    const shifted = shifts.reduce((sum, { value }) => sum + value, 0)
    expect(shifted, JSON.stringify(shifts)).toBeLessThan(host.form === 'fixed' ? 1e-9 : 0.02)

    if (element) {
      const [box, inner, kept] = await page.evaluate(() => {
        const one = document.querySelector('dinner-rush')!
        const heights = [one, one.shadowRoot!.querySelector('.dr-figure')!].map((part) => part.getBoundingClientRect().height)
        return [...heights, Number.parseFloat(getComputedStyle(one).minHeight) || 0]
      })
      // As tall as the figure, or as the room that the post keeps for it.
      expect(box).toBeCloseTo(Math.max(inner!, kept!), 0)
      expect(await seeped(page)).toEqual([])
    } else {
      const { full, room, across, width } = await frameOf(page).evaluate(() => {
        const { scrollHeight: full, clientHeight: room, scrollWidth: across, clientWidth: width } = document.documentElement
        return { full, room, across, width }
      })
      expect(full, 'nothing scrolls inside').toBeLessThanOrEqual(room)
      expect(across).toBeLessThanOrEqual(width)
      if (host.form === 'frame') {
        const content = await frameOf(page).evaluate(() => Math.ceil(document.querySelector('.dr-figure')!.getBoundingClientRect().height))
        expect(Math.abs(room - content), 'as tall as what is in it').toBeLessThanOrEqual(1)
      }
    }

    await page.locator(`a[href="${BLOG}/before"]`).focus()
    await page.keyboard.press('Tab')
    await expect.poll(() => at(page)).toBe('figure')
    expect(await tabUntil(page, 'Tab', `${BLOG}/after`)).toBeGreaterThan(3)
    if (host.form !== 'fixed') {
      await page.keyboard.press('Shift+Tab')
      await expect.poll(() => at(page)).toBe('figure')
    }
    await tabUntil(page, 'Shift+Tab', `${BLOG}/before`)

    if (host.name === 'csp') {
      const below = page.frameLocator('iframe')
      await page.locator('iframe').scrollIntoViewIfNeeded()
      await expect(below.locator('.dr-stage')).toBeVisible()
      await expect(below.locator('[data-coming]')).toHaveCount(0)
      await page.waitForLoadState('networkidle')
    }

    // The hand that has just been on it brings the rest; then the line may go.
    await figure.locator('[data-dinner-rush]').first().evaluate((one) => (one as unknown as { dinnerRush: { reach(): Promise<void> } }).dinnerRush.reach())
    if (host.name === 'csp') await page.frameLocator('iframe').locator('[data-dinner-rush]').evaluate((one) => (one as unknown as { dinnerRush: { reach(): Promise<void> } }).dinnerRush.reach())
    // What a hand brings comes in its own time.
    let before = -1
    await expect.poll(() => before === (before = visit.asked.length), { intervals: [1000] }).toBe(true)
    visit.offline = true
    await context.setOffline(true)
    try {
      const stop = page.locator('button[data-do=pause]')
      const clock = figure.locator('[data-clock]').first()
      if ((await stop.count()) > 0) {
        await stop.click()
        await page.locator('button[data-do^=seek]').click()
        await expect(clock).toHaveText('12:40')
        expect(await page.locator('[data-refused]').count()).toBe(0)
      } else {
        const before = await clock.innerText()
        await expect(clock, 'goes on').not.toHaveText(before)
      }
    } finally {
      await context.setOffline(false)
    }

    if (element) {
      const withFigure = await prose(page)
      await page.evaluate(() => {
        document.querySelector('dinner-rush')!.remove()
        for (const style of document.querySelectorAll('style')) style.remove()
      })
      expect(await prose(page)).toEqual(withFigure)
      expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0)
    }
    expect(visit.strays).toEqual([])
    expect(await context.cookies()).toEqual([])
    // VitePress keeps its own reader's theme.
    expect(await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((key) => !key.startsWith('vitepress-')))).toEqual([])
    // The frame's page, given this policy too, has no sign of its own in a tab, and says so to browsers.
    expect(faults.filter((fault) => !fault.includes("Loading the image 'data:,' violates"))).toEqual([])
  })
