/** The browsers that a link is opened in: how each is found, got and driven. All are driven by one set of calls. */
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { browserArgs, findBrowser, system } from '../tools/find-browser.mjs'
import { freePort } from '../tools/port.mjs'
import { openSession } from './webdriver.mjs'

/** What the window shows of a page, in CSS pixels. */
export const WINDOW = { width: 1280, height: 1000 }
const DRIVER_MS = 20_000

/**
 * A browser as it is found on a machine, or null; `get` says how to have it. `open` starts it:
 * `{ version, go(url), run(body, ...args), close() }`, where `run` calls a function on the page with plain data.
 */
export const engines = [
  {
    name: 'Chromium',
    get: 'apt-get install chromium, or npx playwright install chromium',
    find: () => findBrowser().then((path) => ({ path })),
    open: openChromium,
  },
  {
    name: 'Firefox',
    get: 'apt-get install firefox-esr, or set FIREFOX_PATH',
    find: findFirefox,
    open: openFirefox,
  },
  {
    name: 'WebKit',
    get: 'apt-get install webkit2gtk-driver xvfb',
    find: findWebKit,
    open: openWebKit,
  },
]

export function findFirefox(host = system) {
  const places = [host.env.FIREFOX_PATH, host.which('firefox-esr'), host.which('firefox'), '/Applications/Firefox.app/Contents/MacOS/firefox']
  const path = places.find((place) => place && host.exists(place))
  return path ? { path } : null
}

/** The driver, the small browser beside its library, and a screen to show it on. */
export function findWebKit(host = system, list = namesIn) {
  const driver = host.which('WebKitWebDriver')
  if (!driver) return null
  const folders = ['/usr/lib', '/usr/libexec'].flatMap((top) => list(top).flatMap((name) => [join(top, name), ...list(join(top, name)).map((inner) => join(top, name, inner))]))
  // The newest of its interfaces first: 6.0, 4.1, 4.0.
  const browsers = folders.filter((folder) => /\/webkit2?gtk-\d[\d.]*$/.test(folder)).map((folder) => join(folder, 'MiniBrowser'))
  const path = browsers.sort().reverse().find(host.exists)
  if (!path) return null
  const screen = host.env.DISPLAY || host.env.WAYLAND_DISPLAY ? null : host.which('xvfb-run')
  return screen === null && !host.env.DISPLAY && !host.env.WAYLAND_DISPLAY ? null : { path, driver, screen }
}

function namesIn(folder) {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

async function openChromium({ path }) {
  const { chromium } = await import('@playwright/test')
  const browser = await chromium.launch({ executablePath: path, args: browserArgs() })
  const page = await browser.newPage({ viewport: WINDOW })
  return {
    version: browser.version(),
    go: (url) => page.goto(url),
    run: (body, ...args) => page.evaluate(`(${String(body)})(...${JSON.stringify(args)})`),
    close: () => browser.close(),
  }
}

async function openFirefox({ path }) {
  const { default: puppeteer } = await import('puppeteer-core')
  const browser = await puppeteer.launch({
    browser: 'firefox',
    protocol: 'webDriverBiDi',
    executablePath: path,
    headless: true,
    // Scroll bars that take no room, as the other two have them: the stage is as wide in all.
    extraPrefsFirefox: { 'ui.useOverlayScrollbars': 1 },
  })
  const page = await browser.newPage()
  await page.setViewport(WINDOW)
  return {
    version: (await browser.version()).replace(/^\D*/, ''),
    go: (url) => page.goto(url),
    run: (body, ...args) => page.evaluate(body, ...args),
    close: () => browser.close(),
  }
}

async function openWebKit({ path, driver, screen }) {
  const port = await freePort()
  const args = [`--port=${port}`, '--host=127.0.0.1']
  const [command, ...all] = screen ? [screen, '-a', driver, ...args] : [driver, ...args]
  // Its sandbox needs rights that a container and root do not give. The pages are ours.
  const env = { ...process.env, ...(system.root ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {}) }
  const child = spawn(command, all, { stdio: ['ignore', 'ignore', 'ignore'], detached: true, env })
  const end = () => {
    try {
      process.kill(-child.pid, 'SIGTERM')
    } catch {
      // It has ended by itself.
    }
  }
  // In a group of its own it would outlive us.
  process.once('exit', end)
  try {
    const address = `http://127.0.0.1:${port}`
    await ready(`${address}/status`)
    const session = await openSession(address, { 'webkitgtk:browserOptions': { binary: path, args: ['--automation'] } })
    await fitWindow(session)
    return {
      version: session.version,
      go: session.go,
      run: session.run,
      async close() {
        await session.quit().catch(() => {})
        end()
      },
    }
  } catch (error) {
    end()
    throw error
  }
}

/** WebDriver sizes windows, and what surrounds the page is in them. */
async function fitWindow(session) {
  let { width, height } = WINDOW
  for (let tries = 0; tries < 3; tries++) {
    await session.rect(width, height)
    await pause(300)
    const inner = await session.run(() => ({ width: innerWidth, height: innerHeight }))
    if (inner.width === WINDOW.width && inner.height === WINDOW.height) return
    width += WINDOW.width - inner.width
    height += WINDOW.height - inner.height
  }
}

async function ready(url) {
  const until = Date.now() + DRIVER_MS
  for (;;) {
    try {
      await fetch(url, { signal: AbortSignal.timeout(1000) })
      return
    } catch (error) {
      if (Date.now() > until) throw new Error(`WebKitWebDriver does not answer after ${DRIVER_MS / 1000} s`, { cause: error })
      await pause(200)
    }
  }
}
