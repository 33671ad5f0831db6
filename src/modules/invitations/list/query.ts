import { type Expression, type SqlBool, sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Standing } from '../invitation.ts'

/** How many invitations stand on a page. */
export const invitationsPerPage = 50

export type Asked = { words: string; standing: Standing | null; page: number; now: Date }

/** Where an invitation stands, as `standingOf` says it of one. */
const standingAt = (now: Date) => sql<Standing>`case
  when accepted_at is not null then 'accepted'
  when withdrawn_at is not null then 'withdrawn'
  when declined_at is not null then 'declined'
  when expires_at <= ${now} then 'expired'
  else 'open' end`

/**
 * Lists invitations, the newest first, with how many there are of each standing, and the lists that were brought
 * lately. Three queries.
 */
export async function listInvitations(db: Db, { words, standing, page, now }: Asked) {
  const sought = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  const [invitations, counted, batches] = await Promise.all([
    db
      .selectFrom('invitations.invitation')
      .select(['id', 'name', 'address', 'organisation', 'sentAt', 'expiresAt', 'timesSent'])
      .select(standingAt(now).as('standing'))
      .$if(words !== '', (some) =>
        some.where((e) => e.or([isLike(e.ref('name'), sought), isLike(e.ref('address'), sought)])),
      )
      .$if(standing !== null, (some) => some.where(sql<boolean>`${standingAt(now)} = ${standing}`))
      .orderBy('madeAt', 'desc')
      .orderBy('id')
      .limit(invitationsPerPage + 1)
      .offset((page - 1) * invitationsPerPage)
      .execute(),
    db
      .selectFrom('invitations.invitation')
      .select(standingAt(now).as('standing'))
      .select((e) => e.fn.countAll<number>().as('count'))
      .groupBy('standing')
      .execute(),
    listBatches(db),
  ])
  return {
    invitations: invitations.slice(0, invitationsPerPage),
    hasMore: invitations.length > invitationsPerPage,
    counts: new Map(counted.map(({ standing: each, count }) => [each, count])),
    batches,
  }
}

export type InvitationList = Awaited<ReturnType<typeof listInvitations>>

const isLike = (column: Expression<string>, sought: string) => sql<SqlBool>`${column} ilike ${sought}`

const listBatches = (db: Db) =>
  db
    .selectFrom('invitations.batch as batch')
    .select(['id', 'fileName', 'uploadedAt', 'confirmedAt', 'doneAt'])
    .select((e) =>
      e
        .selectFrom('invitations.line')
        .select((line) => line.fn.countAll<number>().as('count'))
        .whereRef('batchId', '=', 'batch.id')
        .as('people'),
    )
    .orderBy('uploadedAt', 'desc')
    .limit(5)
    .execute()
