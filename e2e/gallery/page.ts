import { expect, type Page } from '@playwright/test'
import type { Mounted } from '../../src/embed/mount.tsx'
import type { Scene, Theme } from './scenes.ts'

export interface Host {
  DinnerRush: { mount(root: Element, options: Scene['options']): Promise<Mounted> }
  figure: Mounted
  /** Gives the page the frames that it waits for, until a screen has come and gone and it waits for none. */
  settle(): Promise<void>
  /** Gives it so many frames, `ms` of display each; what React has to say comes between. */
  frames(count: number, ms: number): Promise<void>
}

const FONTS = [
  { family: 'Inter Variable', weight: '400 700', style: 'normal', file: 'inter.woff2' },
  { family: 'Fraunces', weight: '600', style: 'normal', file: 'fraunces.woff2' },
]

/**
 * Opens one scene, paused at its moment. There is no time on the page: animation frames come by hand, all at 0 ms until `frames` are given, and
 * motion is reduced. Resolves when its fonts are there and the rest of its day is foreseen; `look` then draws it.
 */
export async function openScene(page: Page, scene: Scene): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.addInitScript(() => {
    const screen = globalThis.requestAnimationFrame.bind(globalThis)
    const waiting = new Map<number, FrameRequestCallback>()
    let last = 0
    globalThis.requestAnimationFrame = (callback) => {
      waiting.set(++last, callback)
      return last
    }
    globalThis.cancelAnimationFrame = (handle) => void waiting.delete(handle)
    let now = 0
    const turn = (): boolean => {
      const due = [...waiting.values()]
      waiting.clear()
      for (const callback of due) callback(now)
      return due.length > 0
    }
    // A size or a colour comes to the page with a screen, an answer to React after it.
    const shown = (): Promise<void> => new Promise((done) => screen(() => setTimeout(done, 0)))
    const settle = async (): Promise<void> => {
      for (let still = 0; still < 2; still++) {
        await shown()
        if (turn()) still = -1
      }
    }
    const frames = async (count: number, ms: number): Promise<void> => {
      for (let i = 0; i < count; i++) {
        now += ms
        turn()
        // Turns of the queue of promises, not of the page: a worker's answer would come in one frame or another.
        for (let turns = 0; turns < 8; turns++) await Promise.resolve()
      }
    }
    Object.assign(globalThis, { settle, frames })
  })
  await page.route('**/fonts/*', (route) => {
    const { file } = FONTS[Number(new URL(route.request().url()).pathname.split('/').pop())]
    return route.fulfill({ path: `src/app/fonts/${file}`, contentType: 'font/woff2' })
  })
  const faces = FONTS.map(({ family, weight, style }, i) => `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};src:url(/fonts/${i}) format('woff2')}`)
  await page.route('**/gallery.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>Gallery</title><style>${faces.join('')} body { margin: 0; background: #faf6eb } body.dark { background: #191817 } body { caret-color: transparent; --dr-sans: 'Inter Variable', sans-serif; --dr-serif: Fraunces, serif; --dr-mono: 'Noto Sans Mono', 'DejaVu Sans Mono', monospace } ::-webkit-scrollbar { display: none }</style><div id="root"></div><script src="/embed/embed.js"></script>`,
    }),
  )
  await page.goto('/gallery.html')
  await page.evaluate(
    async ({ options, wishes, fonts }) => {
      await Promise.all(fonts.map(({ family, weight, style }) => document.fonts.load(`${style} ${weight.split(' ').pop()} 16px '${family}'`)))
      const host = globalThis as unknown as Host
      host.figure = await host.DinnerRush.mount(document.getElementById('root')!, options)
      await host.figure.reach()
      for (const wish of wishes) host.figure.store.intend(wish)
    },
    { options: { ...scene.options, autoplay: false }, wishes: scene.wishes ?? [], fonts: FONTS },
  )
  await expect(page.locator('.dr-stage svg').first()).toBeVisible()
  // No room is kept any more for what is there.
  await expect(page.locator('[data-coming]')).toHaveCount(0)
  await expect.poll(() => foreseen(page), { timeout: 20_000 }).toBe(true)
}

/** Shows the scene that is open in a theme and at a width, all of it drawn. */
export async function look(page: Page, theme: Theme, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 })
  await page.evaluate(async (theme) => {
    const { figure, settle } = globalThis as unknown as Host
    document.body.classList.toggle('dark', theme === 'dark')
    figure.store.intend({ do: 'theme', theme })
    await settle()
    // A link names the port that was free.
    for (const field of document.querySelectorAll('input')) if (field.value.startsWith(location.origin)) field.value = field.value.replace(location.origin, 'https://example.org')
  }, theme)
}

/** Whether all that the scene's page still waits for has come: the rest of its day, and of the other restaurant's. */
function foreseen(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const { runs, results, view } = (globalThis as unknown as Host).figure.store.getState()
    if (!view.show.includes('timeline')) return true
    const whole = (which: 'a' | 'b'): boolean => {
      const forecast = results.forecast[which]
      return forecast !== null && forecast.days >= forecast.wanted
    }
    return whole('a') && (runs.b === null || (whole('b') && results.comparison !== null))
  })
}
