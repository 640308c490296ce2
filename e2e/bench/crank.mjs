/** In the page, before anything else: animation frames that come only when they are asked for. Leaves `globalThis.crank`. */
export function crank() {
  const waiting = new Map()
  let last = 0
  let now = 0
  globalThis.requestAnimationFrame = (callback) => {
    waiting.set(++last, callback)
    return last
  }
  globalThis.cancelAnimationFrame = (handle) => void waiting.delete(handle)
  /** One frame, `ms` after the one before. */
  const turn = (ms) => {
    now += ms
    const due = [...waiting.values()]
    waiting.clear()
    for (const callback of due) callback(now)
  }
  globalThis.crank = { turn }
}
