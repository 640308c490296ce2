/**
 * Shares of arrivals lost and busy servers, where `holes` of c servers fail every order at once and the host joins the shortest
 * line, ties by chance: a hole always looks free, so nobody queues, and who comes while m of the sound ones work falls into a
 * hole with chance holes ÷ (sound − m + holes). Births and deaths on 0 … sound, from those chances.
 */
export function blackHole(lambda: number, mu: number, c: number, holes: number): { lost: number; busy: number } {
  const sound = c - holes
  const intoHole = (m: number) => holes / (sound - m + holes)
  let weight = 1
  let total = 0
  let lost = 0
  let busy = 0
  for (let m = 0; m <= sound; m++) {
    if (m > 0) weight *= (lambda * (1 - intoHole(m - 1))) / (m * mu)
    total += weight
    lost += weight * intoHole(m)
    busy += weight * m
    if (total > 1e200) {
      weight *= 1e-200
      total *= 1e-200
      lost *= 1e-200
      busy *= 1e-200
    }
  }
  return { lost: lost / total, busy: busy / total }
}
