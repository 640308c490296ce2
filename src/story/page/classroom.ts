import type { FigureState } from '../../store/figure.ts'
import css from './classroom.css?inline'
import { inClassroom } from './asked.ts'

interface Figure extends HTMLElement {
  readonly figure: { store: { getState(): FigureState; subscribe(heard: () => void): () => void } } | null
}

/** The article before a class: its figures wait, and what a scene's question is about is read when it has been answered. */
export function holdClass(story: HTMLElement): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  document.documentElement.dataset['classroom'] = ''
  for (const figure of story.querySelectorAll('dinner-rush')) figure.setAttribute('classroom', '')
  for (const link of story.querySelectorAll<HTMLAnchorElement>('a[href^="?"], .story-brand')) link.setAttribute('href', inClassroom(link.getAttribute('href')!, true))
  for (const scene of story.querySelectorAll<HTMLElement>('.scene[data-asks]')) fold(scene)
  const mark = document.createElement('p')
  mark.className = 'story-classroom'
  const words = document.createElement('strong')
  words.textContent = 'Classroom'
  const out = document.createElement('a')
  out.href = inClassroom(`${location.pathname}${location.search}`, false)
  out.textContent = 'Leave classroom mode'
  mark.append(words, out)
  story.prepend(mark)
}

/** What follows a scene in its section stays shut until the answer is shown, or somebody wants to read on. */
function fold(scene: HTMLElement): void {
  const rest: HTMLElement[] = []
  for (let next = scene.nextElementSibling; next instanceof HTMLElement; next = next.nextElementSibling) rest.push(next)
  if (rest.length === 0) return
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'story-unfold'
  button.textContent = 'Read on without an answer'
  const figure = scene.querySelector<Figure>('dinner-rush')!
  const unfold = (): void => {
    for (const one of rest) one.hidden = false
    button.remove()
  }
  for (const one of rest) one.hidden = true
  scene.after(button)
  button.addEventListener('click', unfold)
  const watch = (): void => {
    if (!figure.figure) return
    const { store } = figure.figure
    const stop = store.subscribe(() => {
      if (store.getState().view.question !== 'answered') return
      stop()
      unfold()
    })
  }
  // Another figure may come in the place of the first.
  figure.addEventListener('ready', watch)
  watch()
}
