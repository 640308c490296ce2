/** Rooms of the picture, CSS pixels from its top. */
export const ROOMS = {
  title: 18,
  demand: 52,
  people: 132,
  /** One way's row of cells, and the gap to the next. */
  row: 15,
  gap: 3,
  between: 12,
  axis: 24,
}

export interface Layout {
  width: number
  height: number
  left: number
  right: number
  demand: { title: number; top: number; foot: number }
  people: { title: number; top: number; foot: number }
  rows: { title: number; tops: number[] }
  axis: number
}

/** Null where there is no room for a picture. */
export function layOut(width: number, ways: number): Layout | null {
  const [left, right] = [34, width - 14]
  if (right - left < 120) return null
  const r = ROOMS
  const demand = { title: 12, top: r.title, foot: r.title + r.demand }
  const second = demand.foot + r.between
  const people = { title: second + 12, top: second + r.title, foot: second + r.title + r.people }
  const third = people.foot + r.between
  const tops = Array.from({ length: ways }, (_, i) => third + r.title + i * (r.row + r.gap))
  const axis = third + r.title + ways * (r.row + r.gap) + 12
  return { width, height: axis + r.axis - 12, left, right, demand, people, rows: { title: third + 12, tops }, axis }
}

/** A line that keeps its height through each stretch: `M…H…V…H…`. */
export function steps(values: readonly number[], stretches: readonly number[], x: (minute: number) => number, y: (value: number) => number): string {
  return values.map((value, k) => `${k === 0 ? `M${px(x(stretches[0]))},${px(y(value))}` : `V${px(y(value))}`}H${px(x(stretches[k + 1]))}`).join('')
}

/** The same, closed down to `foot`. */
export function area(values: readonly number[], stretches: readonly number[], x: (minute: number) => number, y: (value: number) => number, foot: number): string {
  return `${steps(values, stretches, x, y)}V${px(foot)}H${px(x(stretches[0]))}Z`
}

const px = (n: number): string => n.toFixed(1)

/** Whole numbers of people to be named beside the picture: at most four, none of them crowded. */
export function levelsOf(most: number): number[] {
  const step = Math.max(1, Math.ceil(most / 3))
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step)
}
