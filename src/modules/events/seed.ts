import { hash } from 'node:crypto'
import { sql } from 'kysely'
import { findBoardByCode, findBoardOutline } from '#modules/boards/index.ts'
import { findCommunity, type ProgrammeEvent } from '#modules/community/index.ts'
import { listHats, membersToWriteTo } from '#modules/people/index.ts'
import { dayOf } from '#platform/day.ts'
import { inTransaction, type Tx } from '#platform/db.ts'
import type { Seed } from '#platform/module.ts'
import { instantAt, londonZone } from '#platform/zone.ts'
import { freeSlug } from './free-slug.ts'

/** Whose words they are, to the letter. */
const source = 'the community’s own programme, October 2021 to September 2022'

/** So many came to the introductory event, as the source says. */
const sixty = 60

/**
 * Plants the programme of 2021-22 as a record: its events on their days, word for word, and that sixty came to the
 * first. The source tells no hours, and nothing of access: neither does the house.
 */
export const plantEvents: Seed = async ({ db, now }) => {
  await inTransaction(db, async (tx) => {
    const { programme } = await findCommunity(tx)
    if (programme.events.length === 0) return
    const { id: seriesId } = await tx
      .insertInto('events.series')
      .values({
        slug: 'programme-2021-22',
        title: programme.title,
        outputs: [...programme.outputs],
        source,
        madeAt: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const ids: string[] = []
    for (const event of programme.events) ids.push(await plantEvent(tx, { event, seriesId, now }))
    const [first] = ids
    if (!first) return
    await plantAttendance(tx, first)
    await plantOutputs(tx, { eventId: first, now })
  })
}

type Planting = { event: ProgrammeEvent; seriesId: string; now: Date }

async function plantEvent(tx: Tx, { event, seriesId, now }: Planting): Promise<string> {
  const { title, characteristic, lens, objective, date, ends, where } = event
  const midnight = (day: string) => instantAt({ day, hour: 0, minute: 0, zone: londonZone })
  const isOnline = where.toLowerCase() === 'online'
  const { id } = await tx
    .insertInto('events.event')
    .values({
      slug: await freeSlug(tx, { title, of: 'event' }),
      seriesId,
      title,
      characteristic,
      lens,
      objective,
      source,
      startsAt: midnight(date),
      endsAt: midnight(dayAfter(ends || date)),
      wholeDays: true,
      format: isOnline ? 'online' : 'in-person',
      place: isOnline ? '' : where,
      madeAt: now,
      changedAt: now,
      publishedAt: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const dayAfter = (day: string) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10)

/** Who came is counted by part of the system, and not named any more: it is more than a year ago. */
async function plantAttendance(tx: Tx, eventId: string): Promise<void> {
  const { rows } = await sql<{ id: string; joinedAt: Date }>`
    select id, joined_at from ${membersToWriteTo()} as member order by address`.execute(tx)
  const came = rows
    .map((member, place) => ({ ...member, lot: hash('sha256', `came ${place}`) }))
    .toSorted((one, other) => +one.joinedAt - +other.joinedAt || (one.lot < other.lot ? -1 : 1))
    .slice(0, sixty)
  const [last] = rows.map(({ joinedAt }) => joinedAt).toSorted((one, other) => +other - +one)
  const hats = await listHats(
    tx,
    came.map(({ id }) => id),
    { on: dayOf(last ?? new Date()) },
  )
  const byPart = Map.groupBy(came, ({ id }) => hats.get(id)?.[0]?.partId ?? null)
  if (byPart.size === 0) return
  await tx
    .insertInto('events.attendance')
    .values(
      [...byPart].map(([partId, people]) => ({
        eventId,
        partId,
        registered: people.length,
        came: people.length,
      })),
    )
    .execute()
}

/** The board of the introductory event in the story, by its code. */
const storyCode = 'JYFU21'

const opening = `Sixty came, and said what the key ingredients of a joyful community of system leaders are.

The question and the five ingredients are the community’s own words. The cards are invented, so that this page shows what such a page is: nobody said them.`

/** What came of the introductory event: its board, whose cards keep their ids. */
async function plantOutputs(tx: Tx, { eventId, now }: { eventId: string; now: Date }): Promise<void> {
  const board = await findBoardByCode(tx, storyCode)
  if (!board) return
  const { id: boardId } = board
  await tx
    .insertInto('events.board')
    .values({ eventId, boardId, title: 'What are the key ingredients of a joyful community?', addedAt: now })
    .execute()
  await tx
    .insertInto('events.outputs')
    .values({ eventId, opening, draftedAt: now, publishedAt: now })
    .execute()
  const cards = (await findBoardOutline(tx, boardId)).flatMap((question) => [
    ...question.groups.flatMap((group) => group.cards),
    ...question.cards,
  ])
  await tx
    .insertInto('events.output')
    .values(cards.map(({ id: cardId }) => ({ eventId, cardId, boardId, addedAt: now })))
    .execute()
}
