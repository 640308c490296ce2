/** A small WebDriver client over plain HTTP (https://www.w3.org/TR/webdriver2): what comparing a page needs, and no more. */

/** Milliseconds that one call may take. */
const PATIENCE = 60_000

/**
 * Opens a browser at the driver that listens at `address`. A call that the driver refuses throws what it says.
 * @param {string} address
 * @param {object} capabilities
 */
export async function openSession(address, capabilities, patience = PATIENCE) {
  const { sessionId, capabilities: got } = await call(address, 'POST', '/session', { capabilities: { alwaysMatch: capabilities } }, patience)
  const send = (method, path, body) => call(address, method, `/session/${sessionId}${path}`, body, patience)
  await send('POST', '/timeouts', { script: patience, pageLoad: patience })
  return {
    version: String(got.browserVersion ?? ''),
    go: (url) => send('POST', '/url', { url }),
    /** Calls a function on the page with values that are plain data; what it promises is waited for. */
    async run(body, ...args) {
      const { error, value } = await send('POST', '/execute/async', { script: scriptOf(body), args })
      if (error !== undefined) throw new Error(error)
      return value
    },
    rect: (width, height) => send('POST', '/window/rect', { width, height }),
    quit: () => send('DELETE', ''),
  }
}

/** The body of an asynchronous WebDriver script that calls `body` and answers with its value, or with what it threw. */
export function scriptOf(body) {
  return `const args = [...arguments]
const done = args.pop()
new Promise((answer) => answer((${String(body)})(...args))).then(
  (value) => done({ value: value === undefined ? null : value }),
  (error) => done({ error: String(error) }),
)`
}

async function call(address, method, path, body, patience) {
  const response = await fetch(new URL(path.slice(1), address.endsWith('/') ? address : `${address}/`), {
    method,
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
    body: method === 'POST' ? JSON.stringify(body ?? {}) : undefined,
    signal: AbortSignal.timeout(patience),
  })
  const text = await response.text()
  let value
  try {
    value = JSON.parse(text).value
  } catch {
    throw new Error(`${method} ${path}: the driver answered ${response.status} with what is not JSON: ${text.slice(0, 200)}`)
  }
  if (!response.ok) throw new Error(`${method} ${path}: ${value?.error ?? response.status}: ${value?.message ?? ''}`)
  return value
}
