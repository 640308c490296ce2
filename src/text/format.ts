import type { Format } from './telling.ts'

/** A minus sign as wide as the plus, where `Intl` puts a hyphen. */
const minus = (words: string): string => words.replace('-', '−')

/** Among words that run from right to left a number with its signs would be taken apart: set apart, it reads as it stands. */
const apart = (words: string): string => `\u2066${words}\u2069`

/** What a language adds to a number so that it reads well, and no number has. */
export const MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** A clock of 24 hours, as the language has its figures and what stands between them; the hour without a zero before it. */
function clockOf(locale: string, figure: (n: number) => string): (minute: number) => string {
  const parts = first(() => new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' }))
  const known: string[] = []
  return (m) => {
    if (!Number.isFinite(m)) return '–'
    const whole = Math.floor(m + 1e-9)
    const minute = ((whole % 1440) + 1440) % 1440
    return (known[minute] ??= parts()
      .formatToParts(minute * 60_000)
      .map(({ type, value }) => (type === 'hour' ? figure(Math.floor(minute / 60)) : value))
      .join(''))
  }
}

/** Made when it is first asked for: each of these costs a phone milliseconds, and a first picture says little. */
function first<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

/** Numbers, money and times by `Intl`, made once per language. */
export function createFormat(locale: string, direction: 'ltr' | 'rtl' = 'ltr'): Format {
  const isolated = direction === 'rtl' ? apart : (words: string): string => words
  const formats = new Map<number, Intl.NumberFormat>()
  const decimals = (digits: number): Intl.NumberFormat => {
    let f = formats.get(digits)
    if (!f) formats.set(digits, (f = new Intl.NumberFormat(locale, { maximumFractionDigits: digits })))
    return f
  }
  const numbers = (options: Intl.NumberFormatOptions): (() => Intl.NumberFormat) => first(() => new Intl.NumberFormat(locale, options))
  const currency = (digits: number, signDisplay: 'auto' | 'always'): (() => Intl.NumberFormat) =>
    numbers({
      style: 'currency',
      currency: 'USD',
      // "$" wherever one reads: the dollars of a restaurant, not those of an exchange.
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      signDisplay,
    })
  const whole = currency(0, 'auto')
  const cents = currency(2, 'auto')
  const wholeChange = currency(0, 'always')
  const centsChange = currency(2, 'always')
  const percent = numbers({ style: 'percent', maximumFractionDigits: 0 })
  const ordinals = first(() => new Intl.PluralRules(locale))
  const lists = first(() => new Intl.ListFormat(locale, { type: 'conjunction' }))
  const minutes = { style: 'unit', unit: 'minute', unitDisplay: 'short', maximumFractionDigits: 1 } as const
  const minute = numbers(minutes)
  const minuteChange = numbers({ ...minutes, signDisplay: 'exceptZero' })
  const countChange = numbers({ maximumFractionDigits: 0, signDisplay: 'exceptZero' })
  const needsCents = (d: number): boolean => Math.abs(d) < 100 && Math.abs(d - Math.round(d)) >= 0.005
  const clock = clockOf(locale, (n) => decimals(0).format(n))
  return {
    count: (n) => isolated(decimals(0).format(n)),
    number: (n, digits = 1) => isolated(decimals(digits).format(n)),
    money: (d) => isolated(minus((needsCents(d) ? cents : whole)().format(d))),
    moneyChange: (d) => isolated(minus((needsCents(d) ? centsChange : wholeChange)().format(d))),
    countChange: (n) => isolated(minus(countChange().format(n))),
    minutesChange: (m) => isolated(minus(minuteChange().format(m))),
    share: (x) => isolated(percent().format(x)),
    clock: (m) => isolated(clock(m)),
    minutes: (m) => isolated(minute().format(m)),
    speed: (s) => isolated(`${decimals(2).format(s)}×`),
    plural: (n, forms) => (ordinals().select(n) === 'one' ? forms.one : forms.other),
    list: (items) => lists().format(items),
  }
}
