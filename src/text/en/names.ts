/** First names of those who can be hired, in the order in which they apply. */
export const NAMES: readonly string[] = [
  'Ana', 'Ben', 'Chloé', 'Dev', 'Ewa', 'Finn', 'Gita', 'Hugo', 'Ines', 'Jun', 'Kofi', 'Lena', 'Mateo',
  'Nia', 'Omar', 'Pia', 'Quim', 'Rosa', 'Sami', 'Tara', 'Uma', 'Viktor', 'Wen', 'Xenia', 'Yusuf', 'Zoe',
]
