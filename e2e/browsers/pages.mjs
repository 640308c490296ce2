/** What is asked of a page, by functions that run there and know nothing of here. */
import { setTimeout as pause } from 'node:timers/promises'

const PATIENCE_MS = 20_000

/** Opens an address and waits for its figure to stand, with all that comes after the first picture. */
export async function open(browser, url) {
  await browser.go(url)
  await until(`a figure at ${url}`, () => browser.run(() => (document.querySelector('[data-dinner-rush] .dr-stage')?.clientWidth ?? 0) > 0))
  await browser.run(() => document.querySelector('[data-dinner-rush]').dinnerRush.whole.then(() => null))
}

/**
 * The figure that is seen, at the moment it shows: `{ time, size, digests, pictures }`, a picture for each of `sizes` and restaurant.
 * It answers for itself (`Mounted` in src/embed/mount.tsx).
 */
export const look = (browser, sizes) =>
  browser.run((asked) => {
    const { dinnerRush } = document.querySelector('[data-dinner-rush]')
    const { clientWidth: width, clientHeight: height } = document.querySelector('.dr-stage')
    const which = ['a', 'b'].filter((one) => dinnerRush.digest(one) !== null)
    return {
      time: dinnerRush.store.getState().playback.time,
      size: { width, height },
      digests: which.map((one) => dinnerRush.digest(one)),
      pictures: (asked ?? [{ width, height }]).flatMap((size) => which.map((one) => dinnerRush.picture(one, size))),
    }
  }, sizes)

export const intend = (browser, ...intents) =>
  browser.run((list) => {
    const { store } = document.querySelector('[data-dinner-rush]').dinnerRush
    for (const intent of list) store.intend(intent)
  }, intents)

/** What the figure says went wrong, null if nothing. */
export async function troubleIn(browser) {
  const trouble = await browser.run(() => document.querySelector('[data-dinner-rush]').dinnerRush.store.getState().trouble)
  return trouble && JSON.stringify(trouble)
}

/** Lets the figure play for a moment, as it would. */
export async function watch(browser, ms) {
  await intend(browser, { do: 'play' })
  await pause(ms)
  await intend(browser, { do: 'pause' })
}

/** The address once it has followed what was done: it holds a visit, and does not change any more. */
export async function addressOf(browser) {
  let last = ''
  await until('the address to follow the figure', async () => {
    const now = await browser.run(() => location.href)
    const settled = now === last && now.includes('state=')
    last = now
    return settled
  }, 700)
  return last
}

async function until(what, ready, every = 100) {
  for (const end = Date.now() + PATIENCE_MS; !(await ready()); await pause(every))
    if (Date.now() > end) throw new Error(`waited ${PATIENCE_MS / 1000} s for ${what}`)
}

/** Where two looks differ first, in words; null where they do not. */
export function difference(expected, found) {
  if (expected.time !== found.time) return `minute ${found.time}, not ${expected.time}`
  const [digests, others] = [expected.digests.join(), found.digests.join()]
  if (digests !== others) return `digest ${others}, not ${digests}`
  if (expected.pictures.length !== found.pictures.length) return `${found.pictures.length} pictures, not ${expected.pictures.length}`
  for (const [i, picture] of expected.pictures.entries()) {
    if (picture === found.pictures[i]) continue
    const [lines, theirs] = [picture.split('\n'), found.pictures[i].split('\n')]
    const at = lines.findIndex((line, n) => line !== theirs[n])
    return at < 0 ? `picture ${i}: ${theirs.length} lines, not ${lines.length}` : `picture ${i}, line ${at + 1}: ${theirs[at] ?? 'nothing'}, not ${lines[at]}`
  }
  return null
}
