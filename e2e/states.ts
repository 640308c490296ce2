import { expect, type Page } from '@playwright/test'
import type { Mounted } from '../src/embed/mount.tsx'
import type { Intent } from '../src/store/figure.ts'
import { action, whole } from './figure.ts'
import { presets } from '../src/scenario/presets/all.ts'
import { scenes } from './gallery/scenes.ts'

/** What the figure can be seen in: whoever cannot see, point or wait has to get on in each. */
export interface State {
  name: string
  /** Beside `autoplay=no`. Default: the lunch rush, short of its first loss. */
  query?: string
  /** Of the site's page, and not of the figure. */
  site?: true
  enter?(page: Page): Promise<unknown>
}

/** Asks the figure for something by its own door: quicker than the hand, and there behind a dialog too. */
export const intend = (page: Page, ...intents: Intent[]): Promise<void> =>
  page.evaluate((wishes) => {
    const root = document.querySelector('dinner-rush')?.shadowRoot ?? document
    const { store } = root.querySelector<HTMLElement & { dinnerRush: Mounted }>('[data-dinner-rush]')!.dinnerRush
    for (const wish of wishes) store.intend(wish)
  }, intents)

/** Drops a scene of the gallery on the page, or gives it to the element of the page, with what is done in it, and goes to its moment. */
async function dropScene(page: Page, name: string): Promise<void> {
  const { scenario, at } = scenes.find((scene) => scene.name === name)!.options
  // By a title of its own, which no telling turns.
  const own = typeof scenario === 'string' ? { ...presets.find((preset) => preset.name === scenario)!.scenario, title: name } : scenario
  await dropScenario(page, own as object, at as number)
}

