import type { Answer, Vote } from '#maths/opinions/index.ts'
import { OperatorError } from '#platform/errors.ts'
import { nameColumns, readTable, tellWrong } from './tables.ts'

const columns = ['timestamp', 'comment-id', 'voter-id', 'vote'] as const
const answers: Readonly<Record<string, Answer>> = { '1': 1, '0': 0, '-1': -1 }

type Reading = { votes: Vote[]; notes: string[] }

/**
 * Reads votes as the export has them: one a row, 1 agree, -1 disagree, 0 pass. The order of the rows says nothing.
 */
export async function readVotes(path: string, statements: ReadonlySet<string>): Promise<Reading> {
  const table = await readTable(path)
  const { file } = table
  const rows = nameColumns(table, columns)
  const cast = rows.filter(({ at }) => at.vote !== '')
  tellWrong(
    file,
    cast.flatMap(({ number, at }) => problemsOf(at).map((problem) => `row ${number}, ${problem}`)),
  )
  const votes = cast.map(({ at }) => ({
    person: at['voter-id'],
    statement: at['comment-id'],
    // Only votes that are answers are left.
    answer: answers[at.vote] ?? 0,
    at: timeOf(at.timestamp),
  }))
  const known = votes.filter(({ statement }) => statements.has(statement))
  if (known.length === 0) throw noVotes(file, votes[0])
  const strange = votes.find(({ statement }) => !statements.has(statement))
  const counts = { rows: rows.length, votes: votes.length, known: known.length }
  return { votes: known, notes: notesOf(file, counts, strange) }
}

function problemsOf(at: Readonly<Record<(typeof columns)[number], string>>): string[] {
  const problems: string[] = []
  if (at['voter-id'] === '') problems.push('column voter-id: it is empty')
  if (at['comment-id'] === '') problems.push('column comment-id: it is empty')
  if (!Object.hasOwn(answers, at.vote))
    problems.push(`column vote: “${at.vote}” is no vote. 1 is agree, -1 disagree, 0 pass.`)
  if (Number.isNaN(timeOf(at.timestamp)))
    problems.push(`column timestamp: “${at.timestamp}” is no time. Write milliseconds as a number.`)
  return problems
}

/** A spreadsheet may have written a long number as 1,65105E+12. */
const timeOf = (words: string) => (words === '' ? Number.NaN : Number(words.replace(',', '.')))

function noVotes(file: string, first: Vote | undefined): OperatorError {
  return first
    ? new OperatorError(
        'CW-OPINIONS-4',
        `no vote of ${file} is on one of the statements (the first is on “${first.statement}”)`,
        'Give the votes and the statements of the same conversation.',
      )
    : new OperatorError(
        'CW-OPINIONS-4',
        `${file} holds no vote`,
        'Write a row for each vote under the header.',
      )
}

type Read = { rows: number; votes: number; known: number }

function notesOf(file: string, { rows, votes, known }: Read, strange: Vote | undefined): string[] {
  return [
    ...(rows > votes ? [`${file}: ${rows - votes} of ${rows} rows hold no vote. They are ignored.`] : []),
    ...(strange
      ? [
          `${file}: ${votes - known} of ${votes} votes are on statements that are not among these (the first on “${strange.statement}”). They are ignored.`,
        ]
      : []),
  ]
}
