import { select } from 'd3-selection'
import { followReadings, type Followed } from '../../store/reading.ts'
import type { DrawContext, Drawing } from '../view.ts'
import { billRows, type Row } from './rows.ts'
import { selectBill, type Bill } from './select.ts'

/** The receipt. Only the words that changed are written. */
export function createBill(host: HTMLElement): Drawing {
  const paper = select(host).append('div').attr('class', 'dr-bill-paper').attr('role', 'group')
  const title = paper.append('h2').attr('class', 'dr-bill-title dr-card-title')
  const table = paper.append('table').attr('class', 'dr-bill-rows').attr('role', 'table')
  const body = table.append('tbody').attr('role', 'rowgroup')
  const scale = paper.append('p').attr('class', 'dr-bill-scale')
  const write = function write(this: Element, words: string): void {
    if (this.textContent !== words) this.textContent = words
  }

  let followed: Followed<Bill> | null = null
  let shown: unknown[] = []

  return {
    update({ store, text }: DrawContext) {
      followed ??= followReadings(store, selectBill)
      const bill = followed.value
      if (shown[0] === bill && shown[1] === text) return
      shown = [bill, text]
      const rows = billRows(bill, text)
      for (const part of [paper, table]) part.attr('aria-label', text.bill.title)
      write.call(title.node()!, text.bill.title)
      write.call(scale.node()!, text.bill.scale)
      scale.attr('hidden', text.bill.scale ? null : '')
      const lines = body
        .selectAll<HTMLTableRowElement, Row>('tr')
        .data(rows, (row) => row.key)
        .join((enter) => {
          // Rows are laid out as boxes, each with its own share for the label; the roles keep them a table to be heard.
          const tr = enter.append('tr').attr('role', 'row')
          tr.append('th').attr('scope', 'row').attr('role', 'rowheader')
          tr.append('td').attr('role', 'cell')
          return tr
        })
        .attr('class', (row) => `dr-bill-${row.tone}${row.rule ? ' dr-bill-rule' : ''}`)
      lines.select<HTMLElement>('th').each(function label(row) {
        write.call(this, row.label)
      })
      lines.select<HTMLElement>('td').each(function value(row) {
        write.call(this, row.value)
      })
    },
    destroy() {
      followed?.stop()
      paper.remove()
    },
  }
}
