import type { FigureState } from '../../store/figure.ts'
import { ABOUT } from '../about.ts'
import { addressOf } from '../visit.ts'

/** A stack says enough in so many letters. */
const MOST_STACK = 4_000

/** What opens this very moment, for anybody; words where there is no such address. */
function linkOf(state: FigureState, home: string): string {
  try {
    return addressOf(state, home) ?? 'this day is too long for an address'
  } catch (error) {
    return `none can be made (${String(error)})`
  }
}

function thrown(error: unknown): string {
  const { stack, message } = Object(error) as { stack?: unknown; message?: unknown }
  const said = message === undefined ? String(error) : `${String((error as Error).name)}: ${String(message)}`
  return typeof stack === 'string' ? (stack.includes(String(message)) ? stack : `${said}\n${stack}`).slice(0, MOST_STACK) : said
}

/** For whoever mends it: what broke, in what, and where it can be seen again. */
export function reportOf(where: string, error: unknown, state: FigureState, home: string, browser: string): string {
  return [`Dinner Rush ${ABOUT.version}, ${where}`, '', thrown(error), '', `Browser: ${browser}`, `This moment: ${linkOf(state, home)}`].join('\n')
}
