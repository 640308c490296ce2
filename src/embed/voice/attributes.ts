/** What an element asks of a figure: the same names as in the address of a frame. */
export const ATTRIBUTES = ['scenario', 'date', 'show', 'controls', 'telling', 'theme', 'lang', 'at', 'rate', 'autoplay', 'classroom', 'state'] as const
export type Attribute = (typeof ATTRIBUTES)[number]
