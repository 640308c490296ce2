import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { browserArgs, findBrowser, run } from './find-browser.mjs'

const OWN = '/cache/playwright/chrome'

/** A machine on which only the named files stand; `does` says what a program changes. */
function machine({ files = [], path = {}, env = {}, root = false, platform = 'linux', broken = [], does = {} } = {}) {
  const standing = new Set(files)
  const said = []
  const did = []
  const host = {
    platform,
    env,
    root,
    exists: (file) => standing.has(file),
    which: (name) => (path[name] && standing.has(path[name]) ? path[name] : null),
    playwright: () => OWN,
    async download(ms) {
      did.push(`download ${ms}`)
      return does.download?.(standing) ?? false
    },
    async run(command, args, ms) {
      expect(ms).toBeGreaterThan(0)
      if (args[0] === '--version') return !broken.includes(command)
      did.push([command, ...args].join(' '))
      return does.apt?.(standing, args) ?? false
    },
    say: (line) => said.push(line),
  }
  return { host, said, did }
}

const SHELL = '/usr/bin/chromium-headless-shell'
const APT = { 'chromium-headless-shell': SHELL, 'apt-get': '/usr/bin/apt-get', chromium: '/usr/bin/chromium', 'google-chrome': '/usr/bin/google-chrome' }