async function dropScenario(page: Page, scenario: object, at: number): Promise<void> {
  const element = page.locator('dinner-rush')
  if (await element.count()) await element.evaluate((it, given) => Object.assign(it, { scenario: given }), scenario)
  else await page.locator('input[type=file]').setInputFiles({ name: 'day.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(scenario)) })
  await expect(page.locator('.dr-title')).toHaveText((scenario as { title: string }).title)
  await whole(page)
  await intend(page, { do: 'pause' }, { do: 'seek', time: at })
}

const panel = (which: 'share' | 'paste' | 'help') => async (page: Page): Promise<void> => {
  await intend(page, { do: 'panel', panel: which })
  await expect(page.getByRole('dialog')).toBeVisible()
}

async function compare(page: Page): Promise<void> {
  await intend(page, {
    do: 'compare',
    a: { commands: [{ do: 'train', who: 'ana', value: 1.92 }], cost: 15 },
    b: { commands: [{ do: 'hire', value: { name: 'Ben' } }], cost: 15 },
  })
  await intend(page, { do: 'seek', time: 330 })
  await expect(page.locator('.dr-compare-counts')).toBeVisible()
}

const openTables = (page: Page, which = '[data-dinner-rush] details'): Promise<void> =>
  page.evaluate((wanted) => {
    const root = document.querySelector('dinner-rush')?.shadowRoot ?? document
    for (const details of root.querySelectorAll<HTMLDetailsElement>(wanted)) details.open = true
  }, which)

export const STATES: readonly State[] = [
  { name: 'opened, nothing lost yet' },
  {
    name: 'playing',
    async enter(page) {
      await intend(page, { do: 'rate', rate: 1 }, { do: 'play' })
      await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible()
    },
  },
  { name: 'losing customers', query: 'scenario=lunch-rush&at=13:20' },
  { name: 'the day is over', query: 'scenario=quiet-afternoon&at=23:00' },
  {
    name: "an employee's card",
    async enter(page) {
      await page.locator('.dr-stage-person[data-id=ana]').click()
      await expect(page.locator('.dr-employee')).toBeVisible()
    },
  },
  {
    name: "a pin's card",
    async enter(page) {
      await action(page, 'hire').click()
      await action(page, 'train').click()
      await action(page, 'sick').click()
      await page.locator('.dr-timeline-pin').first().focus()
      await page.keyboard.press('Enter')
      await expect(page.locator('.dr-pin')).toBeVisible()
    },
  },
  {
    name: 'every table open',
    query: 'scenario=sick-day&at=12:40',
    async enter(page) {
      await openTables(page)
      await expect(page.locator('[data-table=timeline] table')).toBeVisible()
    },
  },
  {
    name: 'a refused file',
    site: true,
    async enter(page) {
      await page.locator('input[type=file]').setInputFiles({ name: 'words.csv', mimeType: 'text/csv', buffer: Buffer.from('soup\nbread\nwine\n') })
      await expect(page.getByRole('alert')).toBeVisible()
    },
  },
  {
    name: 'a file over the page',
    site: true,
    async enter(page) {
      await page.evaluate(() => {
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File(['{}'], 'day.json'))
        document.body.dispatchEvent(new DragEvent('dragenter', { dataTransfer, bubbles: true, cancelable: true }))
      })
      await expect(page.locator('.site-drop')).toBeVisible()
    },
  },
  { name: 'what to share', query: 'scenario=sick-day&at=12:40', enter: panel('share') },
  {
    name: 'what to put into a post',
    query: 'scenario=sick-day&at=12:40',
    async enter(page) {
      await panel('paste')(page)
      // The preview stands, so that it is looked at whole.
      await expect(page.locator('.dr-paste-look figcaption .dr-pill')).toBeEnabled()
      await page.locator('.dr-paste-where').selectOption('medium')
    },
  },
  { name: 'the keys', enter: panel('help') },
  {
    name: 'what to compare',
    async enter(page) {
      await intend(page, { do: 'panel', panel: 'compare' })
      await expect(page.locator('.dr-compare-form')).toBeVisible()
    },
  },
  {
    name: 'two compared, over many days too',
    query: 'scenario=lunch-rush&at=11:47',
    async enter(page) {
      await compare(page)
      await page.locator('[data-action=study]').click()
      await expect(page.locator('.dr-study-list')).toBeVisible()
      await expect(page.locator('.dr-study-progress')).toHaveCount(0, { timeout: 20_000 })
      await openTables(page, '.dr-compare-details, [data-table=study]')
    },
  },
  { name: 'overload', enter: (page) => dropScene(page, 'overload') },
  {
    name: 'sixty employees',
    enter: (page) =>
      dropScenario(page, { title: 'A canteen', opensAt: '11:00', duration: 240, seed: 7, demand: { perHour: 1100 }, work: { law: 'exponential', mean: 3 }, staff: [{ count: 60 }], money: { wagePerHour: 10, fixedPerHour: 5, spend: 14, sickPay: 1 }, goal: { wait: 3, share: 0.9 } }, 60),
  },
  { name: 'stations', enter: (page) => dropScene(page, 'stations') },
  { name: 'a menu split among the staff', enter: (page) => dropScene(page, 'split-menu') },
  { name: 'somebody sick', query: 'scenario=sick-day&at=12:40' },
  { name: 'a question and tasks', query: 'scenario=lunch-rush&at=12:25' },
]

/** All but the question and the tasks, which have a state of their own. */
const QUERY = 'scenario=lunch-rush&at=12:25&show=status,stage,actions,timeline,map,bill,waits,team,trace'

/** Opens a state, time standing unless it is about time that runs, and waits until the rest of the day is foreseen. */
export async function openState(page: Page, { query = QUERY, enter }: State): Promise<void> {
  await page.goto(`/?${query}&autoplay=no`)
  await expect(page.locator('.dr-stage svg').first()).toBeVisible()
  await whole(page)
  await enter?.(page)
}

/** The same in an element, in a page that is somebody else's: drawn by Preact, where the site's is drawn by React. */
export async function openInElement(page: Page, { query = QUERY, enter }: State, theme: string, telling: string): Promise<void> {
  const attributes = [...new URLSearchParams(query)].map(([name, value]) => `${name}="${value}"`).join(' ')
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>A post</title><script type="module" src="/dinner-rush.js"></script>
<main><h1>A post</h1><dinner-rush ${attributes} autoplay="no" theme="${theme}" telling="${telling}"></dinner-rush></main></html>`
  await page.route('**/post.html', (route) => route.fulfill({ contentType: 'text/html', body }))
  await page.goto('/post.html')
  await expect(page.locator('.dr-stage svg').first()).toBeVisible()
  await whole(page)
  await enter?.(page)
}
