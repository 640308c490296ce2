/** Whether an exception that nobody caught is of this figure's own scripts: a host page has mistakes of its own, which are none of the reader's business here. */

/** The first address in a stack, as Chromium (`at f (address:1:2)`), Firefox and WebKit (`f@address:1:2`) write one. */
const FRAME = /(?:\(|@|at (?:async )?)((?:https?|file|blob|data|[\w-]+-extension):[^\s)]*?):\d+(?::\d+)?\)?(?:\n|$)/

/** Where it was thrown; undefined where nothing tells. */
export const addressIn = (stack: string): string | undefined => FRAME.exec(stack.slice(Math.max(0, stack.search(/\n\s+at /))))?.[1]

/** What did not come over the line is told in its place, and asked for again. */
const LINE = /did not come$|dynamically imported module|module script failed/

/** A refusal says so itself: by its problems, or as what we say to scripts. */
function isRefusal(error: { problems?: unknown; name?: unknown; message?: unknown }): boolean {
  const message = String(error.message)
  return Array.isArray(error.problems) || error.name === 'AbortError' || message.startsWith('dinner-rush:') || LINE.test(message)
}

/** `own`: where our own script is. The folders that we make hold nothing but us; elsewhere, in a bundle of somebody's, the file alone is ours. */
export function isOurs(error: unknown, own: string | undefined): boolean {
  if (typeof error !== 'object' || error === null || own === undefined || isRefusal(error)) return false
  const { stack } = error as { stack?: unknown }
  const at = typeof stack === 'string' ? addressIn(stack) : undefined
  if (at === undefined) return false
  const folder = own.replace(/[^/]*$/, '')
  return at === own || (/\/(parts|embed)\/$/.test(folder) && at.startsWith(folder))
}
