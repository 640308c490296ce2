/** A deck has no generator: its page, and of the package what the page names, the theme without the fonts that it imports. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'

const dist = 'node_modules/reveal.js/dist/'
mkdirSync('site', { recursive: true })
for (const file of ['index.html', 'deck.js']) copyFileSync(file, `site/${file}`)
for (const file of ['reveal.js', 'reveal.css']) copyFileSync(dist + file, `site/${file}`)
writeFileSync('site/white.css', readFileSync(`${dist}theme/white.css`, 'utf8').replace(/@import url\([^)]*\);?/g, ''))
