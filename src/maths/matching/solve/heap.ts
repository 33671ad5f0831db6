/** Things to come, the earliest first: each a time and three numbers that say what. */
export class Heap {
  private times = new Float64Array(1024)
  private first = new Int32Array(1024)
  private second = new Int32Array(1024)
  private third = new Float64Array(1024)
  private size = 0
  /** What was taken out last. */
  time = 0
  a = 0
  b = 0
  c = 0

  clear(): void {
    this.size = 0
  }

  push(time: number, a: number, b: number, c: number): void {
    if (this.size === this.times.length) this.makeRoom()
    let at = this.size
    this.size += 1
    while (at > 0) {
      const above = (at - 1) >> 1
      if ((this.times[above] ?? 0) <= time) break
      this.copy(above, at)
      at = above
    }
    this.times[at] = time
    this.first[at] = a
    this.second[at] = b
    this.third[at] = c
  }

  /** Takes out the earliest into `time`, `a`, `b` and `c`. Returns whether there was one. */
  pop(): boolean {
    if (this.size === 0) return false
    this.time = this.times[0] ?? 0
    this.a = this.first[0] ?? 0
    this.b = this.second[0] ?? 0
    this.c = this.third[0] ?? 0
    this.size -= 1
    if (this.size > 0) this.sink()
    return true
  }

  /** Lets the last one sink from the top to where it belongs. */
  private sink(): void {
    const { times, size } = this
    const time = times[size] ?? 0
    let at = 0
    for (;;) {
      let below = 2 * at + 1
      if (below >= size) break
      if (below + 1 < size && (times[below + 1] ?? 0) < (times[below] ?? 0)) below += 1
      if ((times[below] ?? 0) >= time) break
      this.copy(below, at)
      at = below
    }
    this.copy(size, at)
  }

  private copy(from: number, to: number): void {
    this.times[to] = this.times[from] ?? 0
    this.first[to] = this.first[from] ?? 0
    this.second[to] = this.second[from] ?? 0
    this.third[to] = this.third[from] ?? 0
  }

  private makeRoom(): void {
    const room = 2 * this.times.length
    const moved = <T extends Float64Array | Int32Array>(into: T, from: T): T => {
      into.set(from)
      return into
    }
    this.times = moved(new Float64Array(room), this.times)
    this.first = moved(new Int32Array(room), this.first)
    this.second = moved(new Int32Array(room), this.second)
    this.third = moved(new Float64Array(room), this.third)
  }
}
