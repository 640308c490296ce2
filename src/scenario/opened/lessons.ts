// Made by `npm run schemas` from src/scenario/scenes/.
import type { Lesson } from '../presets/scene.ts'

export const lessons: Readonly<Record<string, () => Promise<Lesson>>> = {
  'lunch-rush': async () => (await import('./lunch-rush.lesson.json')).default as unknown as Lesson,
  'one-star': async () => (await import('./one-star.lesson.json')).default as unknown as Lesson,
  'many-hands': async () => (await import('./many-hands.lesson.json')).default as unknown as Lesson,
  'sick-day': async () => (await import('./sick-day.lesson.json')).default as unknown as Lesson,
  'almost-busy': async () => (await import('./almost-busy.lesson.json')).default as unknown as Lesson,
  'one-spare': async () => (await import('./one-spare.lesson.json')).default as unknown as Lesson,
  'same-money': async () => (await import('./same-money.lesson.json')).default as unknown as Lesson,
}
