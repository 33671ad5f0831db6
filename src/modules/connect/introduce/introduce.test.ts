import { expect, test } from 'vitest'
import { mailsTo } from '#test/applicant.ts'
import { layCampaign, layMeeting, layParticipants, layPublished } from '#test/connect.ts'
import { addIntroduced, drawSystem } from '#test/crowd.ts'
import { makeMember, openTestHouse } from '#test/house.ts'
import { introduceSome } from './introduce.ts'
import { introduceJob } from './job.ts'

const house = await openTestHouse()
const { db, clock, config } = house
const map = await drawSystem(house, {
  parts: ['hospitals', 'councils'],
  places: ['lewisham'],
  experiences: ['carer'],
})

let count = 0
async function person(name: string, part = 'hospitals') {
  const introduction = {
    hats: [{ partId: map.get(part) ?? '', organisationId: null, roleInWords: 'Nurse' }],
    profile: { gives: `${name} gives time`, gains: `${name} gains` },
    audiences: { name: 'members', hats: 'members', gives: 'members', gains: 'me' } as const,
  }
  const id = await addIntroduced(house, name, introduction)
  const address = `met-${++count}@commonweal.example`
  await db.insertInto('people.address').values({ memberId: id, address, verifiedAt: clock.now() }).execute()
  return { id, name, address }
}

const work = (roundId: string) =>
  introduceJob.work({
    db,
    config,
    now: clock.now(),
    about: { roundId },
    signal: new AbortController().signal,
  })

const introductionsTo = async ({ address }: { address: string }) =>
  (await mailsTo(house, address)).filter(({ act }) => act === 'connect.introduce')

async function lay(slug: string, people: readonly { id: string }[], part = {}) {
  const campaign = await layCampaign(house, { slug })
  const members = people.map(({ id }) => id)
  await layParticipants(house, { campaign, members, ...part })
  const [round] = campaign.rounds
  if (!round) throw new Error('no round')
  const meetingId = await layMeeting(house, { round, members })
  return { campaign, round, meetingId }
}

test('two people are introduced: who the other is, who writes first by when, what to talk about, and no address', async () => {
  const [amara, bryn] = [await person('Amara Test-One'), await person('Bryn Test-Two', 'councils')]
  const ways = { formats: ['video', 'telephone'], times: ['lunchtime', 'evening'] }
  const { round, meetingId } = await lay('two', [amara, bryn], ways)
  const organiser = await person('Dana Test-Organiser')
  const published = db.updateTable('connect.round').set({ publishedBy: organiser.id })
  await published.where('id', '=', round.id).execute()
  await work(round.id)
  const [mail] = await introductionsTo(amara)
  expect(mail?.subject).toBe('Your Connect Five conversation: Building trust across boundaries')
  expect(mail?.bodyText).toContain('in this round you talk with Bryn Test-Two')
  expect(mail?.bodyText).toContain('Nurse (Councils)')
  expect(mail?.bodyText).toContain('Can give: Bryn Test-Two gives time')
  expect(mail?.bodyText).not.toContain('gains')
  expect(mail?.bodyText).toContain('Please write first, by Sunday 5 June 2022.')
  expect(mail?.bodyText).toContain('30 minutes is plenty.')
  expect(mail?.bodyText).toContain('Video call or telephone; weekday lunchtimes or evenings suit you both.')
  expect(mail?.bodyText).toMatch(/^Dana Test-Organiser, /m)
  expect(mail?.bodyText).toContain(`/connect/meetings/${meetingId}`)
  expect(mail?.bodyText).toMatch(/Skip this round:\n\S+\/connect\/answer\/[\w-]{43}\?want=skip/)
  expect(mail?.bodyText).toMatch(/\/unsubscribe\/[\w-]{46}/)
  expect(mail?.bodyText).not.toContain(bryn.address)
  const [other] = await introductionsTo(bryn)
  expect(other?.bodyText).toContain('Amara Test-One is asked to write first, by Sunday 5 June 2022.')
})

