import { sql } from 'kysely'
import { membersToWriteTo } from '#modules/people/index.ts'
import { inTransaction, type Tx } from '#platform/db.ts'
import type { Seed } from '#platform/module.ts'
import { findQuoted } from './commenting/anchor.ts'
import { plainText } from './framework.ts'
import { findVersion } from './queries.ts'
import type { FrameworkVersion } from './version.ts'

// What invented members say of the wording in force, so that a new house shows what can be said there.
const noted = [
  {
    on: 'autonomy-even-over-control',
    quoted: 'leaving ego at the door',
    words: 'This is the one that I come back to most. Could it say how?',
  },
  {
    on: 'autonomy-even-over-control',
    quoted: 'ego at the door',
    words: 'I would keep it as short as it is.',
  },
  {
    on: 'root-of-a-problem',
    quoted: '',
    words: 'We used this sentence at our team day, and it started a good argument.',
  },
]

const suggested = {
  on: 'power-of-stories',
  from: 'diverse groups of people',
  to: 'people who would not otherwise meet',
  why: 'At our table nobody knew which groups were meant. Who has never met is easier to see.',
}

/** Plants a few comments and a suggested wording of the story's members, all of them invented. */
export const plantCoDesign: Seed = async ({ db, now }) => {
  await inTransaction(db, async (tx) => {
    const { rows: members } = await sql<{ id: string }>`
      select id from ${membersToWriteTo()} as member order by address limit 3`.execute(tx)
    const version = await findVersion(tx, 'sel-system-leader', 'current')
    if (members.length === 0) return
    const of = (place: number) => members[place % members.length]?.id ?? ''
    for (const [place, one] of noted.entries())
      await plantComment(tx, { version, ...one, by: of(place), at: now })
    await plantSuggestion(tx, { version, by: of(0), at: now })
  })
}

type Planting = { version: FrameworkVersion; by: string; at: Date }

const behaviourNamed = ({ characteristics }: FrameworkVersion, slug: string) => {
  const all = characteristics.flatMap(({ key, behaviours }) => behaviours.map((one) => ({ ...one, key })))
  const found = all.find((one) => one.slug === slug)
  if (!found) throw new Error(`The story speaks of ${slug}, which is not in the wording`)
  return found
}

async function plantComment(
  tx: Tx,
  { version, on, quoted, words, by, at }: Planting & (typeof noted)[number],
): Promise<void> {
  const { id, text } = behaviourNamed(version, on)
  const place = (quoted && findQuoted(plainText(text), quoted)) || { quoted: '', startAt: 0 }
  await tx
    .insertInto('frameworks.comment')
    .values({ behaviourId: id, ...place, words, authorId: by, attribution: 'named', writtenAt: at })
    .execute()
}

async function plantSuggestion(tx: Tx, { version, by, at }: Planting): Promise<void> {
  const { on, from, to, why } = suggested
  const { id, text, key } = behaviourNamed(version, on)
  const { id: suggestionId } = await tx
    .insertInto('frameworks.suggestion')
    .values({ versionId: version.id, why, isPublic: true, authorId: by, attribution: 'named', sentAt: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('frameworks.suggestedChange')
    .values({
      suggestionId,
      position: 1,
      kind: 'change',
      characteristic: key,
      field: 'behaviour',
      behaviourId: id,
      was: text,
      words: text.replace(from, to),
    })
    .execute()
}
