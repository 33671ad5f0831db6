import type { VoteTable } from '#maths/opinions/index.ts'

/** How many people say something else in one table than in the other, or stand in one alone. */
export function countChanged(one: VoteTable, other: VoteTable): number {
  const [then, now] = [answersByPerson(one), answersByPerson(other)]
  return [...new Set([...then.keys(), ...now.keys()])].filter((id) => then.get(id) !== now.get(id)).length
}

const answersByPerson = ({ people, statements, start, column, answer }: VoteTable): Map<string, string> =>
  new Map(
    people.map((id, row) => {
      const said: string[] = []
      for (let at = start[row] ?? 0; at < (start[row + 1] ?? 0); at += 1)
        said.push(`${statements[column[at] ?? 0]}:${answer[at]}`)
      return [id, said.toSorted().join()]
    }),
  )
