/** Room for labels: boxes that must not lie on one another. CSS pixels. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export function overlaps(a: Box, b: Box, gap = 0): boolean {
  return (
    a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap
  )
}

export function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}

/** What is taken of a rectangle. A label asks with its candidates, best first, and gets the first that is free. */
export class Room {
  readonly taken: Box[] = []
  readonly bounds: Box
  readonly gap: number

  constructor(bounds: Box, gap = 2) {
    this.bounds = bounds
    this.gap = gap
  }

  block(box: Box): void {
    this.taken.push(box)
  }

  free(box: Box): boolean {
    return contains(this.bounds, box) && !this.taken.some((t) => overlaps(t, box, this.gap))
  }

  place<B extends Box>(candidates: Iterable<B>): B | null {
    for (const box of candidates) {
      if (this.free(box)) {
        this.block(box)
        return box
      }
    }
    return null
  }
}

/**
 * Centres for labels in a column, each as near to the place it wants as the others and the ends [lo, hi] allow, in the
 * order of those places. Neighbours that touch move as one block about their mean wish, which moves everybody least.
 * Null if they are too tall together.
 */
export function spread(wanted: readonly { at: number; size: number }[], lo: number, hi: number): number[] | null {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a].at - wanted[b].at || a - b)
  if (wanted.reduce((sum, w) => sum + w.size, 0) > hi - lo + 1e-9) return null
  const blocks: { members: number[]; start: number; size: number; wish: number }[] = []
  const settle = (wish: number, size: number): number => Math.max(lo, Math.min(hi - size, wish))
  for (const i of order) {
    const { at, size } = wanted[i]
    let block = { members: [i], size, wish: at - size / 2, start: settle(at - size / 2, size) }
    let previous = blocks.at(-1)
    while (previous && previous.start + previous.size > block.start) {
      blocks.pop()
      const many = previous.members.length + block.members.length
      const wish =
        (previous.wish * previous.members.length + (block.wish - previous.size) * block.members.length) / many
      const joined = previous.size + block.size
      block = { members: [...previous.members, ...block.members], size: joined, wish, start: settle(wish, joined) }
      previous = blocks.at(-1)
    }
    blocks.push(block)
  }
  const centres: number[] = new Array(wanted.length)
  for (const block of blocks) {
    let at = block.start
    for (const i of block.members) {
      centres[i] = at + wanted[i].size / 2
      at += wanted[i].size
    }
  }
  return centres
}
