import { sql } from 'kysely'
import { characteristicName, findOwnFramework } from '#modules/frameworks/index.ts'
import type { Db } from '#platform/db.ts'
import { mostShown, type Question } from './board.ts'
import { listQuestions } from './queries.ts'
import type { Names, WallCard, WallGroup, WallQuestion } from './wall.ts'

/** Finds what everybody may see of a board: its questions with their cards and groups, as far as they are revealed. */
export async function findWall(db: Db, boardId: string): Promise<WallQuestion[]> {
  return await findAnswers(db, await listQuestions(db, boardId))
}

/** The same of some questions. Words that are hidden are not even read. */
export async function findAnswers(db: Db, questions: readonly Question[]): Promise<WallQuestion[]> {
  const ids = questions.map(({ id }) => id)
  const revealed = questions.filter(({ revealedAt }) => revealedAt !== null).map(({ id }) => id)
  const [counts, groups, cards] = await Promise.all([
    countCards(db, ids),
    listGroups(db, revealed),
    listFirstCards(db, revealed),
  ])
  return questions.map((question) => {
    const own = counts.filter(({ questionId }) => questionId === question.id)
    const countIn = (groupId: string | null) => own.find((one) => one.groupId === groupId)?.count ?? 0
    const among = cards.filter(({ questionId }) => questionId === question.id)
    return {
      ...question,
      count: own.reduce((sum, { count }) => sum + count, 0),
      looseCount: countIn(null),
      cards: among.filter(({ groupId }) => groupId === null),
      groups: groups
        .filter(({ questionId }) => questionId === question.id)
        .map((group) => ({
          ...group,
          count: countIn(group.id),
          cards: among.filter(({ groupId }) => groupId === group.id),
        })),
    }
  })
}

type Counted = { questionId: string; groupId: string | null; count: number }

/** Counts the cards of questions by the group that they stand in. */
export async function countCards(db: Db, questionIds: readonly string[]): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    select question_id, group_id, count(*)::int as count from boards.card
    where question_id = any(${questionIds}::uuid[]) and standing = 'kept'
    group by question_id, group_id`.execute(db)
  return rows
}

type Found = Omit<WallGroup, 'count' | 'cards'>

/** Lists the groups of questions, with the votes of those that became part of them. */
async function listGroups(db: Db, questionIds: readonly string[]): Promise<Found[]> {
  if (questionIds.length === 0) return []
  const { rows } = await sql<Found>`
    select id, question_id, name, characteristic, (
      select count(*)::int from boards.vote where target_id in (
        select part.id from boards.card_group as part where part.id = card_group.id or part.merged_into = card_group.id
      )
    ) as votes
    from boards.card_group
    where question_id = any(${questionIds}::uuid[]) and dissolved_at is null
    order by made_at, id`.execute(db)
  return rows
}

/** Lists the first cards of each question and of each group in it. */
async function listFirstCards(db: Db, questionIds: readonly string[]): Promise<WallCard[]> {
  if (questionIds.length === 0) return []
  const { rows } = await sql<WallCard>`
    with place as (
      select id as question_id, null::uuid as group_id
      from unnest(${questionIds}::uuid[]) as question (id)
      union all
      select question_id, id from boards.card_group
      where question_id = any(${questionIds}::uuid[]) and dissolved_at is null
    )
    select ${cardColumns}
    from place cross join lateral (
      select * from boards.card
      where question_id = place.question_id and group_id is not distinct from place.group_id and standing = 'kept'
      order by id limit ${mostShown}
    ) as card
    left join boards.seat on seat.id = card.seat_id
    order by card.id`.execute(db)
  return rows
}

const cardColumns = sql`card.id, card.question_id, card.group_id, card.words, card.characteristic,
  coalesce(seat.name, '') as name, (select count(*)::int from boards.vote where target_id = card.id) as votes`

/** Lists cards of revealed questions by their ids. */
export async function listCards(db: Db, ids: readonly string[]): Promise<WallCard[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<WallCard>`
    select ${cardColumns}
    from boards.card
    join boards.question on question.id = card.question_id and question.revealed_at is not null
    left join boards.seat on seat.id = card.seat_id
    where card.id = any(${ids}::uuid[]) and card.standing = 'kept'
    order by card.id`.execute(db)
  return rows
}

/** Finds what the characteristics of the community's own framework are called. */
export async function findCharacteristics(db: Db): Promise<Names> {
  const framework = await findOwnFramework(db)
  return new Map((framework?.characteristics ?? []).map((one) => [one.key, characteristicName(one)]))
}
