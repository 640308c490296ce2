import * as fc from 'fast-check'
import { expect, test, type Page } from '@playwright/test'
import { oneLine } from '../src/embed/paste/escape.ts'
import { PLATFORMS } from '../src/embed/paste/platforms.ts'
import { write, type RecipeId } from '../src/embed/paste/recipes.ts'
import { plain, wishes } from '../src/embed/paste/wish.testing.ts'
import { frameAddress, linkAddress, pictureAddress, sayings, usualHeight, type Wish } from '../src/embed/paste/wish.ts'
import { COLOURS, held, OURS } from './axe.ts'
import { cutWords } from './cut.ts'
import { faultsOf, whole } from './figure.ts'

/** A post of somebody's on this very server, in which `body` stands. */
async function post(page: Page, body: string): Promise<void> {
  await page.route('**/post.html', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>A post</title><p>Before.</p>${body}<p>After.</p></html>` }))
  await page.goto('/post.html')
}

const wishOn = (baseURL: string | undefined, change: Partial<Wish> = {}): Wish => ({ ...plain, home: `${baseURL}/`, show: ['stage'], height: 500, autoplay: false, ...change })

test('as a browser reads it, what is pasted says what was wished, whatever the titles', async ({ page }) => {
  const asked = fc.sample(wishes, { numRuns: 150, seed: 6 })
  const texts = asked.map((wish) => (['element', 'frame', 'plain-frame', 'picture', 'amp', 'reveal', 'vue'] as const).map((id) => write(id, wish)))
  const read = await page.evaluate((all) => {
    const of = (element: Element | null): Record<string, string> => Object.fromEntries([...(element?.attributes ?? [])].map(({ name, value }) => [name, value]))
    return all.map((forms) =>
      forms.map((text) => {
        const { body } = new DOMParser().parseFromString(`<!doctype html><body>${text}<p>After.</p>`, 'text/html')
        const link = body.querySelector('a')
        return { element: of(body.querySelector('dinner-rush')), frame: of(body.querySelector('iframe, amp-iframe')), picture: of(body.querySelector('img')), href: link?.getAttribute('href'), words: link?.textContent, after: body.lastElementChild!.outerHTML, many: body.querySelectorAll('*').length }
      }),
    )
  }, texts)
  for (const [i, wish] of asked.entries()) {
    const [element, frame, fixed, picture, amp, reveal, vue] = read[i]
    const title = oneLine(wish.title)
    for (const form of read[i]) expect(form.after).toBe('<p>After.</p>')
    // Nothing came out of a title, or got lost in it.
    expect(read[i].map(({ many }) => many)).toEqual([4, 3, 2, 3, 6, 3, 4])
    for (const form of [element, vue]) {
      const { style, ...said } = form.element
      expect(said).toEqual(Object.fromEntries(sayings(wish).map(([name, value]) => [name, oneLine(value)])))
      expect(style).toBe(`display: block; min-height: ${wish.height}px${wish.width === null ? '' : `; max-width: ${wish.width}px`}`)
      expect([form.href, form.words]).toEqual([linkAddress(wish), title])
    }
    for (const form of [frame, fixed, amp, reveal]) {
      expect([form.frame['src'] ?? form.frame['data-src'], form.frame['title'], form.frame['sandbox'], form.frame['height']]).toEqual([frameAddress(wish), title, 'allow-scripts', String(form === reveal ? Math.min(wish.height, 600) : wish.height)])
    }
    expect([picture.href, picture.picture['src'], picture.picture['alt']]).toEqual([linkAddress(wish), pictureAddress(wish), oneLine(wish.alt)])
  }
})

/** What a compiler of MDX and Vue's make of theirs: the element, and its module. */
const compiled = (home: string) => (text: string): string =>
  text
    .replace("import 'dinner-rush'", `<script type="module" src="${home}dinner-rush.js"></script>`)
    .replace(/<script setup>[^]*?<\/script>/, `<script type="module" src="${home}dinner-rush.js"></script>`)
    .replace(/\{"(.*)"\}/, '$1')
    .replace(/style=\{\{.*\}\}/, 'style="display: block"')

/** As a platform has it on its page, of what is pasted there. */
const FRAMED: Partial<Record<RecipeId, (text: string) => string>> = {
  frame: (text) => text,
  'plain-frame': (text) => text,
  // By the platform's own frame.
  address: (text) => `<iframe title="By address" src="${text.replaceAll('&', '&amp;')}" width="100%" height="500"></iframe>`,
  reveal: (text) => text.replace('data-src', 'src'),
  amp: (text) => text.replace(/^<script.*\n/, '').replace(/amp-iframe/g, 'iframe'),
  jupyter: (text) => text.replace(/^.*\nIFrame\("(.*)", width="(.*)", height=(.*)\)$/, '<iframe title="In a notebook" src="$1" width="$2" height="$3"></iframe>').replaceAll('&', '&amp;'),
}
const INSIDE = ['element', 'mdx', 'vue'] as const
const LINKED = ['link', 'dev-to', 'markdown', 'picture'] as const

test('every platform’s first text is one of those that are opened here', () => {
  const opened: readonly RecipeId[] = [...(Object.keys(FRAMED) as RecipeId[]), ...INSIDE, ...LINKED]
  expect(PLATFORMS.filter(({ recipes }) => !opened.includes(recipes[0])).map(({ id }) => id)).toEqual([])
})

test('as an element it stands in the post, three times', async ({ page, baseURL }) => {
  const faults = faultsOf(page)
  const wish = wishOn(baseURL)
  await post(page, INSIDE.map((id) => compiled(wish.home!)(write(id, wish))).join('\n'))
  const figures = page.locator('dinner-rush')
  await expect(figures).toHaveCount(INSIDE.length)
  for (let i = 0; i < INSIDE.length; i++) {
    await figures.nth(i).scrollIntoViewIfNeeded()
    await expect(figures.nth(i).locator('.dr-title'), INSIDE[i]).toHaveText('Nino’s without Chloé')
    await expect(figures.nth(i).locator('[data-part]'), INSIDE[i]).toHaveCount(1)
  }
  expect(faults).toEqual([])
})

test('in a frame, pasted by every way in which platforms make one', async ({ page, baseURL }) => {
  const faults = faultsOf(page)
  const wish = wishOn(baseURL, { controls: [] })
  const forms = Object.entries(FRAMED)
  await page.setViewportSize({ width: 760, height: 4000 })
  await post(page, forms.map(([id, render]) => `<div id="${id}">${render(write(id as RecipeId, wish))}</div>`).join('\n'))
  for (const [id] of forms) {
    const frame = page.frameLocator(`#${id} iframe`)
    await expect(frame.locator('.dr-title'), id).toHaveText('Nino’s without Chloé')
    await expect(frame.locator('[data-part=stage]'), id).toBeVisible()
  }
  // By the script beside it one grows or shrinks to its content.
  const content = await page.frameLocator('#frame iframe').locator('.dr-figure').evaluate((figure) => figure.getBoundingClientRect().height)
  await expect.poll(() => page.locator('#frame iframe').evaluate((frame) => Math.round(frame.getBoundingClientRect().height))).toBe(Math.ceil(content))
  expect(faults).toEqual([])
})

