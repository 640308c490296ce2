/** A pointer that rests so long on a sign is told what it is, ms; at once where another tip has just gone. */
const APPEAR = 500
const AGAIN = 300
/** A finger that stays so long wants to know, not to press, ms. */
const HOLD = 550
/** ... and does not move by more than so many CSS pixels: then it scrolls or carries something. */
const STILL = 10
/** From the sign to the words, and from the words to the edge of the page, CSS pixels. */
const APART = 6

/** What a sign without words is, or what one with words does: for eyes, where `aria-label` and `aria-description` say it to ears. */
export const tip = (words: string | undefined): { 'data-tip'?: string } => (words ? { 'data-tip': words } : {})

/** As `tip`, where it says more than what stands on the sign. */
export const hint = (words: string | undefined): { 'data-tip'?: string; 'aria-description'?: string } => (words ? { 'data-tip': words, 'aria-description': words } : {})

const apple = (): boolean => /Mac|iP(hone|ad|od)/.test(navigator.platform)

/** The first of `aria-keyshortcuts` that this machine's keyboard has, as its keys are called there. */
export function keysOf(shortcuts: string | null, onApple: boolean): string[] {
  const all = (shortcuts ?? '').split(' ').filter(Boolean)
  const one = all.find((keys) => keys.startsWith('Meta+') === onApple) ?? all[0]
  return one ? one.split('+').map((key) => ({ Control: 'Ctrl', Meta: '⌘' })[key] ?? key) : []
}

/** What places a tip beside its sign. */
export const fetchTips = (): Promise<typeof import('@floating-ui/dom')> => import('@floating-ui/dom')

/**
 * Shows the words of whatever carries `data-tip` within `root`: under the pointer, under the keyboard's focus, under a finger that stays.
 * Escape puts them away, and they stay while the pointer is on them. Returns what ends it.
 */
export function watchTips(root: HTMLElement): () => void {
  const page = root.ownerDocument
  const ending = new AbortController()
  let box: HTMLElement | null = null
  let wanted: Element | null = null
  let shown = false
  let goneAt = -Infinity
  let timer: ReturnType<typeof setTimeout> | undefined
  let held = false
  let down = { x: 0, y: 0 }
  let stepped = false

  const signOf = (target: EventTarget | null): Element | null => (target instanceof Element ? target.closest('[data-tip]') : null)

  function made(): HTMLElement {
    const element = page.createElement('div')
    element.className = 'dr-tip'
    element.setAttribute('popover', 'manual')
    // Said to ears by the sign itself.
    element.setAttribute('aria-hidden', 'true')
    return element
  }

  async function show(sign: Element, by: 'pointer' | 'focus' | 'finger'): Promise<void> {
    const { computePosition, flip, offset, shift } = await fetchTips()
    const words = sign.getAttribute('data-tip')
    if (wanted !== sign || !sign.isConnected || !words) return
    box ??= made()
    // All around an open dialog is inert.
    const home = sign.closest('dialog') ?? root
    if (box.parentNode !== home) home.append(box)
    box.replaceChildren(
      words,
      ...keysOf(sign.getAttribute('aria-keyshortcuts'), apple()).map((key) => {
        const cap = page.createElement('kbd')
        cap.textContent = key
        return cap
      }),
    )
    box.dataset['by'] = by
    box.showPopover()
    shown = true
    const { x, y } = await computePosition(sign, box, {
      strategy: 'fixed',
      placement: by === 'finger' ? 'top' : 'bottom',
      middleware: [offset(APART), flip({ padding: APART }), shift({ padding: APART })],
    })
    box.style.left = `${Math.round(x)}px`
    box.style.top = `${Math.round(y)}px`
  }

  function hide(): void {
    clearTimeout(timer)
    wanted = null
    if (!shown) return
    shown = false
    goneAt = performance.now()
    if (box?.isConnected) box.hidePopover()
  }

  function want(sign: Element, by: 'pointer' | 'focus' | 'finger', after: number): void {
    if (wanted === sign) return
    hide()
    wanted = sign
    timer = setTimeout(() => void show(sign, by).catch(hide), after)
  }

  const on = <K extends keyof HTMLElementEventMap>(name: K, heard: (event: HTMLElementEventMap[K]) => void, capture = false): void =>
    root.addEventListener(name, heard, { signal: ending.signal, capture, passive: name !== 'click' })

  on('pointerover', ({ target, pointerType }) => {
    if (pointerType === 'touch') return
    const sign = signOf(target)
    if (sign) want(sign, 'pointer', performance.now() - goneAt < AGAIN ? 0 : APPEAR)
    else if (box?.contains(target as Node)) clearTimeout(timer)
    else if (wanted && !wanted.matches(':focus-visible')) hide()
  })
  on('pointerleave', ({ pointerType }) => {
    if (pointerType !== 'touch' && wanted && !wanted.matches(':focus-visible')) hide()
  })
  on('focusin', ({ target }) => {
    const sign = signOf(target)
    if (sign && stepped && sign.matches(':focus-visible')) want(sign, 'focus', 0)
    else hide()
  })
  on('focusout', hide)
  on('pointerdown', ({ target, pointerType, clientX: x, clientY: y }) => {
    hide()
    held = false
    down = { x, y }
    const sign = pointerType === 'touch' ? signOf(target) : null
    if (!sign) return
    wanted = sign
    timer = setTimeout(() => {
      held = true
      void show(sign, 'finger').catch(hide)
    }, HOLD)
  })
  on('pointerup', ({ pointerType }) => {
    if (pointerType === 'touch' && !held) hide()
  })
  on('pointercancel', hide)
  on('pointermove', ({ pointerType, clientX, clientY }) => {
    if (pointerType !== 'touch' || !wanted || Math.hypot(clientX - down.x, clientY - down.y) <= STILL) return
    held = false
    hide()
  })
  // Whoever held it down wanted to know what it is.
  on('click', (event) => {
    if (held) {
      event.preventDefault()
      event.stopPropagation()
      held = false
    } else hide()
  }, true)
  on('keydown', ({ key }) => {
    if (key === 'Escape' || key === 'Enter' || key === ' ') hide()
  })
  // A focus that was put somewhere by what has opened or closed asks for nothing.
  page.addEventListener(
    'keydown',
    ({ key }) => {
      stepped = /^(Tab|Arrow|Home|End)/.test(key)
      if (stepped) setTimeout(() => (stepped = false))
    },
    { signal: ending.signal, capture: true, passive: true },
  )
  page.addEventListener('scroll', hide, { signal: ending.signal, capture: true, passive: true })

  return () => {
    hide()
    ending.abort()
    box?.remove()
  }
}
