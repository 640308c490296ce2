import type { EmployeeFrame, FigureState } from '../../store/figure.ts'
import type { Text } from '../../text/text.ts'
import type { TableData } from '../chart/table.ts'

/** More people than this are not named but counted. */
const NAMED = 50

function doing({ state, noticed, ejected }: EmployeeFrame, { table: words }: Text): string {
  if (state === 'sick') return noticed ? words.sick : words.unnoticed
  return ejected ? words.ejected : words[state]
}

/** Who works here, what they do, and how the house stands. */
export function stageTable({ runs }: FigureState, text: Text): TableData {
  const words = text.table
  const { frame, scenario } = runs.a
  const { count, speed } = text.format
  const own = scenario.line.layout === 'own'
  const rows = frame.employees.slice(0, NAMED).map((e) => ({
    key: e.id,
    cells: [e.name, doing(e, text), speed(e.speed), ...(own ? [count(e.lineLength)] : []), count(e.served)],
    mark: e.state,
  }))
  const rest = frame.employees.slice(NAMED)
  const of = (state: EmployeeFrame['state']): number => rest.filter((e) => e.state === state).length
  const house = words.house({ inLine: frame.inLine, served: frame.served, lost: frame.lostTotal })
  const crew = { total: rest.length, busy: of('busy'), idle: of('idle'), sick: of('sick'), starting: of('onboarding') }
  return {
    caption: words.stage,
    columns: [words.who, words.doing, words.speed, ...(own ? [words.ownLine] : []), words.served],
    rows,
    note: rest.length > 0 ? `${words.moreStaff(crew)} ${house}` : house,
  }
}
