import { useMemo, type ReactElement } from 'react'
import { useFigure } from '../../panels/hooks.ts'
import { variableOf, variablesOf } from '../../run/survey/axis.ts'
import { steadyBase } from '../../run/survey/base.ts'
import { valueOf } from '../../run/survey/varied.ts'
import type { FigureStore } from '../../store/figure.ts'
import type { Text } from '../../text/text.ts'
import { PlaneView } from '../../views/plane/View.tsx'

/** A map of any two things about the restaurant as it stands now. */
export function PlaneTab({ store, text }: { store: FigureStore; text: Text }): ReactElement {
  const run = useFigure(store, (state) => state.runs.a)
  const time = useFigure(store, (state) => state.playback.time)
  const { variables, now } = useMemo(() => {
    const base = steadyBase(run.scenario, run.commands, time, Math.max(1, Math.round(run.frame.demandPerHour)))
    const names = variablesOf(base)
    return { variables: names.map(variableOf), now: Object.fromEntries(names.map((of) => [of, valueOf(base, of)!])) }
  }, [run, time])
  return <PlaneView store={store} text={text} variables={variables} now={now} />
}
