import { createHash } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import type { Mounted } from '../../src/embed/mount.tsx'
import type { Scene, Theme } from './scenes.ts'

/** A piece of text as it lies on the page: content, then left, top, width and height in whole CSS pixels, then its colour. */
export type TextBox = [string, number, number, number, number, string]

/** What of a look does not depend on how a browser fills pixels. */
export interface Structure {
  /** Digest of the stage's display list, one a restaurant: who stands where, doing what. */
  stages: string[]
  /** Every other text of the figure. */
  texts: TextBox[]
}

interface Host {
  DinnerRush: { mount(root: Element, options: Scene['options']): Promise<Mounted> }
  figure: Mounted
  /** Gives the page the frame that it waits for; false where it waits for none. */
  turn(): boolean
}

const FONTS = [
  { family: 'Inter Variable', weight: '100 900', style: 'normal', file: '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2' },
  { family: 'Fraunces', weight: '600', style: 'normal', file: '@fontsource/fraunces/files/fraunces-latin-600-normal.woff2' },
  { family: 'Fraunces', weight: '600', style: 'italic', file: '@fontsource/fraunces/files/fraunces-latin-600-italic.woff2' },
]

/** One size for a stage's list, so that no font and no other part's height is in its digest. */
const STAGE = { height: 400 }

/**
 * Opens one scene, paused at its moment, at a width and in a theme. There is no time on the page: animation frames come by hand, all at
 * 0 ms, and motion is reduced. Resolves when its fonts are there, the rest of its day is foreseen, and all of it is drawn.
 */
export async function openScene(page: Page, scene: Scene, theme: Theme, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 })
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
  await page.addInitScript(() => {
    const waiting = new Map<number, FrameRequestCallback>()
    let last = 0
    globalThis.requestAnimationFrame = (callback) => {
      waiting.set(++last, callback)
      return last
    }
    globalThis.cancelAnimationFrame = (handle) => void waiting.delete(handle)
    const turn = (): boolean => {
      const due = [...waiting.values()]
      waiting.clear()
      for (const callback of due) callback(0)
      return due.length > 0
    }
    Object.assign(globalThis, { turn })
  })
  await page.route('**/fonts/*', (route) => {
    const { file } = FONTS[Number(new URL(route.request().url()).pathname.split('/').pop())]
    return route.fulfill({ path: `node_modules/${file}`, contentType: 'font/woff2' })
  })
  const faces = FONTS.map(({ family, weight, style }, i) => `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};src:url(/fonts/${i}) format('woff2')}`)
  await page.route('**/gallery.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>Gallery</title><style>${faces.join('')} body { margin: 0; background: ${theme === 'dark' ? '#191817' : '#faf6eb'}; caret-color: transparent; --dr-sans: 'Inter Variable', sans-serif; --dr-serif: Fraunces, serif } ::-webkit-scrollbar { display: none }</style><div id="root"></div><script src="/embed/embed.js"></script>`,
    }),
  )
  await page.goto('/gallery.html')
  await page.evaluate(
    async ({ options, wishes, fonts }) => {
      await Promise.all(fonts.map(({ family, weight, style }) => document.fonts.load(`${style} ${weight.split(' ').pop()} 16px '${family}'`)))
      const host = globalThis as unknown as Host
      host.figure = await host.DinnerRush.mount(document.getElementById('root')!, options)
      for (const wish of wishes) host.figure.store.intend(wish)
    },
    { options: { ...scene.options, theme, autoplay: false }, wishes: scene.wishes ?? [], fonts: FONTS },
  )
  await expect(page.locator('.dr-stage svg').first()).toBeVisible()
  await expect.poll(() => foreseen(page), { timeout: 20_000 }).toBe(true)
  await expect.poll(() => page.evaluate(() => (globalThis as unknown as Host).turn())).toBe(false)
  // A link names the port that was free.
  await page.evaluate(() => {
    for (const field of document.querySelectorAll('input')) if (field.value.startsWith(location.origin)) field.value = field.value.replace(location.origin, 'https://example.org')
  })
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

/** The structure of what a page shows. */
export async function structureOf(page: Page, width: number): Promise<Structure> {
  const { lists, texts } = await page.evaluate(
    (size) => {
      const { figure } = globalThis as unknown as Host
      const lists = (['a', 'b'] as const).map((which) => figure.picture(which, size)).filter((list) => list !== null)
      const texts: TextBox[] = []
      const walker = document.createTreeWalker(document.querySelector('[data-dinner-rush]')!, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement!
        const content = (node.textContent ?? '').replace(/\s+/g, ' ').trim()
        if (content === '' || parent.closest('.dr-stage, style, option, textarea')) continue
        const range = document.createRange()
        range.selectNodeContents(node)
        const { left, top, width, height } = range.getBoundingClientRect()
        if (width <= 1 || height <= 1) continue
        const style = getComputedStyle(parent)
        const colour = parent instanceof SVGElement ? style.fill : style.color
        const [x, y, w, h] = [left + scrollX, top + scrollY, width, height].map(Math.round)
        texts.push([content, x, y, w, h, colour])
      }
      return { lists, texts }
    },
    { width: Math.min(width - 24, 880), ...STAGE },
  )
  return { stages: lists.map(digestOf), texts }
}

export const digestOf = (list: string): string => createHash('sha256').update(list).digest('hex').slice(0, 16)

/** How one structure differs from another, in words; empty where it does not. Boxes may differ by `slack` pixels. */
export function differences(seen: Structure, wanted: Structure, slack: number): string[] {
  const told: string[] = []
  if (seen.stages.join() !== wanted.stages.join()) told.push(`stage: ${seen.stages.join()} instead of ${wanted.stages.join()}`)
  const [ours, theirs] = [seen, wanted].map(({ texts }) => texts.map(([content]) => content))
  if (ours.join('\n') !== theirs.join('\n')) {
    const first = ours.findIndex((content, i) => content !== theirs[i])
    const at = first < 0 ? ours.length : first
    return [...told, `texts: “${ours[at] ?? 'nothing more'}” instead of “${theirs[at] ?? 'nothing more'}” (the ${at + 1}th of ${theirs.length})`]
  }
  wanted.texts.forEach(([content, ...box], i) => {
    const [, ...now] = seen.texts[i]
    if (now[4] !== box[4]) told.push(`“${content}”: ${now[4]} instead of ${box[4]}`)
    const moved = box.slice(0, 4).some((edge, side) => Math.abs((now[side] as number) - (edge as number)) > slack)
    if (moved) told.push(`“${content}”: at ${now.slice(0, 4).join(' ')} instead of ${box.slice(0, 4).join(' ')}`)
  })
  return told
}
