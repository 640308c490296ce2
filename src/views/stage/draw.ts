import { select as d3 } from 'd3-selection'
import { followReadings, type Followed } from '../../store/reading.ts'
import { uniqueId } from '../chart/id.ts'
import type { DrawContext, Drawing } from '../view.ts'
import type { Buttons } from './buttons.ts'
import type { Chooser } from './choose.ts'
import { CrowdPainter } from './crowd.ts'
import type { Told } from './list.ts'
import { listOf } from './moment.ts'
import type { Node } from './node.ts'
import { blockNodes, floorNodes, frontNodes, type Fonts } from './paint.ts'
import { patch } from './patch.ts'
import { counterNodes, roomNodes } from './room.ts'
import { toldOf } from './select.ts'
import { StaffPainter } from './staffDraw.ts'

const FONTS: Fonts = {
  serif: 'var(--dr-serif, Georgia, serif)',
  sans: 'var(--dr-sans, system-ui, sans-serif)',
}

/**
 * The stage, live. Three layers: the room and who stands still in SVG, who works and the people as pixels, words and buttons in SVG over them.
 * All of it is drawn from the display list; what did not change is not touched.
 * `hands`: what makes the people something to press; the first picture of a figure goes without.
 */
export function drawStage(host: HTMLElement, hands: { Buttons: typeof Buttons; Chooser: typeof Chooser } | null): Drawing {
  const box = d3(host)
  const back = box.append('svg').attr('class', 'dr-stage-layer').attr('aria-hidden', 'true')
  const canvas = box.append('canvas').attr('class', 'dr-stage-layer dr-stage-people').attr('aria-hidden', 'true')
  const front = box.append('svg').attr('class', 'dr-stage-layer').attr('role', 'group')
  const heard = box.append('p').attr('class', 'dr-stage-heard').attr('id', uniqueId('stage'))
  front.attr('aria-describedby', heard.attr('id'))

  const layers = {
    room: layer(back.append('g').node()!),
    blocks: layer(back.append('g').node()!),
    counters: layer(back.append('g').node()!),
    words: layer(front.append('g').attr('aria-hidden', 'true').attr('pointer-events', 'none').node()!),
  }
  const staff = new StaffPainter(back.append('g'))
  const people = new CrowdPainter(canvas.node()!)
  let context: DrawContext | null = null
  const buttons = hands && new hands.Buttons(front.append('g'), (id) => context?.store.intend({ do: 'select', employee: id }))
  const chooser = hands && new hands.Chooser(host, front.insert('g', 'g').node()!, (intent) => context?.store.intend(intent))
  let size = ''
  let told: Followed<Told> | null = null
  let heardAt = NaN
  let said = ''

  function update(next: DrawContext): void {
    context = next
    const { store, text, palette, width, height, pixelRatio } = next
    told ??= followReadings(store, (state) => toldOf(state.runs.a.frame))
    const state = store.getState()
    const { playback } = state
    const list = listOf(state, text, { width, height }, told.value)
    const now = `${list.width},${list.height}`
    if (now !== size) {
      size = now
      for (const svg of [back, front]) svg.attr('viewBox', `0 0 ${list.width} ${list.height}`)
    }
    layers.room(roomNodes(list, palette))
    layers.blocks(blockNodes(list.blocks, palette))
    layers.counters([...counterNodes(list.counters, palette), ...floorNodes(list, palette, FONTS)])
    layers.words(frontNodes(list, palette, FONTS))
    staff.update(list.employees, palette, FONTS)
    buttons?.update(list.employees, text, palette)
    chooser?.update(list, state, told.value, text, palette)
    people.resize(list.width, list.height, pixelRatio)
    people.paint(list, palette)

    // Told once a second of display: it changes with every frame.
    const second = Math.floor(playback.time / playback.rate)
    if (second !== heardAt || !playback.playing) {
      heardAt = second
      const words = `${list.title}\n${list.description}`
      if (words !== said) {
        said = words
        front.attr('aria-label', list.title)
        heard.text(list.description)
      }
    }
  }

  return {
    update,
    destroy() {
      told?.stop()
      buttons?.destroy()
      chooser?.destroy()
      context = null
      for (const part of [back, canvas, front, heard]) part.remove()
    },
  }
}

/** A group that is patched from one list of pieces to the next. */
function layer(group: SVGGElement): (nodes: Node[]) => void {
  let before: Node[] = []
  return (nodes) => {
    patch(group, nodes, before)
    before = nodes
  }
}
