import { EventKind } from '../../restaurant/events.ts'
import { fetchWords } from '../../text/shelf.ts'
import { dark, light } from '../../views/palette.ts'
import { StagePainter, createPen } from '../../views/stage/canvas.ts'
import { employeeOf, frameOf, teamOf, viewOf } from '../../views/stage/frames.testing.ts'
import type { StageList } from '../../views/stage/list.ts'
import { select } from '../../views/stage/select.ts'
import { stageSvg } from '../../views/stage/svg.ts'

/** Run in a browser by e2e/takeaway.spec.ts: the two painters side by side. */

const served = { time: 199.98, kind: EventKind.CustomerServed, customer: 3, employee: 0 }

const lists: Record<string, () => StageList> = {
  busy: () =>
    select(
      frameOf({
        employees: [
          ...teamOf(3),
          employeeOf(3, { state: 'sick', returnsAt: Infinity }),
          employeeOf(4, { state: 'sick', noticed: false }),
          employeeOf(5, { state: 'onboarding', readyAt: 240 }),
        ],
        waiting: 30,
        lost: { gaveUp: 4, turnedAway: 2 },
        recent: [served],
      }),
      viewOf({ selected: 'e0' }),
    ),
  narrow: () => select(frameOf({ employees: teamOf(2), waiting: 14, lost: { gaveUp: 4 }, recent: [served] }), viewOf({ width: 330, height: 430 })),
  own: () => select(frameOf({ employees: teamOf(4), waiting: [3, 5, 0, 2] }), viewOf({ layout: 'own' })),
  signs: () => select(frameOf({ employees: [employeeOf(0, { ejected: true }), employeeOf(1, { errorRate: 0.4, slowFactor: 0.5 })], waiting: 3, breakerOpen: true }), viewOf()),
  crowd: () => select(frameOf({ employees: teamOf(60), waiting: 3000 }), viewOf()),
  blocks: () => select(frameOf({ employees: teamOf(700), waiting: 30 }), viewOf()),
  empty: () => select(frameOf({ employees: [], waiting: 0, doorsOpen: false }), viewOf()),
}

export const names = Object.keys(lists)

export interface Difference {
  /** Of all channels of all pixels, 0 to 255. */
  mean: number
  /** Share of pixels that differ by more than a shade. */
  far: number
  /** Share of pixels that are not the ground's: that there is something to compare. */
  drawn: number
  painted: string
  written: string
}

/** The same list painted on a canvas and drawn by the browser from its SVG, pixel by pixel. */
export async function compare(name: string, isDark: boolean, ratio: number): Promise<Difference> {
  await fetchWords('en')
  const list = lists[name]()
  const palette = isDark ? dark : light
  const [width, height] = [list.width * ratio, list.height * ratio]
  const pen = createPen(width, height, { willReadFrequently: true })!
  pen.scale(ratio, ratio)
  new StagePainter().paint(pen, list, palette)
  const other = document.createElement('canvas')
  other.width = width
  other.height = height
  const brush = other.getContext('2d', { willReadFrequently: true })!
  const image = new Image(width, height)
  const svg = stageSvg(list, palette).replace(`width="${list.width}" height="${list.height}"`, `width="${width}" height="${height}"`)
  image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  await image.decode()
  brush.drawImage(image, 0, 0, width, height)
  const a = pen.getImageData(0, 0, width, height).data
  const b = brush.getImageData(0, 0, width, height).data
  let sum = 0
  let far = 0
  let drawn = 0
  for (let i = 0; i < a.length; i += 4) {
    let most = 0
    for (let c = 0; c < 4; c++) {
      const off = Math.abs(a[i + c] - b[i + c])
      sum += off
      most = Math.max(most, off)
    }
    if (most > 48) far++
    if (a[i] !== a[0] || a[i + 1] !== a[1] || a[i + 2] !== a[2]) drawn++
  }
  const pixels = a.length / 4
  const copy = document.createElement('canvas')
  copy.width = width
  copy.height = height
  copy.getContext('2d')!.drawImage(pen.canvas, 0, 0)
  return { mean: sum / a.length, far: far / pixels, drawn: drawn / pixels, painted: copy.toDataURL(), written: other.toDataURL() }
}
