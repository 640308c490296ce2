import { Fragment, useEffect, useId, useLayoutEffect, useRef, type ReactElement } from 'react'
import { Icon } from '../panels/Icon.tsx'
import type { FigureStore } from '../store/figure.ts'
import type { Text } from '../text/text.ts'
import css from './help.css?inline'
import { SHORTCUTS, type Shortcut } from './keys.ts'

export const styles = css

function Keys({ presses, text }: { presses: Shortcut['presses']; text: Text }): ReactElement {
  const words = text.keys
  return (
    <>
      {presses.map(({ key, held, shift }, i) => (
        <Fragment key={i}>
          {i > 0 && <span> {words.or} </span>}
          <span className="dr-help-press">
            {held && <kbd>{words[held]}</kbd>} {shift && <kbd>{words.shift}</kbd>} <kbd>{key === ' ' ? words.space : key.length === 1 ? key.toUpperCase() : key}</kbd>
          </span>
        </Fragment>
      ))}
    </>
  )
}

/** Every key that the figure knows. Time stands meanwhile; closed by Escape, the focus then goes back. */
export function HelpDialog({ store, text }: { store: FigureStore; text: Text }): ReactElement {
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  const close = (): void => store.intend({ do: 'panel', panel: null })
  useEffect(() => {
    const { playing } = store.getState().playback
    store.intend({ do: 'pause' })
    return playing ? () => store.intend({ do: 'play' }) : undefined
  }, [store])
  useLayoutEffect(() => {
    const dialog = ref.current
    dialog?.showModal()
    // Closed before it is taken away: the browser then gives the focus back to where it was.
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={ref}
      className="dr-share dr-help"
      aria-labelledby={id}
      onClose={close}
      onKeyDown={(event) => event.stopPropagation()}
      onClick={(event) => {
        if (event.target === ref.current) close()
      }}
    >
      <div className="dr-share-in">
        <header className="dr-share-head">
          <h2 id={id}>{text.keys.title}</h2>
          <button type="button" className="dr-round dr-close" aria-label={text.share.close} title={text.share.close} onClick={close}>
            <Icon name="close" />
          </button>
        </header>
        <div className="dr-share-body" tabIndex={0} role="group" aria-labelledby={id}>
          <p>{text.keys.lead}</p>
          <table className="dr-help-keys">
            <thead>
              <tr>
                <th scope="col">{text.keys.deed}</th>
                <th scope="col">{text.keys.key}</th>
              </tr>
            </thead>
            <tbody>
              {SHORTCUTS.map(({ does, presses }) => (
                <tr key={does}>
                  <th scope="row">{text.keys[does]}</th>
                  <td>
                    <Keys presses={presses} text={text} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </dialog>
  )
}
