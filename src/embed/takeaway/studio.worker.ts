import { expose, releaseProxy, type Remote } from 'comlink'
import { createStudio, type Studio } from './studio.ts'

const studio = createStudio(() => new Promise((done) => setTimeout(done)))

/** The studio off the main thread. Callbacks come as proxies: each is let go with the work that it followed. */
const remote: Studio = {
  ...studio,
  async film(order, progress) {
    try {
      return await studio.film(order, (share) => void progress(share))
    } finally {
      ;(progress as unknown as Remote<() => void>)[releaseProxy]()
    }
  },
}

expose(remote)
