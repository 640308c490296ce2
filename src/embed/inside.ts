import { mount, type Mounted } from './mount.tsx'
import { optionsOfQuery } from './query.ts'
import { adopt } from './sheets.ts'
import { workshopAt } from './workers.ts'

const host = ':host { display: block; } :host([hidden]) { display: none; }'

/** The figure of an element, whose script stands at `here`. */
export async function mountInto(root: ShadowRoot, query: URLSearchParams, here: string): Promise<Mounted> {
  const release = adopt(root, [host])
  const mounted = await mount(root, optionsOfQuery(query), workshopAt(new URL('embed/', here).href))
  return {
    ...mounted,
    destroy() {
      mounted.destroy()
      release()
    },
  }
}
