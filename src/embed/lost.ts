import type { Text } from '../text/text.ts'

/** In the place of what did not come, before the figure is whole: a sentence, and a button that asks for it again. Returns what takes it away. */
export function tellLost(element: HTMLElement, { stage, lang, dir }: Text, again: () => void): () => void {
  const page = element.ownerDocument
  const box = page.createElement('div')
  const button = page.createElement('button')
  Object.assign(box, { className: 'dr-lost', role: 'alert', lang, dir })
  Object.assign(button, { type: 'button', textContent: stage.tryAgain })
  box.append(stage.lost, button)
  const end = (): void => box.remove()
  button.addEventListener('click', () => {
    end()
    again()
  })
  element.append(box)
  return end
}
