import { useEffect, useId, useMemo, useState, type ReactElement } from 'react'
import { openingMinute } from '../../panels/Header.tsx'
import { Segments } from '../../panels/Segments.tsx'
import type { FigureState } from '../../store/figure.ts'
import type { Text } from '../../text/text.ts'
import type { Client } from './client.ts'
import { fileName } from './hand.ts'
import type { Container, Format, Taken } from './order.ts'
import { Result } from './Result.tsx'
import { sightOf, stillFormat } from './sight.ts'

type Kind = 'still' | 'gif' | 'film'

/** One shape, so many pixels: of a GIF, and of a film. */
const SHAPE = { width: 640, height: 400 }
const RATIOS = { gif: [1, 1.5], film: [2, 3] } as const

export interface PictureProps {
  state: FigureState
  text: Text
  client: Client
  stage: () => { width: number; height: number } | null
  taken: Taken | null
  onTaken: (taken: Taken | null) => void
}

/** This moment as a picture, or the seconds next to it as a film. */
export function PictureSection({ state, text, client, stage, taken, onTaken }: PictureProps): ReactElement {
  const t = text.share
  const [kind, setKind] = useState<Kind>('gif')
  const [seconds, setSeconds] = useState(6)
  const [which, setWhich] = useState<'next' | 'last'>('next')
  const [size, setSize] = useState<'0' | '1'>('0')
  const [container, setContainer] = useState<Container | null | undefined>(undefined)
  const [share, setShare] = useState<number | null>(null)
  const [said, setSaid] = useState('')
  const wanted = useId()
  const sight = useMemo(() => sightOf(state), [state])
  const moving = kind !== 'still'
  const kinds = { still: t.still, gif: t.gif, film: t.film }
  const word = kind === 'film' ? t.filmWord : kinds[kind]
  const format: Format = { ...SHAPE, ratio: kind === 'still' ? 2 : RATIOS[kind][Number(size)] }
  const { ratio } = format

  useEffect(() => {
    if (kind !== 'film') return
    let gone = false
    void client.canFilm({ ...SHAPE, ratio }).then((found) => {
      if (!gone) setContainer(found)
    })
    return () => {
      gone = true
    }
  }, [client, kind, ratio])

  async function make(): Promise<void> {
    onTaken(null)
    setSaid('')
    setShare(0)
    // What is painted is told on another port than that it has ended: it may come later.
    let under = true
    const progress = (painted: number): void => {
      if (under) setShare(painted)
    }
    try {
      const made = kind === 'still' ? await client.still({ sight, format: stillFormat(stage(), sight.b !== null) }) : await client.film({ sight, format, kind, seconds, which }, progress)
      onTaken(made)
      if (made === null) setSaid(t.cancelled)
      else setSaid([t.ready({ kind: word }), moving && made.seconds < seconds ? t.shorter({ seconds: made.seconds }) : ''].join(' ').trim())
    } catch (error) {
      setSaid(t.failed({ why: error instanceof Error ? error.message : String(error) }))
    }
    under = false
    setShare(null)
  }

  const { a } = state.runs
  const clock = text.format.clock(openingMinute(a.scenario.opensAt) + state.playback.time)
  const name = taken && fileName([a.name ?? a.scenario.title ?? '', clock], taken.extension)
  const noFilm = kind === 'film' && container === null
  const hint = kind === 'still' ? t.stillHint : kind === 'gif' ? t.gifHint : noFilm ? t.noFilm : t.filmHint({ name: container === 'mp4' ? 'MP4' : 'WebM' })
  const pixels = (k: number): string => t.sizeValue({ width: SHAPE.width * k, height: SHAPE.height * k })

  return (
    <section className="dr-share-part" data-share="picture" aria-busy={share !== null}>
      <h3>{t.picture}</h3>
      <div className="dr-share-row">
        <Segments label={t.kind} value={kind} options={(['still', 'gif', 'film'] as const).map((value) => ({ value, label: kinds[value] }))} onChange={setKind} />
        <p className="dr-share-hint">{hint}</p>
      </div>
      {kind !== 'still' && !noFilm && (
        <div className="dr-share-wishes">
          <label className="dr-pace" htmlFor={wanted}>
            <span>{t.length}</span>
            <input
              id={wanted}
              type="range"
              className="dr-range"
              min={2}
              max={20}
              step={1}
              value={seconds}
              aria-valuetext={t.lengthSpoken({ seconds })}
              onChange={(event) => setSeconds(Number(event.target.value))}
            />
            <span className="dr-share-seconds">{t.lengthValue({ seconds })}</span>
          </label>
          <Segments
            label={t.which}
            value={which}
            options={[
              { value: 'last', label: t.last },
              { value: 'next', label: t.next },
            ]}
            onChange={setWhich}
          />
          <Segments
            label={t.size}
            value={size}
            options={[
              { value: '0', label: pixels(RATIOS[kind][0]) },
              { value: '1', label: pixels(RATIOS[kind][1]) },
            ]}
            onChange={setSize}
          />
        </div>
      )}
      {share === null ? (
        <button type="button" className="dr-pill dr-share-make" disabled={noFilm} onClick={() => void make()}>
          <span className="dr-label">{t.make({ kind: word })}</span>
        </button>
      ) : (
        <div className="dr-share-work">
          <progress max={1} value={share} aria-label={t.progress({ share })} />
          <span className="dr-share-seconds">{t.progress({ share })}</span>
          {moving && (
            <button type="button" className="dr-pill dr-quiet" onClick={() => client.cancel()}>
              <span className="dr-label">{t.cancel}</span>
            </button>
          )}
        </div>
      )}
      <p className="dr-share-said" role="status">
        {said}
      </p>
      {taken && name && <Result key={name + taken.blob.size} taken={taken} name={name} text={text} />}
    </section>
  )
}