test('addresses are told where all agreed to it, and else nobody’s', async () => {
  const [one, other] = [await person('Chloe Test-Three'), await person('Dev Test-Four', 'councils')]
  const { round } = await lay('addresses', [one, other], { sharesAddress: true })
  await work(round.id)
  const [mail] = await introductionsTo(one)
  expect(mail?.bodyText).toContain(`Address: ${other.address}`)

  const [third, fourth] = [await person('Efe Test-Five'), await person('Flo Test-Six', 'councils')]
  const half = await lay('half', [third], { sharesAddress: true })
  await layParticipants(house, { campaign: half.campaign, members: [fourth.id] })
  const [next] = [half.campaign.rounds[1]]
  await layMeeting(house, { round: next ?? half.round, members: [third.id, fourth.id] })
  await work(next?.id ?? '')
  for (const [reader, whose] of [
    [third, fourth],
    [fourth, third],
  ] as const) {
    const [letter] = await introductionsTo(reader)
    expect(letter?.bodyText).toContain(whose.name)
    expect(letter?.bodyText).not.toContain(whose.address)
  }
})

test('a trio names all three and one who writes first', async () => {
  const people = [await person('Gil Test-A'), await person('Hana Test-B'), await person('Ife Test-C')]
  const { round } = await lay('trio', people)
  await work(round.id)
  const letters = (await Promise.all(people.map(introductionsTo))).flat()
  expect(letters).toHaveLength(3)
  expect(letters[0]?.bodyText).toMatch(
    /you talk with (Hana Test-B and Ife Test-C|Ife Test-C and Hana Test-B)/,
  )
  const saying = (words: string) => letters.filter(({ bodyText }) => bodyText.includes(words))
  expect(saying('Please write first, by')).toHaveLength(1)
  expect(saying('Gil Test-A is asked to write first')).toHaveLength(2)
  expect(letters.every(({ replyTo }) => replyTo === null)).toBe(true)
})

test('where all three share their addresses, an answer reaches both others, and so does a link', async () => {
  const people = [await person('Ola Test-A'), await person('Pia Test-B'), await person('Quin Test-C')]
  const { round } = await lay('reply-all', people, { sharesAddress: true })
  await work(round.id)
  for (const reader of people) {
    const [mail] = await introductionsTo(reader)
    const link = /mailto:(\S+)/.exec(mail?.bodyText ?? '')?.[1]?.split(',')
    const others = people.filter(({ id }) => id !== reader.id).map(({ address }) => address)
    expect(link?.toSorted()).toEqual(others.toSorted())
    expect([mail?.replyTo, mail?.alsoReplyTo].toSorted()).toEqual(others.toSorted())
  }
})

test('whoever is not listed is introduced by name, and by nothing else', async () => {
  const [one, other] = [await person('Jo Test-Seen'), await person('Kit Test-Unseen', 'councils')]
  await db
    .updateTable('people.profile')
    .set({ unlistedAt: clock.now() })
    .where('memberId', '=', other.id)
    .execute()
  const { round } = await lay('unlisted', [one, other])
  await work(round.id)
  const [mail] = await introductionsTo(one)
  expect(mail?.bodyText).toContain('Kit Test-Unseen')
  expect(mail?.bodyText).not.toContain('Councils')
  expect(mail?.bodyText).not.toContain('gives time')
})

test('where the one who was to write first gets no mail, the other is asked, and told why', async () => {
  const unproven = await person('Lou Test-Unproven')
  await db
    .updateTable('people.address')
    .set({ verifiedAt: null })
    .where('memberId', '=', unproven.id)
    .execute()
  const other = await person('Mo Test-Proven', 'councils')
  const { round, meetingId } = await lay('unproven', [unproven, other])
  await work(round.id)
  expect(await introductionsTo(unproven)).toEqual([])
  const [mail] = await introductionsTo(other)
  expect(mail?.bodyText).toContain('Please write first, by')
  expect(mail?.bodyText).toContain('Our e-mails do not reach them at the moment')
  const meeting = await db
    .selectFrom('connect.meeting')
    .select('starterId')
    .where('id', '=', meetingId)
    .executeTakeFirstOrThrow()
  expect(meeting.starterId).toBe(other.id)
})

