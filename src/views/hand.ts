/** What a reader does that ought to be answered in the very next picture. */
const DEEDS = ['pointerdown', 'click', 'keydown', 'input', 'change'] as const

/** Whether the reader's hand has done something anywhere on the page since it was last asked. */
export function watchHand(page: Pick<EventTarget, 'addEventListener'> | undefined): () => boolean {
  let done = false
  for (const deed of DEEDS) page?.addEventListener(deed, () => (done = true), { capture: true, passive: true })
  return () => {
    const was = done
    done = false
    return was
  }
}
