import { recordAct } from '#platform/audit.ts'
import type { Db, Tx } from '#platform/db.ts'
import type { Event } from '../event.ts'
import { freeSlug } from '../free-slug.ts'
import { findEvent } from '../queries.ts'
import { listQuestions } from '../questions.ts'
import { listReserved } from '../reserved.ts'
import type { Duplicating } from './form.ts'

type Ask = { slug: string | undefined; answers: Duplicating; by: string; at: Date }

/**
 * Prepares an event like another one: its words, questions, places and what there is for people who need it come along.
 * Days, people and where to join do not. Nobody but organisers sees it before it is published. Returns the word of its
 * address.
 *
 * @throws NotFound when there is no such event.
 */
export function duplicate(db: Db, { slug, answers, by, at }: Ask): Promise<string> {
  return db.transaction().execute(async (tx) => {
    const like = await findEvent(tx, slug)
    const made = await tx
      .insertInto('events.event')
      .values({
        ...takenAlong(like),
        ...answers,
        slug: await freeSlug(tx, { title: answers.title, of: 'event' }),
        madeBy: by,
        madeAt: at,
        changedAt: at,
      })
      .returning(['id', 'slug'])
      .executeTakeFirstOrThrow()
    await takeQuestions(tx, { from: like.id, to: made.id })
    await takePlaces(tx, { like, to: { id: made.id, startsAt: answers.startsAt }, at })
    await recordAct(tx, { act: 'events.duplicate', by, on: { kind: 'event', id: made.slug }, at })
    return made.slug
  })
}

/** All that is as true of the next event as of this one. */
const takenAlong = (event: Event) => ({
  seriesId: event.seriesId,
  about: event.about,
  theme: event.theme,
  lens: event.lens,
  objective: event.objective,
  characteristic: event.characteristic,
  format: event.format,
  place: event.place,
  capacity: event.capacity,
  guestsMayRegister: event.guestsMayRegister,
  companionsTakePlaces: event.companionsTakePlaces,
  onlineTakesPlaces: event.onlineTakesPlaces,
  changesAfterClosing: event.changesAfterClosing,
  captions: event.captions,
  signLanguage: event.signLanguage,
  stepFree: event.stepFree,
  breaks: event.breaks,
  accessWords: event.accessWords,
  remindsDayBefore: event.remindsDayBefore,
  remindsHourBefore: event.remindsHourBefore,
})

async function takeQuestions(tx: Tx, { from, to }: { from: string; to: string }): Promise<void> {
  const questions = await listQuestions(tx, from)
  if (questions.length === 0) return
  await tx
    .insertInto('events.question')
    .values(
      questions.map(({ kind, words, keptDays }, position) => ({
        eventId: to,
        kind,
        words,
        keptDays,
        position,
      })),
    )
    .execute()
}

type Placing = { like: Event; to: { id: string; startsAt: Date }; at: Date }

/** Places are kept for as long before the event as they were; where that would be over already, until it begins. */
async function takePlaces(tx: Tx, { like, to, at }: Placing): Promise<void> {
  const reserved = await listReserved(tx, like.id)
  if (reserved.length === 0) return
  await tx
    .insertInto('events.reserved')
    .values(
      reserved.map(({ partId, places, until }) => {
        const before = new Date(to.startsAt.getTime() - (like.startsAt.getTime() - until.getTime()))
        return { eventId: to.id, partId, places, until: before > at ? before : to.startsAt }
      }),
    )
    .execute()
}
