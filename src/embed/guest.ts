import { dark, light } from '../views/palette.ts'
import { mount, type Mounted, type MountOptions } from './mount.tsx'
import { optionsOfQuery } from './query.ts'
import { retried } from './retried.ts'
import { adopt } from './sheets.ts'
import { keepSnug } from './snug.ts'
import { workshopAt } from './workers.ts'

export async function mountWhole(here: string, root: Element | ShadowRoot, options: MountOptions): Promise<Mounted> {
  const mounted = await mount(root, options, workshopAt(here))
  await mounted.whole
  return mounted
}

const page = ':root { color-scheme: light dark; } body { margin: 0; }'

/** The guest in `<iframe sandbox="allow-scripts">`: the page is the figure, its address says which. */
export async function start(here: string): Promise<void> {
  adopt(document, [page])
  const options = optionsOfQuery(new URLSearchParams(location.search))
  const mounted = await mount(document.getElementById('root') ?? document.body, options, workshopAt(here))
  const { store } = mounted
  const { fullHeight } = keepSnug(window, document.querySelector<HTMLElement>('[data-dinner-rush]')!)
  // The frame may be taller than the figure.
  const paint = (): void => {
    const { page: colour } = store.getState().view.dark ? dark : light
    if (document.body.dataset['page'] === colour) return
    document.body.dataset['page'] = colour
    document.body.style.backgroundColor = colour
  }
  paint()
  store.subscribe(paint)
  // In words that come with the panels, and so does what says them.
  void mounted.whole.then(async () => {
    const { createPageWords } = await retried(() => import('./page.ts'))
    const tellPage = createPageWords(document)
    tellPage(store.getState())
    store.subscribe(tellPage)
  })
  const { speakToHost } = await retried(() => import('./voice/guest.ts'))
  speakToHost(mounted, options.autoplay ?? options.state === undefined, fullHeight)
}
