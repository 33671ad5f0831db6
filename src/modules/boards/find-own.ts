import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { mostCards, type Question } from './board.ts'
import type { Own, OwnVote } from './own.ts'
import { cardIdOf, voterOf } from './seat-token.ts'

type Asked = { questions: readonly Pick<Question, 'id'>[]; token: string }

/**
 * Finds what the reader wrote and voted for. Which cards are theirs stands nowhere: their ids follow from the word that
 * their browser keeps, so only they can ask. One query.
 */
export async function findOwn(db: Db, { questions, token }: Asked): Promise<Own[]> {
  const places = new Map(questions.map(({ id }) => [id, placesOf(id, token)]))
  const voters = questions.map(({ id }) => voterOf(token, id))
  const { cards, votes } = await findOwnRows(db, { ids: [...places.values()].flat(), voters })
  return questions.map(({ id: questionId }) => {
    const ids = places.get(questionId) ?? []
    const own = cards.filter((card) => card.questionId === questionId)
    const last = Math.max(-1, ...own.map(({ id }) => ids.indexOf(id)))
    return {
      questionId,
      cards: own
        .filter(({ standing }) => standing !== 'taken-back')
        .map(({ id, words, standing }) => ({
          place: ids.indexOf(id),
          words,
          isPutAway: standing === 'removed',
        }))
        .toSorted((one, other) => one.place - other.place),
      votes: votes.filter((vote) => vote.questionId === questionId),
      nextPlace: last + 1 < mostCards ? last + 1 : null,
    }
  })
}

const placesOf = (questionId: string, token: string): string[] =>
  Array.from({ length: mostCards }, (_, place) => cardIdOf(token, { questionId, place }))

type Rows = {
  cards: { id: string; words: string; questionId: string; standing: string }[]
  votes: (OwnVote & { questionId: string })[]
}

async function findOwnRows(
  db: Db,
  { ids, voters }: { ids: readonly string[]; voters: readonly Buffer[] },
): Promise<Rows> {
  const { rows } = await sql<Rows>`
    select (
      select coalesce(json_agg(json_build_object('id', id, 'questionId', question_id, 'words', words,
        'standing', standing)), '[]')
      from boards.card where id = any(${ids}::uuid[])
    ) as cards, (
      select coalesce(json_agg(json_build_object('targetId', vote.target_id, 'questionId', vote.question_id,
        'says', coalesce(card.words, whole.name, card_group.name)) order by vote.target_id), '[]')
      ${countedVotes()} and voter = any(${voters}::bytea[])
    ) as votes`.execute(db)
  return rows[0] ?? { cards: [], votes: [] }
}

/** Votes that count: for a card that stands, a group that is one, or one that became part of another. */
export const countedVotes = () => sql`
  from boards.vote
  left join boards.card on card.id = vote.target_id and card.standing = 'kept'
  left join boards.card_group on card_group.id = vote.target_id
  left join boards.card_group as whole on whole.id = card_group.merged_into
  where (card.id is not null or (card_group.id is not null
    and (card_group.dissolved_at is null or (whole.id is not null and whole.dissolved_at is null))))`
