import { dark, light } from '../views/palette.ts'
import { mount as mountFigure, type Mounted, type MountOptions, type Workshop } from './mount.tsx'
import { createPageWords } from './page.ts'
import { optionsOfQuery } from './query.ts'
import { adopt } from './sheets.ts'
import { classicWorker } from './workers.ts'

/** Known only while this script runs for the first time. */
const here = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href
const workshop: Workshop = { desk: classicWorker(new URL('desk.js', here).href), studio: classicWorker(new URL('studio.js', here).href) }

/** Puts a figure into any element or shadow root of the page that this script is on. */
export function mount(root: Element | ShadowRoot, options: MountOptions = {}): Mounted {
  return mountFigure(root, options, workshop)
}

const page = ':root { color-scheme: light dark; } body { margin: 0; }'

/** The guest in `<iframe sandbox="allow-scripts">`: the page is the figure, its address says which. */
function start(): void {
  adopt(document, [page])
  const { store } = mount(document.getElementById('root') ?? document.body, optionsOfQuery(new URLSearchParams(location.search)))
  // The frame may be taller than the figure.
  const tellPage = createPageWords(document)
  const paint = (): void => {
    tellPage(store.getState())
    const { page: colour } = store.getState().view.dark ? dark : light
    if (document.body.dataset['page'] === colour) return
    document.body.dataset['page'] = colour
    document.body.style.backgroundColor = colour
  }
  paint()
  store.subscribe(paint)
}

/** The page that stands beside this script is the guest; on any other page the script only offers `DinnerRush.mount`. */
function isGuest(): boolean {
  const script = document.currentScript
  const folder = (address: string): string => new URL('.', address).href
  return !(script instanceof HTMLScriptElement) || folder(script.src) === folder(location.href)
}

if (isGuest()) {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, { once: true })
  else start()
}
