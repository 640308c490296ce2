import type { Text } from '../../text/text.ts'
import type { Finding } from './bottleneck.ts'
import type { Crew, Kind, Label } from './select.ts'

function limitWords({ limit }: Finding, { team: words }: Text): string {
  switch (limit.kind) {
    case 'nobody-employed':
      return words.nobodyEmployed
    case 'nobody-at-work':
      return words.nobodyAtWork(limit)
    case 'too-early':
      return words.tooEarly
    case 'none':
      return words.none(limit)
    case 'station-empty':
      return words.stationEmpty(limit)
    case 'station':
      return words.station(limit)
    case 'employee':
      return words.employee(limit)
    case 'alone':
      return words.alone(limit)
    case 'everybody':
      return words.everybody(limit)
  }
}

/** The bottleneck in one sentence, with its cause where somebody is out sick or where two arms are. */
export function findingWords(finding: Finding, text: Text): string {
  const { team: words } = text
  const causes = []
  if (finding.sick > 0) causes.push(words.sick({ names: finding.sickNames, count: finding.sick }))
  if (finding.wall !== null) causes.push(words.wall({ speed: finding.wall }))
  return `${[limitWords(finding, text), ...causes].join('; ')}.`
}

/** What stands before a bar. `stations`: how many there are in all. */
export function labelWords(label: Label, stations: number, { team: words }: Text): string {
  if (label.kind === 'one') return label.name
  if (label.kind === 'band') return words.band(label)
  return words.stations({ ...label, all: label.names.length === stations && stations > 1 })
}

/** What each kind of time is called: whoever works by shifts is also off the clock. */
export function kindWords({ shifts }: Crew, { team: words }: Text): Record<Kind, string> {
  return { busy: words.busy, idle: words.idle, away: words.away, start: shifts ? words.off : words.start }
}
