import { useEffect, useRef, type MouseEvent, type ReactElement } from 'react'
import { useFigure } from '../panels/hooks.ts'
import { Segments } from '../panels/Segments.tsx'
import { presets, type Preset } from '../scenario/presets/index.ts'
import type { FigureStore } from '../store/figure.ts'
import { textOf } from '../text/text.ts'
import { titled } from '../text/titles.ts'
import { addressOf, openPreset } from './address.ts'
import { LanguageSwitch } from './LanguageSwitch.tsx'

export interface BarProps {
  store: FigureStore
  open: (file: File) => void
}

/** A click that asks for a new tab or window is the browser's. */
const plain = (event: MouseEvent): boolean => event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

/** The site's own line: which restaurant, a file of the reader's, light or dark. */
export function Bar({ store, open }: BarProps): ReactElement {
  const view = useFigure(store, (s) => s.view)
  const text = textOf(view)
  const words = text.panels
  const theme = useFigure(store, (s) => s.view.theme)
  const name = useFigure(store, (s) => s.runs.a.name)
  const input = useRef<HTMLInputElement>(null)
  const nav = useRef<HTMLElement>(null)
  useEffect(() => {
    // On a phone the names are a strip that scrolls sideways: the open one is in sight.
    const strip = nav.current
    const current = strip?.querySelector<HTMLElement>('[aria-current]')
    if (strip && current) strip.scrollLeft = current.offsetLeft - (strip.clientWidth - current.offsetWidth) / 2
  }, [name])
  const go = (preset: Preset) => (event: MouseEvent) => {
    if (!plain(event)) return
    event.preventDefault()
    openPreset(store, preset)
  }
  return (
    <header className="site-bar">
      <h1 className="site-brand">{words.brand}</h1>
      <nav ref={nav} className="site-nav" aria-label={words.presets}>
        {presets.map((preset) => (
          <a key={preset.name} href={addressOf(preset.name, view)} aria-current={preset.name === name ? 'page' : undefined} onClick={go(preset)}>
            {titled(preset.title, text)}
          </a>
        ))}
        <button type="button" title={words.openHint} onClick={() => input.current?.click()}>
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
      <LanguageSwitch store={store} text={text} />
      <Segments
        label={words.theme}
        value={theme}
        options={[
          { value: 'auto', label: words.auto },
          { value: 'light', label: words.light },
          { value: 'dark', label: words.dark },
        ]}
        onChange={(next) => store.intend({ do: 'theme', theme: next })}
      />
    </header>
  )
}

export function Footer({ store }: { store: FigureStore }): ReactElement {
  const words = textOf(useFigure(store, (s) => s.view)).panels
  return (
    <footer className="site-foot">
      <p>{words.credits}</p>
      <p>{words.typefaces}</p>
    </footer>
  )
}
