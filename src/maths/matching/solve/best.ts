/** Keeps the best few of what it is offered. */
export class Best {
  private readonly most: number
  private readonly values: Float64Array
  private readonly things: Int32Array
  private held = 0
  /** What is no more than this is not kept. */
  bar = Number.NEGATIVE_INFINITY

  constructor(most: number) {
    this.most = most
    this.values = new Float64Array(most)
    this.things = new Int32Array(most)
  }

  clear(): void {
    this.held = 0
    this.bar = Number.NEGATIVE_INFINITY
  }

  /** Takes something in that is more than the bar. */
  offer(value: number, thing: number): void {
    const { values, things, most } = this
    let at = this.held < most ? this.held : most - 1
    while (at > 0 && (values[at - 1] ?? 0) < value) {
      values[at] = values[at - 1] ?? 0
      things[at] = things[at - 1] ?? 0
      at -= 1
    }
    values[at] = value
    things[at] = thing
    if (this.held < most) this.held += 1
    if (this.held === most) this.bar = values[most - 1] ?? 0
  }

  /** What the thing at a place is worth, the best first; nothing was left out that is more than the last. */
  valueAt(place: number): number {
    return place < this.held ? (this.values[place] ?? 0) : Number.NEGATIVE_INFINITY
  }

  kept(): number[] {
    return [...this.things.subarray(0, this.held)]
  }
}
