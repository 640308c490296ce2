import { createContext, useContext, useEffect, useLayoutEffect, useReducer, useState, type ComponentType, type ReactElement } from 'react'
import { GROUPS, type Group } from '../text/languages.ts'
import { fetchMoreWords } from '../text/shelf.ts'
import type { Text } from '../text/text.ts'
import { retried } from './retried.ts'

/** A piece of the figure as its script brings it. */
export interface Piece<P> {
  Shown: ComponentType<P>
  /** In this order: a later sheet wins over an earlier one. */
  styles: readonly string[]
}

/** What a figure lends its pieces. */
export interface Lending {
  /** Nothing is fetched before: the first picture has the line for itself. */
  begun: boolean
  /** Adopts style sheets where the figure stands; returns what takes them back. */
  dress(styles: readonly string[]): () => void
}

export const Lent = createContext<Lending>({ begun: true, dress: () => () => undefined })

/** The words of the figure, in which a piece that does not come is told. */
export const Words = createContext<Text | null>(null)

export type Later<P> = ComponentType<P> & {
  /** Brings the script and its words, once. */
  fetch(): Promise<void>
}

/**
 * A piece whose script comes after the first picture. Until then nothing stands in its place; where it does not come, asked for again and
 * again, a sentence says so, and a button asks once more. `words`: what it says beyond what stands around the stage; `silent`: nothing that
 * anybody would miss.
 */
export function later<P extends object>(bring: () => Promise<Piece<P>>, words: readonly Group[] = GROUPS, silent = false): Later<P> {
  let piece: Piece<P> | null = null
  let coming: Promise<void> | null = null
  const fetch = (): Promise<void> =>
    (coming ??= Promise.all([bring(), fetchMoreWords(...words)]).then(
      ([brought]) => void (piece = brought),
      (error: unknown) => {
        coming = null
        throw error
      },
    ))

  function Placed(props: P): ReactElement | null {
    const { begun } = useContext(Lent)
    const text = useContext(Words)
    const [, arrived] = useReducer((n: number) => n + 1, 0)
    const [lost, setLost] = useState(false)
    const here = piece !== null
    useEffect(() => {
      if (here || !begun || lost) return
      let gone = false
      retried(fetch).then(
        () => {
          if (!gone) arrived()
        },
        (error: unknown) => {
          if (gone) return
          reportError(error)
          setLost(true)
        },
      )
      return () => {
        gone = true
      }
    }, [here, begun, lost])
    if (!piece && lost && text && !silent) return <Missing words={text} again={() => setLost(false)} />
    return piece && begun ? <Dressed {...piece} props={props} /> : null
  }
  return Object.assign(Placed, { fetch })
}

function Missing({ words: { stage }, again }: { words: Text; again(): void }): ReactElement {
  return (
    <div className="dr-lost" role="alert">
      {stage.lost}
      <button type="button" onClick={again}>
        {stage.tryAgain}
      </button>
    </div>
  )
}

function Dressed<P extends object>({ Shown, styles, props }: Piece<P> & { props: P }): ReactElement {
  const { dress } = useContext(Lent)
  useLayoutEffect(() => dress(styles), [dress, styles])
  return <Shown {...props} />
}