/** What is left of HTML where only pictures and links are: in a README, in mail. */
const sanitised = (text: string): string => text.replace(/<(?!\/?(a|img)\b)[^>]*>/g, '')

/** A picture with a link, as Markdown has it. */
function rendered(text: string): string {
  const [, alt, src, href] = /^\[!\[(.*)\]\((.*)\)\]\((.*)\)$/.exec(text)!
  return `<a href="${href.replaceAll('&', '&amp;')}"><img src="${src}" alt="${alt}"></a>`
}

test('a picture or a link leads to the same day and moment, in its language', async ({ page, baseURL }) => {
  const wish = wishOn(baseURL, { at: '12:40', lang: 'es', telling: 'system' })
  await page.route('**/posters/*.png', (route) => route.fulfill({ contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"/>' }))
  const card = write('dev-to', wish).replace(/^\{% embed (\S+) %\}$/, (_, href: string) => `<a href="${href.replaceAll('&', '&amp;')}">A card</a>`)
  await post(page, [`<a href="${write('link', wish).replaceAll('&', '&amp;')}">A link</a>`, card, rendered(write('markdown', wish)), sanitised(write('picture', wish))].join('\n'))
  const links = page.locator('a')
  expect(await links.evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href))).toEqual(LINKED.map(() => linkAddress(wish)))
  await expect(page.getByAltText(plain.alt)).toHaveCount(2)
  await links.last().click()
  await whole(page)
  await expect(page.locator('html')).toHaveAttribute('lang', 'es')
  await expect(page.locator('.dr-title')).toHaveText('Sin Chloé')
  await expect(page.locator('[data-clock]').first()).toHaveText(/^12:4\d$/)
  // All of the figure, not the post's part of it.
  await expect(page.locator('[data-part=map]')).toBeVisible()
})

test('the page has a text for every platform, fits, and copies', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: baseURL })
  const faults = faultsOf(page)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.goto('/put-it-in-your-post/?scenario=sick-day#medium')
  await expect(page.locator('article')).toHaveCount(PLATFORMS.length)
  await expect(page.locator('#medium')).toBeInViewport()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
    expect.soft(await held(page, colorScheme === 'light' ? OURS : COLOURS), colorScheme).toEqual([])
  }
  const usual: Wish = { ...plain, home: `${baseURL}/`, show: ['status', 'stage', 'timeline'], height: usualHeight(['status', 'stage', 'timeline']) }
  for (const { id, recipes } of PLATFORMS) {
    const field = page.locator(`#${id} [data-recipe=${recipes[0]}] .dr-share-field`)
    if (/element|link|mdx|vue|dev-to/.test(recipes[0])) await expect(field).toHaveValue(write(recipes[0], usual))
    else await expect(field).toHaveValue(/sick-day/)
  }
  await page.locator('#hugo [data-recipe=element]').getByRole('button', { name: 'Copy' }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(write('element', usual))
  await page.getByLabel('Which figure').selectOption('one-star')
  await expect(page.locator('#html [data-recipe=element] .dr-share-field')).toHaveValue(/scenario="one-star"/)
  expect(new URL(page.url()).search).toBe('?scenario=one-star')

  for (const summary of await page.locator('summary').all()) await summary.click()
  for (const [lang, ...widths] of [['en', 320, 1280], ['es', 360, 768]] as const) {
    await page.locator('.site-lang').selectOption(lang)
    await expect(page.locator('html')).toHaveAttribute('lang', lang)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 })
      expect.soft(await cutWords(page), `${lang}, ${width} pixels wide`).toEqual([])
    }
  }
  await expect(page.locator('h1')).toHaveText('Ponlo en tu artículo')
  await page.locator('.post-brand').click()
  // The story is at the bare address; the sandbox leads back.
  await expect(page.locator('.story')).toBeVisible()
  await page.goto('/?scenario=lunch-rush&lang=es')
  await expect(page.locator('.site-post')).toHaveAttribute('href', '/put-it-in-your-post/?lang=es')
  expect(faults).toEqual([])
})

