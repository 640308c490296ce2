/** From one tick to the next of about `count` from 0 to `most`, 1 or more: 1, 2 or 5 times a power of ten, as d3-array's. */
export function tickStep(most: number, count: number): number {
  const step = most / count
  const power = Math.floor(Math.log10(step))
  const error = step / 10 ** power
  const factor = error >= Math.sqrt(50) ? 10 : error >= Math.sqrt(10) ? 5 : error >= Math.SQRT2 ? 2 : 1
  return power < 0 ? factor / 10 ** -power : factor * 10 ** power
}
