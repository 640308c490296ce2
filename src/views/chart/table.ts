/** A picture in rows of words, the first cell of each naming it. */
export interface TableData {
  caption: string
  columns: string[]
  rows: TableRow[]
  /** A sentence below. */
  note?: string
}

export interface TableRow {
  key: string
  cells: string[]
  /** What kind of row it is, for those who look for it. */
  mark?: string
}
