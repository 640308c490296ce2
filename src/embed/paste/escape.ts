/** Words as each of the languages of a post needs them, so that none of them is read as markup. */

/** Braces too: Liquid, Vue and MDX come before HTML does, and would read them as their own. */
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '{': '&#123;', '}': '&#125;' }

/** Within an element, and within a quoted attribute. */
export const html = (words: string): string => oneLine(words).replace(/[&<>"{}]/g, (sign) => ENTITIES[sign])

const LOOKALIKES: Record<string, string> = { '[': '(', ']': ')', '{': '(', '}': ')', '<': '‹', '>': '›', '`': '’', "'": '’', '"': '”', '\\': '/', '|': '/', '*': '∗', '~': '∼' }

/**
 * A picture's words in Markdown. Not with backslashes: markdown-it leaves out what stands after one in a picture's words, Hugo shows them,
 * Liquid does not know them. What could be read as markup, or be made finer and escaped twice, gives way to what looks like it.
 */
export const markdown = (words: string): string =>
  oneLine(words)
    .replace(/[[\]{}<>`'"\\|*~]/g, (sign) => LOOKALIKES[sign])
    .replace(/\.{3,}/g, '…')
    .replace(/-{2,}/g, '–')
    .replace(/(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, ' ')
    .replace(/&(?=#?\w+;)/g, '& ')

/** A string of JavaScript or Python, in which no page's script and no line ends too early. */
export const json = (words: string): string => JSON.stringify(oneLine(words)).replace(/[<\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** No line ends (an empty line ends a block in Markdown) and no signs that cannot be seen or are half of one. */
export const oneLine = (words: string): string => words.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim()
