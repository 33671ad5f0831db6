import type { Plan, Round as Problem } from '#maths/matching/index.ts'

/** So many introductions between two parts of the system, by their ids, the lesser first; empty for not said. */
export type PartMeetings = { one: string; other: string; count: number }

/** Counts which parts of the system a plan brings together; a trio makes three introductions. */
export function countParts(
  { pairs, trios }: Pick<Plan, 'pairs' | 'trios'>,
  { people }: Problem,
): PartMeetings[] {
  const partOf = new Map(people.map(({ id, part }) => [id, part]))
  const counts = new Map<string, PartMeetings>()
  for (const ids of [...pairs, ...trios.flatMap(([a, b, c]) => [[a, b] as const, [a, c], [b, c]])]) {
    const [one = '', other = ''] = ids.map((id) => partOf.get(id) ?? '').toSorted()
    const key = `${one} ${other}`
    const so = counts.get(key) ?? { one, other, count: 0 }
    so.count += 1
    counts.set(key, so)
  }
  return [...counts.values()].toSorted(
    (a, b) => b.count - a.count || a.one.localeCompare(b.one) || a.other.localeCompare(b.other),
  )
}
