import './site.css'
import { createRoot } from 'react-dom/client'
import { paintVariables } from '../embed/colours.ts'
import { mount, type Workshop } from '../embed/mount.tsx'
import { createPageWords } from '../embed/page.ts'
import { optionsOfQuery } from '../embed/query.ts'
import { watchTips } from '../panels/tips.ts'
import { fetchAllWords } from '../text/shelf.ts'
import { textOf } from '../text/text.ts'
import { dark, light } from '../views/palette.ts'
import { followInAddress, writtenHere } from './address.ts'
import { Bar, Footer } from './Bar.tsx'
import { acceptDrops } from './drop.ts'
import { openFile } from './files.ts'

/** Where a page is. */
export interface Place {
  /** Path of the site, which all its pages stand below; of a file that is all there is, its own. */
  path: string
  /** Whether each preset has its own page there. */
  pages: boolean
  /** The preset whose page it is. */
  scenario?: string
}

/** The page: the figure with a line above it and one beneath. `workshop`: where its workers and typefaces are. */
export async function openPage(workshop: Workshop, { path, pages, scenario }: Place = { path: location.pathname, pages: false }): Promise<void> {
  const root = document.getElementById('root')!
  const [bar, place, foot] = [document.createElement('div'), document.createElement('main'), document.createElement('div')]
  root.className = 'site'
  root.append(bar, place, foot)

  // The bar around the figure speaks, too.
  await fetchAllWords()
  const options = { ...(scenario === undefined ? {} : { scenario }), ...optionsOfQuery(new URLSearchParams(location.search)), trusted: writtenHere() }
  const { store } = await mount(place, options, workshop)
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
  followInAddress(store, path, pages)
  acceptDrops(document, open, () => textOf(store.getState().view).panels.dropHere)

  createRoot(bar).render(<Bar store={store} open={open} home={path} pages={pages} />)
  watchTips(bar)
  createRoot(foot).render(<Footer store={store} home={path} />)
}
