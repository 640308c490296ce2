/** A set of employees (by index) in an array where each knows its position: to add, remove or draw one takes constant time. */
export class IndexedList {
  /** In no particular order; the hole of one who leaves is filled by the last. */
  readonly members: number[] = []
  private at = new Int32Array(16).fill(-1)

  /** −1 = not in the list. */
  positionOf(e: number): number {
    return e >= 0 && e < this.at.length ? this.at[e] : -1
  }

  add(e: number): void {
    if (this.positionOf(e) >= 0) return
    if (e >= this.at.length) this.grow(e)
    this.at[e] = this.members.length
    this.members.push(e)
  }

  /** Returns the position that has another member now, −1 if none has. */
  remove(e: number): number {
    const i = this.positionOf(e)
    if (i < 0) return -1
    this.at[e] = -1
    const last = this.members.pop()!
    if (i === this.members.length) return -1
    this.members[i] = last
    this.at[last] = i
    return i
  }

  exchange(i: number, j: number): void {
    const { members, at } = this
    const e = members[i]
    members[i] = members[j]
    members[j] = e
    at[members[i]] = i
    at[e] = j
  }

  clear(): void {
    for (const e of this.members) this.at[e] = -1
    this.members.length = 0
  }

  private grow(e: number): void {
    const at = new Int32Array(Math.max(e + 1, this.at.length * 2)).fill(-1)
    at.set(this.at)
    this.at = at
  }
}
