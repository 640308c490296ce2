import { CONTROLS, type FigureStore, type Part } from '../store/figure.ts'
import { textOf } from '../text/text.ts'
import { keepDrawn } from '../views/keep.ts'
import { drawStage } from '../views/stage/draw.ts'
import { sceneIn } from './taught.ts'

const FRONT: readonly Part[] = ['stage', 'actions']
const MORE: readonly Part[] = ['team', 'waits', 'trace']
const SIDE: readonly Part[] = ['map', 'bill']
/** Parts on a card of their own. */
const CARDS: readonly Part[] = ['stage', 'timeline', 'waits', 'team', 'trace', 'map', 'missions']

/**
 * The first picture: the stage alone, in the place that it keeps, with room for what is to come around it. It needs none of the
 * libraries of the rest and moves while they come.
 */
export function openStage(element: HTMLElement, store: FigureStore): () => void {
  const page = element.ownerDocument
  const { view } = store.getState()
  const { lang, dir } = textOf(view)
  const box = (className: string, ...within: readonly HTMLElement[]): HTMLElement => {
    const made = page.createElement('div')
    made.className = className
    made.append(...within)
    return made
  }
  const room = (part: string): HTMLElement => box(`dr-room dr-room-${part}`)
  const stage = box('dr-stage')
  const parts = (names: readonly Part[]): HTMLElement[] =>
    names
      .filter((part) => view.show.includes(part) && (part !== 'actions' || view.controls.some((control) => ACTING.has(control))))
      .map((part) => (CARDS.includes(part) ? box(`dr-card dr-part dr-part-${part}`, ...(part === 'stage' ? [stage, room('table')] : [])) : room(part)))

  const front = parts(FRONT)
  const scene = sceneIn(store.getState())
  const taught = scene?.teaches?.some((part) => part !== 'ask') ? (['missions'] as const) : []
  const asks = view.show.includes('ask') && scene?.asks ? [room(`ask-${scene.asks}`)] : []
  const tasks = parts(taught)
  for (const card of tasks) card.dataset['tasks'] = String(scene?.tasks)
  const main = box('dr-main', ...(front.length > 0 ? [box('dr-front', ...front)] : []), ...tasks, ...parts(['timeline']))
  const side = box('dr-side', ...parts(SIDE))
  const all = box('dr-parts', main, side, box('dr-more', ...parts(MORE)))
  all.dataset['main'] = String(main.childElementCount > 0)
  all.dataset['side'] = String(side.childElementCount > 0)
  const figure = box('dr-figure', ...(view.classroom ? [room('classroom')] : []), room(view.controls.length < CONTROLS.length ? 'header-brief' : 'header'), ...asks, ...parts(['status']), all)
  Object.assign(figure, { lang, dir })
  element.append(figure)
  const stop = keepDrawn(stage, store, (host) => drawStage(host, null), true)
  return () => {
    stop()
    figure.remove()
  }
}

/** Controls that are actions of their own. */
const ACTING = new Set<string>(['staff', 'speed', 'sick', 'demand'])
