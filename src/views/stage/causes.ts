import type { Frame } from '../../restaurant/frame.ts'
import type { Text } from '../../text/text.ts'
import type { Badge, Told } from './list.ts'

/** Why people are not here any more: one badge a reason. */
export interface Cause {
  key: string
  n: number
  tone: Badge['tone']
  /** Words of the badge, the fullest first. */
  options: string[]
  /** The reason in a word, to stand under the number. */
  word: string
  /** A sentence, without its full stop. */
  cause: string
}

/** More names than this are a count. */
const NAMES = 2

export function causesOf(frame: Frame, told: Told, text: Text): Cause[] {
  const t = text.stage
  const why = text.losses
  const sick = frame.employees.filter((e) => e.state === 'sick')
  const names = sick.length <= NAMES ? sick.map((e) => e.name) : []
  const what = frame.stations.length > 0 ? 'station' : 'dish'
  // With everybody back, "nobody at work knows this dish" would be untrue of now; at a station that nobody can do it still holds.
  const past = sick.length === 0 && frame.stations.every(({ able }) => able > 0)
  const { lost, inOrbit } = told
  const cause = (key: string, n: number, options: string[], word: string, words: string, tone: Badge['tone'] = 'bad'): Cause => ({ key, n, tone, options, word, cause: words })
  const of = (n: number): { n: number } => ({ n })
  return [
    cause('gaveUp', lost.gaveUp, [t.gaveUp(of(lost.gaveUp)), t.gaveUpShort(of(lost.gaveUp))], t.gaveUpWord, why.gaveUp(of(lost.gaveUp))),
    cause('turnedAway', lost.turnedAway, [t.turnedAway(of(lost.turnedAway)), t.turnedAwayShort(of(lost.turnedAway))], t.turnedAwayWord, why.turnedAway(of(lost.turnedAway))),
    cause('dropped', lost.dropped, [t.dropped(of(lost.dropped)), t.droppedShort(of(lost.dropped))], t.droppedWord, why.dropped(of(lost.dropped))),
    cause('shed', lost.shed, [t.shed(of(lost.shed)), t.shedShort(of(lost.shed))], t.shedWord, why.shed(of(lost.shed))),
    cause('unservable', lost.unservable, [t.unservable(of(lost.unservable)), t.unservableShort(of(lost.unservable))], t.unservableWord, why.unservable({ n: lost.unservable, names, sick: sick.length, what, past })),
    cause('closed', lost.closed, [t.sentHome(of(lost.closed)), t.sentHomeShort(of(lost.closed))], t.sentHomeWord, why.closed(of(lost.closed))),
    cause('orbit', inOrbit, [t.orbit(of(inOrbit)), t.orbitShort(of(inOrbit))], t.orbitWord, why.orbit(of(inOrbit)), 'soft'),
  ].filter(({ n }) => n > 0)
}
