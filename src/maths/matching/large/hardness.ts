import type { Columns } from '../columns.ts'
import type { Rules } from '../problem.ts'

/** What share of people has each interest; 0 for one that only one person has. */
export function shareInterests({ count, interests, words }: Columns): Float64Array {
  const counts = new Float64Array(words * 32)
  for (let index = 0; index < count; index += 1)
    for (let word = 0; word < words; word += 1)
      for (let left = interests[index * words + word] ?? 0; left !== 0; left &= left - 1) {
        const interest = word * 32 + 31 - Math.clz32(left & -left)
        counts[interest] = (counts[interest] ?? 0) + 1
      }
  return counts.map((each) => (each > 1 ? each / count : 0))
}

/**
 * The order in which people look for company: those first who find it hardest, because their interests are rare, their
 * times few or what they have in common with many is what should differ.
 */
export function orderByHardness(columns: Columns, rules: Rules, shares: Float64Array): Int32Array {
  const chance = chanceOf(columns, rules, shares)
  const { count } = columns
  const steps = new Uint16Array(count)
  const starts = new Int32Array(65_537)
  for (let index = 0; index < count; index += 1) {
    const step = Math.min(65_535, Math.max(0, Math.round(65_535 + 2_500 * Math.log(chance(index)))))
    steps[index] = step
    starts[step + 1] = (starts[step + 1] ?? 0) + 1
  }
  for (let step = 0; step < 65_536; step += 1)
    starts[step + 1] = (starts[step + 1] ?? 0) + (starts[step] ?? 0)
  const order = new Int32Array(count)
  for (let index = 0; index < count; index += 1) {
    const step = steps[index] ?? 0
    const place = starts[step] ?? 0
    order[place] = index
    starts[step] = place + 1
  }
  return order
}

/** Roughly with what chance somebody drawn at random would suit a person in everything. */
function chanceOf(columns: Columns, { weights: w }: Rules, shares: Float64Array): (index: number) => number {
  const { count, interests, words } = columns
  const others = ([columns.part, columns.place, columns.profession] as const).map((column) =>
    otherShares(column, count),
  )
  const most = w.interests > 0 ? Math.min(3, w.mostInterests) : 0
  const open = openness(columns)
  return (index) => {
    // The elementary symmetric sums of the shares: the chance to share one, two, three of them.
    let [one, two, three, own] = [0, 0, 0, 0]
    for (let word = 0; word < words; word += 1)
      for (let left = interests[index * words + word] ?? 0; left !== 0; left &= left - 1) {
        const share = shares[word * 32 + 31 - Math.clz32(left & -left)] ?? 0
        if (share === 0) continue
        three += two * share
        two += one * share
        one += share
        own += 1
      }
    const counted = Math.min(own, most)
    const sharing = counted === 0 ? 1 : counted === 1 ? one : counted === 2 ? two : three
    let chance = sharing * open(index)
    for (const other of others) chance *= other(index)
    return Math.max(chance, 1e-11)
  }
}

/** What share of people has another word in a column than somebody. */
function otherShares(column: Int32Array, count: number): (index: number) => number {
  const counts = new Map<number, number>()
  for (const word of column) counts.set(word, (counts.get(word) ?? 0) + 1)
  const shares = new Map([...counts].map(([word, having]) => [word, 1 - having / (count + 1)]))
  return (index) => shares.get(column[index] ?? 0) ?? 1
}

/** What share of people has a time and a way to meet in common with somebody, by asking a few. */
function openness({ count, times, formats }: Columns): (index: number) => number {
  const known = new Map<number, number>()
  const asked = Math.min(count, 512)
  const step = Math.max(1, Math.floor(count / asked))
  return (index) => {
    const [own, ways] = [times[index] ?? 0, formats[index] ?? 0]
    const key = own * 0x100000 + (ways & 0xfffff)
    const before = known.get(key)
    if (before !== undefined) return before
    let suiting = 0
    for (let each = 0; each < asked; each += 1)
      if (((times[each * step] ?? 0) & own) !== 0 && ((formats[each * step] ?? 0) & ways) !== 0) suiting += 1
    const share = (suiting + 1) / (asked + 1)
    if (known.size < 5_000) known.set(key, share)
    return share
  }
}
