import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState, type ReactElement } from 'react'
import { Icon } from '../../panels/Icon.tsx'
import type { FigureStore } from '../../store/figure.ts'
import type { Text } from '../../text/text.ts'
import { AltText } from './AltText.tsx'
import { createClient } from './client.ts'
import { DataSection } from './DataSection.tsx'
import type { Lent } from './lent.ts'
import { LinkSection } from './LinkSection.tsx'
import type { Taken } from './order.ts'
import { PictureSection } from './PictureSection.tsx'
import css from './share.css?inline'
import { momentInWords } from './sight.ts'

export const styles = css

export interface ShareDialogProps {
  store: FigureStore
  text: Text
  lent: Lent
}

/** What can be given on and taken home, of the moment at which it was opened: time stands meanwhile. */
export function ShareDialog({ store, text, lent }: ShareDialogProps): ReactElement {
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  const state = useMemo(() => store.getState(), [store])
  const client = useMemo(() => createClient(lent), [lent])
  const [taken, setTaken] = useState<Taken | null>(null)
  const close = (): void => store.intend({ do: 'panel', panel: null })

  useEffect(() => () => client.close(), [client])
  useEffect(() => {
    const { playing } = store.getState().playback
    // Also one that waits to be seen before it plays.
    store.intend({ do: 'pause' })
    return playing ? () => store.intend({ do: 'play' }) : undefined
  }, [store])
  useLayoutEffect(() => {
    const dialog = ref.current
    dialog?.showModal()
    // Closed before it is taken away: the browser then gives the focus back to what opened it.
    return () => dialog?.close()
  }, [])

  return (
    <dialog
      ref={ref}
      className="dr-share"
      aria-labelledby={id}
      onClose={close}
      onKeyDown={(event) => event.stopPropagation()}
      onClick={(event) => {
        if (event.target === ref.current) close()
      }}
    >
      <div className="dr-share-in">
        <header className="dr-share-head">
          <h2 id={id}>{text.share.title}</h2>
          <button type="button" className="dr-round dr-close" aria-label={text.share.close} title={text.share.close} onClick={close}>
            <Icon name="close" />
          </button>
        </header>
        <div className="dr-share-body">
          <LinkSection state={state} text={text} />
          <PictureSection state={state} text={text} client={client} stage={() => stageOf(ref.current)} taken={taken} onTaken={setTaken} />
          <AltText text={text} words={taken?.alt ?? momentInWords(state)} />
          <DataSection state={state} text={text} client={client} />
        </div>
      </div>
    </dialog>
  )
}

/** The size of the stage beside which the dialog was opened. */
function stageOf(dialog: HTMLDialogElement | null): { width: number; height: number } | null {
  const stage = dialog?.closest('.dr-figure')?.querySelector('.dr-stage')
  if (!stage) return null
  const { width, height } = stage.getBoundingClientRect()
  return width > 0 && height > 0 ? { width, height } : null
}
