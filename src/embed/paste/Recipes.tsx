import { Fragment, type ReactElement } from 'react'
import type { Text } from '../../text/text.ts'
import { CopyField } from '../takeaway/CopyField.tsx'
import { RUN, type Platform, type PlatformId } from './platforms.ts'
import { RECIPES, write, type RecipeId } from './recipes.ts'
import { PLACEHOLDER, type Wish } from './wish.ts'

/** Letters on a line, where a browser cannot make a field as tall as its text. */
const LINE = 58

/** From a folder beside the writer's own. */
const PACKAGE = 'npm install ../dinner-rush'

const rowsOf = (text: string): number => text.split('\n').reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / LINE)), 0)

/** One text to be copied, under its name. */
function One({ id, wish, text }: { id: RecipeId; wish: Wish; text: Text }): ReactElement {
  const words = text.paste
  const value = write(id, wish)
  const { is } = RECIPES[id]
  const notes = [
    (id === 'picture' || id === 'markdown') && 'state' in wish.day && words.ownPicture({ name: PLACEHOLDER.picture }),
    is === 'mdx' && words.npm({ words: PACKAGE }),
    is !== 'mdx' && is !== 'words' && wish.home === null && words.noHome({ path: PLACEHOLDER.home }),
  ].filter((note) => note !== false)
  return (
    <div className="dr-paste-one" data-recipe={id}>
      <p className="dr-paste-name">{words[`recipe.${id}`]}</p>
      <CopyField text={text} label={words[`recipe.${id}`]} value={value} rows={Math.max(2, rowsOf(value))} code={is !== 'words'} />
      {notes.map((note) => (
        <p key={note} className="dr-share-hint">
          {note}
        </p>
      ))}
    </div>
  )
}

/** Who says so: our tests, the platform's own documents, or nobody. */
function Proof({ platform: { id, source }, text }: { platform: Platform & { id: PlatformId }; text: Text }): ReactElement {
  const words = text.paste
  const run = RUN[id]
  return (
    <p className="dr-paste-proof" data-proof={run ? 'run' : source ? 'read' : 'none'}>
      {run ? words.tested : source ? words.readOnly : words.unread}
      {source && (
        <>
          {' · '}
          <a href={source} rel="noreferrer noopener" target="_blank">
            {words.source}
          </a>
        </>
      )}
    </p>
  )
}

export interface RecipesProps {
  platform: Platform & { id: PlatformId }
  wish: Wish
  text: Text
  /** Beside the texts of a place that takes pictures only. */
  children?: ReactElement | false
}

/** What to do at one place: the step, the text, what else there is, and what that place refuses. */
export function Recipes({ platform, wish, text, children }: RecipesProps): ReactElement {
  const words = text.paste
  const { id, takes, recipes } = platform
  // Of a picture every line is needed; of what plays one is enough.
  const first = takes === 'element' || takes === 'frame' ? 1 : recipes.length
  const list = (ids: readonly RecipeId[]): ReactElement[] => ids.map((one) => <One key={one} id={one} wish={wish} text={text} />)
  return (
    <Fragment key={id}>
      <p>{words[`${id}.how`]}</p>
      {children}
      {list(recipes.slice(0, first))}
      {recipes.length > first && (
        <details className="dr-paste-else">
          <summary>{words.orElse}</summary>
          <div>{list(recipes.slice(first))}</div>
        </details>
      )}
      <p className="dr-paste-not">
        <strong>{words.refuses}:</strong> {words[`${id}.not`]}
      </p>
      <Proof platform={platform} text={text} />
    </Fragment>
  )
}
