import { useMemo, type ReactElement } from 'react'
import type { FigureState } from '../../store/figure.ts'
import type { Text } from '../../text/text.ts'
import { titled } from '../../text/titles.ts'
import { PAGES } from '../site.ts'
import { shareLink } from '../visit.ts'
import { baseOf } from './base.ts'
import { CopyField } from './CopyField.tsx'

export function LinkSection({ state, text, home }: { state: FigureState; text: Text; home: string | undefined }): ReactElement {
  const base = baseOf(location, home)
  const link = useMemo(() => shareLink(state, base, home !== undefined && PAGES), [state, base, home])
  const t = text.share
  const title = titled(state.runs.a.scenario.title ?? text.panels.untitled, text)
  return (
    <section className="dr-share-part" data-share="link">
      <h3>{t.link}</h3>
      {link.ok ? (
        <>
          <p className="dr-share-hint">{base === '' ? t.noAddress : t.linkHint}</p>
          <CopyField text={text} label={t.link} value={link.url} rows={1}>
            {base !== '' && typeof navigator.share === 'function' && (
              <button type="button" className="dr-pill dr-quiet" onClick={() => void navigator.share({ title, url: link.url }).catch(() => {})}>
                <span className="dr-label">{t.send}</span>
              </button>
            )}
          </CopyField>
        </>
      ) : (
        <p className="dr-share-hint">{t.tooLong}</p>
      )}
    </section>
  )
}
