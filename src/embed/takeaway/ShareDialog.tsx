import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react'
import { useFigure } from '../../panels/hooks.ts'
import { Segments } from '../../panels/Segments.tsx'
import type { FigureStore } from '../../store/figure.ts'
import type { Text } from '../../text/text.ts'
import { compareStyles } from '../../panels/compareStyles.ts'
import type { Workshop } from '../mount.tsx'
import { Modal, styles as modalStyles } from '../Modal.tsx'
import { Paste } from '../pieces.ts'
import { AltText } from './AltText.tsx'
import { createClient } from './client.ts'
import { DataSection } from './DataSection.tsx'
import { LinkSection } from './LinkSection.tsx'
import type { Taken } from './order.ts'
import { PictureSection } from './PictureSection.tsx'
import css from './share.css?inline'
import { momentInWords } from './sight.ts'

export const styles = [compareStyles, modalStyles, css]

export interface ShareDialogProps {
  store: FigureStore
  text: Text
  lent: Workshop
}

/** What can be given on, taken home and put into a post, of the moment at which it was opened: time stands meanwhile. */
export function ShareDialog({ store, text, lent }: ShareDialogProps): ReactElement {
  const share = useRef<HTMLDivElement>(null)
  const state = useMemo(() => store.getState(), [store])
  const client = useMemo(() => createClient(lent), [lent])
  const [taken, setTaken] = useState<Taken | null>(null)
  const tab = useFigure(store, (s) => (s.view.panel === 'paste' ? 'paste' : 'share'))
  // What was chosen for a post stays while a picture is made for it.
  const [pasting, setPasting] = useState(tab === 'paste')
  useEffect(() => () => client.close(), [client])
  useEffect(() => setPasting((before) => before || tab === 'paste'), [tab])
  return (
    <Modal store={store} text={text} title={tab === 'paste' ? text.paste.title : text.share.title} className="dr-share">
      <Segments
        label={text.share.title}
        value={tab}
        options={[
          { value: 'share', label: text.paste.takeAway },
          { value: 'paste', label: text.paste.tab },
        ]}
        onChange={(panel) => store.intend({ do: 'panel', panel })}
      />
      <div ref={share} className="dr-share-parts" hidden={tab !== 'share'}>
        <LinkSection state={state} text={text} home={lent.home} />
        <PictureSection state={state} text={text} client={client} stage={() => stageOf(share.current)} taken={taken} onTaken={setTaken} />
        <AltText text={text} words={taken?.alt ?? momentInWords(state)} />
        <DataSection state={state} text={text} client={client} />
      </div>
      {pasting && (
        <div className="dr-share-parts" hidden={tab !== 'paste'}>
          <Paste store={store} text={text} state={state} lent={lent} />
        </div>
      )}
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
