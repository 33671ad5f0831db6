import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect } from 'vitest'
import { phone } from '#test/barriers.ts'
import { comes, comesIn, inTurns } from '#test/comers.ts'
import { isAllSent, isEachAnswered, isWrittenToOnce } from '#test/each-once.ts'
import { openListeningHouse } from '#test/listening-house.ts'
import {
  acceptsTheOne,
  acceptsTicked,
  asksUntilSent,
  declines,
  entersAndAccepts,
  letsInByLink,
  looksOnceMoreAndSends,
  makesOwnLink,
} from '#test/organising.ts'
import { byKeyboard, byMouse, looksAtEach, type Step } from '#test/questions-walk.ts'
import { journey, openStreet } from '#test/real-browser.ts'
import { invitationTo, isTold, letterTo, saysNo } from '#test/received-letter.ts'
import {
  bryn,
  cellsOf,
  coming,
  copied,
  del,
  firstList,
  fullName,
  guest,
  gwen,
  invited,
  ledIn,
  nell,
  olu,
  silent,
  waiting,
} from '#test/sixty.ts'
import { asCopied, asExcelSaves } from '#test/spreadsheet.ts'
import { joinsInTwoSittings, toldBy } from '#test/two-sittings.ts'

// The first step of the year (October 2021), told once from its start to its end: each journey stands on those before.

const house = await openListeningHouse(() => Promise.resolve({ TRUST_PROXY: 'true' }))
const { db } = house
const street = openStreet(house)
const there = { house, street }
const looks = looksAtEach()

// The house on its first day: the frameworks and the map are there, and of the people only the first organiser.
await db.deleteFrom('people.member').where('name', '<>', 'First organiser').execute()

const [dev, efe, amara] = [
  await house.member('Dev Test-Sharma', 'organiser'),
  await house.member('Efe Test-Yilmaz', 'organiser'),
  await house.member('Amara Test-Okafor'),
]

const folder = mkdtempSync(join(tmpdir(), 'commonweal-spreadsheet-'))
afterAll(() => rmSync(folder, { recursive: true }))
const spreadsheet = join(folder, 'Leaders we would like to ask.csv')
writeFileSync(spreadsheet, asExcelSaves(firstList(amara)))

journey('an organiser brings a spreadsheet, sees what would happen, and sends', async () => {
  const organiser = await street.signedIn(dev)
  await organiser.follows('Invite people')
  await looks.withScript(organiser)
  await organiser.presses('Invite people')
  await looks.withScript(organiser)
  await organiser.brings(spreadsheet, 'Choose a file')
  await organiser.presses('Check the list')
  await organiser.sees('65 people stand in the list. Nothing has been sent yet.', 'Write to 62 people')
  const findings = await organiser.page.locator('tbody tr').allInnerTexts()
  expect(findings.slice(0, 3)).toEqual([
    expect.stringContaining('No address'),
    expect.stringContaining('Twice in the list'),
    expect.stringContaining('A member already'),
  ])
  await organiser.sees('A letter goes out', 'like a formula')
  await looks.withScript(organiser)

  await organiser.writes('Come and lead with us', 'Subject')
  await organiser.writes('We are a hundred who would like to talk.\n\nDo bring a cushion.', /^Letter/)
  await organiser.presses('See the letter again')
  await organiser.sees(`Dear ${fullName(invited[0] ?? gwen)},`, 'Do bring a cushion.')
  await looksOnceMoreAndSends(organiser, 62, looks.withScript)
  await organiser.sees('of 62 letters are written')
  // Nobody presses anything: the page finds out by itself that all is done.
  await organiser.page.getByRole('heading', { name: 'The letters are sent' }).waitFor()
  await organiser.sees('62 of 62 letters are written')
  await looks.withScript(organiser)
})

journey('another organiser pastes a second list, without JavaScript', async () => {
  const organiser = await street.signedIn(efe, { viewport: phone, javaScriptEnabled: false })
  await organiser.opens('/invitations/upload')
  await looks.withoutScript(organiser)
  const rows = [...copied, olu].map(cellsOf)
  await organiser.writes(asCopied([...rows, ['Amara', '', amara.address]]), 'Or paste the list')
  await organiser.presses('Check the list')
  await organiser.sees('8 people stand in the list.', 'Invited already', 'A member already', 'Write to 6')
  await looks.withoutScript(organiser)
  await looksOnceMoreAndSends(organiser, 6, looks.withoutScript)
  await asksUntilSent(organiser)
  await organiser.sees('6 of 6 letters are written')
  await looks.withoutScript(organiser)
})

journey('invited: on a phone, by the keyboard alone, in two sittings', async () => {
  await joinsInTwoSittings(there, {
    who: gwen,
    told: toldBy(gwen, [{ ticks: gwen.part }]),
    by: byKeyboard,
    looks: looks.withScript,
    manner: { viewport: phone },
  })
})

journey('invited: without JavaScript, in two sittings', async () => {
  const parts: Step[] = [{ ticks: 'Councils' }, { into: /“Councils”/, words: 'Test Borough Council' }]
  await joinsInTwoSittings(there, {
    who: bryn,
    told: toldBy(bryn, parts),
    by: byMouse,
    looks: looks.withoutScript,
    manner: { javaScriptEnabled: false },
  })
})

