import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createFileServer, listen } from './serve.mjs'

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
function ask(path, method = 'GET') {
  return new Promise((resolve, reject) => {
    let text = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(`${method} ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`))
    socket.setEncoding('utf8')
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
