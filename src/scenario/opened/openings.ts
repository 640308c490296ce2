// Made by `npm run schemas` from src/scenario/scenes/.
import type { Preset } from '../presets/index.ts'

export const openings: Readonly<Record<string, () => Promise<Preset>>> = {
  'lunch-rush': async () => (await import('./lunch-rush.json')).default as unknown as Preset,
  'one-star': async () => (await import('./one-star.json')).default as unknown as Preset,
  'many-hands': async () => (await import('./many-hands.json')).default as unknown as Preset,
  'sick-day': async () => (await import('./sick-day.json')).default as unknown as Preset,
  'quiet-afternoon': async () => (await import('./quiet-afternoon.json')).default as unknown as Preset,
  'almost-busy': async () => (await import('./almost-busy.json')).default as unknown as Preset,
  'first-rush': async () => (await import('./first-rush.json')).default as unknown as Preset,
  'four-lines': async () => (await import('./four-lines.json')).default as unknown as Preset,
  'hot-dish': async () => (await import('./hot-dish.json')).default as unknown as Preset,
  'late-manager': async () => (await import('./late-manager.json')).default as unknown as Preset,
  'more-hands': async () => (await import('./more-hands.json')).default as unknown as Preset,
  'nobody-notices': async () => (await import('./nobody-notices.json')).default as unknown as Preset,
  'one-faster': async () => (await import('./one-faster.json')).default as unknown as Preset,
  'one-spare': async () => (await import('./one-spare.json')).default as unknown as Preset,
  'pro-chef': async () => (await import('./pro-chef.json')).default as unknown as Preset,
  'quiet-day': async () => (await import('./quiet-day.json')).default as unknown as Preset,
  'same-money': async () => (await import('./same-money.json')).default as unknown as Preset,
  'the-echo': async () => (await import('./the-echo.json')).default as unknown as Preset,
  'too-many-cooks': async () => (await import('./too-many-cooks.json')).default as unknown as Preset,
  'two-copies': async () => (await import('./two-copies.json')).default as unknown as Preset,
}
