/** The two tellings: the same figure in the words of a restaurant or of a distributed system. Numbers never change. */
export type Telling = 'restaurant' | 'system'

export interface Format {
  /** A count, grouped by the reader's language. */
  count(n: number): string
  /** A number with at most `digits` decimals (default 1). */
  number(n: number, digits?: number): string
  /** Whole dollars from 100 up, else cents where there are any. */
  money(dollars: number): string
  /** Signed: "+$15". */
  moneyChange(dollars: number): string
  /** Signed: "+3", "−1.2 min"; nothing before a zero. */
  countChange(n: number): string
  minutesChange(m: number): string
  share(x: number): string
  /** Clock time of a simulated minute: "12:43". */
  clock(minute: number): string
  /** A duration: "16.3 min". */
  minutes(m: number): string
  /** A speed: "1.8×". */
  speed(s: number): string
  plural(n: number, forms: { one: string; other: string }): string
  list(items: string[]): string
}

export type Message = string | ((p: never, f: Format) => string)

/** One message in both tellings. */
export interface Both<T extends Message = Message> {
  restaurant: T
  system: T
}

export function both<T extends Message>(restaurant: T, system: T): Both<T> {
  return { restaurant, system }
}

export function same<T extends Message>(message: T): Both<T> {
  return { restaurant: message, system: message }
}

export type Area = Record<string, Both>

/** What a caller sees of an area once a telling is chosen: strings, and functions of their parameters alone. */
export type Resolved<A extends Area> = {
  [K in keyof A]: A[K] extends Both<infer M>
    ? M extends (p: infer P, f: Format) => string
      ? unknown extends P
        ? () => string
        : (p: P) => string
      : string
    : never
}

export function resolve<A extends Area>(area: A, telling: Telling, format: Format): Resolved<A> {
  const out: Record<string, unknown> = {}
  for (const key of Object.keys(area)) {
    const message = area[key]![telling]
    out[key] = typeof message === 'function' ? (p: never) => message(p, format) : message
  }
  return out as Resolved<A>
}
