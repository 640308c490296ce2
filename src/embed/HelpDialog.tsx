import { Fragment, type ReactElement } from 'react'
import type { FigureStore } from '../store/figure.ts'
import type { Text } from '../text/text.ts'
import css from './help.css?inline'
import { SHORTCUTS, type Shortcut } from './keys.ts'
import { Modal, styles as modalStyles } from './Modal.tsx'

export const styles = [modalStyles, css]

/** Keys that have a name on the reader's own keyboard; the others have a sign. */
const NAMED: Record<string, 'space' | 'home' | 'end' | 'enter' | 'escape'> = { ' ': 'space', Home: 'home', End: 'end', Enter: 'enter', Esc: 'escape' }

function Keys({ presses, text }: { presses: Shortcut['presses']; text: Text }): ReactElement {
  const words = text.keys
  return (
    <>
      {presses.map(({ key, held, shift }, i) => (
        <Fragment key={i}>
          {i > 0 && <span> {words.or} </span>}
          <span className="dr-help-press">
            {held && <kbd>{words[held]}</kbd>} {shift && <kbd>{words.shift}</kbd>} <kbd>{NAMED[key] ? words[NAMED[key]] : key.toUpperCase()}</kbd>
          </span>
        </Fragment>
      ))}
    </>
  )
}

/** Every key that the figure knows. */
export function HelpDialog({ store, text }: { store: FigureStore; text: Text }): ReactElement {
  return (
    <Modal store={store} text={text} title={text.keys.title} className="dr-help" readOnly>
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
    </Modal>
  )
}
