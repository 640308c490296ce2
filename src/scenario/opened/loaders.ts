// Made by `npm run schemas` from src/scenario/scenes/.
import type { Preset } from '../presets/index.ts'
import type { Lesson } from '../presets/scene.ts'

export const openings: Readonly<Record<string, () => Promise<Preset>>> = {
  'lunch-rush': async () => (await import('./lunch-rush.json', { with: { type: 'json' } })).default as unknown as Preset,
  'one-star': async () => (await import('./one-star.json', { with: { type: 'json' } })).default as unknown as Preset,
  'many-hands': async () => (await import('./many-hands.json', { with: { type: 'json' } })).default as unknown as Preset,
  'sick-day': async () => (await import('./sick-day.json', { with: { type: 'json' } })).default as unknown as Preset,
  'quiet-afternoon': async () => (await import('./quiet-afternoon.json', { with: { type: 'json' } })).default as unknown as Preset,
}

export const lessons: Readonly<Record<string, () => Promise<Lesson>>> = {
}
