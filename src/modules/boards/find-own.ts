import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { mostCards, type Question } from './board.ts'
import type { Own, OwnCard, OwnVote } from './own.ts'
import { cardIdOf, voterOf } from './seat-token.ts'

type Asked = { questions: readonly Pick<Question, 'id'>[]; token: string }

/**
 * Finds what the reader wrote and voted for. Which cards are theirs stands nowhere: their ids follow from the word that
 * their browser keeps, so only they can ask.
 */
export async function findOwn(db: Db, { questions, token }: Asked): Promise<Own[]> {
  const [cards, votes] = await Promise.all([
    listOwnCards(db, questions, token),
    listOwnVotes(db, questions, token),
  ])
  return questions.map(({ id: questionId }) => {
    const places = placesOf(questionId, token)
    const own = cards.filter((card) => places.includes(card.id))
    const last = Math.max(-1, ...own.map(({ id }) => places.indexOf(id)))
    return {
      questionId,
      cards: own.filter(({ standing }) => standing !== 'taken-back'),
      votes: votes.filter((vote) => vote.questionId === questionId),
      nextPlace: last + 1 < mostCards ? last + 1 : null,
    }
  })
}

const placesOf = (questionId: string, token: string): string[] =>
  Array.from({ length: mostCards }, (_, place) => cardIdOf(token, { questionId, place }))

type Found = OwnCard & { standing: string }

async function listOwnCards(db: Db, questions: Asked['questions'], token: string): Promise<Found[]> {
  const ids = questions.flatMap(({ id }) => placesOf(id, token))
  const { rows } = await sql<Found>`
    select card.id, words, standing
    from unnest(${ids}::uuid[]) with ordinality as own (id, place)
    join boards.card on card.id = own.id order by own.place`.execute(db)
  return rows
}

type FoundVote = OwnVote & { questionId: string }

async function listOwnVotes(db: Db, questions: Asked['questions'], token: string): Promise<FoundVote[]> {
  const voters = questions.map(({ id }) => voterOf(token, id))
  const { rows } = await sql<FoundVote>`
    select vote.target_id, vote.question_id, coalesce(card.words, whole.name, card_group.name) as says
    ${countedVotes()} and voter = any(${voters}::bytea[])
    order by says`.execute(db)
  return rows
}

/** Votes that count: for a card that stands, a group that is one, or one that became part of another. */
export const countedVotes = () => sql`
  from boards.vote
  left join boards.card on card.id = vote.target_id and card.standing = 'kept'
  left join boards.card_group on card_group.id = vote.target_id
  left join boards.card_group as whole on whole.id = card_group.merged_into
  where (card.id is not null or (card_group.id is not null
    and (card_group.dissolved_at is null or whole.id is not null)))`
