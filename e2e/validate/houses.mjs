/** Scenarios from a case's symbols; a case's unit of time is taken as the minute. */

export const exponential = (mean) => ({ law: 'exponential', mean })
export const deterministic = (mean) => ({ law: 'deterministic', mean })
export const gamma = (mean, scv) => ({ law: 'gamma', mean, scv })

/** Two phases by their chance and means; the model's have balanced means, which are the cases' (or stand for them by mean and scv). */
export function hyperexponential(p1, mean1, mean2) {
  const mean = p1 * mean1 + (1 - p1) * mean2
  return { law: 'hyperexponential', mean, scv: (2 * (p1 * mean1 * mean1 + (1 - p1) * mean2 * mean2)) / (mean * mean) - 1 }
}

/** `exp:1`, `det:1`, `erl:2:1`, `h2:p1:mean1:mean2` as the cases write a law. */
export function lawOf(text) {
  const [name, ...rest] = text.split(':')
  const [a, b, c] = rest.map(Number)
  if (name === 'exp') return exponential(a)
  if (name === 'det') return deterministic(a)
  if (name === 'erl') return gamma(b, 1 / a)
  return hyperexponential(a, b, c)
}

/** Poisson arrivals, `lam` a minute, at `staff` (a number of them, or a list). */
export function house(lam, work, staff, more = {}) {
  return { demand: { perHour: lam * 60, ...more.demand }, work, staff: typeof staff === 'number' ? [{ count: staff }] : staff, ...without(more, 'demand') }
}

function without(object, key) {
  const { [key]: _, ...rest } = object
  return rest
}

export const own = (routing, more = {}) => ({ line: { layout: 'own', routing, ...more } })

/** Named people: `cook-1` … */
export const cooks = (n, more = {}) => Array.from({ length: n }, (_, i) => ({ id: `cook-${i + 1}`, ...more }))

/**
 * Minutes after which an empty start is forgotten: five relaxation times of the single server of all their speed, at least 20 services.
 */
export function settled(service, servers, load) {
  const rho = Math.min(0.97, load)
  return 5 * Math.max(service / servers / (1 - Math.sqrt(rho)) ** 2, 4 * service)
}

/** lam0 + A sin(2πt ÷ period) customers a minute as points joined by straight lines, a tenth of a minute apart, for `days` periods. */
export function sinusoid({ lam0, A, period = 24 }, days = 1) {
  const points = []
  for (let i = 0; i <= period * 10 * days; i++) points.push([i / 10, 60 * (lam0 + A * Math.sin((2 * Math.PI * i) / 10 / period))])
  return points
}
