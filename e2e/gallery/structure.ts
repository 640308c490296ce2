/** What of a look does not depend on how a browser fills pixels: texts, marks and who stands where. */
import { createHash } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { Host } from './page.ts'

/** A piece of text as it lies on the page: content, then left, top, width and height in whole CSS pixels, then its colour. */
type TextBox = [string, number, number, number, number, string]

/** How many marks there are of a kind and colour, then the sums of their lefts, tops, widths and heights in whole CSS pixels. */
type Marks = [number, number, number, number, number]

export interface Structure {
  /** Digest of the stage's display list, one a restaurant: who stands where, doing what. */
  stages: string[]
  /** Everything else that is painted, by tag, class and colours. */
  marks: Record<string, Marks>
  /** Every text of the figure that is not on the stage. */
  texts: TextBox[]
}

/** One size for a stage's list, so that no font and no other part's height is in its digest. */
const STAGE = { height: 400 }

/** The structure of what a page shows. */
export async function structureOf(page: Page, width: number): Promise<Structure> {
  const { lists, marks, texts } = await page.evaluate(
    (size) => {
      const { figure } = globalThis as unknown as Host
      const lists = (['a', 'b'] as const).map((which) => figure.picture(which, size)).filter((list) => list !== null)
      const root = document.querySelector('[data-dinner-rush]')!
      const texts: TextBox[] = []
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement!
        const content = (node.textContent ?? '').replace(/\s+/g, ' ').trim()
        if (content === '' || parent.closest('.dr-stage, style, option, textarea')) continue
        const range = document.createRange()
        range.selectNodeContents(node)
        const { left, top, width, height } = range.getBoundingClientRect()
        if (width <= 1 || height <= 1) continue
        const style = getComputedStyle(parent)
        const colour = parent instanceof SVGElement ? style.fill : style.color
        const [x, y, w, h] = [left + scrollX, top + scrollY, width, height].map(Math.round)
        texts.push([content, x, y, w, h, colour])
      }
      const none = (colour: string): boolean => colour === 'none' || /^rgba\(.*, 0\)$/.test(colour)
      const sums = new Map<string, Marks>()
      for (const element of root.querySelectorAll('*')) {
        const { left, top, width, height } = element.getBoundingClientRect()
        if (width === 0 && height === 0) continue
        const style = getComputedStyle(element)
        if (style.visibility === 'hidden') continue
        const painted: Record<string, string> =
          element instanceof SVGGeometryElement
            ? { fill: style.fill, stroke: style.stroke }
            : element instanceof SVGElement
              ? {}
              : { ground: style.backgroundColor, border: style.borderTopWidth === '0px' ? 'none' : style.borderTopColor }
        const colours = Object.entries(painted).filter(([, colour]) => !none(colour))
        if (colours.length === 0) continue
        const key = [element.nodeName.toLowerCase(), element.getAttribute('class') ?? '', ...colours.flat()].join(' ').replace(/\s+/g, ' ')
        const sum = sums.get(key) ?? [0, 0, 0, 0, 0]
        ;[1, left + scrollX, top + scrollY, width, height].forEach((x, i) => (sum[i] += x))
        sums.set(key, sum)
      }
      const marks = Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, sum]) => [key, sum.map(Math.round) as Marks]))
      return { lists, marks, texts }
    },
    { width: Math.min(width - 24, 880), ...STAGE },
  )
  return { stages: lists.map(digestOf), marks, texts }
}

const digestOf = (list: string): string => createHash('sha256').update(list).digest('hex').slice(0, 16)

/** How one structure differs from another, in words; empty where it does not. Edges may differ by `slack` pixels. */
export function differences(seen: Structure, wanted: Structure, slack: number): string[] {
  const told: string[] = []
  if (seen.stages.join() !== wanted.stages.join()) told.push(`stage: ${seen.stages.join()} instead of ${wanted.stages.join()}`)
  told.push(...markDifferences(seen.marks, wanted.marks, slack))
  const [ours, theirs] = [seen, wanted].map(({ texts }) => texts.map(([content]) => content))
  if (ours.join('\n') !== theirs.join('\n')) {
    const first = ours.findIndex((content, i) => content !== theirs[i])
    const at = first < 0 ? ours.length : first
    return [...told, `texts: “${ours[at] ?? 'nothing more'}” instead of “${theirs[at] ?? 'nothing more'}” (the ${at + 1}th of ${theirs.length})`]
  }
  wanted.texts.forEach(([content, ...box], i) => {
    const [, ...now] = seen.texts[i]
    if (now[4] !== box[4]) told.push(`“${content}”: ${now[4]} instead of ${box[4]}`)
    const moved = box.slice(0, 4).some((edge, side) => Math.abs((now[side] as number) - (edge as number)) > slack)
    if (moved) told.push(`“${content}”: at ${now.slice(0, 4).join(' ')} instead of ${box.slice(0, 4).join(' ')}`)
  })
  return told
}

function markDifferences(seen: Structure['marks'], wanted: Structure['marks'], slack: number): string[] {
  return [...new Set([...Object.keys(wanted), ...Object.keys(seen)])].flatMap((key) => {
    const [now, box] = [seen[key] ?? [0, 0, 0, 0, 0], wanted[key] ?? [0, 0, 0, 0, 0]]
    if (now[0] !== box[0]) return [`${now[0]} “${key}” instead of ${box[0]}`]
    // Where the same browser drew them one that moved is not lost among many; elsewhere each of them may be off.
    const room = slack > 1 ? slack * box[0] : slack
    return box.some((sum, i) => i > 0 && Math.abs(now[i] - sum) > room) ? [`“${key}”: in all ${now.join(' ')} instead of ${box.join(' ')}`] : []
  })
}
