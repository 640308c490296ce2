import { CONTROLS, PARTS } from '../store/figure.ts'
import { langOf } from '../text/languages.ts'
import { langAround, mount, type Mounted, type MountOptions } from './mount.tsx'
import { optionsOfQuery } from './query.ts'
import { retried } from './retried.ts'
import { watchSight } from './sight.ts'
import type { Attribute } from './voice/attributes.ts'
import type { Tell } from './voice/contract.ts'
import { spotlight } from './voice/spotlight.ts'
import { takeTurns } from './voice/turn.ts'
import type { Bound } from './voice/voice.ts'
import { workshopAt } from './workers.ts'

// As seen from dist/parts/, in the form that bundlers know: they take the workers along. This house's own leaves them as they are.
const DESK = new URL(/* @vite-ignore */ '../embed/desk.js', import.meta.url).href
const STUDIO = new URL(/* @vite-ignore */ '../embed/studio.js', import.meta.url).href

/** The figure in an element. */
export interface Inside {
  mounted: Mounted
  /** Comes after the first picture. */
  voice: Promise<Bound>
  /** Follows an attribute where that can be done to the figure as it stands; false: another one has to be opened. */
  follow(name: Attribute, value: string | null): boolean
  close(): void
}

/** The attributes say what the address of a frame says, in the same words; a restaurant of one's own is written out as JSON. */
export function optionsOf(host: Pick<Element, 'getAttribute'>, names: readonly Attribute[]): MountOptions {
  const query = new URLSearchParams()
  for (const name of names) {
    const value = host.getAttribute(name)
    if (value !== null) query.set(name, value)
  }
  const options = optionsOfQuery(query)
  const scenario = query.get('scenario')?.trim()
  if (!scenario?.startsWith('{')) return options
  try {
    return { ...options, scenario: JSON.parse(scenario) as unknown }
  } catch {
    // Told as a name that nobody knows.
    return { ...options, scenario: `${scenario.slice(0, 20)}…` }
  }
}

/** The names in a list of an attribute; null where one is unknown: to be told by a figure that opens with it. */
function namesOf<T extends string>(value: string | null, known: readonly T[], name: 'show' | 'controls'): readonly T[] | null {
  if (value === null) return known
  const given = optionsOfQuery(new URLSearchParams({ [name]: value }))[name] ?? []
  const wanted = known.filter((one) => given.includes(one))
  return wanted.length === new Set(given).size && (wanted.length > 0 || name === 'controls') ? wanted : null
}

/** `names`: of the attributes, which the element knows, so that what it is made of before the figure comes is in one file. */
export async function openInside(host: HTMLElement, root: ShadowRoot, here: string, names: readonly Attribute[], tell: Tell): Promise<Inside> {
  const options = optionsOf(host, names)
  const mounted = await mount(root, options, workshopAt(new URL('embed/', here).href, DESK, STUDIO))
  const { store } = mounted
  const sight = watchSight(host)
  const turn = takeTurns(store, options.autoplay ?? options.state === undefined, () => joined.changed())
  const joined = spotlight.join({
    turn,
    get seen() {
      return sight.seen
    },
    fromMiddle() {
      const { top, height } = host.getBoundingClientRect()
      return Math.abs(top + height / 2 - innerHeight / 2)
    },
  })
  sight.subscribe(joined.changed)
  let closed = false
  const voice = retried(() => import('./voice/voice.ts')).then(({ giveVoice }) => {
    const bound = giveVoice(mounted, (event, detail) => closed || tell(event, detail))
    if (closed) bound.stop()
    return bound
  })
  voice.catch((error: unknown) => reportError(error))

  function follow(name: Attribute, value: string | null): boolean {
    switch (name) {
      case 'telling': {
        const telling = value ?? 'restaurant'
        if (telling !== 'restaurant' && telling !== 'system') return false
        store.intend({ do: 'telling', telling })
        return true
      }
      case 'theme': {
        const theme = value ?? 'auto'
        if (theme !== 'auto' && theme !== 'light' && theme !== 'dark') return false
        store.intend({ do: 'theme', theme })
        return true
      }
      case 'lang': {
        const lang = value === null ? langAround(root) : langOf(value)
        if (lang === null) return false
        store.intend({ do: 'lang', lang })
        return true
      }
      case 'show': {
        const parts = namesOf(value, PARTS, name)
        if (parts) store.intend({ do: 'show', parts })
        return parts !== null
      }
      case 'controls': {
        const controls = namesOf(value, CONTROLS, name)
        if (controls) store.intend({ do: 'allow', controls })
        return controls !== null
      }
      case 'rate': {
        const rate = Number(value)
        if (!(rate > 0 && rate < Infinity)) return false
        store.intend({ do: 'rate', rate })
        return true
      }
      // It says how a figure opens, and this one is open.
      case 'autoplay':
        return true
      default:
        return false
    }
  }

  return {
    mounted,
    voice,
    follow,
    close() {
      closed = true
      turn.stop()
      joined.leave()
      sight.stop()
      void voice.then((bound) => bound.stop()).catch(() => undefined)
      mounted.destroy()
    },
  }
}
