import { LANGS } from './languages.ts'
import { fetchAllWords, fetchWords } from './shelf.ts'

await fetchAllWords()
await Promise.all(LANGS.map(fetchWords))
