const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** A file dropped anywhere on the page is given to `open`; while it hovers, the page says what it takes. */
export function acceptDrops(page: Document, open: (file: File) => void, words: () => string): void {
  const sign = page.createElement('div')
  sign.className = 'site-drop'
  sign.setAttribute('role', 'status')
  const over = (event: DragEvent): void => {
    if (!carriesFiles(event)) return
    event.preventDefault()
    if (sign.isConnected) return
    sign.textContent = words()
    page.body.append(sign)
  }
  page.addEventListener('dragenter', over)
  page.addEventListener('dragover', over)
  page.addEventListener('dragleave', (event) => {
    // Left for no other element: the pointer is outside the window.
    if (event.relatedTarget === null) sign.remove()
  })
  page.addEventListener('drop', (event) => {
    sign.remove()
    if (!carriesFiles(event)) return
    event.preventDefault()
    const file = event.dataTransfer?.files[0]
    if (file) open(file)
  })
}
