import type { Paired, Study } from '../../store/results.ts'
import type { FigureState } from '../../store/figure.ts'
import type { Text } from '../../text/text.ts'
import type { TableData } from '../chart/table.ts'
import { studyWords } from './wording.ts'

/** The means of many days behind the whiskers, a row a reading. */
export function studyTable({ results }: FigureState, text: Text): TableData | null {
  const { study } = results
  if (!study) return null
  const { compare: words, format: f, table } = text
  const digitsOf = ({ halfWidth }: Paired): number => (halfWidth! >= 10 ? 0 : halfWidth! >= 0.1 || halfWidth === 0 ? 1 : 2)
  const said = (reading: keyof Pick<Study, 'wait' | 'lost' | 'profit'>, value: number | null, change = false): string => {
    if (value === null) return table.none
    if (reading === 'profit') return change ? f.moneyChange(Math.round(value)) : f.money(Math.round(value))
    const size = f.number(Math.abs(value), digitsOf(study[reading]))
    const sign = !change || Number(size.replace(/\D/g, '')) === 0 ? '' : value < 0 ? '−' : '+'
    return sign + size
  }
  return {
    caption: words.onDays({ n: study.days }).replace(/:$/, ''),
    columns: [words.reading, words.letter({ which: 'a' }), words.letter({ which: 'b' }), words.bMinusA, words.interval],
    rows: studyWords(study, text).map(({ key, name, paired }) => ({
      key,
      cells: [
        key === 'wait' ? words.inMinutes({ what: name }) : name,
        said(key, paired.a),
        said(key, paired.b),
        said(key, paired.difference, true),
        `± ${said(key, paired.halfWidth)}`,
      ],
    })),
  }
}