test('two workers, one of them killed half way, and a third: everybody is written to once', async () => {
  const people = await Promise.all(
    Array.from({ length: 40 }, (_, place) =>
      person(`Pair Test-${String.fromCharCode(65 + (place % 26))}${place}`),
    ),
  )
  const campaign = await layCampaign(house, { slug: 'many' })
  await layParticipants(house, { campaign, members: people.map(({ id }) => id) })
  const [round] = campaign.rounds
  if (!round) throw new Error('no round')
  for (let place = 0; place < people.length; place += 2) {
    await layMeeting(house, { round, members: people.slice(place, place + 2).map(({ id }) => id) })
  }
  // One does some and is gone; two go on at once, and a later run finds nothing.
  await introduceSome(db, { roundId: round.id, config, at: clock.now(), most: 3 })
  await Promise.all([work(round.id), work(round.id)])
  await work(round.id)
  const letters = await Promise.all(people.map(introductionsTo))
  expect(letters.map((each) => each.length)).toEqual(people.map(() => 1))
})

test('nobody is written to in a round that is not published, nor about a meeting that was cancelled', async () => {
  const people = [await person('Nia Test-Early'), await person('Ola Test-Early', 'councils')]
  const { round, meetingId } = await lay('early', people)
  await db.updateTable('connect.round').set({ publishedAt: null }).where('id', '=', round.id).execute()
  await work(round.id)
  await db
    .updateTable('connect.meeting')
    .set({ cancelledAt: clock.now(), cancelledWhy: 'organiser' })
    .where('id', '=', meetingId)
    .execute()
  await layPublished(house, round)
  await work(round.id)
  expect((await Promise.all(people.map(introductionsTo))).flat()).toEqual([])
})

test.each([
  [{ kind: 'odd' }, 'An odd number of people took part'],
  [{ kind: 'nobody', without: [{ rule: 'part', count: 3 }] }, 'was no longer there to be met'],
  [{ kind: 'crowded', group: 9, hubs: 4 }, 'needed the same few others'],
])('who sits out is told why in words, without figures, and that they come first: %j', async (why, words) => {
  const out = await person(`Out Test-${why.kind}`)
  const campaign = await layCampaign(house, { slug: `out-${why.kind}` })
  await layParticipants(house, { campaign, members: [out.id] })
  const [round] = campaign.rounds
  if (!round) throw new Error('no round')
  await layPublished(house, round)
  await db
    .insertInto('connect.owed')
    .values({
      roundId: round.id,
      memberId: out.id,
      because: 'left-out',
      why: JSON.stringify(why),
      since: clock.now(),
    })
    .execute()
  await work(round.id)
  await work(round.id)
  const letters = (await mailsTo(house, out.address)).filter(({ act }) => act === 'connect.tellLeftOut')
  expect(letters).toHaveLength(1)
  expect(letters[0]?.bodyText).toContain(words)
  expect(letters[0]?.bodyText).toContain('In the next round you come first.')
  expect(letters[0]?.bodyText).toContain(`/connect/out-${why.kind}/rounds/1/wait`)
  expect(letters[0]?.bodyText).not.toMatch(/block|rather not|\b9\b|\b4 /)
})

test('a link in the mail answers for its reader, and the database knows only its hash', async () => {
  const made = await makeMember(house, {
    name: 'Pat Test-Link',
    address: 'pat@commonweal.example',
    roles: [],
    at: clock.now(),
  })
  const other = await person('Quin Test-Link', 'councils')
  const { round } = await lay('link', [made, other])
  await work(round.id)
  const [mail] = await introductionsTo(made)
  const token = /\/connect\/answer\/([\w-]{43})/.exec(mail?.bodyText ?? '')?.[1] ?? ''
  const page = await house.visitor().get(`/connect/answer/${token}`)
  expect(page.status).toBe(200)
  expect(page.text).toContain('Did you meet Quin Test-Link?')
  const rows = await db.selectFrom('connect.meetingPerson').selectAll().execute()
  expect(JSON.stringify(rows)).not.toContain(token)
})
