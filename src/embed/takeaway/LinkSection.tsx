import { useMemo, type ReactElement } from 'react'
import type { FigureState } from '../../store/figure.ts'
import type { Text } from '../../text/text.ts'
import { titled } from '../../text/titles.ts'
import { shareLink } from '../visit.ts'
import { CopyField } from './CopyField.tsx'

/** To where the product stands; where nobody knows, to the page that this is on. */
const linkOf = (state: FigureState, home: string | undefined): ReturnType<typeof shareLink> =>
  home === undefined ? shareLink(state, location.href.replace(/[?#].*$/, ''), false) : shareLink(state, home)

export function LinkSection({ state, text, home }: { state: FigureState; text: Text; home: string | undefined }): ReactElement {
  const link = useMemo(() => linkOf(state, home), [state, home])
  const t = text.share
  const title = titled(state.runs.a.scenario.title ?? text.panels.untitled, text)
  return (
    <section className="dr-share-part" data-share="link">
      <h3>{t.link}</h3>
      {link.ok ? (
        <>
          <p className="dr-share-hint">{t.linkHint}</p>
          <CopyField text={text} label={t.link} value={link.url} rows={1}>
            {typeof navigator.share === 'function' && (
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
