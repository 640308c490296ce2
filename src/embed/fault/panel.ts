import type { FigureStore } from '../../store/figure.ts'
import { textOf } from '../../text/text.ts'
import { ABOUT } from '../about.ts'
import { adopt } from '../sheets.ts'
import { copy } from '../takeaway/hand.ts'
import styles from './fault.css?inline'
import { reportOf } from './report.ts'

interface FaultOptions {
  element: HTMLElement
  store: FigureStore
  home: string | undefined
  where: string
  error: unknown
  /** It broke too often: nothing of the figure is there. */
  down: boolean
  goOn(): void
}

/** Where this copy's pages are: beside what it was loaded from, else this page. */
function absolute(home: string | undefined, page: Document): string {
  try {
    return new URL(home ?? page.location.pathname, page.baseURI).href
  } catch {
    return page.location.href
  }
}

/** Above what is left of a figure in which something broke: what happened, and what can be done. Of plain elements: whatever draws the rest may be what broke. */
export function showFault({ element, store, home, where, error, down, goOn }: FaultOptions): () => void {
  const page = element.ownerDocument
  const state = store.getState()
  const text = textOf(state.view)
  const words = text.fault
  const made = <K extends keyof HTMLElementTagNameMap>(name: K, className: string, ...within: (string | Node)[]): HTMLElementTagNameMap[K] => {
    const one = page.createElement(name)
    one.className = className
    one.append(...within)
    return one
  }
  const report = made('textarea', 'dr-fault-report')
  Object.assign(report, { readOnly: true, rows: 7, dir: 'ltr', value: reportOf(where, error, state, absolute(home, page), page.defaultView?.navigator.userAgent ?? '') })
  report.setAttribute('aria-label', words.says)
  const details = made('details', 'dr-fault-says', made('summary', '', words.says), report)
  const done = made('p', 'dr-fault-done')
  done.setAttribute('role', 'status')
  const first = made('button', 'dr-fault-first', down ? words.startOver : words.goOn)
  const copies = made('button', 'dr-fault-other', words.copy)
  first.type = copies.type = 'button'
  first.addEventListener('click', goOn)
  copies.addEventListener('click', () => {
    // What cannot be copied has to be seen to be marked.
    const open = details.open
    details.open = true
    void copy(report).then((copied) => {
      details.open = open || !copied
      done.textContent = copied ? words.copied : words.copyByHand
    })
  })
  const buttons = made('div', 'dr-fault-buttons', first, copies)
  if (ABOUT.issues !== null) {
    const link = made('a', 'dr-fault-other', words.report)
    Object.assign(link, { href: ABOUT.issues, target: '_blank', rel: 'noopener' })
    buttons.append(link)
  }
  const said = made('div', '', made('h2', 'dr-card-title', words.title), made('p', '', down ? words.again : words.kept))
  said.setAttribute('role', 'alert')
  const card = made('section', 'dr-card dr-fault', said, buttons, done, details)
  Object.assign(card, { lang: text.lang, dir: text.dir })
  const release = adopt(element, [styles])
  element.prepend(card)
  return () => {
    card.remove()
    release()
  }
}
