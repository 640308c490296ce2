import { mount } from './mount.tsx'
import { optionsOfQuery } from './query.ts'
import { adopt } from './sheets.ts'

const page = ':root { color-scheme: light dark; } body { margin: 0; }'

/** The guest in `<iframe sandbox="allow-scripts">`: the page is the figure, its address says which. */
function start(): void {
  adopt(document, [page])
  mount(document.getElementById('root') ?? document.body, optionsOfQuery(new URLSearchParams(location.search)))
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, { once: true })
else start()
