/** Nobody is lost sight of: a sentence where somebody is. */
export function unaccounted(frame) {
  const { arrived, served, lostTotal, lost, inLine, inService, inOrbit } = frame
  const reasons = Object.values(lost).reduce((sum, count) => sum + count, 0)
  if (reasons !== lostTotal) return `minute ${frame.time}: ${lostTotal} lost, ${reasons} by reason`
  const known = served + lostTotal + inLine + inService + inOrbit
  return known === arrived ? null : `minute ${frame.time}: ${arrived} arrived; ${served} served, ${lostTotal} lost, ${inLine} in line, ${inService} in service, ${inOrbit} to come again: ${known}`
}
