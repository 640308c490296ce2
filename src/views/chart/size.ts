/** How large an element is, in CSS pixels. */
export interface Size {
  readonly width: number
  readonly height: number
  stop(): void
}

/**
 * Keeps the size of `element`, asked for once and told by the browser from then on: whoever asks in the middle of a frame makes it lay the
 * page out before its time. `changed` is called when it is another one.
 */
export function watchSize(element: Element, changed: () => void): Size {
  let { width, height } = element.getBoundingClientRect()
  const observer = new ResizeObserver((entries) => {
    const box = entries[entries.length - 1].contentRect
    if (box.width === width && box.height === height) return
    ;({ width, height } = box)
    changed()
  })
  observer.observe(element)
  return {
    get width() {
      return width
    },
    get height() {
      return height
    },
    stop: () => observer.disconnect(),
  }
}
