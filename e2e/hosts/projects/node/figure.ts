import { DinnerRush } from 'dinner-rush'
import type { DinnerRushAttributes, State } from 'dinner-rush'

export const attributes: DinnerRushAttributes = { scenario: 'sick-day', show: ['stage', 'timeline'] }
export const stateOf = (element: InstanceType<typeof DinnerRush>): Promise<State> => element.state()