journey('invited: most of the others come, from wherever they are; one says no', async () => {
  await inTurns([...coming, ...copied], async (one) => {
    // Who would rather not be listed is a member like any other.
    const listed = one.first === 'Lwazi' ? [] : ['name', 'hats']
    const told = await comesIn(house, { guest: one, by: await invitationTo(house, one), listed })
    expect(told.text, fullName(one)).toContain('You are a member')
  })
  const unwilling = await street.someone({ viewport: phone })
  await unwilling.opens(await invitationTo(house, nell))
  await saysNo(unwilling)
  await looks.withScript(unwilling)
})

journey('an invitation that is passed on lets nobody in but whom it is for', async () => {
  const friend = guest('Pat', 'Friend', 1)
  const link = await invitationTo(house, olu)
  const sent = await comes(house, { guest: friend, by: link })
  expect(sent.select('h1')).toBe('Thank you: your answers are sent')

  const organiser = await street.signedIn(dev)
  await acceptsTheOne(organiser, fullName(friend), looks.withScript)

  const theirs = await comesIn(house, { guest: olu, by: link })
  expect(theirs.text).toContain('You are a member')
  await organiser.opens(`/invitations?words=${olu.address}`)
  await organiser.sees(
    `${coming.length + copied.length + 3} came in, ${silent.length} may still answer, 1 said no`,
  )
  await looks.withScript(organiser)
})

journey('by word of mouth: some wait, one is declined kindly, some need not wait', async () => {
  const member = await street.signedIn(gwen, { viewport: phone })
  const by = await makesOwnLink(member, looks.withScript)
  await inTurns([...waiting, del], async (one) => {
    expect((await comes(house, { guest: one, by })).select('h1')).toBe('Thank you: your answers are sent')
  })

  const organiser = await street.signedIn(efe)
  await organiser.follows('4 people wait to join')
  await acceptsTicked(organiser, waiting.map(fullName), looks.withScript)
  await organiser.presses('Back to the queue')
  const letter = 'Dear Del,\n\nNot this year, and please do ask again.\n\nEfe'
  await declines(organiser, fullName(del), letter, looks.withScript)
  await isTold(house, del.address, 'Not this year, and please do ask again.')

  await letsInByLink(organiser, looks.withScript)
  await inTurns(ledIn, async (one) => {
    expect((await comesIn(house, { guest: one, by })).text).toContain('You are a member')
  })
})

journey('by telephone, and twice by oneself: one of each remains', async () => {
  const organiser = await street.signedIn(dev)
  await entersAndAccepts(organiser, 'Ivy Test-Telephone', looks.withScript)
  const agreed = await db
    .selectFrom('interest.consent')
    .select(['given', 'how', 'recordedBy'])
    .where('what', '=', 'join')
    .where('how', '<>', 'website')
    .execute()
  expect(agreed).toEqual([{ given: true, how: 'telephone', recordedBy: dev.id }])

  const twice = guest('Tim', 'Twice', 2)
  for (const organisation of ['Test Hospital', 'Test Hospital, ward 4']) {
    const sent = await comes(house, { guest: { ...twice, organisation }, by: '' })
    // The page says the same; only the mailbox learns that there is one already.
    expect(sent.select('h1')).toBe('Thank you: your answers are sent')
  }
  const about = { to: twice.address, leadsTo: '/join/standing/', subject: /^You wrote to us before/ }
  const { path } = await letterTo(house, about)
  const sender = await street.someone({ viewport: phone })
  await sender.opens(path)
  await looks.withScript(sender)
  await sender.presses('Read the new one instead')
  await sender.sees('We read the new one, at the place in the queue that you had.')
  await looks.withScript(sender)

  await organiser.opens('/interest')
  await organiser.sees('One person is waiting for you.', 'ward 4')
  await acceptsTicked(organiser, [fullName(twice)], looks.withScript)
})

journey('sixty and more stand in the house, found by a slip; the reach names nobody', async () => {
  const member = await street.signedIn(olu, { viewport: phone })
  await member.opens('/members')
  await looks.withScript(member)
  const here = await db.selectFrom('people.member').select('name').execute()
  const listed = await db
    .selectFrom('people.listing')
    .select('memberId')
    .where('isListed', '=', true)
    .execute()
  expect(listed.length).toBeGreaterThan(60)
  await member.sees(`${listed.length} members belong to this community.`)
  await member.writes('lucja castnao', 'Find a member')
  await member.presses('Search')
  await member.sees('1 member found', 'Łucja Test-Castaño')
  await looks.withScript(member)
  await member.opens('/members?find=twice')
  await member.sees('1 member found')

  await member.opens('/invitations/reach')
  await looks.withScript(member)
  await member.sees('Hospitals', 'a few', 'About 55 came', 'It has gone one step from the letter.')
  await member.doesNotSee(...here.map(({ name }) => name), '@')

  const organiser = await street.signedIn(efe)
  await organiser.opens('/interest')
  await organiser.sees('Nobody is waiting for you.')
  await organiser.opens('/members')
  await organiser.sees(`${here.length} members belong to this community.`)
  expect(here.length).toBeGreaterThan(listed.length)
})

journey('nobody was written to twice, and everybody has an answer', async () => {
  await isAllSent(house)
  await isWrittenToOnce(house, [...invited, ...copied])
  await isEachAnswered(house)
})
