import { placeInSource } from './folders.mjs'

const MOST = 300

/** Longer, and each one thing. */
const LONG = {
  'restaurant/express.ts': 'one loop with its state in local variables: cut in two, engines compile it worse',
  'theory/catalogue.test.ts': 'one table: what every feature of the catalogue is in the words of a scenario',
}

/** house/length: a file is one thing. */
export const lengthRule = {
  meta: { type: 'problem', docs: { description: 'No file of more than 300 lines, but for those that say why.' } },
  create(context) {
    const place = placeInSource(context.filename)
    if (place === null || place in LONG) return {}
    return {
      Program(node) {
        const lines = context.sourceCode.text.replace(/\n$/, '').split('\n').length
        if (lines > MOST)
          context.report({ node, message: `${lines} lines: a file is one thing, and ${MOST} are enough for it. Find its seam, or say in e2e/lint/length.mjs why it has none.` })
      },
    }
  },
}
