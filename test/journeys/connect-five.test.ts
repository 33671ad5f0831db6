import { sql } from 'kysely'
import { expect } from 'vitest'
import { phone } from '#test/barriers.ts'
import { home, openFiveRounds } from '#test/five-rounds.ts'
import { openListeningHouse } from '#test/listening-house.ts'
import type { Person } from '#test/person.ts'
import { looksAtEach } from '#test/questions-walk.ts'
import { journey, openStreet } from '#test/real-browser.ts'
import { rematch } from '../../src/modules/connect/rematch/rematch.ts'

// The second step of the year: five rounds for the community of the story, one after the other. Each journey stands on
// those before.

const house = await openListeningHouse()
const { db } = house
const street = openStreet(house)
const looks = looksAtEach()
const dev = await house.member('Dev Test-Sharma', 'organiser')
const amara = await house.member('Amara Test-Okafor')
const bryn = await house.member('Bryn Test-Evans')
const {
  campaignId,
  roundId,
  meetingsOf,
  letters,
  waitForLetters,
  answerLink,
  addressOf,
  matches,
  publishes,
} = openFiveRounds(house)

journey('an organiser prepares five rounds, and opens them for members', async () => {
  const organiser = await street.signedIn(dev)
  await organiser.opens('/campaigns')
  await looks.withScript(organiser)
  await organiser.opens('/campaigns/new')
  await organiser.writes('Connect Five again', 'What is it called?')
  const now = new Date()
  await organiser.writes(String(now.getUTCDate()), 'Day')
  await organiser.writes(String(now.getUTCMonth() + 1), 'Month')
  await organiser.writes(String(now.getUTCFullYear()), 'Year')
  await looks.withScript(organiser)
  await organiser.presses('Lay the rounds out')
  await organiser.isAt(home)
  await organiser.sees('Building trust across boundaries', 'Embracing challenge')
  await organiser.presses('Open it for members')
  await organiser.presses('Open it')
  await looks.withScript(organiser)
})

journey('members join: on a phone, and without JavaScript', async () => {
  const [part, other] = await db.selectFrom('system.part').select('id').orderBy('position').limit(2).execute()
  await db
    .insertInto('people.hat')
    .values([
      { memberId: amara.id, partId: `${part?.id}`, sinceOn: '2022-01-01', isMain: true },
      { memberId: bryn.id, partId: `${other?.id}`, sinceOn: '2022-01-01', isMain: true },
    ])
    .execute()
  const onPhone = await street.signedIn(amara, { viewport: phone })
  await joins(onPhone, looks.withScript)
  const withoutScript = await street.signedIn(bryn, { javaScriptEnabled: false })
  await joins(withoutScript, looks.withoutScript)
  // All others of the story, as if each had done the same.
  await sql`
    insert into connect.participation (campaign_id, member_id, joined_at, ground_rules_version, shares_address)
    select ${await campaignId()}, address.member_id, now(), 1, true
    from people.address join people.hat on hat.member_id = address.member_id and hat.is_main
    where address.is_main and address.verified_at is not null
    on conflict do nothing`.execute(db)
})

async function joins(person: Person, look: (person: Person) => Promise<void>): Promise<void> {
  await person.opens('/connect/connect-five-again/join')
  await person.chooses('No, we write through this house')
  await person.chooses('I agree to these ground rules')
  await look(person)
  await person.presses('Join')
  await look(person)
}

journey('somebody would rather not meet somebody: nobody learns of it, and they never meet', async () => {
  const person = await street.signedIn(amara)
  await person.opens('/connect/apart')
  await looks.withScript(person)
  await person.writes('Bryn Test', 'Their name')
  await person.presses('Look for them')
  await person.presses(/^I would rather not meet them/)
  await person.sees('Bryn Test-Evans', 'Kept, in confidence')
  const organiser = await street.signedIn(dev)
  await matches(organiser, 1)
  await organiser.doesNotSee('rather not')
})

journey('round one: an organiser reads the plan and publishes it; each is mailed once', async () => {
  const organiser = await street.signedIn(dev)
  await organiser.opens(`${home}/rounds/1/preview`)
  await looks.withScript(organiser)
  await publishes(organiser, 1)
  const visitor = await street.someone()
  await visitor.opens('/connect/connect-five-again/rounds/1/certificate')
  await visitor.doesNotSee('Amara', 'Bryn')
  await looks.withScript(visitor)
})

