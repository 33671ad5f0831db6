import { expect } from 'vitest'
import { checkPlan } from '#maths/matching/index.ts'
import type { ListeningHouse } from '#test/listening-house.ts'
import type { Person } from '#test/person.ts'
import type { Evidence } from '../../src/modules/connect/evidence.ts'

/** Where the organisers of the five rounds look after them. */
export const home = '/campaigns/connect-five-again'

const subject = 'Your Connect Five conversation'

/** Five rounds in a listening house: what stands in them, who got mail, and how an organiser brings them about. */
export function openFiveRounds(house: ListeningHouse) {
  const { db } = house
  const campaignId = async () =>
    (
      await db
        .selectFrom('connect.campaign')
        .select('id')
        .where('slug', '=', 'connect-five-again')
        .executeTakeFirstOrThrow()
    ).id

  const roundId = async (number: number) =>
    (
      await db
        .selectFrom('connect.round')
        .select('id')
        .where('campaignId', '=', await campaignId())
        .where('number', '=', number)
        .executeTakeFirstOrThrow()
    ).id

  /** The meetings of a round that stand, each with the ids of who is in it. */
  async function meetingsOf(number: number): Promise<string[][]> {
    const rows = await db
      .selectFrom('connect.meeting as meeting')
      .innerJoin('connect.meetingPerson as person', 'person.meetingId', 'meeting.id')
      .select(['meeting.id', 'person.memberId'])
      .where('meeting.roundId', '=', await roundId(number))
      .where('meeting.cancelledAt', 'is', null)
      .where('person.droppedOutAt', 'is', null)
      .execute()
    return [...Map.groupBy(rows, ({ id }) => id).values()].map((all) => all.map(({ memberId }) => memberId))
  }

  const letters = () => house.received.filter(({ raw }) => raw.includes(`Subject: ${subject}`))

  /** Waits until the mail server has so many introductions more than before. */
  async function waitForLetters(count: number, before: number): Promise<void> {
    await expect.poll(() => letters().length - before, { timeout: 60_000 }).toBe(count)
  }

  /** The link by which somebody answers without signing in, from the last introduction that came to them. */
  function answerLink(address: string): string {
    const mail = letters().findLast(({ to }) => to === address)
    const words = `${mail?.raw}`.replace(/=\r?\n/g, '').replaceAll('=3D', '=')
    return `${/http:\/\/localhost:\d+\/connect\/answer\/[\w-]+/.exec(words)?.[0]}`
  }

  const addressOf = async (memberId: string) =>
    (
      await db
        .selectFrom('people.address')
        .select('address')
        .where('memberId', '=', memberId)
        .where('isMain', '=', true)
        .executeTakeFirstOrThrow()
    ).address

  /** Matches a round and reads the plan, as soon as it is there. */
  async function matches(organiser: Person, number: number): Promise<void> {
    await organiser.opens(`${home}/rounds/${number}`)
    await organiser.presses('Match this round')
    await expect
      .poll(
        async () => {
          await organiser.opens(`${home}/rounds/${number}`)
          return await organiser.reads()
        },
        { timeout: 60_000, interval: 500 },
      )
      .toContain('Read the plan')
    await organiser.opens(`${home}/rounds/${number}/preview`)
  }

  /** Publishes what was matched, and sees that everybody in it has their mail and the certificate holds. */
  async function publishes(organiser: Person, number: number): Promise<void> {
    const before = letters().length
    await organiser.opens(`${home}/rounds/${number}/publish`)
    await organiser.presses(/^Introduce \d+ people$/)
    await organiser.isAt(`${home}/rounds/${number}`)
    const people = (await meetingsOf(number)).flat()
    expect(new Set(people).size).toBe(people.length)
    await waitForLetters(people.length, before)
    const { evidence } = await db
      .selectFrom('connect.run as run')
      .innerJoin('connect.round as round', 'round.runId', 'run.id')
      .select('run.evidence')
      .where('round.id', '=', await roundId(number))
      .executeTakeFirstOrThrow()
    const { round, plan } = evidence as unknown as Evidence // The job wrote it.
    expect(checkPlan({ ...round, blocked: [], locked: [], seed: plan.seed }, plan).problems).toEqual([])
  }

  return {
    campaignId,
    roundId,
    meetingsOf,
    letters,
    waitForLetters,
    answerLink,
    addressOf,
    matches,
    publishes,
  }
}
