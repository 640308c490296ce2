import { inClassroom, isClassroom } from './asked.ts'
import type { Intent } from '../../store/figure.ts'

/** As far as the page around it needs one: `src/embed/element-types.ts`. */
interface Figure extends HTMLElement {
  readonly figure: { store: { intend(intent: Intent): void }; whole: Promise<void> } | null
  play(): Promise<unknown>
  state(): Promise<{ state: string | null }>
}

/** What has just come is as tall as it stays after so long, ms. */
const SETTLED = 1_800

const COPIED = 'The link to this scene is copied'

/** The line beneath a scene: again, its address, and the sandbox. */
export function followScene(scene: HTMLElement, say: (words: string) => void): void {
  const figure = scene.querySelector<Figure>('dinner-rush')!
  const act = (name: string): HTMLElement => scene.querySelector<HTMLElement>(`[data-scene-act=${name}]`)!

  // Then it may grow under its reader's hands.
  figure.addEventListener('ready', () => void figure.figure?.whole.then(() => setTimeout(() => (figure.dataset['whole'] = ''), SETTLED)))

  act('replay').addEventListener('click', () => {
    figure.figure?.store.intend({ do: 'reset' })
    figure.play().catch(reportError)
  })

  act('link').addEventListener('click', (event) => {
    if (!plain(event)) return
    const url = new URL((event.currentTarget as HTMLAnchorElement).hash, location.href)
    // Where a page may not copy, the link leads there, and the address is in the bar.
    const copied = navigator.clipboard?.writeText(url.href)
    if (!copied) return
    event.preventDefault()
    copied.then(
      () => say(COPIED),
      () => (location.hash = url.hash),
    )
  })

  const open = act('open') as HTMLAnchorElement
  const { href } = open
  /** The moment shown, with everything that the figure can show; as the scene opens, where it cannot say. */
  async function address(): Promise<string> {
    const { state } = await figure.state()
    return state === null ? inClassroom(href, isClassroom()) : new URL(inClassroom(`?state=${state}&show=all&controls=all`, isClassroom()), href).href
  }
  // For another tab, and for what a menu copies.
  open.addEventListener('pointerdown', () => {
    if (figure.figure) address().then((url) => (open.href = url), () => undefined)
  })
  open.addEventListener('click', (event) => {
    if (!plain(event) || !figure.figure) return
    event.preventDefault()
    address().then(
      (url) => location.assign(url),
      () => location.assign(href),
    )
  })
}

/** A click that asks for a new tab or window is the browser's. */
const plain = (event: MouseEvent): boolean => event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
