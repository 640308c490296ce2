/**
 * Finds a Chromium to test with, and gets one where there is none:
 * Playwright's own, one of the system, Playwright's download, Debian's package. Of Chromium the shell without a window comes first: the same
 * engine, a quarter less work for the processor.
 *
 * `node e2e/tools/find-browser.mjs` prints Playwright's `launchOptions` as JSON; what it does is told on stderr.
 */
import { spawn } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const SHELL = 'chromium-headless-shell'
const NAMES = [SHELL, 'google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome']
const DOWNLOAD_MS = 120_000
const APT_UPDATE_MS = 180_000
const APT_INSTALL_MS = 600_000
const VERSION_MS = 20_000
/** Another installer may be at work. */
const PATIENT = ['-o', 'DPkg::Lock::Timeout=120']

/** Where an installer puts Chrome when it is not on the PATH. */
function usualPlaces(platform, env) {
  if (platform === 'darwin')
    return ['/Applications', `${env.HOME ?? ''}/Applications`].flatMap((apps) => [
      `${apps}/Google Chrome.app/Contents/MacOS/Google Chrome`,
      `${apps}/Chromium.app/Contents/MacOS/Chromium`,
    ])
  if (platform === 'win32')
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean).flatMap((root) => [
      `${root}\\Google\\Chrome\\Application\\chrome.exe`,
      `${root}\\Chromium\\Application\\chrome.exe`,
    ])
  return [`/usr/lib/chromium/${SHELL}`, '/opt/google/chrome/chrome', '/usr/lib/chromium/chromium', '/snap/bin/chromium']
}

/**
 * The path of a browser that starts, or an Error whose one line says what to install.
 * @param {typeof system} host what it sees and does; tests give their own
 */
export async function findBrowser(host = system) {
  /** A file that is there may still lack libraries, or be a stub that only names another package. */
  const starts = async (path) => {
    if (!path || !host.exists(path)) return false
    // Chrome for Windows opens a window when it is asked for its version.
    if (host.platform === 'win32' || (await host.run(path, ['--version'], VERSION_MS))) return true
    host.say(`browser: ${path} is there but does not start`)
    return false
  }
  const found = (what, path) => {
    host.say(`browser: ${what}, ${path}`)
    return path
  }
  const ofSystem = async () => {
    if (host.env.CHROME_PATH && !host.exists(host.env.CHROME_PATH)) host.say(`browser: CHROME_PATH names ${host.env.CHROME_PATH}, which is not there`)
    for (const path of [host.env.CHROME_PATH, ...NAMES.map((name) => host.which(name)), ...usualPlaces(host.platform, host.env)])
      if (await starts(path)) return path
    return null
  }

  const apt = host.root ? host.which('apt-get') : null
  const install = async (name) => {
    // An old list may still do, so an update that fails is no reason to stop.
    await host.run(apt, ['update'], APT_UPDATE_MS)
    return host.run(apt, ['install', '--yes', '--no-install-recommends', ...PATIENT, name], APT_INSTALL_MS)
  }

  const own = host.playwright()
  if (await starts(own)) return found("Playwright's own", own)

  const there = await ofSystem()
  // A machine of continuous integration is there for nothing else.
  if (there && host.env.CI && apt && there === host.which('chromium') && (await install(SHELL))) return found("Debian's shell", (await ofSystem()) ?? there)
  if (there) return found('one of the system', there)

  host.say(`browser: none here, downloading Playwright's (at most ${DOWNLOAD_MS / 1000} s)`)
  const downloaded = (await host.download(DOWNLOAD_MS)) && (await starts(host.playwright()))
  if (downloaded) return found("Playwright's download", host.playwright())

  if (apt) {
    host.say(`browser: that did not work, installing the package "${SHELL}" with apt-get`)
    if (!(await install(SHELL))) await install('chromium')
    const installed = await ofSystem()
    if (installed) return found("Debian's package", installed)
  }

  throw new Error(
    'No browser to test with: install Chrome or Chromium (on Debian as root: apt-get install chromium; elsewhere: npx playwright install --with-deps chromium), or set CHROME_PATH to one.',
  )
}

/** How to start it: quiet on the network, without a GPU, and without the sandbox that root may not have. */
export function browserArgs(root = system.root) {
  return [
    ...(root ? ['--no-sandbox'] : []),
    '--disable-gpu',
    // The shell's letters as the other's are.
    '--font-render-hinting=none',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--no-first-run',
  ]
}

/** Runs a program to its end, or ends it with everything it started; true if it went well. */
export function run(command, args, ms, env = process.env) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'ignore'], detached: process.platform !== 'win32', env })
    const end = () => {
      try {
        if (process.platform === 'win32') child.kill('SIGKILL')
        else if (child.pid) process.kill(-child.pid, 'SIGKILL')
      } catch {
        // It ended by itself just now.
      }
    }
    const timer = setTimeout(end, ms)
    // In a group of its own it would outlive us.
    process.once('exit', end)
    const settle = (well) => {
      clearTimeout(timer)
      process.off('exit', end)
      resolve(well)
    }
    child.once('error', () => settle(false))
    child.once('exit', (code) => settle(code === 0))
  })
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

const require = createRequire(import.meta.url)

/** This machine. */
export const system = {
  platform: process.platform,
  env: process.env,
  root: process.getuid?.() === 0,
  exists: isProgram,
  which(name) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const path = join(folder, process.platform === 'win32' ? `${name}.exe` : name)
      if (folder && isProgram(path)) return path
    }
    return null
  },
  playwright() {
    try {
      return require('@playwright/test').chromium.executablePath()
    } catch {
      return null
    }
  },
  download: (ms) => run(process.execPath, [require.resolve('@playwright/test/cli'), 'install', 'chromium'], ms),
  run: (command, args, ms) => run(command, args, ms, { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }),
  say: (line) => void process.stderr.write(`${line}\n`),
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130))
  try {
    process.stdout.write(`${JSON.stringify({ executablePath: await findBrowser(), args: browserArgs() })}\n`)
  } catch (error) {
    system.say(error.message)
    process.exitCode = 1
  }
}
