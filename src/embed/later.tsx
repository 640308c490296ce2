import { createContext, useContext, useEffect, useLayoutEffect, useReducer, type ComponentType, type ReactElement } from 'react'
import { fetchAllWords } from '../text/shelf.ts'

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

export type Later<P> = ComponentType<P> & {
  /** Brings the script and its words, once. */
  fetch(): Promise<void>
}

/** A piece whose script comes after the first picture. Until then nothing stands in its place. */
export function later<P extends object>(bring: () => Promise<Piece<P>>): Later<P> {
  let piece: Piece<P> | null = null
  let coming: Promise<void> | null = null
  const fetch = (): Promise<void> =>
    (coming ??= Promise.all([bring(), fetchAllWords()]).then(
      ([brought]) => void (piece = brought),
      (error: unknown) => {
        coming = null
        throw error
      },
    ))

  function Placed(props: P): ReactElement | null {
    const { begun } = useContext(Lent)
    const [, arrived] = useReducer((n: number) => n + 1, 0)
    const here = piece !== null
    useEffect(() => {
      if (here || !begun) return
      let gone = false
      fetch().then(
        () => {
          if (!gone) arrived()
        },
        (error: unknown) => reportError(error),
      )
      return () => {
        gone = true
      }
    }, [here, begun])
    return piece && begun ? <Dressed {...piece} props={props} /> : null
  }
  return Object.assign(Placed, { fetch })
}

function Dressed<P extends object>({ Shown, styles, props }: Piece<P> & { props: P }): ReactElement {
  const { dress } = useContext(Lent)
  useLayoutEffect(() => dress(styles), [dress, styles])
  return <Shown {...props} />
}
