import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { runInNewContext } from 'node:vm'
import { afterEach, describe, expect, it } from 'vitest'
import { createDay } from '../../src/restaurant/day.ts'
import { EDITION } from '../../src/scenario/link.ts'
import { parseCommand, parseCommands, parseScenario } from '../../src/scenario/parse.ts'
import { presets } from '../../src/scenario/presets/all.ts'
import { unexplained } from './changelog.mjs'
import { digestsBy, recordedDays } from './days.mjs'
import { findFirefox, findWebKit } from './engines.mjs'
import { CHANGELOG, changes, recorded } from './moments.mjs'
import { difference } from './pages.mjs'
import { openSession, scriptOf } from './webdriver.mjs'

/** A machine on which only the named files stand; `path` is what its PATH leads to. */
function machine({ files = [], path = {}, env = {}, folders = {} } = {}) {
  const standing = new Set([...files, ...Object.values(path)])
  return { host: { env, exists: (file) => standing.has(file), which: (name) => path[name] ?? null }, list: (folder) => folders[folder] ?? [] }
}

describe('the recorded moments', () => {
  const engine = { createDay, parseScenario, parseCommand, parseCommands }

  it('are those of this engine: another day by the same scenario, seed and commands is another edition of links', async () => {
    expect(changes(recorded().moments, await digestsBy(engine, recordedDays(engine)))).toEqual([])
    expect(recorded().edition).toBe(EDITION)
  })

  it('are of every preset, and tell all moments apart', () => {
    const { moments } = recorded()
    const names = new Set(moments.map((m) => m.scenario))
    expect(presets.filter((p) => !names.has(p.name))).toEqual([])
    // Scenes of a text show days of the bar's with other eyes.
    const own = moments.filter((m) => presets.find((p) => p.name === m.scenario)?.listed !== undefined)
    expect(new Set(own.map((m) => m.digest)).size).toBe(own.length)
  })

  it('are each explained by the changelog: a digest changes only with a note', () => {
    expect(unexplained(recorded().moments, readFileSync(CHANGELOG, 'utf8'))).toEqual([])
  })
})

it('two lists of moments differ where one has another digest, or none', () => {
  const [one, other] = [{ scenario: 'a', at: 1, digest: 'x' }, { scenario: 'a', at: 2, digest: 'y' }]
  expect(changes([one, other], [one, other])).toEqual([])
  expect(changes([one, other], [one, { ...other, digest: 'z' }])).toEqual(['a at minute 2: z, recorded y'])
  expect(changes([one], [one, other])).toEqual(['a at minute 2: y, not recorded'])
  expect(changes([one, other], [one])).toEqual(['a at minute 2: recorded, and not there any more'])
})

