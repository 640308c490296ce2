import type { Format } from './telling.ts'

/** A minus sign as wide as the plus, where `Intl` puts a hyphen. */
const minus = (words: string): string => words.replace('-', '−')

/** Numbers, money and times by `Intl`, made once per language. */
export function createFormat(locale: string): Format {
  const formats = new Map<number, Intl.NumberFormat>()
  const decimals = (digits: number): Intl.NumberFormat => {
    let f = formats.get(digits)
    if (!f) formats.set(digits, (f = new Intl.NumberFormat(locale, { maximumFractionDigits: digits })))
    return f
  }
  const currency = (digits: number, signDisplay: 'auto' | 'always'): Intl.NumberFormat =>
    new Intl.NumberFormat(locale, {
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
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const ordinals = new Intl.PluralRules(locale)
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' })
  const minute = new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'short', maximumFractionDigits: 1 })
  const needsCents = (d: number): boolean => Math.abs(d) < 100 && Math.abs(d - Math.round(d)) >= 0.005
  return {
    count: (n) => decimals(0).format(n),
    number: (n, digits = 1) => decimals(digits).format(n),
    money: (d) => minus((needsCents(d) ? cents : whole).format(d)),
    moneyChange: (d) => minus((needsCents(d) ? centsChange : wholeChange).format(d)),
    share: (x) => percent.format(x),
    clock: (m) => {
      const whole = Math.floor(m + 1e-9)
      const day = ((whole % 1440) + 1440) % 1440
      return `${Math.floor(day / 60)}:${String(day % 60).padStart(2, '0')}`
    },
    minutes: (m) => minute.format(m),
    speed: (s) => `${decimals(2).format(s)}×`,
    plural: (n, forms) => (ordinals.select(n) === 'one' ? forms.one : forms.other),
    list: (items) => lists.format(items),
  }
}
