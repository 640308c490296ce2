import type { ReactElement } from 'react'
import type { Text } from '../../text/text.ts'

/** Addresses that lead to the reader's own machine, or to one beside it. */
const NEAR = /^(localhost$|127\.|0\.0\.0\.0$|\[::1\]$|10\.\d+\.|192\.168\.)|\.(local|localhost)$/

/** The host that a post would name and that nobody else can reach; null where all is well, or nothing is known. */
export function unreachable(home: string | null): string | null {
  if (home === null || !/^https?:/.test(home)) return null
  const { hostname, host } = new URL(home)
  return NEAR.test(hostname) ? host : null
}

/** That what is copied would lead to nothing. */
export function Local({ home, text }: { home: string | null; text: Text }): ReactElement | null {
  const host = unreachable(home)
  return host === null ? null : <p className="dr-paste-not dr-paste-local">{text.paste.local({ host })}</p>
}

/** What a writer may fear, answered once. */
export function Facts({ home, text }: { home: string | null; text: Text }): ReactElement {
  const words = text.paste
  return (
    <div className="dr-paste-facts">
      <h3>{words.facts}</h3>
      <ul>
        <li>{words.factPlays}</li>
        <li>{words.factWeighs({ host: home === null || unreachable(home) ? null : new URL(home).host })}</li>
        <li>{words.factKeeps}</li>
        <li>{words.factFree}</li>
      </ul>
    </div>
  )
}
