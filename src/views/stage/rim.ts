/** Length of an outline of half ellipses, the only one told by shares. */
export function lengthOf(d: string): number {
  let length = 0
  for (const [, rx, ry] of d.matchAll(/A\s*([\d.]+)[\s,]+([\d.]+)/g)) {
    const [a, b] = [Number(rx), Number(ry)]
    const off = (a - b) / (a + b)
    const h = off * off
    // Ramanujan's second approximation: off by less than a millionth at this flatness.
    length += (Math.PI * (a + b) * (1 + (3 * h) / (10 + Math.sqrt(4 - 3 * h)))) / 2
  }
  if (length === 0) throw new Error(`No way to measure ${d}`)
  return length
}
