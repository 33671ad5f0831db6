import type { Standing, VoteTable } from '#maths/opinions/index.ts'

const wordBytes = 32

/** How a packed standing begins: what is needed to read the bytes that follow. */
type Head = { k: number; statements: readonly string[]; people: number; votes: number }

/** Packs what a snapshot was made of: a line of JSON, and then typed arrays, one after the other. */
export function packStanding({ table, groupOf, k }: Standing): Buffer {
  const head: Head = {
    k,
    statements: table.statements,
    people: table.people.length,
    votes: table.column.length,
  }
  return Buffer.concat([
    Buffer.from(`${JSON.stringify(head)}\n`),
    Buffer.from(table.people.join(''), 'hex'),
    bytesOf(table.start),
    bytesOf(Int16Array.from(groupOf)),
    bytesOf(table.column),
    bytesOf(table.answer),
  ])
}

/** Reads what was packed. */
export function unpackStanding(packed: Buffer): Standing {
  const end = packed.indexOf('\n')
  // It was written by packStanding.
  const { k, statements, people, votes } = JSON.parse(packed.toString('utf8', 0, end)) as Head
  let at = end + 1
  const take = (bytes: number) => {
    const part = packed.subarray(at, at + bytes)
    at += bytes
    return part
  }
  const words = take(people * wordBytes).toString('hex')
  const start = new Int32Array(ownBytes(take(4 * (people + 1))))
  const groups = new Int16Array(ownBytes(take(2 * people)))
  const table: VoteTable = {
    people: Array.from({ length: people }, (_, place) =>
      words.slice(place * 2 * wordBytes, (place + 1) * 2 * wordBytes),
    ),
    statements,
    start,
    column: new Uint16Array(ownBytes(take(2 * votes))),
    answer: new Int8Array(ownBytes(take(votes))),
  }
  return { k, table, groupOf: Int32Array.from(groups) }
}

const bytesOf = ({ buffer, byteOffset, byteLength }: NodeJS.TypedArray) =>
  Buffer.from(buffer, byteOffset, byteLength)

/** The bytes at a place of their own: numbers of several bytes must begin where such a number may. */
const ownBytes = (bytes: Buffer): ArrayBuffer => new Uint8Array(bytes).buffer
