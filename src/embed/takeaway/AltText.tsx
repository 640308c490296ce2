import type { ReactElement } from 'react'
import type { Text } from '../../text/text.ts'
import { CopyField } from './CopyField.tsx'

/** The picture in words, to be pasted beside it. */
export function AltText({ text, words }: { text: Text; words: string }): ReactElement {
  return (
    <section className="dr-share-part" data-share="alt">
      <h3>{text.share.alt}</h3>
      <p className="dr-share-hint">{text.share.altHint}</p>
      <CopyField text={text} label={text.share.alt} value={words} rows={4} />
    </section>
  )
}
