import { useEffect, useRef, type MouseEvent, type ReactElement } from 'react'
import { useFigure } from '../panels/hooks.ts'
import { hint } from '../panels/tips.ts'
import { catalogue } from '../scenario/presets/catalogue.ts'
import type { FigureStore } from '../store/figure.ts'
import { textOf } from '../text/text.ts'
import { titled } from '../text/titles.ts'
import { addressOf, openPreset } from './address.ts'
import { Dome } from './Dome.tsx'
import { Settings } from './Settings.tsx'

export interface BarProps {
  store: FigureStore
  open: (file: File) => void
  /** Path of the site; null where nobody knows of one. */
  home: string | null
}

/** A click that asks for a new tab or window is the browser's. */
const plain = (event: MouseEvent): boolean => event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

/** The site's own line: which restaurant, a file of the reader's, language and colours. */
export function Bar({ store, open, home }: BarProps): ReactElement {
  const view = useFigure(store, (s) => s.view)
  const text = textOf(view)
  const words = text.panels
  const name = useFigure(store, (s) => s.runs.a.name)
  const input = useRef<HTMLInputElement>(null)
  const nav = useRef<HTMLElement>(null)
  useEffect(() => {
    // On a phone the names are a strip that scrolls sideways: the open one is in sight.
    const strip = nav.current
    const current = strip?.querySelector<HTMLElement>('[aria-current]')
    if (strip && current) strip.scrollLeft = current.offsetLeft - (strip.clientWidth - current.offsetWidth) / 2
  }, [name])
  const go = (wanted: string) => (event: MouseEvent) => {
    if (!plain(event)) return
    event.preventDefault()
    openPreset(store, wanted).catch(reportError)
  }
  return (
    <header className="site-bar">
      <h1 className="site-brand">
        <Dome />
        <span>{words.brand}</span>
      </h1>
      <nav ref={nav} className="site-nav" aria-label={words.presets}>
        {home !== null && (
          <a className="site-story" href={home} {...hint(words.storyHint)}>
            {words.story}
          </a>
        )}
        {catalogue.filter(({ listed }) => listed !== undefined).map((preset) => (
          <a key={preset.name} href={addressOf(preset.name, view, home)} aria-current={preset.name === name ? 'page' : undefined} onClick={go(preset.name)}>
            {titled(preset.title, text)}
          </a>
        ))}
        <a href={addressOf('tonight', view, home)} aria-current={name?.startsWith('tonight-') ? 'page' : undefined} onClick={go('tonight')}>
          {titled('Tonight', text)}
        </a>
        <button type="button" {...hint(words.openHint)} onClick={() => input.current?.click()}>
          {words.openFile}
        </button>
        <input
          ref={input}
          className="site-file"
          type="file"
          accept=".json,.csv,.tsv,.txt,application/json,text/csv"
          aria-label={words.openHint}
          tabIndex={-1}
          onChange={(event) => {
            const file = event.target.files?.[0]
            // Emptied, so that the same file can be picked again after it was mended.
            if (file) open(file)
            event.target.value = ''
          }}
        />
      </nav>
      <Settings store={store} text={text} />
    </header>
  )
}

export function Footer({ store, home }: Pick<BarProps, 'store' | 'home'>): ReactElement {
  const view = useFigure(store, (s) => s.view)
  const { panels: words, paste } = textOf(view)
  return (
    <footer className="site-foot">
      {home !== null && (
        <p>
          <a className="site-post" href={`${home}put-it-in-your-post/${view.lang === 'en' ? '' : `?lang=${view.lang}`}`}>
            {paste.title}
          </a>
        </p>
      )}
      <p>{words.credits}</p>
      <p>
        {words.typefaces}
        {home !== null && (
          <>
            {' '}
            <a href={`${home}third-party-notices.txt`}>{words.notices}</a>
          </>
        )}
      </p>
    </footer>
  )
}
