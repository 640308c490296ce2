/**
 * The floor: the least that any simulator of these two systems in JavaScript must do, written by hand for them alone.
 * Every event, an arrival too, goes through one binary heap in typed arrays on (time, sequence); what an event schedules
 * first takes its place at the root. xoshiro128** and a 256-step ziggurat; no statistic but the mean wait, no feature.
 */

function generator(seed) {
  const s = new Int32Array(4)
  let z = seed | 0
  for (let i = 0; i < 4; i++) {
    z = (z + 0x9e3779b9) | 0
    let x = z
    x = Math.imul(x ^ (x >>> 16), 0x85ebca6b)
    x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
    s[i] = x ^ (x >>> 16)
  }
  return s
}

function next(s) {
  const b = s[1]
  const five = Math.imul(b, 5)
  const c = s[2] ^ s[0]
  const d = s[3] ^ b
  s[0] ^= d
  s[1] = b ^ c
  s[2] = c ^ (b << 9)
  s[3] = (d << 11) | (d >>> 21)
  return Math.imul((five << 7) | (five >>> 25), 9)
}

const R = 7.69711747013104972
const X = new Float64Array(257)
const Y = new Float64Array(257)
{
  const area = (R + 1) * Math.exp(-R)
  X[0] = R + 1
  X[1] = R
  Y[1] = Math.exp(-R)
  for (let i = 2; i < 256; i++) {
    X[i] = -Math.log(area / X[i - 1] + Y[i - 1])
    Y[i] = Math.exp(-X[i])
  }
  X[256] = 0
  Y[256] = 1
}
const W = X.map((x) => x / 4294967296)

function exponential(s) {
  const w = next(s)
  const i = w & 255
  const x = ((w >>> 0) + 0.5) * W[i]
  return x < X[i + 1] ? x : edge(s, i, x)
}

function edge(s, i, x) {
  let beyond = 0
  for (;;) {
    if (i === 0) beyond += R
    else if (Y[i] + ((next(s) >>> 0) / 4294967296) * (Y[i + 1] - Y[i]) < Math.exp(-x)) return beyond + x
    const w = next(s)
    i = w & 255
    x = ((w >>> 0) + 0.5) * W[i]
    if (x < X[i + 1]) return beyond + x
  }
}

/** Puts an event in at the root and down. Past the last entry the times are infinite, so that a lone child needs no check. */
function sink(times, order, what, size, time, sequence, kind) {
  let i = 1
  for (let c = 2; c <= size; c = i << 1) {
    const left = times[c]
    const right = times[c + 1]
    c += +(right < left)
    if (right === left) c += +(((order[c + 1] - order[c]) | 0) < 0)
    const t = times[c]
    if (time < t || (time === t && ((sequence - order[c]) | 0) < 0)) break
    times[i] = t
    order[i] = order[c]
    what[i] = what[c]
    i = c
  }
  times[i] = time
  order[i] = sequence
  what[i] = kind
}

/** Puts a new event in at the end and up; it is the latest of its instant. */
function rise(times, order, what, i, time, sequence, kind) {
  while (i > 1) {
    const parent = i >> 1
    if (times[parent] <= time) break
    times[i] = times[parent]
    order[i] = order[parent]
    what[i] = what[parent]
    i = parent
  }
  times[i] = time
  order[i] = sequence
  what[i] = kind
}

/** The root goes and nothing takes its place. Returns the new size. */
function drop(times, order, what, size) {
  const time = times[size]
  times[size] = Infinity
  if (size > 1) sink(times, order, what, size - 1, time, order[size], what[size])
  return size - 1
}

/** M/M/c, one shared line; `customers` arrivals. Mean wait. */
export function floorShared(c, load, customers, seed) {
  const arrivals = generator(seed)
  const works = generator(seed ^ 0x5bd1e995)
  const times = new Float64Array(c + 3).fill(Infinity)
  const order = new Int32Array(c + 3)
  const what = new Int32Array(c + 3) // 0 an arrival, 1 a completion
  let size = 1
  let sequence = 1
  let line = new Float64Array(1024) // a ring of arrival times
  let head = 0
  let tail = 0
  let idle = c
  let sum = 0
  let arrived = 0
  const gap = 1 / (c * load)
  times[1] = exponential(arrivals) * gap
  while (size > 0) {
    const now = times[1]
    if (what[1] === 0) {
      if (++arrived < customers) sink(times, order, what, size, now + exponential(arrivals) * gap, sequence++, 0)
      else size = drop(times, order, what, size)
      if (idle > 0) {
        idle--
        rise(times, order, what, ++size, now + exponential(works), sequence++, 1)
      } else {
        line[tail] = now
        tail = (tail + 1) & (line.length - 1)
        if (tail === head) {
          const longer = new Float64Array(line.length * 2)
          longer.set(line.subarray(head))
          longer.set(line.subarray(0, head), line.length - head)
          head = 0
          tail = line.length
          line = longer
        }
      }
    } else if (head !== tail) {
      sum += now - line[head]
      head = (head + 1) & (line.length - 1)
      sink(times, order, what, size, now + exponential(works), sequence++, 1)
    } else {
      idle++
      size = drop(times, order, what, size)
    }
  }
  return sum / customers
}

/** n own lines, the shorter of two drawn (without replacement, ties by a coin); `customers` arrivals. Mean wait. */
export function floorTwoChoices(n, load, customers, seed) {
  const arrivals = generator(seed)
  const works = generator(seed ^ 0x5bd1e995)
  const routes = generator(seed ^ 0x27d4eb2f)
  const times = new Float64Array(n + 3).fill(Infinity)
  const order = new Int32Array(n + 3)
  const what = new Int32Array(n + 3) // 0 an arrival, e + 1 a completion of employee e
  let size = 1
  let sequence = 1
  let since = new Float64Array(1024) // who waits: a pool of arrival times, linked; slot 0 is nobody
  let link = new Int32Array(1024)
  let slots = 1
  let free = 0
  const head = new Int32Array(n)
  const tail = new Int32Array(n)
  const length = new Int32Array(n)
  let sum = 0
  let arrived = 0
  const gap = 1 / (n * load)
  times[1] = exponential(arrivals) * gap
  while (size > 0) {
    const now = times[1]
    const kind = what[1]
    if (kind === 0) {
      if (++arrived < customers) sink(times, order, what, size, now + exponential(arrivals) * gap, sequence++, 0)
      else size = drop(times, order, what, size)
      const i = ((next(routes) >>> 0) * (n / 4294967296)) | 0
      let j = ((next(routes) >>> 0) * ((n - 1) / 4294967296)) | 0
      j += +(j >= i)
      const e = length[i] < length[j] || (length[i] === length[j] && next(routes) < 0) ? i : j
      if (length[e]++ === 0) rise(times, order, what, ++size, now + exponential(works), sequence++, e + 1)
      else {
        let s = free
        if (s !== 0) free = link[s]
        else {
          if (slots === since.length) {
            const longer = new Float64Array(slots * 2)
            longer.set(since)
            since = longer
            const links = new Int32Array(slots * 2)
            links.set(link)
            link = links
          }
          s = slots++
        }
        since[s] = now
        link[s] = 0
        if (head[e] !== 0) link[tail[e]] = s
        else head[e] = s
        tail[e] = s
      }
    } else {
      const e = kind - 1
      length[e]--
      const s = head[e]
      if (s !== 0) {
        head[e] = link[s]
        sum += now - since[s]
        link[s] = free
        free = s
        sink(times, order, what, size, now + exponential(works), sequence++, kind)
      } else size = drop(times, order, what, size)
    }
  }
  return sum / customers
}
