import { layEvent, layPlace } from '#test/events.ts'
import type { TestHouse } from '#test/house.ts'
import { makeFeed } from '../../src/modules/events/feed/feed.ts'
import { placeTokens } from '../../src/modules/events/place-token.ts'

/** An event of a series, with a guest's place, what came of it, and the secret address of somebody's calendar. */
export async function findEvent(house: TestHouse): Promise<Readonly<Record<string, string>>> {
  const { db, clock } = house
  const series = await db
    .insertInto('events.series')
    .values({ slug: 'a-programme', title: 'A programme', madeAt: clock.now() })
    .returning(['id', 'slug'])
    .executeTakeFirstOrThrow()
  const event = await layEvent(house, { slug: 'an-event', seriesId: series.id })
  const person = { guestName: 'Wren Test-Guest', guestAddress: 'wren@commonweal.example' }
  const id = await layPlace(house, { eventId: event.id, person })
  const at = clock.now()
  const nobody = { guestName: 'Nan Test-Evans', guestAddress: 'nan@commonweal.example' }
  const registration = await layPlace(house, { eventId: event.id, person: nobody })
  await db
    .updateTable('events.registration')
    .set({ guestAddress: null })
    .where('id', '=', registration)
    .execute()
  await db
    .insertInto('events.outputs')
    .values({ eventId: event.id, draftedAt: at, publishedAt: at })
    .execute()
  const { member } = await house.signedIn()
  return {
    event: event.slug,
    series: series.slug,
    month: '2022-06',
    registration,
    place: (await placeTokens(db))(id).token,
    feed: await makeFeed(db, { memberId: member.id, at }),
  }
}
