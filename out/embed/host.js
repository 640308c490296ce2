/**
 * Dinner Rush on your page: its frames become as tall as what is in them, buttons of yours drive them, and of several one plays at a time.
 *
 *   <script src="…/embed/host.js" async></script>
 *   <iframe id="rush" src="…/embed/?scenario=sick-day" sandbox="allow-scripts" title="Dinner Rush" width="100%" height="720"></iframe>
 *   <button data-dinner-rush="#rush" data-do="seek 12:40">Noon</button>
 *
 * A frame then has `dinnerRush` with play(), pause(), seek(), apply(), state() and listen(), each a promise, and sends the events ready,
 * event, loss, mission and task. Nothing is fetched, stored or sent elsewhere. docs/embedding.md tells all of it. MIT licence.
 */
;(() => {
  const MARK = 'dinner-rush'
  const EDITION = 1
  const here = document.currentScript?.src ? new URL('.', document.currentScript.src).href : null
  const known = new Map()
  let ids = 0

  class Refused extends Error {
    name = 'Refused'
    constructor(problems) {
      super(problems.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('; '))
      this.problems = problems
    }
  }

  /** Frames of ours stand beside this script; one from elsewhere says so by its class. */
  const ours = (frame) => frame.classList.contains(MARK) || (here !== null && frame.src.startsWith(here))

  /**
   * Of the figures in view one plays: the one that somebody has set going, else the one most in the middle. Frames and elements meet
   * here; whichever script of ours comes first makes it (the element's: src/embed/voice/spotlight.ts, tested alike):
   *
   *   join(player: { turn: { wants: boolean, held: boolean, give(): void, take(): void }, seen: boolean, fromMiddle(): number })
   *     : { changed(): void, leave(): void }
   */
  const spotlight = (globalThis[Symbol.for('dinner-rush.spotlight')] ??= makeSpotlight())

  function makeSpotlight() {
    /** Who has the turn keeps it until another is nearer to the middle of the window by so many pixels. */
    const KEEPS = 48
    const players = new Set()
    let current = null
    let beat = 0

    function decide() {
      const able = [...players].filter(({ seen, turn }) => seen && turn.wants)
      const held = able.filter(({ turn }) => turn.held)
      const away = (player) => player.fromMiddle() - (player === current ? KEEPS : 0)
      current = held.find((player) => player !== current) ?? held[0] ?? able.sort((a, b) => away(a) - away(b))[0] ?? null
      for (const player of players) if (player !== current) player.turn.take()
      current?.turn.give()
    }

    function soon() {
      if (players.size > 1) beat ||= requestAnimationFrame(() => ((beat = 0), decide()))
    }
    addEventListener('scroll', soon, { passive: true, capture: true })
    addEventListener('resize', soon, { passive: true, capture: true })

    return {
      join(player) {
        players.add(player)
        decide()
        const leave = () => (players.delete(player), decide())
        return { changed: decide, leave }
      },
    }
  }

  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!known.has(target)) continue
        known.get(target).seen = isIntersecting
        known.get(target).place.changed()
      }
    },
    { rootMargin: '-12% 0px' },
  )

  function meet(frame) {
    if (known.has(frame)) return known.get(frame)
    const one = { frame, ready: false, seen: false, has: null, waiting: new Map(), queue: [] }
    known.set(frame, one)
    one.turn = { wants: false, held: false, give: () => turn(one, true), take: () => turn(one, false) }
    one.fromMiddle = () => {
      const { top, height } = frame.getBoundingClientRect()
      return Math.abs(top + height / 2 - innerHeight / 2)
    }
    one.place = spotlight.join(one)
    observer.observe(frame)
    const method = (call) => (value) => ask(one, call, value)
    frame.dinnerRush = Object.fromEntries(['play', 'pause', 'seek', 'apply', 'state', 'listen'].map((call) => [call, method(call)]))
    return one
  }

  const say = (one, message) => one.frame.contentWindow?.postMessage({ [MARK]: EDITION, ...message }, '*')

  function ask(one, call, value) {
    return new Promise((done, refuse) => {
      const id = ++ids
      one.waiting.set(id, { done, refuse })
      // A frame that is not near the view yet has not begun to hear.
      if (one.ready) say(one, { id, call, value })
      else one.queue.push({ id, call, value })
    })
  }

  function turn(one, has) {
    if (!has) one.turn.held = false
    if (!one.ready || one.has === has) return
    one.has = has
    say(one, { call: 'turn', value: has })
  }

  /** Those that have left the page are forgotten with what they owe. */
  function tidy() {
    for (const [frame, one] of known) {
      if (frame.isConnected) continue
      known.delete(frame)
      observer.unobserve(frame)
      one.place.leave()
      for (const { refuse } of one.waiting.values()) refuse(new Refused([{ path: '', message: 'the figure is not on the page any more' }]))
    }
  }

  function heard(one, { id, answer, refused, event, detail }) {
    if (event === 'height') {
      const { boxSizing, borderTopWidth, borderBottomWidth } = getComputedStyle(one.frame)
      const edge = boxSizing === 'border-box' ? parseFloat(borderTopWidth) + parseFloat(borderBottomWidth) : 0
      if (detail?.height > 0) one.frame.style.height = `${Math.ceil(detail.height + edge)}px`
    } else if (event === 'turn') {
      // One that was set going where it may not play is told so again.
      if (detail.held) one.has = null
      Object.assign(one.turn, { wants: detail.wants, held: detail.held })
      one.place.changed()
    } else if (event !== undefined) {
      if (event === 'ready') begin(one)
      one.frame.dispatchEvent(new CustomEvent(event, { detail }))
    } else if (one.waiting.has(id)) {
      const { done, refuse } = one.waiting.get(id)
      one.waiting.delete(id)
      if (refused) refuse(new Refused(refused))
      else done(answer)
    }
  }

  function begin(one) {
    one.ready = true
    one.has = null
    for (const message of one.queue.splice(0)) say(one, message)
    one.place.changed()
  }

  new MutationObserver(tidy).observe(document, { childList: true, subtree: true })
  addEventListener('message', ({ source, data }) => {
    if (typeof data !== 'object' || data === null || data[MARK] !== EDITION) return
    const frame = [...document.querySelectorAll('iframe')].find(({ contentWindow }) => contentWindow !== null && contentWindow === source)
    if (frame && ours(frame)) heard(meet(frame), data)
  })

  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest(`[data-${MARK}][data-do]`) : null
    if (!button) return
    const { dinnerRush: where, do: words } = button.dataset
    const frame = where ? document.querySelector(where) : [...document.querySelectorAll('iframe')].find(ours)
    if (!(frame instanceof HTMLIFrameElement)) return
    event.preventDefault()
    const [, call, rest] = /^\s*(\S*)\s*([^]*?)\s*$/.exec(words)
    const tell = (problem) => {
      if (problem) button.dataset.refused = problem
      else delete button.dataset.refused
    }
    let value
    try {
      value = rest === '' ? undefined : call === 'apply' ? JSON.parse(rest) : rest
    } catch {
      return tell('apply: must be followed by a command as JSON, such as {"do":"hire"}')
    }
    ask(meet(frame), call, value).then(
      () => tell(''),
      ({ message }) => tell(message),
    )
  })

  const greet = () => {
    for (const frame of document.querySelectorAll('iframe')) {
      if (!ours(frame)) continue
      const one = meet(frame)
      // One that was there before this script has said all it had to say: asked, it says it again.
      if (one.ready || !frame.contentWindow) continue
      const id = ++ids
      one.waiting.set(id, { done: () => begin(one), refuse: () => undefined })
      say(one, { id, call: 'hello' })
    }
  }
  greet()
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', greet, { once: true })
})()
