import type { ReactElement } from 'react'
import { languages, offeredLangs, type Lang } from '../text/languages.ts'
import type { Text } from '../text/text.ts'

/** Which language: each by its own name, for those who cannot read the one that is set. */
export function LanguageSwitch({ text, onPick }: { text: Text; onPick: (lang: Lang) => void }): ReactElement {
  return (
    <select
      className="site-lang"
      aria-label={text.panels.language}
      value={text.lang}
      onChange={(event) => onPick(event.target.value as Lang)}
    >
      {offeredLangs(text.lang).map((lang) => (
        <option key={lang} value={lang} lang={lang}>
          {languages[lang].name}
        </option>
      ))}
    </select>
  )
}
