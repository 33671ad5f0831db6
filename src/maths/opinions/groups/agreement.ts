/**
 * How alike two groupings of the same people are: the adjusted Rand index (L. Hubert and P. Arabie, 1985). 1 for the
 * same groups under whatever names, about 0 for chance. Whoever is in no group (-1) in either is left out.
 */
export function compareGroupings(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const cells = new Map<number, number>()
  const [rows, columns] = [new Map<number, number>(), new Map<number, number>()]
  const add = (counts: Map<number, number>, key: number) => counts.set(key, (counts.get(key) ?? 0) + 1)
  let people = 0
  for (let person = 0; person < one.length; person += 1) {
    const [a, b] = [one[person] ?? -1, other[person] ?? -1]
    if (a < 0 || b < 0) continue
    people += 1
    add(rows, a)
    add(columns, b)
    add(cells, a * 65_536 + b)
  }
  const pairs = (count: number) => (count * (count - 1)) / 2
  const sum = (counts: Map<number, number>) =>
    [...counts.values()].reduce((all, each) => all + pairs(each), 0)
  const [within, a, b] = [sum(cells), sum(rows), sum(columns)]
  const expected = people < 2 ? 0 : (a * b) / pairs(people)
  const most = (a + b) / 2
  return most === expected ? 1 : (within - expected) / (most - expected)
}