const value = (page: Page, id: RecipeId): Promise<string> => page.locator(`dialog [data-recipe=${id}] .dr-share-field`).inputValue()

test('in the dialog text and preview are the same figure; by keyboard, under a policy that forbids frames', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: baseURL })
  const faults = faultsOf(page)
  await page.route('**/embed/?*', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, headers: { ...response.headers(), 'Content-Security-Policy': "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:" } })
  })
  await page.goto('/embed/?scenario=sick-day&autoplay=no')
  await whole(page)
  await page.locator('[data-opens=share]').focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await dialog.getByRole('radio', { name: 'Link, picture, data' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(dialog.getByRole('heading', { name: 'Put it in your post' })).toBeVisible()

  const usual: Wish = { ...plain, home: `${baseURL}/`, show: ['status', 'stage', 'timeline'], height: usualHeight(['status', 'stage', 'timeline']) }
  // Its room is kept as the preview needs it.
  const roomless = (code: string): string => code.replace(/min-height: \d+px/, 'min-height: 0px')
  const written = async (): Promise<string> => roomless(await value(page, 'element'))
  expect(await written()).toBe(roomless(write('element', usual)))
  const look = dialog.locator('.dr-paste-frame')
  await expect(look.locator('[data-part]')).toHaveCount(2)
  await expect(look.locator('.dr-title')).toHaveText('Nino’s without Chloé')
  // Nothing of it takes the focus: from the tab to the place, to the text, to its button.
  for (const at of ['SELECT', 'TEXTAREA', 'BUTTON']) {
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement!.tagName)).toBe(at)
  }
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Copied')).toBeVisible()
  expect(roomless(await page.evaluate(() => navigator.clipboard.readText()))).toBe(roomless(write('element', usual)))

  await dialog.getByRole('checkbox', { name: 'Timeline' }).uncheck()
  await dialog.getByRole('checkbox', { name: 'Status in words' }).uncheck()
  await expect(dialog.getByRole('checkbox', { name: 'Dining room' })).toBeDisabled()
  await dialog.getByRole('checkbox', { name: 'Go through time' }).uncheck()
  await dialog.getByRole('group', { name: 'Size, colours, language' }).getByRole('radio', { name: 'System' }).check()
  await dialog.getByRole('radio', { name: 'Dark', exact: true }).check()
  await dialog.getByLabel('Language').selectOption('es')
  await expect(look.locator('.dr-figure')).toHaveAttribute('lang', 'es')
  await expect(look.locator('[data-part]')).toHaveCount(1)
  await expect(look.locator('[data-theme]')).toHaveAttribute('data-theme', 'dark')
  await expect(look.locator('.dr-drawer')).toHaveCount(0)
  const chosen: Wish = { ...usual, show: ['stage'], controls: ['staff', 'speed', 'demand', 'sick', 'telling', 'open', 'compare', 'share'], telling: 'system', theme: 'dark', lang: 'es', title: 'Sin Chloé' }
  await expect.poll(written).toBe(roomless(write('element', chosen)))

  await dialog.locator('.dr-paste-where').selectOption('squarespace')
  await expect(look.locator('[data-coming]')).toHaveCount(0)
  const tall = Number(/height="(\d+)"/.exec(await value(page, 'frame'))![1])
  expect(Math.abs(tall - (await look.locator('.dr-host').evaluate((host: HTMLElement) => host.offsetHeight)))).toBeLessThan(2)
  await dialog.getByRole('radio', { name: 'Fixed' }).check()
  await dialog.getByLabel('Height').fill('444')
  expect(await value(page, 'frame')).toContain('width="100%" height="444"')

  // A picture is made next door; what was chosen stays.
  await dialog.locator('.dr-paste-where').selectOption('medium')
  await dialog.getByRole('button', { name: 'Make the picture' }).click()
  await expect(dialog.locator('[data-share=link]')).toBeVisible()
  await dialog.getByRole('radio', { name: 'Put it in your post' }).check()
  await expect(dialog.locator('.dr-paste-where')).toHaveValue('medium')
  expect(await value(page, 'link')).toBe(linkAddress(chosen))

  await dialog.getByRole('button', { name: 'Play it' }).click()
  const clock = look.locator('[data-clock]')
  const before = await clock.textContent()
  await expect(clock).not.toHaveText(before!)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(page.locator('[data-opens=share]')).toBeFocused()
  expect(faults).toEqual([])
})

