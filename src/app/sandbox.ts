import { PAGES } from '../embed/site.ts'
import fraunces from './fonts/fraunces.woff2?url'
import inter from './fonts/inter.woff2?url'
import { openPage } from './page.tsx'

/** A worker counts addresses from its own. */
const absolute = (url: string): string => new URL(url, document.baseURI).href

/** What this page opens on, where it is a preset's own: those stand in folders below the site's. Known before the address goes with the reader. */
const { scenario } = document.getElementById('root')!.dataset
const home = new URL(scenario === undefined ? '.' : '..', document.baseURI)

/** The figure with everything, and the site's bar above it. */
export const openSandbox = (): Promise<void> => openPage(
  {
    desk: () => new Worker(new URL('../run/desk.worker.ts', import.meta.url), { type: 'module' }),
    studio: () => new Worker(new URL('../embed/takeaway/studio.worker.ts', import.meta.url), { type: 'module' }),
    fonts: [
      { family: 'Fraunces', url: absolute(fraunces), weight: '600' },
      { family: 'Inter Variable', url: absolute(inter), weight: '400 700' },
    ],
    home: home.href,
    sandbox: true,
  },
  { scenario, home: home.pathname, path: PAGES ? home.pathname : location.pathname, pages: PAGES },
)