describe('the browser to test with', () => {
  it("is Playwright's own where it stands, whatever else there is", async () => {
    const { host, did, said } = machine({ files: [OWN, '/usr/bin/chromium'], path: APT, env: { CHROME_PATH: '/usr/bin/chromium' } })
    expect(await findBrowser(host)).toBe(OWN)
    expect(did).toEqual([])
    expect(said).toEqual([`browser: Playwright's own, ${OWN}`])
  })

  it('else the one that CHROME_PATH names', async () => {
    const { host } = machine({ files: ['/my/chrome', '/usr/bin/chromium'], path: APT, env: { CHROME_PATH: '/my/chrome' } })
    expect(await findBrowser(host)).toBe('/my/chrome')
  })

  it('else one on the PATH, Chrome before Chromium, and nothing is downloaded', async () => {
    const { host, did } = machine({ files: ['/usr/bin/chromium', '/usr/bin/google-chrome'], path: APT })
    expect(await findBrowser(host)).toBe('/usr/bin/google-chrome')
    expect(did).toEqual([])
  })

  it.each([
    ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', {}],
    ['darwin', '/Users/ana/Applications/Chromium.app/Contents/MacOS/Chromium', { HOME: '/Users/ana' }],
    ['win32', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', { PROGRAMFILES: 'C:\\Program Files' }],
    ['linux', '/opt/google/chrome/chrome', {}],
  ])('else one where %s keeps it: %s', async (platform, file, env) => {
    expect(await findBrowser(machine({ platform, files: [file], env }).host)).toBe(file)
  })

  it('is never one that does not start', async () => {
    const { host, said } = machine({ files: [OWN, '/usr/bin/google-chrome', '/usr/bin/chromium'], path: APT, broken: [OWN, '/usr/bin/google-chrome'] })
    expect(await findBrowser(host)).toBe('/usr/bin/chromium')
    expect(said).toContain(`browser: ${OWN} is there but does not start`)
  })

  it("else Playwright's download, bounded in time", async () => {
    const { host, did, said } = machine({ path: APT, root: true, files: ['/usr/bin/apt-get'], does: { download: (files) => Boolean(files.add(OWN)) } })
    expect(await findBrowser(host)).toBe(OWN)
    expect(did).toEqual(['download 120000'])
    expect(said).toEqual(["browser: none here, downloading Playwright's (at most 120 s)", `browser: Playwright's download, ${OWN}`])
  })

  it('of the system first Chromium without a window, which has less to do', async () => {
    const { host } = machine({ files: ['/usr/bin/google-chrome', '/usr/lib/chromium/chromium-headless-shell', SHELL], path: APT })
    expect(await findBrowser(host)).toBe(SHELL)
  })

  it("else Debian's package, when root, even if the update fails", async () => {
    const apt = (files, args) => (args[0] === 'install' ? Boolean(files.add(SHELL)) : false)
    const { host, did } = machine({ path: APT, root: true, files: ['/usr/bin/apt-get'], does: { apt } })
    expect(await findBrowser(host)).toBe(SHELL)
    expect(did).toEqual(['download 120000', '/usr/bin/apt-get update', expect.stringMatching(/^\/usr\/bin\/apt-get install --yes .* chromium-headless-shell$/)])
  })

  it('which may be the one with windows, where Debian has no other', async () => {
    const apt = (files, args) => (args[0] === 'install' && args.at(-1) === 'chromium' ? Boolean(files.add('/usr/bin/chromium')) : false)
    const { host } = machine({ path: APT, root: true, files: ['/usr/bin/apt-get'], does: { apt } })
    expect(await findBrowser(host)).toBe('/usr/bin/chromium')
  })

  it('beside a Chromium with windows the other is installed in continuous integration alone', async () => {
    const there = { path: APT, root: true, files: ['/usr/bin/apt-get', '/usr/bin/chromium'] }
    const apt = (files, args) => (args[0] === 'install' ? Boolean(files.add(SHELL)) : false)
    expect(await findBrowser(machine({ ...there, env: { CI: 'true' }, does: { apt } }).host)).toBe(SHELL)
    expect(await findBrowser(machine({ ...there, env: { CI: 'true' } }).host), 'it may fail').toBe('/usr/bin/chromium')
    const { host, did } = machine({ ...there, does: { apt } })
    expect(await findBrowser(host)).toBe('/usr/bin/chromium')
    expect(did).toEqual([])
  })

  it('is not asked of apt-get by anybody but root', async () => {
    const { host, did } = machine({ path: APT, files: ['/usr/bin/apt-get'] })
    await expect(findBrowser(host)).rejects.toThrow('apt-get install chromium')
    expect(did).toEqual(['download 120000'])
  })

  it('fails with one line when none can be had', async () => {
    const { host } = machine({ path: APT, root: true, files: ['/usr/bin/apt-get'] })
    const error = await findBrowser(host).catch((reason) => reason)
    expect(error).toBeInstanceOf(Error)
    expect(error.message).toMatch(/^No browser to test with: install .*CHROME_PATH/)
    expect(error.message).not.toContain('\n')
  })

  it('runs without its sandbox only as root', () => {
    expect(browserArgs(true)).toContain('--no-sandbox')
    expect(browserArgs(false)).not.toContain('--no-sandbox')
    expect(browserArgs(false)).toEqual(expect.arrayContaining(['--disable-gpu', '--disable-background-networking']))
  })
})

describe.skipIf(process.platform === 'win32')('a program that takes too long', () => {
  const folder = mkdtempSync(join(tmpdir(), 'find-browser-'))
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const isRunning = (pid) => {
    try {
      process.kill(pid, 0)
      // A killed process that nobody has waited for yet still has a number.
      return !existsSync(`/proc/${pid}/stat`) || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
    } catch {
      return false
    }
  }

  it('is ended with everything it started', async () => {
    const note = join(folder, 'pid')
    const started = Date.now()
    expect(await run('/bin/sh', ['-c', `sleep 60 & echo $! > '${note}'; wait`], 1000)).toBe(false)
    expect(Date.now() - started).toBeLessThan(10_000)
    expect(existsSync(note)).toBe(true)
    const pid = Number(readFileSync(note, 'utf8'))
    expect(pid).toBeGreaterThan(1)
    for (let i = 0; i < 50 && isRunning(pid); i++) await pause(20)
    expect(isRunning(pid)).toBe(false)
  })

  it('and one that ends says how it went', async () => {
    expect(await run(process.execPath, ['-e', '0'], 10_000)).toBe(true)
    expect(await run(process.execPath, ['-e', 'process.exit(3)'], 10_000)).toBe(false)
    expect(await run(fileURLToPath(new URL('./no-such-program', import.meta.url)), [], 10_000)).toBe(false)
  })
})
