/** Who of those the host counts on (`world.open`, never empty here) gets customer c in their own line. Ties uniform. */
export interface Router {
  choose(c: number): number
  /** Employee e's load (waiting + in hand) has changed by one. */
  moved(e: number, by: 1 | -1): void
  /** `world.open` has changed. */
  rebuild(): void
}
