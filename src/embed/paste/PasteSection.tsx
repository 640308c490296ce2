import { useEffect, useId, useMemo, useState, type ReactElement } from 'react'
import { Segments } from '../../panels/Segments.tsx'
import { CONTROLS, PARTS, type Control, type FigureState, type FigureStore, type Part } from '../../store/figure.ts'
import { languages, offeredLangs, type Lang } from '../../text/languages.ts'
import { fetchWords } from '../../text/shelf.ts'
import { createText, type Text } from '../../text/text.ts'
import { titled } from '../../text/titles.ts'
import type { Workshop } from '../mount.tsx'
import { momentInWords } from '../takeaway/sight.ts'
import { Choices } from './Choices.tsx'
import { shownDay } from './day.ts'
import css from './paste.css?inline'
import { PlatformSelect } from './PlatformSelect.tsx'
import { platformOf, type PlatformId } from './platforms.ts'
import { Preview } from './Preview.tsx'
import { Facts, Local } from './Facts.tsx'
import { Recipes } from './Recipes.tsx'
import { FOR_A_POST, query, sayings, usualHeight, type Wish } from './wish.ts'

export const styles = css

export interface PasteProps {
  store: FigureStore
  text: Text
  /** As it was when the dialog was opened: time stands meanwhile. */
  state: FigureState
  lent: Workshop
}

const WIDTHS = { phone: 360, text: 680, wide: 1000 } as const
type Column = keyof typeof WIDTHS

const someOf = <T,>(chosen: readonly T[], all: readonly T[]): readonly T[] | null => (chosen.length === all.length ? null : chosen)

/** Whole and not absurd, while it is typed. */
const pixels = (typed: string): number => Math.min(4000, Math.max(0, Math.round(Number(typed)) || 0))

