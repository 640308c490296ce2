/**
 * The floor: the least that any simulator of these two systems in JavaScript must do, written by hand for them alone.
 * A binary heap in typed arrays on (time, sequence) with a lazy root, xoshiro128** and a ziggurat, customers in a pool,
 * a switch on the kind. No statistic but the mean wait, no feature at all.
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
  const a = Math.imul(s[1], 5)
  const r = Math.imul((a << 7) | (a >>> 25), 9)
  const t = s[1] << 9
  s[2] ^= s[0]
  s[3] ^= s[1]
  s[1] ^= s[2]
  s[0] ^= s[3]
  s[2] ^= t
  s[3] = (s[3] << 11) | (s[3] >>> 21)
  return r
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

/** Heap of (time, sequence·2¹⁵ + payload): sequence and payload in one number that a double holds exactly. */
class Heap {
  time = new Float64Array(1024).fill(Infinity)
  tag = new Float64Array(1024)
  size = 0
  hole = false
  seq = 0
  push(time, payload) {
    const tag = this.seq++ * 32768 + payload
    const T = this.time
    const G = this.tag
    if (this.hole) {
      this.hole = false
      this.sink(time, tag)
      return
    }
    let i = ++this.size
    while (i > 1) {
      const p = i >> 1
      if (T[p] <= time) break
      T[i] = T[p]
      G[i] = G[p]
      i = p
    }
    T[i] = time
    G[i] = tag
  }
  settle() {
    if (!this.hole) return
    this.hole = false
    const n = this.size--
    const time = this.time[n]
    const tag = this.tag[n]
    this.time[n] = Infinity
    if (n > 1) this.sink(time, tag)
  }
  sink(time, tag) {
    const T = this.time
    const G = this.tag
    const n = this.size
    let i = 1
    for (let c = 2; c <= n; c = i << 1) {
      c += +(T[c + 1] < T[c] || (T[c + 1] === T[c] && G[c + 1] < G[c]))
      if (time < T[c] || (time === T[c] && tag < G[c])) break
      T[i] = T[c]
      G[i] = G[c]
      i = c
    }
    T[i] = time
    G[i] = tag
  }
}

/** M/M/c, one shared line; `customers` arrivals. Mean wait of those who started. */
export function floorShared(c, load, customers, seed) {
  const arrivals = generator(seed)
  const works = generator(seed ^ 0x5bd1e995)
  const heap = new Heap()
  let pool = new Float64Array(1024)
  let link = new Int32Array(1024)
  let slots = 0
  let free = -1
  let head = -1
  let tail = -1
  let idle = c
  let sum = 0
  let started = 0
  let arrived = 0
  const gap = 1 / (c * load)
  heap.push(exponential(arrivals) * gap, 0)
  for (;;) {
    heap.settle()
    if (heap.size === 0) break
    const now = heap.time[1]
    const kind = heap.tag[1] % 32768
    heap.hole = true
    switch (kind) {
      case 0:
        if (++arrived < customers) heap.push(now + exponential(arrivals) * gap, 0)
        if (idle > 0) {
          idle--
          started++
          heap.push(now + exponential(works), 1)
        } else {
          let s = free
          if (s >= 0) free = link[s]
          else {
            if (slots === pool.length) {
              const p = new Float64Array(slots * 2)
              p.set(pool)
              pool = p
              const l = new Int32Array(slots * 2)
              l.set(link)
              link = l
            }
            s = slots++
          }
          pool[s] = now
          link[s] = -1
          if (tail >= 0) link[tail] = s
          else head = s
          tail = s
        }
        break
      default:
        if (head >= 0) {
          const s = head
          head = link[s]
          if (head < 0) tail = -1
          sum += now - pool[s]
          started++
          link[s] = free
          free = s
          heap.push(now + exponential(works), 1)
        } else idle++
    }
  }
  return sum / started
}

/** n own lines, the shorter of two drawn (without replacement); `customers` arrivals. */
export function floorTwoChoices(n, load, customers, seed) {
  const arrivals = generator(seed)
  const works = generator(seed ^ 0x5bd1e995)
  const routes = generator(seed ^ 0x27d4eb2f)
  const heap = new Heap()
  let pool = new Float64Array(1024)
  let link = new Int32Array(1024)
  let slots = 0
  let free = -1
  const head = new Int32Array(n).fill(-1)
  const tail = new Int32Array(n).fill(-1)
  const length = new Int32Array(n)
  let sum = 0
  let started = 0
  let arrived = 0
  const gap = 1 / (n * load)
  heap.push(exponential(arrivals) * gap, 0)
  for (;;) {
    heap.settle()
    if (heap.size === 0) break
    const now = heap.time[1]
    const kind = heap.tag[1] % 32768
    heap.hole = true
    if (kind === 0) {
      if (++arrived < customers) heap.push(now + exponential(arrivals) * gap, 0)
      const i = Math.floor(((next(routes) >>> 0) / 4294967296) * n)
      let j = Math.floor(((next(routes) >>> 0) / 4294967296) * (n - 1))
      if (j >= i) j++
      const e = length[i] < length[j] || (length[i] === length[j] && next(routes) < 0) ? i : j
      if (length[e]++ === 0) {
        started++
        heap.push(now + exponential(works), e + 1)
      } else {
        let s = free
        if (s >= 0) free = link[s]
        else {
          if (slots === pool.length) {
            const p = new Float64Array(slots * 2)
            p.set(pool)
            pool = p
            const l = new Int32Array(slots * 2)
            l.set(link)
            link = l
          }
          s = slots++
        }
        pool[s] = now
        link[s] = -1
        if (tail[e] >= 0) link[tail[e]] = s
        else head[e] = s
        tail[e] = s
      }
    } else {
      const e = kind - 1
      length[e]--
      const s = head[e]
      if (s >= 0) {
        head[e] = link[s]
        if (head[e] < 0) tail[e] = -1
        sum += now - pool[s]
        started++
        link[s] = free
        free = s
        heap.push(now + exponential(works), kind)
      }
    }
  }
  return sum / started
}
