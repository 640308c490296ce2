import { useEffect, useId, useLayoutEffect, useRef, type ReactElement, type ReactNode } from 'react'
import { Icon } from '../panels/Icon.tsx'
import { tip } from '../panels/tips.ts'
import type { FigureStore } from '../store/figure.ts'
import type { Text } from '../text/text.ts'
import css from './modal.css?inline'

export const styles = css

export interface ModalProps {
  store: FigureStore
  text: Text
  title: string
  className: string
  /** Nothing within takes the focus: it goes to the whole, which the keys then scroll. */
  readOnly?: boolean
  children: ReactNode
}

/** A dialog over the figure. Time stands meanwhile; closed by Escape, from outside and by its button, the focus then goes back. */
export function Modal({ store, text, title, className, readOnly, children }: ModalProps): ReactElement {
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  const close = (): void => store.intend({ do: 'panel', panel: null })
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
      className={`dr-modal ${className}`}
      aria-labelledby={id}
      onClose={close}
      onKeyDown={(event) => event.stopPropagation()}
      onClick={(event) => {
        if (event.target === ref.current) close()
      }}
    >
      <div className="dr-modal-in">
        <header className="dr-modal-head">
          <h2 id={id}>{title}</h2>
          <button type="button" className="dr-round dr-close" aria-label={text.panels.close} {...tip(text.panels.close)} onClick={close}>
            <Icon name="close" />
          </button>
        </header>
        <div className="dr-modal-body" {...(readOnly ? { tabIndex: 0, role: 'group', 'aria-labelledby': id } : {})}>
          {children}
        </div>
      </div>
    </dialog>
  )
}
