import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Piece } from '#platform/live/piece.ts'
import { renderPiece } from '#ui/render.ts'
import { BoardState } from './board-state.tsx'
import { countBeside, findAnswers, findCharacteristics, listCards } from './find-wall.ts'
import { GonePiece, LookAgainPiece } from './passing.tsx'
import { countSeats, findBoard, listQuestions } from './queries.ts'
import { CardItem, CountLine, type Drawn, GroupItem, QuestionWall } from './question-wall.tsx'
import type { ChangeKind } from './record-change.ts'
import { VoteCount } from './vote-line.tsx'

type Asked = { boardId: string; after: number; leads: boolean }

/** More changes than this at once, and whoever missed them looks at the whole board again. */
const mostChanges = 400

/**
 * Draws what has changed on a board after a number, once for all screens: each thing as it stands now, under the number
 * of its last change. Of words that are hidden nothing is read.
 */
export async function drawPieces(db: Db, { boardId, after, leads }: Asked): Promise<Piece[]> {
  const changes = await listChanges(db, { boardId, after })
  const last = changes.at(-1)
  if (!last) return []
  if (changes.length > mostChanges) return [{ number: last.latest, html: renderPiece(LookAgainPiece, {}) }]
  const [board, names] = await Promise.all([findBoard(db, boardId), findCharacteristics(db)])
  const drawn = await drawAll(db, changes, { board, names, leads })
  // What was drawn for nobody moves the number on all the same.
  return changes.map(({ number, thingId, kind }) => ({ number, html: drawn.get(`${kind} ${thingId}`) ?? '' }))
}

type Changed = { kind: ChangeKind; thingId: string; number: number; latest: number }

async function listChanges(db: Db, { boardId, after }: Pick<Asked, 'boardId' | 'after'>): Promise<Changed[]> {
  const { rows } = await sql<Changed>`
    select kind, thing_id, max(number) as number, max(max(number)) over () as latest from boards.change
    where board_id = ${boardId} and number > ${after}
    group by kind, thing_id order by number limit ${mostChanges + 1}`.execute(db)
  return rows
}

type Drawings = Map<string, string>

async function drawAll(db: Db, changes: readonly Changed[], drawn: Drawn): Promise<Drawings> {
  const idsOf = (kind: ChangeKind) =>
    changes.filter((change) => change.kind === kind).map(({ thingId }) => thingId)
  const drawings: Drawings = new Map()
  const [boardId] = idsOf('board')
  if (boardId) {
    const asks = await listQuestions(db, boardId)
    const seats = await countSeats(db, boardId)
    const props = { board: drawn.board, asks, seats, leads: drawn.leads, now: null }
    drawings.set(`board ${boardId}`, renderPiece(BoardState, props))
  }
  await drawQuestions(db, { ...drawn, ids: idsOf('question'), groups: idsOf('group'), drawings })
  await drawCards(db, { ...drawn, ids: idsOf('card'), drawings })
  await drawVotes(db, idsOf('votes'), drawings)
  return drawings
}

type OfQuestions = Drawn & {
  ids: readonly string[]
  groups: readonly string[]
  drawings: Drawings
}

async function drawQuestions(db: Db, { ids, groups, drawings, ...drawn }: OfQuestions): Promise<void> {
  if (ids.length === 0 && groups.length === 0) return
  const which = sql<boolean>`question.id = any(${ids}::uuid[])
    or question.id in (select question_id from boards.card_group where id = any(${groups}::uuid[]))`
  for (const id of groups) drawings.set(`group ${id}`, renderPiece(GonePiece, { id: `group-${id}` }))
  for (const question of (await findAnswers(db, which)).questions) {
    if (ids.includes(question.id))
      drawings.set(`question ${question.id}`, renderPiece(QuestionWall, { ...drawn, question }))
    for (const group of question.groups)
      drawings.set(`group ${group.id}`, renderPiece(GroupItem, { ...drawn, group }))
  }
}

type OfCards = Drawn & { ids: readonly string[]; drawings: Drawings }

/** Cards that are there and may be read; those that are gone; and how many each of their questions has. */
async function drawCards(db: Db, { ids, drawings, ...drawn }: OfCards): Promise<void> {
  const last = ids.at(-1)
  if (last === undefined) return
  const [cards, counted] = await Promise.all([listCards(db, ids), countBeside(db, ids)])
  for (const id of ids) drawings.set(`card ${id}`, renderPiece(GonePiece, { id: `card-${id}` }))
  for (const card of cards) drawings.set(`card ${card.id}`, renderPiece(CardItem, { ...drawn, card }))
  // The counts go with the last of the cards.
  const lines = counted.map((question) => renderPiece(CountLine, { question })).join('')
  drawings.set(`card ${last}`, `${drawings.get(`card ${last}`)}${lines}`)
}

async function drawVotes(db: Db, ids: readonly string[], drawings: Drawings): Promise<void> {
  if (ids.length === 0) return
  const { rows } = await sql<{ id: string; votes: number }>`
    select asked.id, (
      select count(*)::int from boards.vote
      where target_id = asked.id
        or target_id in (select part.id from boards.card_group as part where part.merged_into = asked.id)
    ) as votes
    from unnest(${ids}::uuid[]) as asked (id)`.execute(db)
  for (const { id, votes } of rows) drawings.set(`votes ${id}`, renderPiece(VoteCount, { id, votes }))
}
