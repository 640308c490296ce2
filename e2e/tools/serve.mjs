/**
 * Serves the built site. `node e2e/tools/serve.mjs` prints its address: http://localhost:4173, or the next port
 * that is free. PORT asks for one port and no other; HOST opens it to more than this machine.
 */
import { createReadStream, existsSync, realpathSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const FIRST_PORT = 4173
const PORTS_TRIED = 50

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.ts': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
}

/** What a host compresses: words. Pictures and typefaces are packed already. */
const PACKS = new Set(['.html', '.js', '.mjs', '.css', '.json', '.map', '.csv', '.txt', '.ts', '.svg', '.webmanifest'])
/** Vite names these by what is in them, so that they never change: a browser need not ask again. */
const NAMED_BY_CONTENT = /\/(assets|parts)\/[^/]+-[\w-]{8}\.\w+$|\/embed\/[^/]+-[\w-]{8}\.js$/
const YEAR = 31_536_000

const packed = promisify(gzip)

/** Whether what was asked for may come packed. */
export const takesGzip = (accepted = '') => accepted.split(',').some((one) => /^\s*gzip\b/i.test(one) && !/;\s*q=0(\.0*)?\s*$/i.test(one))

/** What a request's path means under `root`: a file, a folder to be named with a slash, or nothing. */
function locate(root, pathname) {
  let path
  try {
    path = resolve(root, `.${decodeURIComponent(pathname)}`)
    const isFolder = statSync(path).isDirectory()
    if (isFolder && !pathname.endsWith('/')) return { redirect: `${pathname}/` }
    // The real path, so that no link leads out either.
    path = realpathSync(isFolder ? join(path, 'index.html') : path)
    const stats = statSync(path)
    return path.startsWith(root + sep) && stats.isFile() ? { path, size: stats.size, changed: stats.mtimeMs } : null
  } catch {
    return null
  }
}

/** A server of the files under `folder` and of nothing else, as a static host has them: packed, and asked for once only where they never change. */
export function createFileServer(folder) {
  const root = realpathSync(folder)
  /** By path: packed once. */
  const kept = new Map()
  const pack = async ({ path, changed }) => {
    if (kept.get(path)?.changed !== changed) kept.set(path, { changed, body: readFile(path).then((body) => packed(body, { level: 6 })) })
    return kept.get(path).body
  }
  return createServer(async (request, response) => {
    const bare = request.method === 'HEAD'
    const say = (status, text, headers = {}) => {
      response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers })
      response.end(bare ? undefined : `${text}\n`)
    }
    if (request.method !== 'GET' && !bare) return say(405, 'Only GET and HEAD', { Allow: 'GET, HEAD' })
    const [pathname, query] = (request.url ?? '/').split(/\?(.*)/s)
    // Two slashes at the front would make a redirect name another host.
    const found = /^\/(?!\/)/.test(pathname) ? locate(root, pathname) : null
    if (!found) return say(404, 'Not found')
    if (found.redirect) return say(301, 'Moved', { Location: query === undefined ? found.redirect : `${found.redirect}?${query}` })
    const type = extname(found.path).toLowerCase()
    const packs = PACKS.has(type)
    const tag = `"${found.size.toString(36)}-${Math.round(found.changed).toString(36)}"`
    const headers = {
      'Content-Type': TYPES[type] ?? 'application/octet-stream',
      'Cache-Control': NAMED_BY_CONTENT.test(found.path.slice(root.length)) ? `public, max-age=${YEAR}, immutable` : 'no-cache',
      ETag: tag,
      'X-Content-Type-Options': 'nosniff',
      ...(packs ? { Vary: 'Accept-Encoding' } : {}),
    }
    if (request.headers['if-none-match'] === tag) return void response.writeHead(304, headers).end()
    if (packs && takesGzip(request.headers['accept-encoding'])) {
      const body = await pack(found).catch(() => null)
      if (body === null) return void response.destroy()
      return void response.writeHead(200, { ...headers, 'Content-Encoding': 'gzip', 'Content-Length': body.length }).end(bare ? undefined : body)
    }
    response.writeHead(200, { ...headers, 'Content-Length': found.size })
    if (bare) return response.end()
    createReadStream(found.path).once('error', () => response.destroy()).pipe(response)
  })
}

/** Listens on `port`, or on the first free one of the `tries` from there. Resolves to the port. */
export async function listen(server, { host, port, tries }) {
  for (let candidate = port; ; candidate++) {
    try {
      await new Promise((done, failed) => {
        server.once('error', failed)
        server.listen(candidate, host, () => {
          server.off('error', failed)
          done()
        })
      })
      return server.address().port
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || candidate + 1 >= port + tries) throw error
    }
  }
}

async function main() {
  const dist = fileURLToPath(new URL('../../dist/', import.meta.url))
  if (!existsSync(join(dist, 'index.html'))) throw new Error('There is no dist/index.html to serve: run "npm run build" first.')
  const { PORT, HOST = 'localhost' } = process.env
  const asked = PORT ? Number(PORT) : null
  if (asked !== null && !(Number.isInteger(asked) && asked >= 0 && asked < 65536)) throw new Error(`PORT is "${PORT}"; expected a number from 0 to 65535.`)
  const server = createFileServer(dist)
  const port = await listen(server, { host: HOST, port: asked ?? FIRST_PORT, tries: asked === null ? PORTS_TRIED : 1 }).catch((error) => {
    throw error.code === 'EADDRINUSE' ? new Error(`Port ${error.port} is taken: set PORT to another.`) : error
  })
  process.stdout.write(`Dinner Rush is served at http://${HOST}:${port}\n`)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  main().catch((error) => {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  })
