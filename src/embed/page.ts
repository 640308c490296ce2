import type { FigureState } from '../store/figure.ts'
import { textOf, type Text } from '../text/text.ts'
import { titled } from '../text/titles.ts'

/** What a page that is all figure says of itself, kept with the figure's language, telling and restaurant: its window's name, what it is about, and which way it is read. */
export function createPageWords(page: Document): (state: FigureState) => void {
  let told: readonly unknown[] = []
  return ({ runs, view }) => {
    const { title } = runs.a.scenario
    const text: Text = textOf(view)
    if (told[0] === title && told[1] === text) return
    told = [title, text]
    const { lang, dir } = text
    Object.assign(page.documentElement, { lang, dir })
    page.title = text.panels.window({ title: titled(title ?? text.panels.untitled, text) })
    page.querySelector('meta[name=description]')?.setAttribute('content', text.panels.page)
  }
}
