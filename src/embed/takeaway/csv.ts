import { csvFormatRows } from 'd3-dsv'

export type CsvCell = string | number | null

/** What a spreadsheet would run as a formula is led by an apostrophe (OWASP, CSV injection): words alone, numbers stay numbers. */
function harmless(words: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(words) ? `'${words}` : words
}

export function csv(rows: readonly (readonly CsvCell[])[]): string {
  return `${csvFormatRows(rows.map((row) => row.map((cell) => (cell === null ? '' : typeof cell === 'string' ? harmless(cell) : String(cell)))))}\n`
}
