/** Things to come, the earliest first: each a time and three numbers that say what. */
export class Heap {
  private readonly times: number[] = []
  private readonly what: number[] = []
  /** What was taken out last. */
  time = 0
  a = 0
  b = 0
  c = 0

  get size(): number {
    return this.times.length
  }

  clear(): void {
    this.times.length = 0
    this.what.length = 0
  }

  push(time: number, a: number, b: number, c: number): void {
    const { times, what } = this
    let at = times.length
    times.push(time)
    what.push(a, b, c)
    while (at > 0) {
      const above = (at - 1) >> 1
      if ((times[above] ?? 0) <= time) break
      this.copy(above, at)
      at = above
    }
    this.put(at, time, [a, b, c])
  }

  /** Takes out the earliest into `time`, `a`, `b` and `c`. Returns whether there was one. */
  pop(): boolean {
    const { times, what } = this
    if (times.length === 0) return false
    this.time = times[0] ?? 0
    this.a = what[0] ?? 0
    this.b = what[1] ?? 0
    this.c = what[2] ?? 0
    const time = times.pop() ?? 0
    const last = what.splice(-3)
    if (times.length > 0) this.sink(time, last)
    return true
  }

  private sink(time: number, last: readonly number[]): void {
    const { times } = this
    const size = times.length
    let at = 0
    for (;;) {
      let below = 2 * at + 1
      if (below >= size) break
      if (below + 1 < size && (times[below + 1] ?? 0) < (times[below] ?? 0)) below += 1
      if ((times[below] ?? 0) >= time) break
      this.copy(below, at)
      at = below
    }
    this.put(at, time, last)
  }

  private copy(from: number, to: number): void {
    this.times[to] = this.times[from] ?? 0
    this.what.copyWithin(3 * to, 3 * from, 3 * from + 3)
  }

  private put(at: number, time: number, [a = 0, b = 0, c = 0]: readonly number[]): void {
    this.times[at] = time
    this.what[3 * at] = a
    this.what[3 * at + 1] = b
    this.what[3 * at + 2] = c
  }
}
