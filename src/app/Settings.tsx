import { useId, type ReactElement } from 'react'
import { useFigure } from '../panels/hooks.ts'
import { Icon } from '../panels/Icon.tsx'
import { Segments } from '../panels/Segments.tsx'
import { tip } from '../panels/tips.ts'
import type { FigureStore } from '../store/figure.ts'
import type { Text } from '../text/text.ts'
import { LanguageSwitch } from './LanguageSwitch.tsx'

/** What is set once and seldom: the language, light or dark. The browser's own popover closes it and gives the focus back. */
export function Settings({ store, text }: { store: FigureStore; text: Text }): ReactElement {
  const id = useId()
  const words = text.panels
  const theme = useFigure(store, (s) => s.view.theme)
  return (
    <>
      <button type="button" className="site-settings-opener" popoverTarget={id} aria-label={words.settings} {...tip(words.settings)}>
        <Icon name="settings" />
      </button>
      <div id={id} popover="auto" className="site-settings" role="group" aria-label={words.settings}>
        <LanguageSwitch text={text} onPick={(lang) => store.intend({ do: 'lang', lang })} />
        <Segments
          label={words.theme}
          value={theme}
          options={[
            { value: 'auto', label: words.auto },
            { value: 'light', label: words.light },
            { value: 'dark', label: words.dark },
          ]}
          onChange={(next) => store.intend({ do: 'theme', theme: next })}
        />
      </div>
    </>
  )
}