describe('a digest that has changed', () => {
  const [one, other] = ['00000000000000aa', '00000000000000bb']
  const moments = [{ of: 'sick-day', scenario: 'sick-day', at: 5, digest: '0000000000000001' }, { of: 'sick-day', scenario: 'sick-day', at: 10, digest: one }]
  const noted = (...items) => `# Changelog\n\n## 2.0.0\n\n### Digests\n\n${items.join('\n')}\n\n### Fixed\n\n- \`sick-day\` \`${one}\`: a line of another section.\n\n## 1.0.0\n\n### Digests\n\n- \`sick-day\` \`${other}\`: recorded for the first time.\n`

  it('is told by its name, what it was, and the item to write', () => {
    expect(unexplained(moments, noted())).toEqual([
      `sick-day: its digest was ${other} (1.0.0) and is ${one}. Say why under "### Digests" of the newest version in CHANGELOG.md: - \`sick-day\` \`${one}\`: …`,
    ])
    expect(unexplained(moments, '# Changelog')[0]).toMatch(/^sick-day: its digest 00000000000000aa is new\. /)
  })

  it('is held by the newest item that names it and gives a reason, and by no other', () => {
    expect(unexplained(moments, noted(`- \`sick-day\` \`${one}\`: who gives up is asked first.`))).toEqual([])
    expect(unexplained(moments, noted(`- \`sick-day\` \`${one}\`: …`))).toHaveLength(1)
    expect(unexplained(moments, noted(`- \`sick-day\` \`${other}\`: who gives up is asked first.`))).toHaveLength(1)
    expect(unexplained(moments, noted(`- \`sick-days\` \`${one}\`: who gives up is asked first.`))).toHaveLength(1)
  })

  it('is one of any of the days of a group', () => {
    const many = (digest) => ['a', 'b'].map((scenario) => ({ of: 'hands', scenario, at: 1, digest: scenario === 'a' ? digest : one }))
    const [told] = unexplained(many(one), '')
    const changelog = `## 1.0.0\n\n### Digests\n\n${/- `.*$/.exec(told)[0].replace('…', 'recorded for the first time')}\n`
    expect(unexplained(many(one), changelog)).toEqual([])
    expect(unexplained(many(other), changelog)).toHaveLength(1)
  })
})

describe('browsers are found', () => {
  it('Firefox by its variable, before the one on the PATH; a variable that names nothing is passed over', () => {
    const path = { firefox: '/usr/bin/firefox' }
    expect(findFirefox(machine({ path }).host)).toEqual({ path: '/usr/bin/firefox' })
    expect(findFirefox(machine({ path: { ...path, 'firefox-esr': '/usr/bin/firefox-esr' } }).host)).toEqual({ path: '/usr/bin/firefox-esr' })
    expect(findFirefox(machine({ path, files: ['/my/fox'], env: { FIREFOX_PATH: '/my/fox' } }).host)).toEqual({ path: '/my/fox' })
    expect(findFirefox(machine({ path, env: { FIREFOX_PATH: '/my/fox' } }).host)).toEqual({ path: '/usr/bin/firefox' })
    expect(findFirefox(machine().host)).toBeNull()
  })

  const path = { WebKitWebDriver: '/usr/bin/WebKitWebDriver', 'xvfb-run': '/usr/bin/xvfb-run' }
  const folders = { '/usr/lib': ['x86_64-linux-gnu', 'gcc'], '/usr/lib/x86_64-linux-gnu': ['webkit2gtk-4.0', 'webkit2gtk-4.1', 'webkit2gtk-4.1.so'] }
  const files = ['/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser', '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser']
  const find = (of) => {
    const { host, list } = machine(of)
    return findWebKit(host, list)
  }

  it('WebKit beside the newest of its libraries, on a screen of its own where there is none', () => {
    const there = { path: files[1], driver: path.WebKitWebDriver }
    expect(find({ path, folders, files })).toEqual({ ...there, screen: path['xvfb-run'] })
    expect(find({ path, folders, files, env: { DISPLAY: ':0' } })).toEqual({ ...there, screen: null })
    expect(find({ path: { WebKitWebDriver: path.WebKitWebDriver }, folders, files, env: { WAYLAND_DISPLAY: 'w' } })).toEqual({ ...there, screen: null })
    expect(find({ path, folders, files: [files[0]] })).toMatchObject({ path: files[0] })
  })

  it('WebKit not at all without its driver, its browser or a screen', () => {
    expect(find({ path: { 'xvfb-run': path['xvfb-run'] }, folders, files })).toBeNull()
    expect(find({ path, folders })).toBeNull()
    expect(find({ path: { WebKitWebDriver: path.WebKitWebDriver }, folders, files })).toBeNull()
  })
})

describe('a difference between two looks', () => {
  const look = { time: 5, digests: ['aa', 'bb'], pictures: ['one\ntwo', 'three'] }

  it('is none between equals', () => {
    expect(difference(look, structuredClone(look))).toBeNull()
  })

  it.each([
    [{ time: 6 }, /minute 6, not 5/],
    [{ digests: ['aa', 'cc'] }, /digest aa,cc, not aa,bb/],
    [{ digests: ['aa'] }, /digest aa, not/],
    [{ pictures: ['one\ntwo'] }, /1 pictures, not 2/],
    [{ pictures: ['one\ntwo', 'threo'] }, /picture 1, line 1: threo, not three/],
    [{ pictures: ['one\ntwo\nfour', 'three'] }, /picture 0: 3 lines, not 2/],
    [{ pictures: ['one', 'three'] }, /picture 0, line 2: nothing, not two/],
  ])('is told where it begins: %o', (change, says) => {
    expect(difference(look, { ...look, ...change })).toMatch(says)
  })
})

describe('the WebDriver client', () => {
  let server = null
  afterEach(() => server?.close())

  /** A driver that answers by the table, and remembers what it was asked. */
  async function driver(answers) {
    const asked = []
    server = createServer((request, response) => {
      let text = ''
      request.on('data', (chunk) => (text += chunk))
      request.on('end', () => {
        const key = `${request.method} ${request.url}`
        asked.push([key, text === '' ? null : JSON.parse(text)])
        const [status, body] = answers[key] ?? [200, { value: null }]
        response.writeHead(status, { 'Content-Type': 'application/json' })
        response.end(typeof body === 'string' ? body : JSON.stringify(body))
      })
    })
    await new Promise((done) => server.listen(0, '127.0.0.1', done))
    return { asked, address: `http://127.0.0.1:${server.address().port}` }
  }
  const opened = { 'POST /session': [200, { value: { sessionId: 's1', capabilities: { browserVersion: '9.1' } } }] }

  it('opens a session, goes, runs, sizes and quits by the protocol', async () => {
    const { asked, address } = await driver({ ...opened, 'POST /session/s1/execute/async': [200, { value: { value: [1, 2] } }] })
    const session = await openSession(address, { kind: 'x' }, 5000)
    expect(session.version).toBe('9.1')
    await session.go('http://here/')
    expect(await session.run((a) => a, 7)).toEqual([1, 2])
    await session.rect(10, 20)
    await session.quit()
    expect(asked.map(([key]) => key)).toEqual([
      'POST /session', 'POST /session/s1/timeouts', 'POST /session/s1/url', 'POST /session/s1/execute/async', 'POST /session/s1/window/rect', 'DELETE /session/s1',
    ])
    expect(asked[0][1]).toEqual({ capabilities: { alwaysMatch: { kind: 'x' } } })
    expect(asked[2][1]).toEqual({ url: 'http://here/' })
    expect(asked[3][1].args).toEqual([7])
    expect(asked[4][1]).toEqual({ width: 10, height: 20 })
  })

  it('throws what the driver says, what the page threw, and what is no answer at all', async () => {
    const bad = await driver({ 'POST /session': [500, { value: { error: 'session not created', message: 'no screen' } }] })
    await expect(openSession(bad.address, {}, 5000)).rejects.toThrow(/session not created: no screen/)
    server.close()
    const odd = await driver({ 'POST /session': [404, '<html>'] })
    await expect(openSession(odd.address, {}, 5000)).rejects.toThrow(/answered 404 with what is not JSON: <html>/)
    server.close()
    const thrown = await driver({ ...opened, 'POST /session/s1/execute/async': [200, { value: { error: 'TypeError: x' } }] })
    const session = await openSession(thrown.address, {}, 5000)
    await expect(session.run(() => 0)).rejects.toThrow('TypeError: x')
  })

  /** The script as a browser runs it: a function's body, whose last argument takes the answer. */
  const inPage = (body, ...args) => new Promise((done) => runInNewContext(`(function () { ${scriptOf(body)} })`)(...args, done))

  it('answers with what a function gives, promises or throws', async () => {
    expect(await inPage((a, b) => a + b, 2, 3)).toEqual({ value: 5 })
    expect(await inPage(async (a) => [a], 'x')).toEqual({ value: ['x'] })
    expect(await inPage(() => undefined)).toEqual({ value: null })
    expect(await inPage(() => null.x)).toMatchObject({ error: expect.stringMatching(/TypeError/) })
    expect(await inPage(() => Promise.reject(new Error('late')))).toEqual({ error: 'Error: late' })
  })
})
