import type { Both, Format } from './telling.ts'
import type { areas } from './en/index.ts'

export type Areas = typeof areas

/** A message of another language takes what the English one takes, and may say anything. */
type Translated<M> = M extends string ? string : M extends (p: infer P, f: Format) => string ? (p: P, f: Format) => string : never

/** An area as every language has it: `satisfies AreaOf<'bill'>`. Whatever is missing, superfluous or asks for other numbers fails `tsc`. */
export type AreaOf<A extends keyof Areas> = { [K in keyof Areas[A]]: Areas[A][K] extends Both<infer M> ? Both<Translated<M>> : never }

/** Everything that the figure says. */
export type Catalogue = { [A in keyof Areas]: AreaOf<A> }

/** Nothing beyond the English messages, whichever way an area was put together. */
export type NoMore<C> = { [A in keyof C]: A extends keyof Areas ? { [K in keyof C[A]]: K extends keyof Areas[A] ? unknown : never } : never }

/** A whole language: what is too much fails `tsc` as surely as what is missing. */
export const whole = <C extends Catalogue>(areas: C & NoMore<C>): Catalogue => areas
