import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { listQuestions } from './queries.ts'

export type OutlineCard = { id: string; words: string; characteristic: string; name: string; votes: number }
export type OutlineGroup = {
  id: string
  name: string
  characteristic: string
  votes: number
  cards: readonly OutlineCard[]
}
export type OutlineQuestion = {
  id: string
  words: string
  /** Most votes first. */
  groups: readonly OutlineGroup[]
  /** The cards that stand in no group, most votes first. */
  cards: readonly OutlineCard[]
}

type CardRow = OutlineCard & { questionId: string; groupId: string | null }
type GroupRow = Omit<OutlineGroup, 'cards'> & { questionId: string }

/**
 * Finds what was said on a board, whole and in order: what an export holds, and what outputs are drafted from. Only
 * questions whose cards were shown to all, and only cards that stand. Three queries.
 */
export async function findBoardOutline(db: Db, boardId: string): Promise<OutlineQuestion[]> {
  const questions = (await listQuestions(db, boardId)).filter(({ revealedAt }) => revealedAt !== null)
  const ids = questions.map(({ id }) => id)
  const [groups, cards] = await Promise.all([listGroups(db, ids), listAllCards(db, ids)])
  const cardsIn = Map.groupBy(cards, ({ questionId, groupId }) => groupId ?? questionId)
  return questions.map(({ id, words }) => ({
    id,
    words,
    groups: groups
      .filter(({ questionId }) => questionId === id)
      .map(({ id: groupId, name, characteristic, votes }) => ({
        id: groupId,
        name,
        characteristic,
        votes,
        cards: bare(cardsIn.get(groupId)),
      })),
    cards: bare(cardsIn.get(id)),
  }))
}

const bare = (cards: readonly CardRow[] = []): OutlineCard[] =>
  cards.map(({ id, words, characteristic, name, votes }) => ({ id, words, characteristic, name, votes }))

async function listGroups(db: Db, questionIds: readonly string[]): Promise<GroupRow[]> {
  const { rows } = await sql<GroupRow>`
    select id, question_id, name, characteristic, (
      select count(*)::int from boards.vote
      where target_id = card_group.id
        or target_id in (select part.id from boards.card_group as part where part.merged_into = card_group.id)
    ) as votes
    from boards.card_group
    where question_id = any(${questionIds}::uuid[]) and dissolved_at is null
    order by votes desc, made_at, id`.execute(db)
  return rows
}

async function listAllCards(db: Db, questionIds: readonly string[]): Promise<CardRow[]> {
  const { rows } = await sql<CardRow>`
    select card.id, card.question_id, card.group_id, card.words, card.characteristic,
      coalesce(seat.name, '') as name, coalesce(given.votes, 0) as votes
    from boards.card
    left join boards.seat on seat.id = card.seat_id
    left join (
      select target_id, count(*)::int as votes from boards.vote
      where question_id = any(${questionIds}::uuid[]) group by target_id
    ) as given on given.target_id = card.id
    where card.question_id = any(${questionIds}::uuid[]) and card.standing = 'kept'
    order by votes desc, card.id`.execute(db)
  return rows
}
