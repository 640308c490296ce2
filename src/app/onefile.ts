/**
 * Everything in one script, for one file that opens from a disk: the page, and both workers, which are this same script once more,
 * told by their name what they are.
 */
const NAMES = ['desk', 'studio'] as const
type Name = (typeof NAMES)[number]

/** Known only while this script runs for the first time; a worker has none. */
const script = typeof document === 'undefined' ? null : document.currentScript
let address: string | null = null

/** One address for all workers, kept as long as the page is there: each is made when it is first needed. */
const worker = (name: Name) => (): Worker => {
  address ??= URL.createObjectURL(new Blob([script!.textContent ?? ''], { type: 'text/javascript' }))
  return new Worker(address, { name })
}

function failed(error: unknown): void {
  reportError(error)
}

if (script) import('./onefile-page.ts').then(({ openOneFile }) => openOneFile(worker('desk'), worker('studio'))).catch(failed)
else if (self.name === 'desk') import('../run/desk.worker.ts').catch(failed)
else if (self.name === 'studio') import('../embed/takeaway/studio.worker.ts').catch(failed)
