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

/** As `retried`, which comes with it; then in words, of which none are here yet. */
async function begin(pauses = [1000, 3000]): Promise<void> {
  try {
    const { start } = await import('./guest.ts')
    await start(here).catch((error: unknown) => {
      pauses = []
      throw error
    })
  } catch (error) {
    const [pause, ...more] = pauses
    if (pause) return void setTimeout(() => void begin(more), pause)
    reportError(error)
    if (!document.querySelector('[data-dinner-rush]')) tellLost()
  }
}

function tellLost(): void {
  const { documentElement: page, body } = document
  const lang = new URLSearchParams(location.search).get('lang') ?? page.lang
  const [said, again] = /^es/i.test(lang) ? ['La figura no se ha cargado.', 'Volver a intentarlo'] : ['The figure did not load.', 'Try again']
  const box = document.createElement('p')
  const button = document.createElement('button')
  page.style.colorScheme = 'light dark'
  Object.assign(box.style, { font: '16px system-ui', textAlign: 'center' })
  Object.assign(button.style, { font: 'inherit', minHeight: '44px' })
  button.textContent = again
  button.onclick = () => {
    box.remove()
    void begin()
  }
  box.role = 'alert'
  box.append(`${said} `, button)
  body.append(box)
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
    void begin()
  })
}

Object.assign(globalThis, { DinnerRush: { mount } })
if (isGuest()) {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', wait, { once: true })
  else wait()
}
