import type { FigureState } from '../../store/figure.ts'
import type { Text } from '../../text/text.ts'
import { openingMinute } from '../chart/settings.ts'
import type { StageList, Told } from './list.ts'
import { select } from './select.ts'
import { waysOf } from './ways.ts'

/** The display list of the moment that a figure shows, `width` × `height` CSS pixels. `told`: the figures as last read (default: as they are). */
export function listOf({ runs, playback, view }: FigureState, text: Text, { width, height }: { width: number; height: number }, told?: Told): StageList {
  const { frame, scenario } = runs.a
  return select(frame, {
    width,
    height,
    rate: playback.rate,
    text,
    selected: view.selected,
    reducedMotion: view.reducedMotion,
    ...waysOf(scenario),
    told,
    opensAt: openingMinute(scenario.opensAt),
    traced: typeof view.traced === 'number' ? view.traced : undefined,
  })
}
