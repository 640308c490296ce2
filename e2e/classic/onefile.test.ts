import { describe, expect, it } from 'vitest'
import { inScript, intoPage } from './onefile.ts'

const CODE = `said = ['</script>', '<!-- <script>', \`</SCRIPT \${1}\`, /<\\/script/.test('</script')]`

describe('a page in one file', () => {
  it('holds a script that nothing in it ends, and that says the same', () => {
    expect(inScript(CODE)).not.toMatch(/<\/?script|<!--/i)
    const said = (code: string): unknown => Function(`let said; ${code}; return said`)() // oxlint-disable-line no-new-func
    expect(said(inScript(CODE))).toEqual(said(CODE))
  })

  it('has its script and its styles in the places of those that stood beside it, letter by letter', () => {
    const page = intoPage('<html><head></head><body><script type="module" src="/src/app/main.ts"></script></body></html>', "say('$& $1')", 'a { content: "$&" }')
    expect(page).toBe('<html><head><style>a { content: "$&" }</style>\n  </head><body><script>say(\'$& $1\')</script></body></html>')
  })
})
