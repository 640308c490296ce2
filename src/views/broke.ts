/** Heard on a figure's element: something of ours broke in it. */
export const BROKE = 'dr-broke'

/** Tells the figure around `host`, and whoever watches the page for errors; whatever else is going on goes on. */
export function broke(host: EventTarget, error: unknown): void {
  host.dispatchEvent(new CustomEvent(BROKE, { bubbles: true, detail: error }))
  reportError(error)
}
