import { useEffect, useLayoutEffect, useRef, useState, type ReactElement } from 'react'
import { PARTS, CONTROLS } from '../../store/figure.ts'
import { langOf } from '../../text/languages.ts'
import type { Text } from '../../text/text.ts'
import { langAround, mount, type Mounted, type Workshop } from '../mount.tsx'
import { optionsOfQuery } from '../query.ts'
import { query, sayings, type Wish } from './wish.ts'

/** As tall as it is shown at most, CSS pixels. */
const TALL = 400

export interface PreviewProps {
  text: Text
  wish: Wish
  workshop: Workshop
  /** Of the column of a post. */
  width: number
  /** Of a frame that does not grow. */
  fixed: number | null
  onHeight: (height: number) => void
}

/**
 * The very figure that the post will have, made from what its address says, and made small. No hand and no key reaches into it (it would
 * stand between the reader and the text to be copied): it is played by a button of ours. In a shadow root and not in a frame, which the
 * page around may forbid.
 */
export function Preview({ text, wish, workshop, width, fixed, onHeight }: PreviewProps): ReactElement {
  const words = text.paste
  const box = useRef<HTMLDivElement>(null)
  const host = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState(0)
  const [tall, setTall] = useState(0)
  const [figure, setFigure] = useState<Mounted | null>(null)
  const [playing, setPlaying] = useState(false)
  const [settled, setSettled] = useState(false)
  const options = optionsOfQuery(new URLSearchParams(query(sayings(wish))))
  const day = JSON.stringify([options.scenario, options.state, options.at, options.rate])

  useEffect(() => {
    const root = host.current!.shadowRoot ?? host.current!.attachShadow({ mode: 'open' })
    let gone = false
    let mounted: Mounted | null = null
    const [scenario, state, at, rate] = JSON.parse(day) as [string?, string?, string?, number?]
    const given = { scenario, state, at, rate }
    for (const key of Object.keys(given) as (keyof typeof given)[]) if (given[key] === null) delete given[key]
    mount(root, { ...given, autoplay: false }, workshop).then(
      (made) => {
        if (gone) return made.destroy()
        mounted = made
        setFigure(made)
      },
      (error: unknown) => reportError(error),
    )
    return () => {
      gone = true
      mounted?.destroy()
      setFigure(null)
    }
  }, [day, workshop])

  const { show, controls, telling, theme, lang } = options
  const parts = show?.join(',')
  const moves = controls?.join(',')
  useEffect(() => {
    if (!figure) return
    const { store } = figure
    const names = parts?.split(',')
    store.intend({ do: 'show', parts: PARTS.filter((part) => names?.includes(part) ?? true) })
    const may = moves?.split(',')
    store.intend({ do: 'allow', controls: CONTROLS.filter((control) => may?.includes(control) ?? true) })
    store.intend({ do: 'telling', telling: telling === 'system' ? 'system' : 'restaurant' })
    store.intend({ do: 'theme', theme: theme === 'dark' || theme === 'light' ? theme : 'auto' })
    store.intend({ do: 'lang', lang: langOf(lang) ?? langAround(host.current!) })
  }, [figure, parts, moves, telling, theme, lang])

  useEffect(() => {
    if (!figure) return
    const { store } = figure
    const look = (): void => setPlaying(store.getState().playback.playing)
    look()
    return store.subscribe(look)
  }, [figure])

  useLayoutEffect(() => {
    const watcher = new ResizeObserver(() => {
      setRoom(box.current!.clientWidth)
      setTall(host.current!.offsetHeight)
    })
    watcher.observe(box.current!)
    watcher.observe(host.current!)
    return () => watcher.disconnect()
  }, [])
  // Until all has come, room is kept for what may come.
  useEffect(() => {
    const element = figure && host.current!.shadowRoot!.querySelector('[data-dinner-rush]')
    if (!element) return setSettled(false)
    const look = (): void => setSettled(!element.hasAttribute('data-coming'))
    look()
    const watcher = new MutationObserver(look)
    watcher.observe(element, { attributeFilter: ['data-coming'] })
    return () => watcher.disconnect()
  }, [figure])
  useEffect(() => {
    if (settled && tall > 0) onHeight(tall)
  }, [settled, tall, onHeight])

  const height = fixed ?? tall
  const scale = room > 0 ? Math.min(1, room / width, height > 0 ? TALL / height : 1) : 0
  return (
    <figure className="dr-paste-look" aria-label={words.look}>
      <div ref={box} className="dr-paste-box">
        <div className="dr-paste-frame" style={{ width: width * scale, height: height * scale }} inert>
          <div ref={host} style={{ width, transform: `scale(${scale})` }} />
        </div>
      </div>
      <figcaption>
        <button type="button" className="dr-pill dr-quiet" data-look={playing ? 'playing' : 'paused'} disabled={!figure} onClick={() => figure?.store.intend({ do: playing ? 'pause' : 'play' })}>
          <span className="dr-label">{playing ? words.pauseLook : words.playLook}</span>
        </button>
        <span className="dr-share-seconds">{height > 0 ? words.lookSize({ width, height }) : ''}</span>
      </figcaption>
    </figure>
  )
}
