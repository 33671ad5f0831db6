import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { groupVotes } from './find-wall.ts'

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
type QuestionRow = { id: string; words: string; groups: Omit<OutlineGroup, 'cards'>[] }

/**
 * Finds what was said on a board, whole and in order: what an export holds, and what outputs are drafted from. Only
 * questions whose cards were shown to all, and only cards that stand. Two queries.
 */
export async function findBoardOutline(db: Db, boardId: string): Promise<OutlineQuestion[]> {
  const questions = await listShown(db, boardId)
  const cards = await listAllCards(
    db,
    questions.map(({ id }) => id),
  )
  const cardsIn = Map.groupBy(cards, ({ questionId, groupId }) => groupId ?? questionId)
  return questions.map(({ id, words, groups }) => ({
    id,
    words,
    groups: groups.map((group) => ({ ...group, cards: bare(cardsIn.get(group.id)) })),
    cards: bare(cardsIn.get(id)),
  }))
}

const bare = (cards: readonly CardRow[] = []): OutlineCard[] =>
  cards.map(({ id, words, characteristic, name, votes }) => ({ id, words, characteristic, name, votes }))

async function listShown(db: Db, boardId: string): Promise<QuestionRow[]> {
  const { rows } = await sql<QuestionRow>`
    select id, words, (
      select coalesce(json_agg(json_build_object('id', id, 'name', name, 'characteristic', characteristic,
        'votes', votes) order by votes desc, made_at, id), '[]')
      from (
        select id, name, characteristic, made_at, ${groupVotes()} as votes from boards.card_group
        where question_id = question.id and dissolved_at is null
      ) as card_group
    ) as groups
    from boards.question where board_id = ${boardId} and revealed_at is not null order by position`.execute(
    db,
  )
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
