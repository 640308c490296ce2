import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gunzipSync } from 'node:zlib'
import { createFileServer, listen, takesGzip } from './serve.mjs'

let folder = ''
let port = 0
let server

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'serve-'))
  mkdirSync(join(folder, 'dist/embed'), { recursive: true })
  mkdirSync(join(folder, 'dist-secret'))
  writeFileSync(join(folder, 'dist/index.html'), '<p>site')
  writeFileSync(join(folder, 'dist/engine.js'), 'export {}')
  writeFileSync(join(folder, 'dist/a b.json'), '{}')
  writeFileSync(join(folder, 'dist/embed/index.html'), '<p>embed')
  writeFileSync(join(folder, 'dist/embed/figure-AbCd_12-.js'), 'words '.repeat(500))
  writeFileSync(join(folder, 'dist/letters.woff2'), 'packed already')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  writeFileSync(join(folder, 'dist-secret/x.txt'), 'secret')
  if (process.platform !== 'win32') symlinkSync(join(folder, 'secret.txt'), join(folder, 'dist/link.txt'))
  server = createFileServer(join(folder, 'dist'))
  port = await listen(server, { host: '127.0.0.1', port: 0, tries: 1 })
})

afterAll(() => {
  server.close()
  server.closeAllConnections()
  rmSync(folder, { recursive: true, force: true })
})

/** The path goes out as it is: `fetch` would tidy `..` away. */
function ask(path, method = 'GET', header = 'Accept: */*') {
  return new Promise((resolve, reject) => {
    let text = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(`${method} ${path} HTTP/1.1\r\nHost: localhost\r\n${header}\r\nConnection: close\r\n\r\n`))
    socket.setEncoding('latin1')
    socket.on('data', (data) => (text += data))
    socket.once('error', reject)
    socket.once('close', () => {
      const [head, body] = text.split(/\r\n\r\n(.*)/s)
      const [status, ...lines] = head.split('\r\n')
      const headers = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]))
      resolve({ status: Number(status.split(' ')[1]), headers, body })
    })
  })
}

describe('the file server', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', '<p>site'],
    ['/?scenario=sick-day', 'text/html; charset=utf-8', '<p>site'],
    ['/engine.js', 'text/javascript; charset=utf-8', 'export {}'],
    ['/a%20b.json', 'application/json; charset=utf-8', '{}'],
    ['/embed/?scenario=lunch-rush', 'text/html; charset=utf-8', '<p>embed'],
  ])('serves %s', async (path, type, body) => {
    const answer = await ask(path)
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toBe(type)
    expect(answer.body).toBe(body)
  })

  it('names a folder with its slash, so that relative paths hold', async () => {
    const answer = await ask('/embed?scenario=lunch-rush')
    expect(answer.status).toBe(301)
    expect(answer.headers.location).toBe('/embed/?scenario=lunch-rush')
  })

  it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/../dist-secret/x.txt', '/link.txt', '//secret.txt', '//example.org/..', '/%00', '/%', '/none.js'])(
    'does not serve %s',
    async (path) => {
      const answer = await ask(path)
      expect(answer.status).toBe(404)
      expect(answer.body).not.toContain('secret')
    },
  )

  const get = (path, headers = {}) => fetch(`http://127.0.0.1:${port}${path}`, { headers })

  it('packs words for who takes them packed, and keeps them open for others', async () => {
    const plain = await get('/embed/figure-AbCd_12-.js', { 'Accept-Encoding': 'identity' })
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(plain.headers.get('content-length')).toBe('3000')
    expect(plain.headers.get('vary')).toBe('Accept-Encoding')
    const { headers, body } = await ask('/embed/figure-AbCd_12-.js', 'GET', 'Accept-Encoding: br, gzip;q=0.8')
    expect(headers['content-encoding']).toBe('gzip')
    expect(Number(headers['content-length'])).toBeLessThan(100)
    expect(gunzipSync(Buffer.from(body, 'latin1')).toString()).toBe('words '.repeat(500))
    expect((await get('/letters.woff2', { 'Accept-Encoding': 'gzip' })).headers.get('content-encoding')).toBeNull()
    expect(['gzip', 'br, gzip', 'gzip;q=0.5', 'br, gzip;q=0', 'gzip; q=0.0', 'deflate', undefined].map(takesGzip)).toEqual([true, true, true, false, false, false, false])
  })

  it('says that what is named by its content never changes, and sends again only what has changed', async () => {
    expect((await get('/embed/figure-AbCd_12-.js')).headers.get('cache-control')).toContain('immutable')
    const page = await get('/')
    expect(page.headers.get('cache-control')).toBe('no-cache')
    const tag = page.headers.get('etag')
    const again = await get('/', { 'If-None-Match': tag })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect((await get('/embed/', { 'If-None-Match': tag })).status).toBe(200)
  })

  it('answers HEAD without a body, and nothing else', async () => {
    expect(await ask('/engine.js', 'HEAD')).toMatchObject({ status: 200, body: '', headers: { 'content-length': '9' } })
    expect((await ask('/engine.js', 'POST')).status).toBe(405)
  })

  it('takes the next port when one is taken, unless it may not', async () => {
    const other = createFileServer(join(folder, 'dist'))
    await expect(listen(other, { host: '127.0.0.1', port, tries: 1 })).rejects.toThrow('EADDRINUSE')
    expect(await listen(other, { host: '127.0.0.1', port, tries: 20 })).toBeGreaterThan(port)
    other.close()
  })
})
