/**
 * Dinner Rush on your page: its frames become as tall as what is in them, buttons of yours drive them, and of several one plays at a time.
 *
 *   <script src="…/embed/host.js" async></script>
 *   <iframe id="rush" src="…/embed/?scenario=sick-day" sandbox="allow-scripts" title="Dinner Rush" width="100%" height="720"></iframe>
 *   <button data-dinner-rush="#rush" data-do="seek 12:40">Noon</button>
 *
 * A frame then has `dinnerRush` with play(), pause(), seek(), apply(), state() and listen(), each a promise, and sends the events ready,
 * event, loss and mission. Nothing is fetched, stored or sent elsewhere. docs/embedding.md tells all of it. MIT licence.
 */
;(() => {
  const MARK = 'dinner-rush'
  const EDITION = 1
  /** Who has the turn keeps it until another is nearer to the middle of the window by so many pixels. */
  const KEEPS = 48
  const here = document.currentScript?.src ? new URL('.', document.currentScript.src).href : null
  const known = new Map()
  let ids = 0
  let current = null
  let beat = 0

  class Refused extends Error {
    name = 'Refused'
    constructor(problems) {
      super(problems.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('; '))
      this.problems = problems
    }
  }

  /** Frames of ours stand beside this script; one from elsewhere says so by its class. */
  const ours = (frame) => frame.classList.contains(MARK) || (here !== null && frame.src.startsWith(here))

  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) if (known.has(target)) known.get(target).seen = isIntersecting
      decide()
    },
    { rootMargin: '-12% 0px' },
  )

  function meet(frame) {
    if (known.has(frame)) return known.get(frame)
    const one = { frame, ready: false, seen: false, wants: false, held: false, has: null, waiting: new Map(), queue: [] }
    known.set(frame, one)
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

  /** Those that have left the page are forgotten with what they owe. */
  function tidy() {
    for (const [frame, one] of known) {
      if (frame.isConnected) continue
      known.delete(frame)
      observer.unobserve(frame)
      if (current === one) current = null
      for (const { refuse } of one.waiting.values()) refuse(new Refused([{ path: '', message: 'the figure is not on the page any more' }]))
    }
  }

  function decide() {
    tidy()
    const all = [...known.values()]
    const able = all.filter((one) => one.seen && one.wants)
    const held = able.filter((one) => one.held)
    const away = (one) => {
      const { top, height } = one.frame.getBoundingClientRect()
      return Math.abs(top + height / 2 - innerHeight / 2) - (one === current ? KEEPS : 0)
    }
    const next = held.find((one) => one !== current) ?? held[0] ?? able.sort((a, b) => away(a) - away(b))[0] ?? null
    current = next
    // One alone rests by itself while it is out of view.
    if (all.length < 2 && (all[0]?.has ?? null) === null) return
    for (const one of [...all.filter((other) => other !== next), next]) {
      const has = one === next
      if (!one || !one.ready || one.has === has) continue
      one.has = has
      if (!has) one.held = false
      say(one, { call: 'turn', value: has })
    }
  }

  function soon() {
    if (known.size > 1) beat ||= requestAnimationFrame(() => ((beat = 0), decide()))
  }

  function heard(one, { id, answer, refused, event, detail }) {
    if (event === 'height') {
      const { boxSizing, borderTopWidth, borderBottomWidth } = getComputedStyle(one.frame)
      const edge = boxSizing === 'border-box' ? parseFloat(borderTopWidth) + parseFloat(borderBottomWidth) : 0
      if (detail?.height > 0) one.frame.style.height = `${Math.ceil(detail.height + edge)}px`
    } else if (event === 'turn') {
      Object.assign(one, { wants: detail.wants, held: detail.held })
      decide()
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
  }

  addEventListener('message', ({ source, data }) => {
    if (typeof data !== 'object' || data === null || data[MARK] !== EDITION) return
    const frame = [...document.querySelectorAll('iframe')].find(({ contentWindow }) => contentWindow !== null && contentWindow === source)
    if (frame && ours(frame)) heard(meet(frame), data)
  })
  addEventListener('scroll', soon, { passive: true, capture: true })
  addEventListener('resize', soon)

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
      one.waiting.set(id, { done: () => (begin(one), decide()), refuse: () => undefined })
      say(one, { id, call: 'hello' })
    }
  }
  greet()
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', greet, { once: true })
})()
