import '../fonts.css'
import '../site.css'
import '../../embed/figure.css'
import '../../embed/paste/paste.css'
import '../../embed/takeaway/share.css'
import '../../panels/panels.css'
import './post.css'
import { createRoot } from 'react-dom/client'
import { watchTips } from '../../panels/tips.ts'
import { langOf } from '../../text/languages.ts'
import { fetchAllWords, fetchWords } from '../../text/shelf.ts'
import { PostPage } from './PostPage.tsx'

await fetchWords(langOf(new URLSearchParams(location.search).get('lang')) ?? 'en')
await fetchAllWords()
const root = document.getElementById('root')!
watchTips(root)
createRoot(root).render(<PostPage home={new URL('../', location.origin + location.pathname).href} />)
