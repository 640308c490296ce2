import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react'
import type { FigureStore } from '../../store/figure.ts'
import type { Text } from '../../text/text.ts'
import { compareStyles } from '../../panels/styles.ts'
import { Modal, styles as modalStyles } from '../Modal.tsx'
import { AltText } from './AltText.tsx'
import { createClient } from './client.ts'
import { DataSection } from './DataSection.tsx'
import type { Lent } from './lent.ts'
import { LinkSection } from './LinkSection.tsx'
import type { Taken } from './order.ts'
import { PictureSection } from './PictureSection.tsx'
import css from './share.css?inline'
import { momentInWords } from './sight.ts'

export const styles = [compareStyles, modalStyles, css]

export interface ShareDialogProps {
  store: FigureStore
  text: Text
  lent: Lent
}

/** What can be given on and taken home, of the moment at which it was opened: time stands meanwhile. */
export function ShareDialog({ store, text, lent }: ShareDialogProps): ReactElement {
  const share = useRef<HTMLDivElement>(null)
  const state = useMemo(() => store.getState(), [store])
  const client = useMemo(() => createClient(lent), [lent])
  const [taken, setTaken] = useState<Taken | null>(null)
  useEffect(() => () => client.close(), [client])
  return (
    <Modal store={store} text={text} title={text.share.title} className="dr-share">
      <div ref={share} className="dr-share-parts">
        <LinkSection state={state} text={text} home={lent.home} />
        <PictureSection state={state} text={text} client={client} stage={() => stageOf(share.current)} taken={taken} onTaken={setTaken} />
        <AltText text={text} words={taken?.alt ?? momentInWords(state)} />
        <DataSection state={state} text={text} client={client} />
      </div>
    </Modal>
  )
}

/** The size of the stage beside which the dialog was opened. */
function stageOf(share: HTMLElement | null): { width: number; height: number } | null {
  const stage = share?.closest('.dr-figure')?.querySelector('.dr-stage')
  if (!stage) return null
  const { width, height } = stage.getBoundingClientRect()
  return width > 0 && height > 0 ? { width, height } : null
}
