import { nameColumns, readTable, tellWrong } from './tables.ts'

const columns = ['participant', 'group-id'] as const

type Reading = { groupOf: Map<string, string>; notes: string[] }

/** Reads which group each person was published in. Whoever has a blank group is in none. */
export async function readGiven(path: string, voters: ReadonlySet<string>): Promise<Reading> {
  const table = await readTable(path)
  const rows = nameColumns(table, columns)
  const seen = new Map<string, number>()
  const problems = rows.flatMap(({ number, at: { participant } }) => {
    const before = seen.get(participant)
    seen.set(participant, before ?? number)
    if (participant === '') return [`row ${number}, column participant: it is empty.`]
    return before === undefined
      ? []
      : [`rows ${before} and ${number}, column participant: “${participant}” stands there twice.`]
  })
  tellWrong(table.file, problems)
  const grouped = rows.filter(({ at }) => at['group-id'] !== '')
  const known = grouped.filter(({ at }) => voters.has(at.participant))
  const strange = grouped.find(({ at }) => !voters.has(at.participant))
  const notes = strange
    ? [
        `${table.file}: ${grouped.length - known.length} of ${grouped.length} people in groups did not vote (the first is “${strange.at.participant}”). They are ignored.`,
      ]
    : []
  return { groupOf: new Map(known.map(({ at }) => [at.participant, at['group-id']])), notes }
}
