import type { Scenario } from '../../scenario/types.ts'
import type { StageView } from './list.ts'

/** How people go through a restaurant, by its rules. */
export function waysOf({ line, stations, retry, quality, protection }: Scenario): Pick<StageView, 'layout' | 'attention' | 'winding'> {
  const attention = line.discipline === 'shared-attention'
  return {
    layout: attention ? 'own' : line.layout,
    attention,
    winding: stations !== undefined || retry !== undefined || quality !== undefined || line.stealing || protection?.hedge !== undefined,
  }
}
