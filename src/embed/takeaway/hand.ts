/** Handing things over to the reader: what a page may do differs, and a frame may do least. */

/** A frame of no origin: no downloads, and often no clipboard. A file on a disk has none either, and may save what it makes. */
export function isGuest(): boolean {
  return globalThis.origin === 'null' && globalThis.parent !== globalThis.self
}

/** Onto the clipboard. False where neither way is open: then the field's words are selected. */
export async function copy(field: HTMLInputElement | HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value)
    return true
  } catch {
    field.focus()
    field.select()
    try {
      return field.ownerDocument.execCommand('copy')
    } catch {
      return false
    }
  }
}

/** Milliseconds after which a browser has read what it was told to save. */
const READ_BY = 20_000

export function save(page: Document, blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = page.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), READ_BY)
}

function slug(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’']/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
}

/** `dinner-rush-lunch-rush-12-43.gif` */
export function fileName(parts: readonly string[], extension: string): string {
  const name = ['dinner-rush', ...parts.map(slug)].filter((part) => part !== '').join('-')
  return `${name}.${extension}`
}
