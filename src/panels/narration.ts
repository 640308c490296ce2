import type { Command } from '../scenario/types.ts'
import type { Which } from '../store/figure.ts'
import type { Text } from '../text/text.ts'
import { createNews, type Look, type News, type Piece } from './news.ts'

/** Milliseconds of display time between two pieces of news. */
export const PACE = 6000
/** Milliseconds that the hand has to rest before what it did is answered: a drag is one act, and its last place counts. */
export const REST = 300
/** More pieces than this in one utterance are not listened to. */
const MOST = 3
/** A moment further ahead than so many seconds of play was not reached by playing. */
const LEAP_SECONDS = 1.5

/** What the narrator sees of a figure at one reading. */
export interface Seen {
  /** Simulated minute, and its time on the clock. */
  time: number
  clock: string
  /** Simulated minutes per second of display. */
  rate: number
  playing: boolean
  title: string
  /** Compared by identity: another one is another day. */
  scenario: unknown
  commands: { a: readonly Command[]; b: readonly Command[] | null }
  a: Look
  b: Look | null
  /** Commands of one restaurant in words, without a full stop; and its letter. */
  deed(commands: readonly Command[], which: Which): string
  letter(which: Which): string
  /** Minute in words of the clock. */
  clockOf(minute: number): string
  /** Whether the line stands out of the door there, as the reader sees it. Asked only when it could be told. */
  outside(which: Which): boolean
  /** How things stand there, in whole sentences. */
  standing(which: Which): string
}

interface Utterance {
  said: string | null
  /** Milliseconds after which the narrator wants to look again, even if nothing changes; null = need not. */
  again: number | null
}

export interface Narrator {
  /** `now`: milliseconds of display time, never falling. */
  see(seen: Seen, text: Text, now: number): Utterance
}

type Act = { kind: 'sought' | 'opened' | 'beside' | 'alone' } | { kind: 'done' | 'undone'; which: Which; commands: readonly Command[] }

/** What was added to a list and what was taken from it. */
function between(before: readonly Command[], after: readonly Command[]): { added: Command[]; removed: Command[] } {
  let same = 0
  while (same < before.length && before[same] === after[same]) same += 1
  return { added: after.slice(same), removed: before.slice(same) }
}

/** What the reader did between two readings; null if the day only went on. */
function actOf(before: Seen, seen: Seen, passed: number): Act | null {
  if (before.scenario !== seen.scenario) return { kind: 'opened' }
  if (!before.b !== !seen.b) return { kind: seen.b ? 'beside' : 'alone' }
  const reach = Math.max(before.rate, seen.rate) * (passed / 1000 + LEAP_SECONDS)
  const played = before.playing || seen.playing
  const leapt = seen.time < before.time - 1e-9 || (played ? seen.time > before.time + reach : seen.time !== before.time)
  for (const which of ['a', 'b'] as const) {
    const [old, now] = [before.commands[which], seen.commands[which]]
    if (old === now || !old || !now) continue
    const { added, removed } = between(old, now)
    if (added.length > 0) return { kind: 'done', which, commands: added }
    // A day begun again has lost its commands, too.
    if (removed.length > 0 && !leapt) return { kind: 'undone', which, commands: removed }
  }
  return leapt ? { kind: 'sought' } : null
}

/** Tells a figure's day: what the reader does is answered once the hand rests; what happens is told at a humane pace. */
export function createNarrator(pace = PACE, rest = REST): Narrator {
  let before: Seen | null = null
  let at = 0
  let lastSaid = -Infinity
  let last = ''
  let news: { a: News; b: News | null } | null = null
  let act: Act | null = null
  let due = 0

  const begin = (seen: Seen): void => {
    news = { a: createNews(seen.a), b: seen.b && createNews(seen.b) }
  }

  const standing = (seen: Seen, text: Text): string =>
    seen.b
      ? (['a', 'b'] as const).map((which) => text.narration.of({ run: seen.letter(which), said: seen.standing(which) })).join(' ')
      : seen.standing('a')

  function answer(seen: Seen, text: Text, to: Act): string {
    const words = text.narration
    const now = words.now({ clock: seen.clock, said: standing(seen, text) })
    switch (to.kind) {
      case 'sought':
        return now
      case 'opened':
        return `${words.opened({ title: seen.title })} ${now}`
      case 'beside':
        return words.beside
      case 'alone':
        return `${words.alone} ${now}`
      case 'undone':
      case 'done': {
        const what = seen.deed(to.commands, to.which)
        const said = to.kind === 'done' ? words.done({ what }) : words.undone({ what })
        const clock = to.kind === 'done' ? seen.clockOf(to.commands.at(-1)!.at) : seen.clock
        return words.at({ clock, said: seen.b ? words.of({ run: seen.letter(to.which), said }) : said })
      }
    }
  }

  /** The weightiest of what there is to tell, in the order of telling. */
  function chosen(pieces: Piece[]): Piece[] {
    const kept = new Set([...pieces].sort((a, b) => b.weight - a.weight).slice(0, MOST))
    return pieces.filter((piece) => kept.has(piece))
  }

  function tell(seen: Seen, text: Text): string | null {
    const a = chosen(news!.a.pieces(text, () => seen.outside('a')))
    const b = news!.b ? chosen(news!.b.pieces(text, () => seen.outside('b'))) : []
    const join = (pieces: Piece[], which: Which): string[] => {
      if (pieces.length === 0) return []
      const said = pieces.map((piece) => piece.words).join(' ')
      return [seen.b ? text.narration.of({ run: seen.letter(which), said }) : said]
    }
    const said = [...join(a, 'a'), ...join(b, 'b')].join(' ')
    if (said === '') return null
    for (const piece of [...a, ...b]) piece.told()
    return text.narration.at({ clock: seen.clock, said })
  }

  function say(said: string | null, now: number): string | null {
    if (said === null || said === last) return null
    last = said
    lastSaid = now
    return said
  }

  function takeIn(seen: Seen, done: Act): void {
    if (done.kind === 'done' || done.kind === 'undone') {
      news!.a.settlePeople(seen.a)
      if (seen.b) news!.b?.settlePeople(seen.b)
    } else begin(seen)
  }

  return {
    see(seen, text, now) {
      if (!before || !news) {
        begin(seen)
      } else {
        const done = actOf(before, seen, now - at)
        if (done) {
          takeIn(seen, done)
          // A slider gives a burst of commands: one act.
          if (act?.kind === 'done' && done.kind === 'done' && act.which === done.which) act = { ...done, commands: [...act.commands, ...done.commands] }
          else act = done
          due = now + rest
        } else {
          news.a.see(seen.a)
          if (seen.b) news.b?.see(seen.b)
        }
      }
      before = seen
      at = now
      if (act) {
        if (now < due) return { said: null, again: due - now }
        const said = say(answer(seen, text, act), now)
        act = null
        return { said, again: null }
      }
      // The day's last word comes although the day has stopped.
      const ended = seen.a.over && (seen.b === null || seen.b.over)
      if (!seen.playing && !ended) return { said: null, again: null }
      const wait = lastSaid + pace - now
      if (wait > 0) return { said: null, again: seen.playing ? null : wait }
      return { said: say(tell(seen, text), now), again: null }
    },
  }
}