test('what a reader has done goes into the post as it stands', async ({ page, baseURL }) => {
  await page.goto('/?scenario=lunch-rush&at=12:20&autoplay=no')
  await whole(page)
  const open = async (): Promise<void> => {
    await page.locator('[data-opens=share]').click()
    await page.getByRole('radio', { name: 'Put it in your post' }).check()
    await expect(page.locator('.dr-paste-frame .dr-title')).toBeVisible()
  }
  await open()
  await page.getByRole('radio', { name: 'From 12:20, as now' }).check()
  expect(await value(page, 'element')).toContain('scenario="lunch-rush" at="12:20" show=')
  await expect(page.locator('.dr-paste-frame [data-clock]')).toHaveText('12:20')
  await page.keyboard.press('Escape')

  await page.locator('[data-action=hire]').click()
  await open()
  const [, state] = /state="([\w-]+)"/.exec(await value(page, 'element'))!
  await expect(page.getByRole('radio', { name: /as now/ })).toHaveCount(0)
  const names = page.locator('.dr-paste-frame .dr-stage-person')
  const staff = await names.count()
  await page.goto(`${baseURL}/embed/?state=${state}&show=stage`)
  await whole(page)
  await expect(page.locator('[data-clock]').first()).toHaveText('12:20')
  await expect(page.locator('.dr-stage-person')).toHaveCount(staff)
})
