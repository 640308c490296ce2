type Of<T> = (value: T, i: number) => number

/** A point on the page, in thousandths of a pixel. */
const at = (x: number, y: number): string => `${Math.round(x * 1000) / 1000},${Math.round(y * 1000) / 1000}`

/** Stretches of values on end that are there. */
function stretches<T>(values: readonly T[], defined: (value: T, i: number) => boolean): number[][] {
  const all: number[][] = []
  let open = false
  values.forEach((value, i) => {
    const is = defined(value, i)
    if (is && open) all.at(-1)!.push(i)
    else if (is) all.push([i])
    open = is
  })
  return all
}

const always = (): boolean => true

/** A path along values, as d3-shape's `line` with straight pieces draws it, without all its other curves and symbols; empty where there are none. */
export function lineThrough<T>(values: readonly T[], x: Of<T>, y: Of<T>, defined: (value: T, i: number) => boolean = always): string {
  return stretches(values, defined)
    .map((run) => `M${run.map((i) => at(x(values[i], i), y(values[i], i))).join('L')}${run.length === 1 ? 'Z' : ''}`)
    .join('')
}

/** The ground between two such paths, as its `area` draws it: there along `y1`, back along `y0`. */
export function areaBetween<T>(values: readonly T[], x: Of<T>, y0: Of<T>, y1: Of<T>, defined: (value: T, i: number) => boolean = always): string {
  return stretches(values, defined)
    .map((run) => {
      const along = (y: Of<T>): string[] => run.map((i) => at(x(values[i], i), y(values[i], i)))
      return `M${[...along(y1), ...along(y0).reverse()].join('L')}Z`
    })
    .join('')
}
