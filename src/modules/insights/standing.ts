import type { Standing, VoteTable } from '#maths/opinions/index.ts'
import type { Db, Tx } from '#platform/db.ts'

/** What a snapshot was made of, with the groups as it numbered them. */
export type KeptStanding = Standing & { number: number }

const wordBytes = 32

/** Keeps what a snapshot was made of, packed: to tell by it which figures may follow. */
export async function keepStanding(
  tx: Tx,
  { conversationId, number, table, groupOf, k }: KeptStanding & { conversationId: string },
): Promise<void> {
  await tx
    .insertInto('insights.standing')
    .values({
      conversationId,
      number,
      k,
      people: Buffer.from(table.people.join(''), 'hex'),
      statements: [...table.statements],
      starts: bytesOf(table.start),
      columns: bytesOf(table.column),
      answers: bytesOf(table.answer),
      groups: bytesOf(Int16Array.from(groupOf)),
    })
    .execute()
}

/** Reads what the snapshots of a conversation were made of from which figures are still shown, by their number. */
export async function readStandings(db: Db, conversationId: string): Promise<Map<number, KeptStanding>> {
  const rows = await db
    .selectFrom('insights.standing')
    .selectAll()
    .where('conversationId', '=', conversationId)
    .execute()
  return new Map(rows.map((row) => [row.number, unpack(row)]))
}

type Packed = {
  number: number
  k: number
  people: Buffer
  statements: string[]
  starts: Buffer
  columns: Buffer
  answers: Buffer
  groups: Buffer
}

function unpack({ number, k, people, statements, starts, columns, answers, groups }: Packed): KeptStanding {
  const words = people.toString('hex')
  const table: VoteTable = {
    people: Array.from({ length: people.length / wordBytes }, (_, place) =>
      words.slice(place * 2 * wordBytes, (place + 1) * 2 * wordBytes),
    ),
    statements,
    start: new Int32Array(ownBytes(starts)),
    column: new Uint16Array(ownBytes(columns)),
    answer: new Int8Array(ownBytes(answers)),
  }
  return { number, k, table, groupOf: Int32Array.from(new Int16Array(ownBytes(groups))) }
}

const bytesOf = ({ buffer, byteOffset, byteLength }: NodeJS.TypedArray) =>
  Buffer.from(buffer, byteOffset, byteLength)

/** The bytes at a place of their own: numbers of several bytes must begin where such a number may. */
const ownBytes = (bytes: Buffer): ArrayBuffer => new Uint8Array(bytes).buffer

/** Forgets what no figure is made of any more that is shown. */
export async function forgetStandings(
  tx: Tx,
  { conversationId, needed }: { conversationId: string; needed: readonly number[] },
): Promise<void> {
  await tx
    .deleteFrom('insights.standing')
    .where('conversationId', '=', conversationId)
    .where('number', 'not in', needed)
    .execute()
}

/** Puts another word in the place of a voter's wherever it is kept, so that nobody can tell any more whose it was. */
export async function renameInStandings(
  tx: Tx,
  { conversationId, from, to }: { conversationId: string; from: Buffer; to: Buffer },
): Promise<void> {
  const rows = await tx
    .selectFrom('insights.standing')
    .select(['number', 'people'])
    .where('conversationId', '=', conversationId)
    .forUpdate()
    .execute()
  for (const { number, people } of rows) {
    const place = placeOf(people, from)
    if (place < 0) continue
    to.copy(people, place * wordBytes)
    await tx
      .updateTable('insights.standing')
      .set({ people })
      .where('conversationId', '=', conversationId)
      .where('number', '=', number)
      .execute()
  }
}

/** Where a voter's word stands among the words, or -1. */
function placeOf(people: Buffer, word: Buffer): number {
  for (let at = 0; at < people.length; at += wordBytes)
    if (people.compare(word, 0, wordBytes, at, at + wordBytes) === 0) return at / wordBytes
  return -1
}
