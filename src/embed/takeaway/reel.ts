import { groupActs, actWords, nameBook } from '../../views/acts.ts'
import { openingMinute } from '../../views/chart/settings.ts'
import type { StageList, Told as StageTold } from '../../views/stage/list.ts'
import { select, toldOf } from '../../views/stage/select.ts'
import { waysOf } from '../../views/stage/ways.ts'
import { sentenceOf, statusOf, type Sentence } from '../../panels/status.ts'
import type { RunValue } from '../../run/jobs.ts'
import { createTrack, type MovableTrack } from '../../run/track.ts'
import type { Choice } from '../../store/figure.ts'
import { textOf, type Text } from '../../text/text.ts'
import { titled } from '../../text/titles.ts'
import type { Shape, Told } from './card.ts'
import type { Sight } from './order.ts'
import type { Picture } from './paintCard.ts'

/** Events between two breaths: some milliseconds. */
const BUDGET = 20_000
/** As the figure does: figures that are read change so often a second of display. */
const READINGS_PER_SECOND = 4

/** Lets others have their turn; throws when the work is not wanted any more. */
export type Breathe = () => Promise<void>

interface Reading {
  beat: number
  told: StageTold
  sentence: Sentence
}

/** The restaurants of a figure, simulated again, and what is seen of them at a moment. */
export class Reel {
  private readonly tracks: MovableTrack[]
  private readonly text: Text
  private readonly captions: string[]
  private readonly readings: (Reading | null)[]
  private end: number
  private most = 4

  constructor(
    private readonly sight: Sight,
    private readonly breathe: Breathe,
  ) {
    const runs = [sight.a, ...(sight.b ? [sight.b] : [])]
    this.tracks = runs.map(({ scenario, seed, commands }) => createTrack(scenario, seed, commands))
    this.text = textOf(sight)
    const choices = [sight.choices.a, sight.choices.b]
    this.captions = runs.map((run, i) => this.text.share.pane({ letter: 'AB'[i], what: choiceWords(choices[i], run, this.text) }))
    this.readings = runs.map(() => null)
    this.end = sight.end
  }

  get title(): string {
    return titled(this.sight.a.scenario.title ?? this.text.panels.untitled, this.text)
  }

  clockAt(time: number): string {
    return this.text.format.clock(openingMinute(this.sight.a.scenario.opensAt) + time)
  }

  /** Goes through the day up to `time`. Returns the minute at which all is over, Infinity if that lies ahead. */
  async lookAhead(time: number): Promise<number> {
    let over = 0
    for (const track of this.tracks) {
      const reached = await this.move(track, time)
      this.end = Math.max(this.end, track.end)
      const { series, inLine } = track.frame
      for (let m = 0; m < series.count; m++) this.most = Math.max(this.most, series.inLine[m])
      this.most = Math.max(this.most, inLine)
      over = Math.max(over, track.over ? reached : Infinity)
    }
    return over
  }

  /** What is seen at minute `time`, in a card of this shape. */
  async at(time: number, shape: Shape): Promise<Picture> {
    const { sight, text } = this
    const lists: StageList[] = []
    const panes: Told['panes'] = []
    for (const [i, track] of this.tracks.entries()) {
      await this.move(track, time)
      const reading = this.read(i, track, time)
      const { box, scale } = shape.panes[i]
      lists.push(
        select(track.frame, {
          width: box.width / scale,
          height: box.height / scale,
          rate: sight.rate,
          text,
          selected: null,
          reducedMotion: false,
          ...waysOf(track.scenario),
          told: reading.told,
          opensAt: openingMinute(track.scenario.opensAt),
        }),
      )
      const { level, line, staff, alarm } = reading.sentence
      panes.push({ caption: this.captions[i], level, line, staff, alarm })
    }
    const inLine = this.tracks.map(({ frame }) => frame.series.inLine.subarray(0, frame.series.count))
    return {
      told: { title: this.title, clock: this.clockAt(time), brand: text.share.brand, strip: text.share.inLine, panes },
      lists,
      curve: { inLine, now: time, end: this.end, most: this.most },
    }
  }

  private async move(track: MovableTrack, time: number): Promise<number> {
    for (;;) {
      const reached = track.moveTo(time, BUDGET)
      if (reached >= time || track.over) return reached
      await this.breathe()
    }
  }

  private read(i: number, track: MovableTrack, time: number): Reading {
    const beat = Math.floor((time / this.sight.rate) * READINGS_PER_SECOND)
    const known = this.readings[i]
    if (known?.beat === beat) return known
    const reading = { beat, told: toldOf(track.frame), sentence: sentenceOf(statusOf(track.frame, track.scenario), this.text) }
    this.readings[i] = reading
    return reading
  }
}

/** What sets one restaurant apart from the other, in words. */
export function choiceWords(choice: Choice | null, run: RunValue, text: Text): string {
  if (!choice || choice.commands.length === 0) return text.share.asItWas
  const nameOf = nameBook(run.scenario, run.commands, [], new Map())
  return groupActs(choice.commands.map((command) => ({ ...command, at: 0 })))
    .map((act) => actWords(act, text, nameOf))
    .join(', ')
}

/** A moment in words. */
export function describe({ told, lists }: Pick<Picture, 'told' | 'lists'>, text: Text): string {
  const panes = told.panes.map(({ caption, line, staff }, i) => [lists.length > 1 ? `${caption}.` : '', line, staff, `${lists[i].title}.`, lists[i].description])
  return [text.share.altMoment({ title: told.title, clock: told.clock }), ...panes.flat()].filter(Boolean).join(' ')
}

/** … and what happens between two of them. */
export function describeFilm(first: Picture, last: Picture, seconds: number, text: Text): string {
  const { share } = text
  const said = ({ told }: Picture): string => told.panes.map(({ caption, line, staff }) => [told.panes.length > 1 ? `${caption}.` : '', line, staff].filter(Boolean).join(' ')).join(' ')
  const whole = share.altFilm({ title: first.told.title, from: first.told.clock, to: last.told.clock, seconds })
  const seen = first.lists.map((list) => list.description).join(' ')
  return `${whole} ${share.altAtFirst} ${said(first)} ${seen} ${share.altAtLast} ${said(last)}`
}
