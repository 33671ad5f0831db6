import { sql } from 'kysely'
import { answerAddressOf } from '#modules/people/index.ts'
import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { type Finding, findings, linesPerPage, sentFindings } from '../batch.ts'
import { firstNameOn } from '../first-name.ts'
import type { MapKind } from '../meanings.ts'
import type { Worded } from './map-choices.ts'

type Asked = {
  id: string
  only: Finding | null
  page: number
  /** Who looks, and so whoever would send it: answers go to them. */
  viewerId: string
}

/**
 * Finds a list that an organiser brought, with how many lines there are of each kind and one page of them, problems
 * first. Two queries.
 *
 * @throws NotFound when there is no such list.
 */
export async function findBatch(db: Db, { id, only, page, viewerId }: Asked) {
  const [batch, lines] = await Promise.all([
    findHead(db, { id, viewerId }),
    listLines(db, { id, only, page }),
  ])
  if (!batch) throw new NotFound('list of people')
  return { ...batch, lines }
}

export type FoundBatch = Awaited<ReturnType<typeof findBatch>>
export type FoundLine = FoundBatch['lines'][number]

/** A list with more of them has something else in that column. */
const mostWorded = 300

const findHead = (db: Db, { id, viewerId }: Pick<Asked, 'id' | 'viewerId'>) =>
  db
    .selectFrom('invitations.batch as batch')
    .select(['id', 'fileName', 'subject', 'words', 'uploadedAt', 'confirmedAt', 'doneAt'])
    .select(
      sql<Partial<Record<Finding, number>>>`(
        select coalesce(json_object_agg(finding, lines), '{}')
        from (select finding, count(*) as lines from invitations.line where batch_id = batch.id group by finding) as counted
      )`.as('counts'),
    )
    .select([worded('part').as('partWords'), worded('place').as('placeWords')])
    .select([answerAddressOf(viewerId).as('answersTo'), firstNameOn('batch').as('firstName')])
    .select([
      outcomes(`outcome = 'sent'`).as('sent'),
      outcomes(`outcome is null and ${isSent}`).as('waiting'),
    ])
    .where('id', '=', id)
    .executeTakeFirst()

/** Of lines to which a letter goes out. The words are the house's own. */
const isSent = `finding in (${sentFindings.map((finding) => `'${finding}'`).join(', ')})`

/** The words of a list for parts or places, most people first, with what they stand for. */
const worded = (kind: MapKind) => {
  const [words, id] = [sql.ref(`${kind}Words`), sql.ref(`${kind}Id`)]
  return sql<Worded[]>`(
    select coalesce(json_agg(json_build_object('words', words, 'id', id, 'people', people)
      order by people desc, first), '[]')
    from (
      select ${words} as words, ${id} as id, count(*) as people, min(number) as first from invitations.line
      where batch_id = batch.id and ${words} <> '' and ${sql.raw(isSent)}
      group by 1, 2 order by people desc, first limit ${mostWorded}
    ) as worded
  )`
}

const outcomes = (which: string) =>
  sql<number>`(select count(*) from invitations.line where batch_id = batch.id and ${sql.raw(which)})`

const listLines = (db: Db, { id, only, page }: { id: string; only: Finding | null; page: number }) =>
  db
    .selectFrom('invitations.line')
    .select(['number', 'address', 'name', 'organisation', 'finding', 'note', 'outcome'])
    .select(['partWords', 'partId', 'placeWords', 'placeId'])
    // The table's check admits these words only.
    .$narrowType<{ finding: Finding; outcome: 'sent' | 'nothing' | null }>()
    .where('batchId', '=', id)
    .$if(only !== null, (some) => some.where('finding', '=', `${only}`))
    .orderBy(sql`array_position(${[...findings]}::text[], finding)`)
    .orderBy('number')
    .limit(linesPerPage)
    .offset((page - 1) * linesPerPage)
    .execute()
