/** First names for those who are hired without one, in order; after the last they are numbered. */
export const names: readonly string[] = [
  'Ana', 'Ben', 'Chloé', 'Dev', 'Eli', 'Fay', 'Gus', 'Hana', 'Ivo', 'Jo', 'Kai', 'Lena', 'Milo',
  'Nora', 'Omar', 'Pia', 'Quinn', 'Rosa', 'Sam', 'Tess', 'Uma', 'Vik', 'Wren', 'Ximena', 'Yara', 'Zoe',
]
