import type { Scenario } from '../../scenario/types.ts'
import type { StageView } from './list.ts'

/** How people go through a restaurant, by its rules. */
export function waysOf({ line, menu, stations, retry, quality, protection }: Scenario): Pick<StageView, 'layout' | 'attention' | 'winding' | 'menu'> {
  const attention = line.discipline === 'shared-attention'
  return {
    layout: attention ? 'own' : line.layout,
    attention,
    menu: menu !== undefined,
    winding: stations !== undefined || retry !== undefined || quality !== undefined || line.stealing || protection?.hedge !== undefined,
  }
}
