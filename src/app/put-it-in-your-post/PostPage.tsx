import { useEffect, useId, useLayoutEffect, useState, type ReactElement } from 'react'
import { paintVariables } from '../../embed/colours.ts'
import { Facts, Local } from '../../embed/paste/Facts.tsx'
import { isWord, nameOf, TAKES } from '../../embed/paste/PlatformSelect.tsx'
import { PLATFORMS } from '../../embed/paste/platforms.ts'
import { Recipes } from '../../embed/paste/Recipes.tsx'
import { linkAddress } from '../../embed/paste/wish.ts'
import { Segments } from '../../panels/Segments.tsx'
import { presets } from '../../scenario/presets/all.ts'
import { langOf, type Lang } from '../../text/languages.ts'
import { fetchWords } from '../../text/shelf.ts'
import { createText } from '../../text/text.ts'
import { titled } from '../../text/titles.ts'
import { dark, light } from '../../views/palette.ts'
import { Dome } from '../Dome.tsx'
import { LanguageSwitch } from '../LanguageSwitch.tsx'
import { wishOf } from './asked.ts'

/** What the reader has set, and what it is while they change it. */
function useDark(): boolean {
  const [asked] = useState(() => matchMedia('(prefers-color-scheme: dark)'))
  const [isDark, setDark] = useState(asked.matches)
  useEffect(() => {
    const look = (): void => setDark(asked.matches)
    asked.addEventListener('change', look)
    return () => asked.removeEventListener('change', look)
  }, [asked])
  return isDark
}

/** A query with some of it said otherwise. */
function changed(query: string, changes: Record<string, string | null>): string {
  const next = new URLSearchParams(query)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) next.delete(name)
    else next.set(name, value)
  }
  const said = next.toString().replace(/%2C/g, ',').replace(/%3A/g, ':')
  return said === '' ? '' : `?${said}`
}

/** Every place where people write: what to copy, what to do with it, what it refuses. */
export function PostPage({ home }: { home: string }): ReactElement {
  const [query, setQuery] = useState(location.search)
  const [theme, setTheme] = useState<'auto' | 'light' | 'dark'>('auto')
  const asked = new URLSearchParams(query)
  const telling = asked.get('telling') === 'system' ? 'system' : 'restaurant'
  const text = createText(telling, langOf(asked.get('lang')) ?? 'en')
  const { paste: words, panels } = text
  const wish = wishOf(query, home, text)
  const which = useId()
  const system = useDark()
  const isDark = theme === 'auto' ? system : theme === 'dark'

  useLayoutEffect(() => paintVariables(document.documentElement, isDark ? dark : light), [isDark])
  useLayoutEffect(() => {
    Object.assign(document.documentElement, { lang: text.lang, dir: text.dir })
    document.title = panels.window({ title: words.title })
  }, [text, panels, words])
  // The place that the address names was not there when the browser looked for it.
  useEffect(() => document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView(), [])

  function go(changes: Record<string, string | null>): void {
    const next = changed(query, changes)
    history.replaceState(history.state, '', location.pathname + next + location.hash)
    setQuery(next)
  }
  const speak = (lang: Lang): void => void fetchWords(lang).then(() => go({ lang: lang === 'en' ? null : lang }))

  return (
    <>
      <header className="site-bar">
        <a className="site-brand post-brand" href={`../${changed('', { lang: text.lang === 'en' ? null : text.lang })}`} aria-label={`${panels.brand}: ${words.back}`}>
          <Dome />
          <span>{panels.brand}</span>
        </a>
        <div className="post-settings">
          <LanguageSwitch text={text} onPick={speak} />
          <Segments
            label={panels.theme}
            value={theme}
            options={[
              { value: 'auto', label: panels.auto },
              { value: 'light', label: panels.light },
              { value: 'dark', label: panels.dark },
            ]}
            onChange={setTheme}
          />
        </div>
      </header>
      <main className="post-main">
        <h1>{words.title}</h1>
        <p className="post-lead">{words.lead}</p>
        <p className="post-which">
          <label htmlFor={which}>{words.which}</label>
          <select
            id={which}
            className="dr-paste-where"
            value={'preset' in wish.day ? wish.day.preset : ''}
            onChange={({ target }) => target.value && go({ scenario: target.value, state: null, at: null, rate: null })}
          >
            {'state' in wish.day && <option value="">{words.ownDay}</option>}
            {presets.map(({ name, title }) => (
              <option key={name} value={name}>
                {titled(title, text)}
              </option>
            ))}
          </select>
        </p>
        <p className="post-note">{words.fromFigure}</p>
        <Local home={home} text={text} />
        <nav className="post-contents" aria-label={words.contents}>
          {TAKES.map((takes) => (
            <section key={takes}>
              <h2>{words[`takes.${takes}`]}</h2>
              <ul>
                {PLATFORMS.filter((platform) => platform.takes === takes).map((platform) => (
                  <li key={platform.id}>
                    <a href={`#${platform.id}`} translate={isWord(platform.id) ? undefined : 'no'}>{nameOf(platform, text)}</a>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </nav>
        <Facts home={home} text={text} />
        {PLATFORMS.map((platform) => (
          <article key={platform.id} id={platform.id} className="dr-share-part post-place" data-takes={platform.takes}>
            <header>
              <h3>
                <a href={`#${platform.id}`} translate={isWord(platform.id) ? undefined : 'no'}>{nameOf(platform, text)}</a>
              </h3>
              <p className="post-takes">{words[`takes.${platform.takes}`]}</p>
            </header>
            <Recipes platform={platform} wish={wish} text={text}>
              {(platform.takes === 'card' || platform.takes === 'picture') && (
                <p>
                  <a className="post-make" href={linkAddress(wish)}>
                    {words.makeThere}
                  </a>
                </p>
              )}
            </Recipes>
          </article>
        ))}
      </main>
      <footer className="site-foot post-foot">
        <p>{words.testedHow}</p>
        <p>{panels.typefaces}</p>
      </footer>
    </>
  )
}
