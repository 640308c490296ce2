import type { Said } from './scene.ts'

/** Words of a scene in the reader's language; English where it has them in no other. */
export const saidIn = (said: Said, lang: string): string => said[lang] ?? said.en
