import { findBoardOutline, type OutlineCard } from '#modules/boards/index.ts'
import { addressOf, characteristicName, findOwnFramework } from '#modules/frameworks/index.ts'
import type { Db } from '#platform/db.ts'
import { listBoards } from './boards-of.ts'

/** A card as it stands on the page of outputs, under the id that it keeps. */
export type OutputCard = {
  outputId: string
  cardId: string
  words: string
  votes: number
  /** The key of the characteristic of which the card or its group speaks; empty for none. */
  characteristic: string
}

/** What the characteristics of the cards are called, and where they can be read, by their keys. */
export type Marks = ReadonlyMap<string, { name: string; href: string }>

/** What was said to one question of a board, in groups and alone. */
export type OutputQuestion = {
  words: string
  groups: { name: string; votes: number; cards: OutputCard[] }[]
  cards: OutputCard[]
}

/** The page that says what came of an event. */
export type Outputs = {
  opening: string
  publishedAt: Date | null
  revision: number
  /** What organisers wrote themselves. */
  lines: { outputId: string; words: string }[]
  questions: OutputQuestion[]
  /** Cards that were left out by an organiser, and can be brought back. */
  leftOut: OutputCard[]
  marks: Marks
}

type Row = { id: string; cardId: string | null; words: string; leftOutAt: Date | null }

/** Finds what came of an event, as far as it was drafted; null where nobody has drafted it. */
export async function findOutputs(db: Db, eventId: string): Promise<Outputs | null> {
  const page = await db
    .selectFrom('events.outputs')
    .select(['opening', 'publishedAt', 'revision'])
    .where('eventId', '=', eventId)
    .executeTakeFirst()
  if (!page) return null
  const rows = await db
    .selectFrom('events.output')
    .select(['id', 'cardId', 'words', 'leftOutAt'])
    .where('eventId', '=', eventId)
    .orderBy('addedAt')
    .orderBy('id')
    .execute()
  const outlines = await findOutlines(db, eventId)
  return { ...page, ...compose(rows, outlines), marks: await findMarks(db) }
}

async function findMarks(db: Db): Promise<Marks> {
  const framework = await findOwnFramework(db)
  if (!framework) return new Map()
  return new Map(
    framework.characteristics.map((one) => [
      one.key,
      { name: characteristicName(one), href: addressOf(framework, one) },
    ]),
  )
}

/** Everything that was said on the boards of an event and shown to all there. */
export async function findOutlines(db: Db, eventId: string) {
  const outlines = []
  // An event has a board or two.
  for (const { boardId } of await listBoards(db, eventId))
    outlines.push({ boardId, questions: await findBoardOutline(db, boardId) })
  return outlines
}

type Outlines = Awaited<ReturnType<typeof findOutlines>>

/** Puts what was drafted in the order of its boards: the words are always the card's own. */
function compose(rows: readonly Row[], outlines: Outlines): Pick<Outputs, 'lines' | 'questions' | 'leftOut'> {
  const drafted = new Map(rows.flatMap((row) => (row.cardId === null ? [] : [[row.cardId, row] as const])))
  const leftOut: OutputCard[] = []
  // A card that has no tag of its own speaks of what its group speaks of.
  const shown = (cards: readonly OutlineCard[], groups = ''): OutputCard[] =>
    cards.flatMap(({ id, words, votes, characteristic }) => {
      const row = drafted.get(id)
      if (!row) return []
      const card = { outputId: row.id, cardId: id, words, votes, characteristic: characteristic || groups }
      if (row.leftOutAt === null) return [card]
      leftOut.push(card)
      return []
    })
  const questions = outlines.flatMap((outline) =>
    outline.questions.map(({ words, groups, cards }) => ({
      words,
      groups: groups
        .map(({ name, votes, cards: grouped, characteristic }) => ({
          name,
          votes,
          cards: shown(grouped, characteristic),
        }))
        .filter((group) => group.cards.length > 0),
      cards: shown(cards),
    })),
  )
  const lines = rows.flatMap(({ id, cardId, words }) => (cardId === null ? [{ outputId: id, words }] : []))
  return {
    lines,
    questions: questions.filter(({ groups, cards }) => groups.length + cards.length > 0),
    leftOut,
  }
}
