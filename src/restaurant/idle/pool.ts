/** Who is free, for a shared line. Ties by roster order. */
export interface IdlePool {
  add(e: number): void
  remove(e: number): void
  /** Who takes customer c (taken out of the pool), −1 if nobody is free. */
  take(c: number): number
  /** The same choice among the first `n` ≥ 1 of these, who are in no pool; ascending indices. */
  pick(free: readonly number[], n: number, c: number): number
  /** Employee e's pace has changed. */
  reorder(e: number): void
}
