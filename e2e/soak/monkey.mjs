/**
 * Hands on every control of a page, by a seed: what a reader can press, drag, type and choose, found anew each time by what it is, not by name.
 * `arm` runs in the page and knows nothing of what is around it; it leaves `globalThis.monkey`.
 */
export function arm(seed, avoid) {
  let state = seed | 0
  const random = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const pick = (list) => list[Math.floor(random() * list.length)]
  const CONTROLS = 'button, a[href], summary, input, select, textarea, [role=button], [role=slider], [role=radio], [role=switch], [role=tab], [role=option], [role=menuitem], [tabindex="0"]'
  const PLANES = '.dr-map svg, .dr-timeline svg, .dr-stage svg, [data-part] svg'
  const KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown', 'Enter', ' ', 'Escape', 'Tab', ',', '.', '?']

  const places = () => {
    const found = [document]
    for (let i = 0; i < found.length; i++) for (const one of found[i].querySelectorAll('*')) if (one.shadowRoot) found.push(one.shadowRoot)
    return found
  }
  /** As far as a reader gets: nothing behind an open dialog. */
  const grounds = () => {
    const all = places()
    const modal = all.flatMap((root) => [...root.querySelectorAll('dialog:modal')]).at(-1)
    return modal ? [modal] : all
  }
  const among = (selector) => grounds().flatMap((root) => [...root.querySelectorAll(selector)])
  const seen = (one) => one.getClientRects().length > 0 && !one.closest('[inert]') && !one.matches(':disabled, [aria-disabled=true]') && !(avoid && one.closest(avoid))
  const reachable = (selector) => among(selector).filter(seen)

  const point = (one) => {
    const { left, top, width, height } = one.getBoundingClientRect()
    return { clientX: left + random() * width, clientY: top + random() * height }
  }
  const say = (one, kind, at, more = {}) => {
    const Kind = kind.startsWith('pointer') ? PointerEvent : MouseEvent
    const on = !/enter$|leave$/.test(kind)
    one.dispatchEvent(new Kind(kind, { bubbles: on, cancelable: on, composed: true, view: window, button: 0, buttons: /down|move/.test(kind) ? 1 : 0, pointerId: 1, isPrimary: true, pointerType: 'mouse', ...at, ...more }))
  }
  const over = (one, at) => ['pointerover', 'pointerenter', 'mouseover', 'mouseenter', 'pointermove', 'mousemove'].forEach((kind) => say(one, kind, at, { buttons: 0 }))
  const out = (one, at) => ['pointerout', 'pointerleave', 'mouseout', 'mouseleave'].forEach((kind) => say(one, kind, at))
  /** What lies at a point within a picture: it, or a part of it. */
  const under = (one, at) => {
    const hit = one.getRootNode().elementFromPoint?.(at.clientX, at.clientY)
    return hit && one.contains(hit) ? hit : one
  }

  const setValue = (field, value) => {
    const kind = field instanceof HTMLSelectElement ? HTMLSelectElement : field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement
    // React listens to the element's own property.
    Object.getOwnPropertyDescriptor(kind.prototype, 'value').set.call(field, value)
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
    field.dispatchEvent(new Event('change', { bubbles: true, composed: true }))
  }
  const fill = (field) => {
    if (field instanceof HTMLSelectElement) return setValue(field, pick([...field.options])?.value ?? '')
    const [min, max] = [Number(field.min || 0), Number(field.max || 10)]
    if (field.type === 'range') return setValue(field, String(min + Math.round(random() * (max - min))))
    // What is no number a browser keeps out of these itself.
    if (field.type === 'number') return setValue(field, pick(['', '0', '1', '-3', '7.5', '1e9', '0.001']))
    setValue(field, pick(['', '0', '1', '-3', '7.5', '1e9', 'NaN', 'Noor', '🙂 <b>', '12:30', 'x'.repeat(300), '{"staff": 1}']))
  }

  const press = (one) => {
    if (one.matches('input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=file]), select, textarea')) return fill(one)
    if (one.type === 'file') return undefined
    const at = point(one)
    over(one, at)
    for (const kind of ['pointerdown', 'mousedown']) say(one, kind, at)
    one.focus?.()
    for (const kind of ['pointerup', 'mouseup']) say(one, kind, at)
    if (one.click) one.click()
    else say(one, 'click', at)
    if (random() < 0.7) out(one, at)
    return undefined
  }
  const key = () => {
    let one = document.activeElement ?? document.body
    while (one.shadowRoot?.activeElement) one = one.shadowRoot.activeElement
    const held = random() < 0.2
    const options = { key: held ? pick(['z', 'Z', 'y']) : pick(KEYS), ctrlKey: held, shiftKey: random() < 0.1, bubbles: true, cancelable: true, composed: true }
    one.dispatchEvent(new KeyboardEvent('keydown', options))
    one.dispatchEvent(new KeyboardEvent('keyup', options))
  }
  const drag = () => {
    const plane = pick(reachable(PLANES))
    if (!plane) return
    let at = point(plane)
    const one = under(plane, at)
    over(one, at)
    for (const kind of ['pointerdown', 'mousedown']) say(one, kind, at)
    for (let i = 0; i < 4; i++) {
      at = point(plane)
      for (const kind of ['pointermove', 'mousemove']) say(one, kind, at)
    }
    for (const kind of ['pointerup', 'mouseup', ...(random() < 0.3 ? ['click'] : [])]) say(one, kind, at)
    out(one, at)
  }

  // The page stays where it is, whatever is pressed.
  addEventListener('click', (event) => {
    if (!event.defaultPrevented && event.composedPath().some((one) => one instanceof HTMLAnchorElement)) event.preventDefault()
  })
  addEventListener('submit', (event) => event.preventDefault())
  globalThis.open = () => null
  // The browser's own window for a file is nobody's here.
  const click = HTMLInputElement.prototype.click
  HTMLInputElement.prototype.click = function () {
    if (this.type !== 'file') click.call(this)
  }
  globalThis.print = () => {}
  globalThis.alert = () => {}
  globalThis.confirm = () => true

  /** By kind and by what was pressed, so that what no hand ever met is seen. */
  const deeds = { presses: 0, keys: 0, drags: 0, met: {} }
  const nameOf = (one) => one.dataset?.action ?? one.getAttribute('data-part') ?? `${one.localName}${one.className && typeof one.className === 'string' ? `.${one.className.split(' ')[0]}` : ''}`
  /** One deed; answers with what it was. */
  const act = () => {
    const chance = random()
    if (chance < 0.15) {
      deeds.drags += 1
      drag()
      return 'drag'
    }
    if (chance < 0.27) {
      deeds.keys += 1
      key()
      return 'key'
    }
    const one = pick(reachable(CONTROLS))
    if (!one) return 'nothing'
    const name = nameOf(one)
    deeds.presses += 1
    deeds.met[name] = (deeds.met[name] ?? 0) + 1
    press(one)
    return name
  }
  globalThis.monkey = { act, deeds, random, pick }
}
