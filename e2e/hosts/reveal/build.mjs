/** A deck has no generator: its page, and of the package what the page names. */
import { copyFileSync, mkdirSync } from 'node:fs'

const dist = 'node_modules/reveal.js/dist/'
mkdirSync('site', { recursive: true })
for (const file of ['index.html', 'deck.js']) copyFileSync(file, `site/${file}`)
for (const file of ['reveal.js', 'reveal.css', 'theme/white.css']) copyFileSync(dist + file, `site/${file.replace('theme/', '')}`)