journey('round two: an organiser swaps two people, sees what it costs, and publishes', async () => {
  const organiser = await street.signedIn(dev)
  await matches(organiser, 2)
  const { plan } = await db
    .selectFrom('connect.run')
    .select('plan')
    .where('roundId', '=', await roundId(2))
    .orderBy('askedAt', 'desc')
    .executeTakeFirstOrThrow()
  const { pairs } = plan as unknown as { pairs: [string, string][] } // The job wrote it.
  for (const [at, [first]] of pairs.slice(0, 12).entries()) {
    const second = pairs[at + 1]?.[1] ?? ''
    await organiser.opens(`${home}/rounds/2/lock?first=${first}&second=${second}`)
    if ((await organiser.reads()).includes('Only swap')) break
  }
  await looks.withScript(organiser)
  await organiser.page.getByRole('textbox', { name: 'Why?' }).last().fill('They asked for it')
  await organiser.presses('Swap them')
  await expect
    .poll(
      async () => {
        await organiser.opens(`${home}/rounds/2`)
        return await organiser.reads()
      },
      { timeout: 60_000, interval: 500 },
    )
    .toContain('Read the plan')
  await organiser.opens(`${home}/rounds/2/publish`)
  const before = letters().length
  await organiser.presses(/^Introduce \d+ people$/)
  await waitForLetters((await meetingsOf(2)).flat().length, before)
})

journey(
  'round three: two cannot take part and say so from their mails; the others are matched again',
  async () => {
    const organiser = await street.signedIn(dev)
    await matches(organiser, 3)
    await publishes(organiser, 3)
    const pairs = (await meetingsOf(3)).filter((people) => people.length === 2)
    for (const [gone = ''] of pairs.slice(0, 2)) {
      const somebody = await street.someone()
      await somebody.opens(`${answerLink(await addressOf(gone))}?want=skip`)
      await looks.withScript(somebody)
      await somebody.presses('Skip this round')
    }
    const waiting = pairs.slice(0, 2).map(([, left]) => left ?? '')
    const found = await rematch(db, { roundId: await roundId(3), at: new Date() })
    expect([0, 2]).toContain(found)
    const again = (await meetingsOf(3)).filter((people) => waiting.every((id) => people.includes(id)))
    expect(again).toHaveLength(found / 2)
  },
)

journey(
  'round four is odd: three meet in one conversation, and each two of them are new to each other',
  async () => {
    const taking = await db
      .selectFrom('connect.participation')
      .select((e) => e.fn.countAll<number>().as('count'))
      .where('campaignId', '=', await campaignId())
      .executeTakeFirstOrThrow()
    if (Number(taking.count) % 2 === 0)
      await db
        .insertInto('connect.skip')
        .values({ roundId: await roundId(4), memberId: bryn.id, skippedAt: new Date() })
        .execute()
    const organiser = await street.signedIn(dev)
    await matches(organiser, 4)
    await publishes(organiser, 4)
    expect((await meetingsOf(4)).filter((people) => people.length === 3)).toHaveLength(1)
  },
)

journey('round five, and what came of all: met, kept, closed, and never the same two twice', async () => {
  const organiser = await street.signedIn(dev)
  await matches(organiser, 5)
  await publishes(organiser, 5)
  const somebody = await street.someone({ viewport: phone, javaScriptEnabled: false })
  await somebody.opens(answerLink(amara.address))
  await looks.withoutScript(somebody)
  await somebody.presses('We have met')
  await looks.withoutScript(somebody)

  const person = await street.signedIn(amara)
  const [mine] = await db
    .selectFrom('connect.meetingPerson as person')
    .innerJoin('connect.meeting as meeting', 'meeting.id', 'person.meetingId')
    .select('meeting.id')
    .where('person.memberId', '=', amara.id)
    .where('meeting.roundId', '=', await roundId(5))
    .execute()
  await person.opens(`/connect/meetings/${mine?.id}/insights`)
  await person.writes('Ask who is not in the room.', 'What would you like to keep?')
  await person.chooses('Mine')
  await person.chooses('By my part of the system')
  await person.chooses('On public pages of this website')
  await looks.withScript(person)
  await person.presses('Share it')
  await person.opens('/connect/meetings')
  await person.sees('Ask who is not in the room.')
  await looks.withScript(person)

  for (const number of [1, 2, 3, 4, 5]) {
    await organiser.opens(`${home}/rounds/${number}/close`)
    await organiser.presses(`Close round ${number}`)
  }
  await organiser.opens('/connect/connect-five-again/results')
  await organiser.sees('5 rounds', 'Ask who is not in the room.')
  await looks.withScript(organiser)

  const twice = await sql<{ count: number }>`
    select count(*)::int as count from (
      select from connect.tie where cancelled_at is null group by one_id, other_id having count(*) > 1
    ) as again`.execute(db)
  expect(twice.rows[0]?.count).toBe(0)
  const together = await db
    .selectFrom('connect.tie')
    .select('meetingId')
    .where('oneId', 'in', [amara.id, bryn.id])
    .where('otherId', 'in', [amara.id, bryn.id])
    .execute()
  expect(together).toEqual([])
})
