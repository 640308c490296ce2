import type { Mounted, MountOptions } from './mount.tsx'
import { showYourself } from './hidden.ts'
import { whenNear } from './near.ts'

/** Known only while this script runs for the first time. */
const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript : null
const here = script?.src ?? location.href

/** Puts a figure into any element or shadow root of the page that this script is on. Kept when it is whole. */
async function mount(root: Element | ShadowRoot, options: MountOptions = {}): Promise<Mounted> {
  const { mountWhole } = await import('./guest.ts')
  return mountWhole(here, root, options)
}

/** The page that stands beside this script is the guest; on any other page the script only offers `DinnerRush.mount`. */
function isGuest(): boolean {
  const folder = (address: string): string => new URL('.', address).href
  return !script || folder(script.src) === folder(location.href)
}

/** The guest weighs next to nothing until somebody is about to see it. */
function wait(): void {
  showYourself()
  // The page is empty as yet: what is looked at is all of its window.
  const window = document.createElement('div')
  Object.assign(window.style, { position: 'fixed', inset: '0', visibility: 'hidden' })
  document.body.append(window)
  whenNear(window, () => {
    window.remove()
    import('./guest.ts').then(({ start }) => start(here)).catch((error: unknown) => reportError(error))
  })
}

Object.assign(globalThis, { DinnerRush: { mount } })
if (isGuest()) {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', wait, { once: true })
  else wait()
}
