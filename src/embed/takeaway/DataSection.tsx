import { useEffect, useRef, useState, type ReactElement } from 'react'
import { Segments } from '../../panels/Segments.tsx'
import type { FigureState, Which } from '../../store/figure.ts'
import type { Text } from '../../text/text.ts'
import type { Client } from './client.ts'
import { fileName, isGuest, save } from './hand.ts'
import type { DataKind } from './order.ts'
import { sightOf } from './sight.ts'

const KINDS = ['customers', 'minutes', 'scenario', 'report'] as const

interface Made {
  name: string
  content: string
  bytes: number
}

/** The day in tables and as values. Saved where a page may save; else, and whenever it is asked for, shown as text. */
export function DataSection({ state, text, client }: { state: FigureState; text: Text; client: Client }): ReactElement {
  const t = text.share
  const { a, b } = state.runs
  const [which, setWhich] = useState<Which>('a')
  const [busy, setBusy] = useState(false)
  const [made, setMade] = useState<Made | null>(null)
  const [shown, setShown] = useState(false)
  const [fault, setFault] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)

  useEffect(() => {
    if (!shown) return
    field.current?.focus()
    field.current?.select()
  }, [shown, made])

  async function take(kind: DataKind): Promise<void> {
    setBusy(true)
    setFault('')
    try {
      const sight = sightOf(state)
      const content = await client.data({ run: sight[which] ?? sight.a, at: sight.time, telling: sight.telling, lang: sight.lang, kind })
      const table = kind === 'customers' || kind === 'minutes'
      const name = fileName([a.name ?? a.scenario.title ?? '', b ? which : '', kind], table ? 'csv' : 'json')
      // The mark tells spreadsheets which letters these are.
      const blob = new Blob(table ? ['\ufeff', content] : [content], { type: table ? 'text/csv;charset=utf-8' : 'application/json' })
      setMade({ name, content, bytes: blob.size })
      setShown(isGuest())
      if (!isGuest()) save(document, blob, name)
    } catch (error) {
      setFault(t.failed({ why: error instanceof Error ? error.message : String(error) }))
    }
    setBusy(false)
  }

  return (
    <section className="dr-share-part" data-share="data" aria-busy={busy}>
      <h3>{t.data}</h3>
      <p className="dr-share-hint">{t.dataHint}</p>
      {b && (
        <Segments
          label={t.ofWhich}
          value={which}
          options={[
            { value: 'a', label: t.first },
            { value: 'b', label: t.second },
          ]}
          onChange={setWhich}
        />
      )}
      <div className="dr-share-files">
        {KINDS.map((kind) => (
          <button key={kind} type="button" className="dr-pill" data-take={kind} disabled={busy} onClick={() => void take(kind)}>
            <span className="dr-label">{t[kind]}</span> <span className="dr-note">{t[`${kind}Hint`]}</span>
          </button>
        ))}
      </div>
      <p className="dr-share-said" role="status">
        {busy ? t.working : fault || (made && (shown ? `${t.textHere} ` : '') + t.saved(made))}
      </p>
      {made && !shown && (
        <button type="button" className="dr-pill dr-quiet" onClick={() => setShown(true)}>
          <span className="dr-label">{t.asText}</span>
        </button>
      )}
      {made && shown && <textarea ref={field} className="dr-share-field dr-share-text" readOnly rows={8} wrap="off" spellCheck={false} aria-label={made.name} value={made.content} />}
    </section>
  )
}
