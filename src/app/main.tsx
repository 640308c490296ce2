import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'
import fraunces from '@fontsource/fraunces/files/fraunces-latin-600-normal.woff2?url'
import '@fontsource/fraunces/latin-600.css'
import '@fontsource/fraunces/latin-600-italic.css'
import './fonts.css'
import './site.css'
import { createRoot } from 'react-dom/client'
import { paintVariables } from '../embed/colours.ts'
import { mount } from '../embed/mount.tsx'
import { createPageWords } from '../embed/page.ts'
import { optionsOfQuery } from '../embed/query.ts'
import { PAGES } from '../embed/site.ts'
import { watchTips } from '../panels/tips.ts'
import { fetchAllWords } from '../text/shelf.ts'
import { textOf } from '../text/text.ts'
import { dark, light } from '../views/palette.ts'
import { followInAddress, writtenHere } from './address.ts'
import { Bar, Footer } from './Bar.tsx'
import { acceptDrops } from './drop.ts'
import { openFile } from './files.ts'

const root = document.getElementById('root')!
const [bar, place, foot] = [document.createElement('div'), document.createElement('main'), document.createElement('div')]
root.className = 'site'
root.append(bar, place, foot)

/** A worker counts addresses from its own. */
const absolute = (url: string): string => new URL(url, document.baseURI).href

/** What this page opens on, where it is a preset's own: those stand in folders below the site's. Known before the address goes with the reader. */
const { scenario } = root.dataset
const home = new URL(scenario === undefined ? '.' : '..', document.baseURI)
const path = PAGES ? home.pathname : location.pathname

// The bar around the figure speaks, too.
await fetchAllWords()
const options = { ...(scenario === undefined ? {} : { scenario }), ...optionsOfQuery(new URLSearchParams(location.search)), trusted: writtenHere() }
const { store } = await mount(place, options, {
  desk: () => new Worker(new URL('../run/desk.worker.ts', import.meta.url), { type: 'module' }),
  studio: () => new Worker(new URL('../embed/takeaway/studio.worker.ts', import.meta.url), { type: 'module' }),
  fonts: [
    { family: 'Fraunces', url: absolute(fraunces), weight: '600' },
    { family: 'Inter Variable', url: absolute(inter), weight: '100 900' },
  ],
  home: home.href,
})
const open = (file: File): void => void openFile(file, store)

// The page around the figure wears the figure's colours.
const tellPage = createPageWords(document)
const paint = (): void => {
  tellPage(store.getState())
  const { dark: isDark } = store.getState().view
  if (document.documentElement.dataset['theme'] !== (isDark ? 'dark' : 'light')) paintVariables(document.documentElement, isDark ? dark : light)
}
paint()
store.subscribe(paint)
followInAddress(store, path)
acceptDrops(document, open, () => textOf(store.getState().view).panels.dropHere)

createRoot(bar).render(<Bar store={store} open={open} home={home.pathname} />)
watchTips(bar)
createRoot(foot).render(<Footer store={store} home={home.pathname} />)
