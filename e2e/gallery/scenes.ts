import type { MountOptions } from '../../src/embed/options.ts'
import type { Intent } from '../../src/store/figure.ts'

export type Theme = 'light' | 'dark'

/**
 * A scene of the gallery: the figure at one moment, paused. Whoever changes how the figure looks sees here what else that changes:
 * `e2e/gallery.spec.ts` compares the scenes with what was recorded.
 */
export interface Scene {
  /** Also the name of its pictures. */
  name: string
  /** What a glance at it should tell. */
  shows: string
  options: MountOptions
  /** Done once it stands. */
  wishes?: Intent[]
}

/** Every scene is looked at in each theme, at each width in CSS pixels. */
export const THEMES: readonly Theme[] = ['light', 'dark']
export const WIDTHS: readonly number[] = [360, 768, 1280]

const day = { opensAt: '11:00', duration: 240, seed: 7 }
const staff = (...names: string[]): object[] => names.map((name) => ({ id: name.toLowerCase(), name }))
const money = { wagePerHour: 10, fixedPerHour: 5, spend: 14, sickPay: 1 }
const goal = { wait: 3, share: 0.9 }

export const scenes: Scene[] = [
  {
    name: 'quiet',
    shows: 'an afternoon on which nobody waits: an empty line, a calm face, a map whose marker stands on good ground',
    options: { scenario: 'quiet-afternoon' },
  },
  {
    name: 'rush',
    shows: 'one employee overwhelmed: every mood in one line, the status in alarm, the first losses',
    options: { scenario: 'lunch-rush', at: 250 },
  },
  {
    name: 'overload',
    shows: 'a line that is full, and customers lost for two reasons: turned away and given up',
    options: {
      scenario: {
        ...day, title: 'Too much', demand: { perHour: 200 }, work: { law: 'exponential', mean: 1.5 }, patience: { law: 'exponential', mean: 6 },
        line: { layout: 'shared', capacity: 18 }, staff: staff('Ana', 'Ben'), money, goal,
      },
      at: 90,
    },
  },
  {
    name: 'sick-unnoticed',
    shows: 'somebody is gone and the host goes on sending people to their line',
    options: { scenario: 'nobody-notices', at: 80 },
  },
  {
    name: 'many-hands',
    shows: 'six employees with a line each in the rush, none of them long',
    options: { scenario: 'many-hands', at: 300 },
  },
  {
    name: 'one-star',
    shows: 'one employee near the wall of two arms: speed, wage and the marker under the ceiling',
    options: { scenario: 'one-star', at: 284, telling: 'system' },
  },
  {
    name: 'own-lines',
    shows: 'lines of different lengths by random routing, in the words of a system',
    options: { scenario: 'four-lines', at: 90, telling: 'system', show: ['all'], controls: ['all'] },
  },
  {
    name: 'stations',
    shows: 'two stations one after the other: the line has moved from the grill to the till',
    options: { scenario: 'pro-chef', at: 100 },
  },
  {
    name: 'split-menu',
    shows: 'a menu split among the staff: who knows the popular dish has the long line',
    options: { scenario: 'hot-dish', at: 130 },
  },
  {
    name: 'asked',
    shows: 'a scene that asks first: a line to be drawn, and tasks below the stage',
    options: { scenario: 'sick-day', at: 236, show: ['ask', 'status', 'stage', 'missions'] },
  },
  {
    name: 'two-hundred',
    shows: 'two hundred employees behind one counter, most of them busy',
    options: {
      scenario: { ...day, title: 'A canteen', demand: { perHour: 3600 }, work: { law: 'exponential', mean: 3 }, staff: [{ count: 200 }], money, goal },
      at: 30,
      show: ['status', 'stage'],
    },
  },
  {
    name: 'thousands',
    shows: 'thousands of people: the room full, the line down the street, and past that a crowd with a count',
    options: {
      scenario: { ...day, title: 'The whole town', demand: { perHour: 9000 }, work: { law: 'exponential', mean: 1 }, staff: [{ count: 40 }], money, goal },
      at: 45,
      show: ['status', 'stage', 'bill'],
    },
  },
  {
    name: 'compared',
    shows: 'two restaurants on the same customers and the same wages: one is fast, the other has four',
    options: { scenario: 'same-money', at: 275, show: ['all'] },
  },
  {
    name: 'share',
    shows: 'the dialog of what can be taken away, over a figure at rest',
    options: { scenario: 'sick-day', at: '12:40' },
    wishes: [{ do: 'panel', panel: 'share' }],
  },
]
