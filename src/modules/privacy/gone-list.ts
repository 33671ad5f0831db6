import type { Db } from '#platform/db.ts'

/** Who was erased, and who has left, as numbers that name nobody. */
export type GoneList = {
  erased: readonly string[]
  left: readonly { memberId: string; leftAt: Date }[]
}

/** Writes the list as lines of text. The last one counts them, so that a list that was cut off is known by it. */
export async function writeGone(db: Db): Promise<string> {
  // Who has left is read first: whoever is erased in between is on the list twice, and not missing from it.
  const left = await db
    .selectFrom('privacy.departure')
    .select(['memberId', 'leftAt'])
    .orderBy('leftAt')
    .orderBy('memberId')
    .execute()
  const erased = await db
    .selectFrom('privacy.erasure')
    .select(['memberId', 'erasedOn'])
    .orderBy('erasedOn')
    .orderBy('memberId')
    .execute()
  const lines = [
    ...erased.map(({ memberId, erasedOn }) => `${memberId} ${erasedOn}`),
    // To the thousandth of a second: the way back in their goodbye mail is made of it.
    ...left.map(({ memberId, leftAt }) => `${memberId} left ${leftAt.toISOString()}`),
  ]
  return [...lines, `end ${lines.length}`, ''].join('\n')
}

const member = String.raw`([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})`
const day = String.raw`\d{4}-\d\d-\d\d`
const erasedLine = new RegExp(`^${member} ${day}$`)
const leftLine = new RegExp(String.raw`^${member} left (${day}T\d\d:\d\d:\d\d\.\d{3}Z)$`)

/** Reads the list; or says what is wrong with it, because a half of it would be worse than none. */
export function readGone(text: string): GoneList | { wrong: string } {
  const lines = text.split(/\r?\n/).filter((line) => line !== '')
  const erased: string[] = []
  const left: { memberId: string; leftAt: Date }[] = []
  const end = lines.at(-1)?.startsWith('end ') ? lines.pop() : undefined
  for (const [place, line] of lines.entries()) {
    const [, erasedId] = erasedLine.exec(line) ?? []
    const [, memberId, leftAt] = leftLine.exec(line) ?? []
    if (erasedId) erased.push(erasedId)
    else if (memberId && leftAt) left.push({ memberId, leftAt: new Date(leftAt) })
    else return { wrong: `line ${place + 1} is not as “erasures list” writes it` }
  }
  if (end === undefined) return { wrong: 'it was cut off before its last line, which counts the others' }
  if (end !== `end ${lines.length}`) return { wrong: `it holds ${lines.length} lines, and says “${end}”` }
  return { erased, left }
}
