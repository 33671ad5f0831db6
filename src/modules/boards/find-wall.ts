import { type RawBuilder, sql } from 'kysely'
import { characteristicName, ownThemes } from '#modules/frameworks/index.ts'
import type { Db } from '#platform/db.ts'
import { mostShown, type Question } from './board.ts'
import { type BoardHome, boardHome } from './notices.ts'
import type { Names, WallCard, WallGroup, WallQuestion } from './wall.ts'

type Counted = { groupId: string | null; count: number }
type Row = Question & {
  counts: Counted[]
  groups: Omit<WallGroup, 'count' | 'cards'>[]
  cards: WallCard[]
  themes: Theme[]
  home: BoardHome | null
}
type Theme = { key: string; title: string | null; position: number }

/**
 * What everybody may see of a board, what the characteristics are called of which it speaks, and what the board is part
 * of; null where it stands alone.
 */
export type Wall = { questions: readonly WallQuestion[]; names: Names; home: BoardHome | null }

/** Finds what everybody may see of a board: its questions with cards and groups, as far as they are revealed. */
export const findWall = (db: Db, boardId: string): Promise<Wall> =>
  findAnswers(db, sql<boolean>`question.board_id = ${boardId}`, boardHome.of(sql`question.board_id`))

/** The same of some questions. One query, in which words that are hidden are not even read. */
export async function findAnswers(
  db: Db,
  which: RawBuilder<boolean>,
  home: RawBuilder<BoardHome | null> = sql`null`,
): Promise<Wall> {
  const { rows } = await sql<Row>`
    select id, board_id, position, words, revealed_at, closed_at, ${counts()} as counts,
      case when revealed_at is null then '[]' else ${groups()} end as groups,
      case when revealed_at is null then '[]' else ${firstCards()} end as cards,
      ${ownThemes()} as themes, ${home} as home
    from boards.question where ${which} order by position`.execute(db)
  const [first] = rows
  return { questions: rows.map(toWall), names: toNames(first?.themes ?? []), home: first?.home ?? null }
}

function toWall({
  counts: counted,
  groups: found,
  cards,
  themes: _themes,
  home: _home,
  ...question
}: Row): WallQuestion {
  const countIn = (id: string | null) => counted.find(({ groupId }) => groupId === id)?.count ?? 0
  return {
    ...question,
    count: counted.reduce((sum, { count }) => sum + count, 0),
    looseCount: countIn(null),
    cards: cards.filter(({ groupId }) => groupId === null),
    groups: found.map((group) => ({
      ...group,
      count: countIn(group.id),
      cards: cards.filter(({ groupId }) => groupId === group.id),
    })),
  }
}

const counts = () => sql`(
  select coalesce(json_agg(json_build_object('groupId', group_id, 'count', count)), '[]') from (
    select group_id, count(*) as count from boards.card
    where question_id = question.id and standing = 'kept' group by group_id
  ) as counted
)`

const groups = () => sql`(
  select coalesce(json_agg(json_build_object('id', id, 'questionId', question_id, 'name', name,
    'characteristic', characteristic, 'votes', ${groupVotes()}) order by made_at, id), '[]')
  from boards.card_group where question_id = question.id and dissolved_at is null
)`

/** The votes for a group, and for those that became part of it. */
export const groupVotes = () => sql<number>`(
  select count(*)::int from boards.vote
  where target_id = card_group.id
    or target_id in (select part.id from boards.card_group as part where part.merged_into = card_group.id)
)`

/** The first cards of a question, and of each group in it. */
const firstCards = () => sql`(
  select coalesce(json_agg(json_build_object('id', card.id, 'questionId', card.question_id, 'groupId', card.group_id,
    'words', card.words, 'characteristic', card.characteristic, 'name', coalesce(seat.name, ''),
    'votes', ${cardVotes()}) order by card.id), '[]')
  from (
    select null::uuid as group_id
    union all
    select id from boards.card_group where question_id = question.id and dissolved_at is null
  ) as place
  cross join lateral (
    select * from boards.card
    where question_id = question.id and group_id is not distinct from place.group_id and standing = 'kept'
    order by id limit ${sql.lit(mostShown)}
  ) as card
  left join boards.seat on seat.id = card.seat_id
)`

const cardVotes = () => sql<number>`(select count(*)::int from boards.vote where target_id = card.id)`

/** Lists cards of revealed questions by their ids. */
export async function listCards(db: Db, ids: readonly string[]): Promise<WallCard[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<WallCard>`
    select card.id, card.question_id, card.group_id, card.words, card.characteristic,
      coalesce(seat.name, '') as name, ${cardVotes()} as votes
    from boards.card
    join boards.question on question.id = card.question_id and question.revealed_at is not null
    left join boards.seat on seat.id = card.seat_id
    where card.id = any(${ids}::uuid[]) and card.standing = 'kept'
    order by card.id`.execute(db)
  return rows
}

/** Counts the cards of the questions to which some cards belong, whatever became of those. */
export async function countBeside(db: Db, cardIds: readonly string[]): Promise<CountedQuestion[]> {
  const { rows } = await sql<CountedQuestion>`
    select question.id, question.revealed_at, (
      select count(*)::int from boards.card where question_id = question.id and standing = 'kept'
    ) as count
    from boards.question
    where question.id in (select question_id from boards.card where id = any(${cardIds}::uuid[]))`.execute(db)
  return rows
}

type CountedQuestion = Pick<WallQuestion, 'id' | 'revealedAt' | 'count'>

/** Finds what the characteristics of the community's own framework are called. */
export async function findCharacteristics(db: Db): Promise<Names> {
  const { themes } = await db.selectNoFrom(ownThemes().as('themes')).executeTakeFirstOrThrow()
  return toNames(themes)
}

const toNames = (themes: readonly Theme[]): Names =>
  new Map(themes.map((theme) => [theme.key, characteristicName(theme)]))
