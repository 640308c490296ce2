import { useEffect, useState, type ReactElement } from 'react'
import type { Text } from '../../text/text.ts'
import { isGuest } from './hand.ts'
import type { Taken } from './order.ts'

/** What was made, to be looked at and kept. */
export function Result({ taken, name, text }: { taken: Taken; name: string; text: Text }): ReactElement | null {
  const { blob, width, height, seconds, alt } = taken
  const [url, setUrl] = useState('')
  useEffect(() => {
    const made = URL.createObjectURL(blob)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [blob])
  if (url === '') return null
  const t = text.share
  const told = { width, height, bytes: blob.size }
  const file = new File([blob], name, { type: blob.type })
  const canSend = typeof navigator.canShare === 'function' && navigator.canShare({ files: [file] })
  return (
    <figure className="dr-share-result" data-result={name}>
      {blob.type.startsWith('video/') ? (
        <video src={url} width={width} height={height} aria-label={alt} controls loop muted playsInline />
      ) : (
        <img src={url} width={width} height={height} alt={alt} />
      )}
      <figcaption>
        <span className="dr-note">{seconds > 0 ? t.resultFilm({ ...told, seconds }) : t.result(told)}</span>
        {isGuest() ? (
          <span>{t.pressHere}</span>
        ) : (
          <a className="dr-pill" href={url} download={name}>
            <span className="dr-label">{t.download}</span>
          </a>
        )}
        {canSend && (
          <button type="button" className="dr-pill dr-quiet" onClick={() => void navigator.share({ files: [file] }).catch(() => {})}>
            <span className="dr-label">{t.send}</span>
          </button>
        )}
      </figcaption>
    </figure>
  )
}
