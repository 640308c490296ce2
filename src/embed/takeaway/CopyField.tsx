import { useRef, useState, type ReactElement } from 'react'
import type { Text } from '../../text/text.ts'
import { copy } from './hand.ts'

export interface CopyFieldProps {
  text: Text
  label: string
  value: string
  /** Lines shown; 1: an ordinary field. */
  rows: number
  /** In letters of one width, and as tall as it is. */
  code?: boolean
  /** Beside the button. */
  children?: ReactElement | false
}

/** Words to take along: a field that can only be read, and a button that copies it or, where it may not, selects it. */
export function CopyField({ text, label, value, rows, code = false, children }: CopyFieldProps): ReactElement {
  const ref = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const [said, setSaid] = useState<{ value: string; words: string } | null>(null)
  const shared = {
    ref,
    className: code ? 'dr-share-field dr-paste-code' : 'dr-share-field',
    readOnly: true,
    spellCheck: false,
    value,
    'aria-label': label,
    onFocus: () => ref.current?.select(),
  }
  return (
    <>
      <div className="dr-share-copy" data-tall={rows > 1}>
        {rows > 1 ? <textarea {...shared} rows={rows} /> : <input {...shared} type="text" />}
        <button
          type="button"
          className="dr-pill"
          onClick={() => {
            const field = ref.current
            if (field) void copy(field).then((done) => setSaid({ value, words: done ? text.share.copied : text.share.copyByHand }))
          }}
        >
          <span className="dr-label">{text.share.copy}</span>
        </button>
        {children}
      </div>
      <p className="dr-share-said" role="status">
        {said?.value === value ? said.words : ''}
      </p>
    </>
  )
}
