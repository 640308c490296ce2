import { describe, expect, it } from 'vitest'
import { findTerm, readProse, readWords, type Known } from './prose.ts'

const known: Known = {
  terms: [
    { id: 'node', restaurant: 'employee', system: 'node', says: 'Works.' },
    { id: 'utilisation', restaurant: 'how busy', system: 'utilisation', says: 'A share.' },
  ],
  anchors: ['lunch'],
}
const htmlOf = (prose: string): string => readProse(prose, 'section a', known).blocks.join('\n')

describe('the marks of the prose', () => {
  it.each([
    ['a\nb\n\nc', '<p>a b</p>\n<p>c</p>'],
    ['*a* and **b *c* d** and **e**', '<p><em>a</em> and <strong>b <em>c</em> d</strong> and <strong>e</strong></p>'],
    ['*a **b** c*', '<p><em>a <strong>b</strong> c</em></p>'],
    ['it *spans\nlines*', '<p>it <em>spans lines</em></p>'],
    ['- a\n  b\n- *c*', '<ul><li>a b</li><li><em>c</em></li></ul>'],
    ['1. a\n2. b', '<ol><li>a</li><li>b</li></ol>'],
    ['### a & b\nc', '<h3>a &amp; b</h3><p>c</p>'],
    ['> a\n> b', '<aside><p>a b</p></aside>'],
    ['`a < *b*`', '<p><code>a &lt; *b*</code></p>'],
    ['[a *b*](https://x.org/y_(z)?q=1&r=2) c', '<p><a href="https://x.org/y_(z)?q=1&amp;r=2">a <em>b</em></a> c</p>'],
    ['[up](#lunch) [play](?scenario=a) [post](./post/)', '<p><a href="#lunch">up</a> <a href="?scenario=a">play</a> <a href="./post/">post</a></p>'],
    ['{{utilisation}}, {{Nodes}}, {{node|*two* of them}}', expect.stringContaining('<a class="term" href="#term-utilisation" aria-describedby="says-utilisation">utilisation</a>')],
    ['\\*a\\* \\[b\\] \\\\', '<p>*a* [b] \\</p>'],
    ['<script>alert("1")</script> & <b>', '<p>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &lt;b&gt;</p>'],
  ])('%j', (prose, html) => {
    expect(htmlOf(prose)).toEqual(html)
  })

  it('let a term be called as it reads best', () => {
    expect(htmlOf('{{Nodes}} {{node|*two* of them}}')).toMatch(/>Nodes<\/a> .*><em>two<\/em> of them<\/a>/)
    expect(findTerm('Employees', known.terms)?.id).toBe('node')
    expect(findTerm('How busy', known.terms)?.id).toBe('utilisation')
  })

  it('name the figures that the engine is asked for, each with its line', () => {
    const { blocks, stated } = readProse('\n  First.\n\n  Then [[31 people|waiting]] and\n  [[$5 < $6|price]].\n', 'section a', known)
    expect(stated).toEqual([
      { id: 'waiting', words: '31 people', line: 4 },
      { id: 'price', words: '$5 < $6', line: 4 },
    ])
    expect(blocks[1]).toBe('<p>Then <span class="stated" data-stated="waiting">31 people</span> and <span class="stated" data-stated="price">$5 &lt; $6</span>.</p>')
  })

  it('say where the scene stands', () => {
    expect(readProse('a\n\n::scene\n\nb', 'section a', known).blocks).toEqual(['<p>a</p>', null, '<p>b</p>'])
  })

  it.each([
    ['a\n\nb {{hedging}}', /^section a, line 3: "hedging" is not in the glossary$/],
    ['*a', /^section a, line 1: \* is not closed/],
    ['a **b', /\*\* is not closed/],
    ['{{}}', /^section a, line 1: \{\{ is not closed, or nothing stands in it/],
    ['[a]', /\[a\] is followed by no address/],
    ['[a](javascript:alert(1))', /is no address/],
    ['[a](http://x.org)', /is no address/],
    ['[a](#dinner)', /nothing on the page is called "#dinner"/],
    ['[[31 people]]', /^section a, line 1: \[\[31 people\]\] has to be/],
    ['[[31|Not A Name]]', /has to be/],
    ['- a\n- b\n- {{x}}', /^section a, line 3: /],
    ['::scene\n\n::scene', /more than one place/],
  ])('%j is refused, with its place', (prose, why) => {
    expect(() => readProse(prose, 'section a', known)).toThrow(why)
  })

  it('have no figures in captions, where no test would hold them', () => {
    expect(readWords('*a*', 'caption', known)).toBe('<em>a</em>')
    expect(() => readWords('[[31|x]]', 'caption', known)).toThrow(/^caption: .*stands in the prose/)
  })
})
