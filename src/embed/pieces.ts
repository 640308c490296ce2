import { fetchTips } from '../panels/tips.ts'
import { tableStyles } from '../views/chart/Table.tsx'
import { later } from './later.tsx'

/** What comes after the stage and the panels around it, a script or so each. */
export const Timeline = later(async () => {
  const { TimelineView, styles } = await import('../views/timeline/View.tsx')
  return { Shown: TimelineView, styles: [styles, tableStyles] }
}, ['ahead'])

export const PinCard = later(async () => {
  const { PinCard: Shown } = await import('../views/timeline/PinCard.tsx')
  return { Shown, styles: [] }
})

export const Map = later(async () => {
  const { MapView, styles } = await import('../views/map/View.tsx')
  return { Shown: MapView, styles: [styles, tableStyles] }
}, ['maps'])

export const Bill = later(async () => {
  const { BillView, styles } = await import('../views/bill/View.tsx')
  return { Shown: BillView, styles: [styles] }
}, [])

export const Waits = later(async () => {
  const { WaitsView, styles } = await import('../views/waits/View.tsx')
  return { Shown: WaitsView, styles: [styles, tableStyles] }
}, ['parts'])

export const Crew = later(async () => {
  const { CrewView, styles } = await import('../views/crew/View.tsx')
  return { Shown: CrewView, styles: [styles, tableStyles] }
}, ['parts'])

export const Trace = later(async () => {
  const { TraceView, styles } = await import('../views/trace/View.tsx')
  return { Shown: TraceView, styles: [styles, tableStyles] }
}, ['parts'])

export const Missions = later(async () => {
  const { Missions: Shown, styles } = await import('./Missions.tsx')
  return { Shown, styles: [styles] }
}, ['lesson'])

export const Dinner = later(async () => {
  const { Dinner: Shown, styles } = await import('./Dinner.tsx')
  return { Shown, styles }
}, ['lesson'])

export const Told = later(async () => {
  const [{ Told: Shown }, { styles }] = await Promise.all([import('./Told.tsx'), import('../views/trace/View.tsx')])
  return { Shown, styles: [styles, tableStyles] }
}, ['parts'])

export const Narration = later(async () => {
  const { Narration: Shown } = await import('./Narration.tsx')
  return { Shown, styles: [] }
}, [], true)

export const Card = later(async () => {
  const { Card: Shown } = await import('../panels/Card.tsx')
  return { Shown, styles: [] }
}, [])

export const Trouble = later(async () => {
  const { Trouble: Shown } = await import('../panels/Trouble.tsx')
  return { Shown, styles: [] }
})

export const CompareForm = later(async () => {
  const { CompareForm: Shown, styles } = await import('./CompareForm.tsx')
  return { Shown, styles }
})

export const Compared = later(async () => {
  const { Compared: Shown, styles } = await import('./Compared.tsx')
  return { Shown, styles }
}, ['two'])

export const HelpDialog = later(async () => {
  const { HelpDialog: Shown, styles } = await import('./HelpDialog.tsx')
  return { Shown, styles }
})

export const ExploreDialog = later(async () => {
  const { ExploreDialog: Shown, styles } = await import('./explore/ExploreDialog.tsx')
  return { Shown, styles }
})

export const ShareDialog = later(async () => {
  const { ShareDialog: Shown, styles } = await import('./takeaway/ShareDialog.tsx')
  return { Shown, styles }
})

export const Paste = later(async () => {
  const { PasteSection: Shown, styles } = await import('./paste/PasteSection.tsx')
  return { Shown, styles: [styles] }
})

export const Ask = later(async () => {
  const { AskPart: Shown, styles } = await import('./AskPart.tsx')
  return { Shown, styles }
}, ['lesson'], true)

const PARTS = { timeline: Timeline, map: Map, bill: Bill, waits: Waits, team: Crew, trace: Trace }

/** Fetches what a figure shows that is not on its first picture. `teaches`: what its scene has a lesson for. */
export async function fetchPieces(show: readonly string[], two: boolean, teaches: readonly string[] = []): Promise<void> {
  const taught = Object.entries({ ask: Ask, missions: Missions, dinner: Dinner }).flatMap(([part, piece]) => (show.includes(part === 'dinner' ? 'missions' : part) && teaches.includes(part) ? [piece.fetch()] : []))
  const asked = Object.entries(PARTS).flatMap(([part, piece]) => (show.includes(part) ? [piece.fetch()] : []))
  // One that does not come is asked for again when it is shown; the others do not wait for it.
  await Promise.allSettled([...asked, ...taught, Narration.fetch(), ...(two ? [Compared.fetch()] : [])])
}

/** Fetches what a reader may open in it, so that it needs no line any more. */
export const fetchForHands = (): Promise<unknown> => Promise.allSettled([fetchTips(), ...[Card, PinCard, Told, Trouble, Compared, CompareForm, HelpDialog, ShareDialog, ExploreDialog, Paste].map((piece) => piece.fetch())])
