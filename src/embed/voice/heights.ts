import { EDITION, MARK } from './contract.ts'

/** What a frame knows of itself and of its host, to tell its height in the host's own words. */
export interface Place {
  /** The frame's address: some hosts find the frame by what stands in it. */
  href: string
  /** Says it to the host. */
  say(message: unknown): void
}

/** The height in whole pixels, in one dialect. */
type Dialect = (height: number, width: number) => unknown

/** Our own script (host.js). */
const ours: Dialect = (height) => ({ [MARK]: EDITION, event: 'height', detail: { height } })

/** Datawrapper's script, which many newsrooms and site builders have on every page: the frame is the sender's, in older ones the first whose address holds the key. */
const datawrapper =
  ({ search, pathname }: URL): Dialect =>
  (height) => ({ 'datawrapper-height': { [search.slice(1) || pathname]: height } })

/** Embedly's, which is Medium's: as text. */
const embedly =
  ({ href }: URL): Dialect =>
  (height) =>
    JSON.stringify({ src: href, context: 'iframe.resize', height })

/** `<amp-iframe resizable>`. */
const amp: Dialect = (height) => ({ sentinel: 'amp', type: 'embed-size', height })

/** WordPress: only to a host that has put its secret into the address, and with that secret. It keeps to 200 to 1,000 pixels. */
function wordpress({ hash }: URL): { secret: string; tell: Dialect } | null {
  const secret = /secret=([\da-zA-Z]{10})/.exec(hash)?.[1]
  return secret === undefined ? null : { secret, tell: (value) => ({ message: 'height', value, secret }) }
}

/** pym.js (NPR): only to a host that has named the frame in the address. */
function pym({ searchParams }: URL): Dialect | null {
  const id = searchParams.get('childId')
  return id === null ? null : (height) => ['pym', id, 'height', String(height)].join('xPYMx')
}

/** A host with iframe-resizer (4 and 5) begins with this, the frame's name and its wishes. */
const SIZER = '[iFrameSizer]'
/** … at once, or when the frame says that it is there. */
const SIZER_READY = '[iFrameResizerChild]Ready'
/** Place of the host's own edition among its wishes; 4 has none. */
const SIZER_EDITION = 20

export interface Heights {
  tell(height: number, width: number): void
  /** Says once more what was told last, to whoever came too late for it. */
  again(): void
  /** Whether a message of the host's was about the height, and is answered. */
  hear(message: unknown): boolean
}

/**
 * A height in the words of every host that is known to listen. Each hears its own and lets the others pass; that there is a host of
 * that kind is known beforehand of none but WordPress, pym and iframe-resizer, so those are told only where there is one.
 */
export function createHeights({ href, say }: Place): Heights {
  const url = new URL(href)
  const wp = wordpress(url)
  const always = [ours, datawrapper(url), embedly(url), amp, wp?.tell, pym(url)].filter((dialect) => !!dialect)
  /** The name that iframe-resizer has given us. */
  let sizer: string | null = null
  /** What it is to be answered with once there is a height: nothing before that can be the first that it hears. */
  let owed = ''
  let last: readonly [height: number, width: number] | null = null

  function hearSizer(words: string): void {
    const wishes = words.slice(SIZER.length).split(':')
    // Its first word is a name only where wishes follow it; else it asks for the size once more.
    if (wishes.length > 1 && !/^(message|moveToAnchor|pageInfo|parentInfo)$/.test(wishes[0])) {
      sizer = wishes[0]
      const edition = wishes[SIZER_EDITION]
      owed = edition ? `init:${edition}` : 'init'
      if (last) saySizer(...last, 'size')
    } else if (sizer !== null && last && (wishes[0] === 'resize' || wishes[0] === 'reset')) {
      saySizer(...last, wishes[0])
    }
  }

  function saySizer(height: number, width: number, why: string): void {
    say(`${SIZER}${sizer}:${height}:${width}:${owed || why}`)
    owed = ''
  }

  say(SIZER_READY)
  return {
    tell(height, width) {
      last = [height, width]
      for (const dialect of always) say(dialect(height, width))
      if (sizer !== null) saySizer(height, width, 'size')
    },
    again() {
      if (last) this.tell(...last)
    },
    hear(message) {
      if (typeof message === 'string' && message.startsWith(SIZER)) {
        hearSizer(message)
        return true
      }
      const { message: word, secret } = Object(message) as { message?: unknown; secret?: unknown }
      // WordPress from 5.9: its script came after we had told it.
      if (!wp || word !== 'ready' || secret !== wp.secret) return false
      if (last) say(wp.tell(...last))
      return true
    },
  }
}

/** Told back and forth between the same two so often within this time, ms, the frame and its host chase each other: the scroll bar that one makes unmakes the other. */
const CHASE = 1000
const CHASED = 4

/** Heights worth telling: whole pixels, only what has changed, and where two chase each other the taller of them. */
export function createSteady(now: () => number): (height: number) => number | null {
  const told: { height: number; at: number }[] = []
  let settled: readonly [number, number] | null = null
  return (exact) => {
    const height = Math.ceil(exact)
    const before = told.at(-1)?.height
    if (height <= 0 || height === before || settled?.includes(height)) return null
    settled = null
    told.push({ height, at: now() })
    if (told.length > CHASED) told.shift()
    const [a, b, c, d] = told
    if (d && a.height === c.height && b.height === d.height && d.at - a.at < CHASE) {
      settled = [a.height, b.height]
      told.length = 0
      const tallest = Math.max(a.height, b.height)
      told.push({ height: tallest, at: now() })
      return tallest === before ? null : tallest
    }
    return height
  }
}
