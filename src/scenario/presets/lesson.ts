import { lessons } from '../opened/lessons.ts'
import type { Lesson } from './scene.ts'

/** Brings what a scene asks and sets as tasks; null where it does neither. */
export const fetchLesson = async (name: string): Promise<Lesson | null> => (Object.hasOwn(lessons, name) ? lessons[name]!() : null)