/** Where one writes, the text for it, and what it is to look like: with the figure itself beside it. */
export function PasteSection({ store, text, state, lent }: PasteProps): ReactElement {
  const words = text.paste
  const { view, runs } = state
  const shown = useMemo(() => shownDay(state), [state])
  const [platform, setPlatform] = useState<PlatformId>('html')
  // Who has stopped at a moment means that one.
  const [moment, setMoment] = useState<'own' | 'now'>(state.playback.playing ? 'own' : 'now')
  const [parts, setParts] = useState<readonly Part[]>(view.show.length === PARTS.length ? FOR_A_POST : view.show)
  const [controls, setControls] = useState<readonly Control[]>(view.controls)
  const [telling, setTelling] = useState(view.telling)
  const [theme, setTheme] = useState<FigureState['view']['theme']>('auto')
  const [lang, setLang] = useState<Lang | null>(view.lang === 'en' ? null : view.lang)
  // Its words come when they are asked for.
  const [spoken, setSpoken] = useState(text.lang)
  const [autoplay, setAutoplay] = useState(true)
  const [column, setColumn] = useState<Column>('text')
  const [tall, setTall] = useState<number | null>(null)
  const [size, setSize] = useState<{ width: string; height: string } | null>(null)
  const [ids] = [{ lang: useId(), width: useId(), height: useId() }]
  useEffect(() => {
    let gone = false
    void fetchWords(lang ?? text.lang).then(() => gone || setSpoken(lang ?? text.lang))
    return () => {
      gone = true
    }
  }, [lang, text.lang])
  if (!shown) return <p className="dr-share-hint">{text.share.tooLong}</p>

  const own = moment === 'own' || !shown.now
  // The title is the post's: in the words that its figure is told in.
  const told = createText(telling, spoken)
  const title = titled(runs.a.scenario.title ?? told.panels.untitled, told)
  const width = size ? pixels(size.width) || null : null
  const usual = tall ?? usualHeight(parts)
  const height = (size && pixels(size.height)) || usual
  const wish: Wish = {
    day: shown.day,
    at: own ? null : shown.now!.at,
    rate: own ? null : shown.rate,
    show: someOf(parts, PARTS),
    controls: someOf(controls, CONTROLS),
    telling,
    theme,
    lang,
    autoplay,
    height,
    width,
    home: lent.home ?? null,
    title,
    alt: 'preset' in shown.day && own ? told.panels.figure({ title }) : momentInWords({ ...state, view: { ...view, telling, lang: spoken } }),
  }
  const place = platformOf(platform)
  const onlyPictures = place.takes === 'card' || place.takes === 'picture'
  return (
    <>
      <section className="dr-share-part" data-paste="text">
        <h3>{words.where}</h3>
        <PlatformSelect text={text} value={platform} onChange={setPlatform} />
        <Local home={wish.home} text={text} />
        {shown.now && (
          <div className="dr-paste-said">
            <span>{words.opens}</span>
            <Segments
              label={words.opens}
              value={moment}
              options={[
                { value: 'own', label: words.opensOwn },
                { value: 'now', label: words.opensNow({ clock: text.format.clock(shown.now.clock) }) },
              ]}
              onChange={setMoment}
            />
          </div>
        )}
        <Recipes platform={place} wish={wish} text={text}>
          {onlyPictures && (
            <button type="button" className="dr-pill dr-quiet dr-paste-make" onClick={() => store.intend({ do: 'panel', panel: 'share' })}>
              <span className="dr-label">{words.makePicture}</span>
            </button>
          )}
        </Recipes>
        {lent.home && (
          <p className="dr-paste-proof">
            <a href={`${lent.home}put-it-in-your-post/?${query(sayings({ ...wish, show: parts }))}#${platform}`} target="_blank" rel="noopener">
              {words.allPlatforms}
            </a>
          </p>
        )}
      </section>

      <section className="dr-share-part" data-paste="look">
        <h3>{words.look}</h3>
        <Segments
          label={words.column}
          value={column}
          options={(Object.keys(WIDTHS) as Column[]).map((value) => ({ value, label: words[value] }))}
          onChange={setColumn}
        />
        <Preview text={text} wish={wish} workshop={lent} width={width ?? WIDTHS[column]} fixed={size && pixels(size.height) ? height : null} onHeight={setTall} />
        <Choices title={words.parts} names={PARTS} chosen={parts} least={1} labelOf={(part) => words[`part.${part}`]} onChange={setParts} />
        <Choices title={words.controls} names={CONTROLS} chosen={controls} labelOf={(control) => words[`control.${control}`]} onChange={setControls} />
        <fieldset className="dr-paste-set">
          <legend>{words.more}</legend>
          <div className="dr-paste-rows">
            <Segments
              label={text.panels.telling}
              value={telling}
              options={[
                { value: 'restaurant', label: text.panels.restaurant },
                { value: 'system', label: text.panels.system },
              ]}
              onChange={setTelling}
            />
            <Segments
              label={text.panels.theme}
              value={theme}
              options={[
                { value: 'auto', label: text.panels.auto },
                { value: 'light', label: text.panels.light },
                { value: 'dark', label: text.panels.dark },
              ]}
              onChange={setTheme}
            />
            <Segments
              label={words.size}
              value={size ? 'fixed' : 'fits'}
              options={[
                { value: 'fits', label: words.fits },
                { value: 'fixed', label: words.fixed },
              ]}
              onChange={(next) => setSize(next === 'fixed' ? { width: '', height: String(usual) } : null)}
            />
            {size && (
              <p className="dr-paste-size">
                <label htmlFor={ids.width}>{words.width}</label>
                <input id={ids.width} inputMode="numeric" value={size.width} placeholder={words.wholeColumn} onChange={({ target }) => setSize({ ...size, width: target.value })} />
                <label htmlFor={ids.height}>{words.height}</label>
                <input id={ids.height} inputMode="numeric" value={size.height} onChange={({ target }) => setSize({ ...size, height: target.value })} />
              </p>
            )}
            <p className="dr-paste-size">
              <label htmlFor={ids.lang}>{text.panels.language}</label>
              <select id={ids.lang} value={lang ?? ''} onChange={({ target }) => setLang((target.value || null) as Lang | null)}>
                <option value="">{words.asPost}</option>
                {offeredLangs(text.lang).map((one) => (
                  <option key={one} value={one} lang={one}>
                    {languages[one].name}
                  </option>
                ))}
              </select>
            </p>
            <label className="dr-paste-check">
              <input type="checkbox" checked={autoplay} onChange={() => setAutoplay(!autoplay)} />
              <span>{words.autoplay}</span>
            </label>
          </div>
        </fieldset>
      </section>

      <section className="dr-share-part" data-paste="facts">
        <Facts home={wish.home} text={text} />
      </section>
    </>
  )
}
