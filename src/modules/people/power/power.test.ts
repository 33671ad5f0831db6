import { expect, test } from 'vitest'
import { recordAct } from '#platform/audit.ts'
import { openTestHouse } from '#test/house.ts'
import { resetSecondFactor } from '../reset-second-factor.ts'
import { usesPerPage } from './query.ts'

const house = await openTestHouse()
const { db } = house

const record = (act: `${string}.${string}`, by: string | null, id: string, kind = 'member') =>
  db.transaction().execute((tx) => recordAct(tx, { act, by, on: { kind, id }, at: house.clock.now() }))

test('every member reads who used which power, newest first, and never whose it was', async () => {
  const [member, other] = [await house.signedIn(), await house.signedIn()]
  const administrator = await house.signedIn('administrator', 'organiser')
  const me = administrator.member.name
  const url = `/members/${other.member.id}`
  await administrator.get('/members/add')
  await administrator.post('/members/add', { name: 'Joy Test', address: 'joy@commonweal.example' })
  const form = await administrator.get(`${url}/roles`)
  await administrator.post(`${url}/roles`, { seen: form.fields.seen ?? '', roles: 'editor' })
  await other.get('/account/second-factor')
  await db
    .insertInto('people.authenticator')
    .values({
      memberId: other.member.id,
      sealedSecret: Buffer.from('x'),
      confirmedAt: house.clock.now(),
      lastStep: 0,
    })
    .execute()
  await resetSecondFactor(db, { memberId: other.member.id, config: house.config, at: house.clock.now() })
  await record('people.signIn', member.member.id, member.member.id)
  await record('interest.decline', administrator.member.id, other.member.id, 'expression')

  const log = await member.get('/power')
  expect(log.status).toBe(200)
  for (const sentence of [
    `${me} added a member by hand`,
    `${me} made ${other.member.name} an editor`,
    'Whoever runs the house took away a member’s second factor',
    `${me} declined an expression of interest`,
  ])
    expect(log.text).toContain(sentence)
  expect(log.text).not.toContain('Joy')
  expect(log.text).not.toContain('signed in')
  expect(log.text.indexOf('declined')).toBeLessThan(log.text.indexOf('by hand'))
  expect((await house.visitor().get('/power')).location).toBe('/sign-in?to=%2Fpower')
  expect((await member.get('/members')).links.map(({ href }) => href)).toContain('/power')
})

test('who does not want to be listed is not named for what was done to them, and is for what they did', async () => {
  const [member, hidden] = [await house.signedIn(), await house.signedIn('organiser')]
  await db
    .insertInto('people.profile')
    .values({ memberId: hidden.member.id, unlistedAt: house.clock.now() })
    .execute()
  await record('people.grantRole', null, `${hidden.member.id}/organiser`, 'role')
  const before = await member.get('/power')
  expect(before.text).toContain('Whoever runs the house made a member an organiser')
  expect(before.text).not.toContain(hidden.member.name)
  await record('invitations.changeRules', hidden.member.id, 'one', 'rules')
  const after = await member.get('/power')
  expect(after.text).toContain(`${hidden.member.name} changed the rules`)
  expect(after.links.map(({ href }) => href)).not.toContain(`/members/${hidden.member.id}`)
})

test('arrangements that somebody looked at are counted by the day, without whose and when', async () => {
  const [member, organiser] = [await house.signedIn(), await house.signedIn('organiser')]
  for (let times = 0; times < 3; times++)
    await record('people.readArrangements', organiser.member.id, member.member.id)
  house.clock.forward(24 * 60 * 60 * 1000)
  const next = await house.signedIn('organiser')
  await record('people.readArrangements', next.member.id, next.member.id)
  const log = await organiser.get('/power')
  expect(log.text).toContain(`${organiser.member.name} looked at what members need to take part, 3 times`)
  expect(log.text).toContain(`${next.member.name} looked at what members need to take part, once`)
  expect(log.text).not.toContain(member.member.name)
})

test('month by month, and fifty on a page, each is shown once', async () => {
  house.clock.set(new Date('2022-08-31T22:59:00Z'))
  const organiser = await house.signedIn('organiser')
  for (let times = 0; times < usesPerPage + 5; times++)
    await record('invitations.withdraw', organiser.member.id, `i${times}`, 'invitation')
  // London's September begins an hour before that of the world's clock.
  house.clock.set(new Date('2022-08-31T23:00:00Z'))
  await record('interest.closeIntake', organiser.member.id, 'one', 'intake')
  const count = (text: string) => text.split('withdrew an invitation').length - 1
  const september = await organiser.get('/power')
  expect(september.text).toContain('closed the intake')
  expect(count(september.text)).toBe(0)
  const linkTo = (page: typeof september, words: string) =>
    page.links.find(({ text }) => text.includes(words))?.href ?? ''
  const august = await organiser.get(linkTo(september, 'August 2022'))
  expect(count(august.text)).toBe(usesPerPage)
  const rest = await organiser.get(linkTo(august, 'Older'))
  expect(count(rest.text)).toBe(5)
  const june = await organiser.get(linkTo(rest, 'June 2022'))
  expect(june.text).toContain('by hand')
  expect(linkTo(june, 'August 2022')).toBe('/power?month=2022-08')
  for (const odd of ['month=x', 'month=2022-13', 'before=x', 'month=1900-01', 'before=999999999999999'])
    expect((await organiser.get(`/power?${odd}`)).status).toBe(200)
})
