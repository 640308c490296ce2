import { dark, light } from '../views/palette.ts'
import { mount } from './mount.tsx'
import { optionsOfQuery } from './query.ts'
import { adopt } from './sheets.ts'

export { mount } from './mount.tsx'

const page = ':root { color-scheme: light dark; } body { margin: 0; }'

/** The guest in `<iframe sandbox="allow-scripts">`: the page is the figure, its address says which. */
function start(): void {
  adopt(document, [page])
  const { store } = mount(document.getElementById('root') ?? document.body, optionsOfQuery(new URLSearchParams(location.search)))
  // The frame may be taller than the figure.
  const paint = (): void => {
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
