import type { MountOptions } from './options.ts'

const list = (value: string): string[] =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '' && item !== 'none')

/** Mount options from an address: `?scenario=NAME&show=stage,timeline&controls=staff&telling=system&lang=es&theme=dark&at=12:40&rate=4&autoplay=no&classroom`, or `?state=…` of a link with what is to stand in its place. */
export function optionsOfQuery(query: URLSearchParams): MountOptions {
  const options: MountOptions = {}
  for (const [key, value] of query) {
    switch (key) {
      case 'scenario':
      case 'telling':
      case 'lang':
      case 'theme':
      case 'at':
      case 'date':
      case 'state':
        options[key] = value
        break
      case 'show':
      case 'controls':
        options[key] = list(value)
        break
      case 'rate':
        options.rate = value.trim() === '' ? NaN : Number(value)
        break
      case 'autoplay':
      case 'classroom':
        options[key] = !['no', 'false', '0', 'off'].includes(value)
        break
    }
  }
  // Whoever asks before the figure is there asks the same.
  if (options.classroom) options.autoplay = false
  return options
}
