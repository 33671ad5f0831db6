import { sql } from 'kysely'
import { recordAct } from '#platform/audit.ts'
import type { Config } from '#platform/config.ts'
import type { Db, Tx } from '#platform/db.ts'
import { type Asked, keepAnswers } from './add-registration.ts'
import { placesAsked, tooMany } from './asked-form.ts'
import { type Event, isCancelled, isOver, mayChangeHow } from './event.ts'
import { countPlaces, givePlaces, listWaiting } from './give-places.ts'
import type { OwnPlace } from './own-place.ts'
import { mayHaveInstead, mayPassSoon } from './places.ts'
import { holdRegistration, lockEvent } from './queries.ts'
import { placesOf, type Registration, standingOf, waitsForRoom } from './registration.ts'
import { writePlaceLetters } from './write-place-letters.ts'

/** What somebody tells anew. How they come is null where they only answer what the event asks. */
export type ToldAnew = {
  /** As it stood when the page was opened: what was saved since is not overwritten. */
  revision: number
  answers: Asked['answers']
  how: Omit<Asked, 'answers'> | null
}

type Telling = {
  place: Pick<OwnPlace, 'event' | 'registration' | 'questions'>
  told: ToldAnew
  /** The organiser who has them on the telephone; null for whoever tells it themselves. */
  by?: string | null
  config: Config
  at: Date
}

export type ToldOutcome =
  | 'told-anew'
  | 'comes-anew'
  | 'moved-up'
  | 'waits-for-room'
  | 'no-room'
  | 'changed-meanwhile'
  | 'closed'
  | 'gone'

/**
 * Changes what somebody told when they asked for their place. Where there is no room for what they need now, how they
 * come stays as it was, and what they answered is kept all the same. The event is held, so that a carer more counts as
 * at registering, and what becomes free goes to the next at once. Whoever waits keeps their turn. Whoever has a place
 * and takes part otherwise is written to, with a file that changes it in their calendar.
 */
export function changeTold(db: Db, { place, told, by = null, config, at }: Telling): Promise<ToldOutcome> {
  return db.transaction().execute(async (tx) => {
    const event = await lockEvent(tx, place.event.id)
    const had = await holdRegistration(tx, place.registration.id)
    const standing = had && standingOf(had)
    if (!had || isCancelled(event) || isOver(event, at)) return 'gone'
    if (standing !== 'registered' && standing !== 'waiting') return 'gone'
    if (had.revision !== told.revision) return 'changed-meanwhile'
    const refused = await whyNot(tx, { event, had, how: told.how, at })
    const how = refused ? null : told.how
    if (refused && place.questions.length === 0) return refused
    await save(tx, { place, had, answers: told.answers, how, at })
    // Who comes is forgotten after a year, and acts are kept for longer: this one names nobody of them.
    const act = by ? 'events.writeAnew' : 'events.changeTold'
    await recordAct(tx, { act, by, on: { kind: 'event', id: event.slug }, at })
    if (refused) return refused
    const given = how ? await givePlaces(tx, { event, config, at }) : []
    // Whoever is given a place now is written to with all the others.
    if (given.some(({ id }) => id === had.id)) return standing === 'waiting' ? 'moved-up' : 'comes-anew'
    if (how?.wantsRoom) return 'waits-for-room'
    if (standing === 'waiting' || !how || !comesOtherwise(event, had, how)) return 'told-anew'
    const registration = { ...had, ...columnsOf(how, had, at), revision: had.revision + 1 }
    await writePlaceLetters(tx, { kind: 'registered', event, registrations: [registration], config, at })
    return 'comes-anew'
  })
}

type Saving = Omit<Telling, 'told' | 'by' | 'config'> &
  Omit<ToldAnew, 'revision'> & { had: Registration; at: Date }

async function save(tx: Tx, { place, had, answers, how, at }: Saving): Promise<void> {
  await tx
    .updateTable('events.registration')
    .set({ ...(how && columnsOf(how, had, at)), toldAnewAt: at, revision: had.revision + 1 })
    .$if(how !== null && entersList(had, how), (changed) => changed.set({ number: sql<number>`default` }))
    .where('id', '=', had.id)
    .execute()
  await answerAnew(tx, place, answers)
}

/** Whether they change between the room and online: at other events how they come is not theirs to say. */
const comesOtherwise = (
  { format }: Event,
  had: Pick<Registration, 'comes'>,
  { comes }: Pick<Registration, 'comes'>,
) => format === 'both' && comes !== had.comes

type Needing = { event: Event; had: Registration; how: Omit<Asked, 'answers'>; at: Date }

/** Why how they come stays as it was; null where it can be changed, or is not said. */
async function whyNot(
  tx: Tx,
  { how, ...needing }: Omit<Needing, 'how'> & Pick<ToldAnew, 'how'>,
): Promise<'closed' | 'no-room' | null> {
  if (!how) return null
  if (!mayChangeHow(needing.event, needing.at)) return 'closed'
  return (await hasRoom(tx, { ...needing, how })) ? null : 'no-room'
}

/**
 * Whoever waits keeps waiting, for as many places as they need now; whoever has a place needs room for it, after all
 * who wait, or where they wait online for the room, after those who asked before them.
 */
async function hasRoom(tx: Tx, { event, had, how, at }: Needing): Promise<boolean> {
  if (event.capacity === null || placesAsked(how, event) === 0) return true
  if (standingOf(had) === 'waiting' || how.wantsRoom)
    return placesAsked(how, event) <= placesOf(had, event) || tooMany(how, event).length === 0
  const waiting = await listWaiting(tx, { event, at })
  const turn = waiting.findIndex(({ id }) => id === had.id)
  return mayHaveInstead({
    capacity: event.capacity,
    ...(await countPlaces(tx, event, at)),
    waiting: turn < 0 ? waiting : waiting.slice(0, turn),
    event,
    mayPass: mayPassSoon(event, at),
    was: had,
    wants: how,
  })
}

/**
 * Each column by its name: a form reads more than the table holds. Whoever joins online, and asks for a place in the
 * room only now, comes last in the list.
 */
const columnsOf = (
  { partId, carers, interpreters, comes, wantsRoom }: Omit<Asked, 'answers'>,
  had: Registration,
  at: Date,
) => ({
  partId,
  carers,
  interpreters,
  comes,
  ...(wantsRoom
    ? { roomWantedAt: waitsForRoom(had) ? had.roomWantedAt : at }
    : { roomWantedAt: comes === 'in-person' ? had.roomWantedAt : null }),
})

/** Whether they come into the list only now: whoever waits already keeps their turn. */
const entersList = (had: Registration, { wantsRoom }: Omit<Asked, 'answers'>) =>
  wantsRoom && standingOf(had) === 'registered' && !waitsForRoom(had)

/** What they answered before to what the event asks now gives way; to what it asks no more, it stays. */
async function answerAnew(
  tx: Tx,
  { event, registration, questions }: Telling['place'],
  answers: Asked['answers'],
): Promise<void> {
  const asked = questions.map(({ id }) => id)
  await tx
    .deleteFrom('events.answer')
    .where('registrationId', '=', registration.id)
    .where(sql<boolean>`question_id = any(${asked}::uuid[])`)
    .execute()
  await keepAnswers(tx, { registrationId: registration.id, eventId: event.id, answers })
}
