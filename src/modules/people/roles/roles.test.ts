import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { newestMail } from '#test/mailbox.ts'
import { changeRoles } from './change-roles.ts'

const house = await openTestHouse()

const rolesOf = async (memberId: string) => {
  const held = await house.db
    .selectFrom('people.heldRole')
    .select('role')
    .where('memberId', '=', memberId)
    .execute()
  return held.map(({ role }) => role).toSorted()
}

test('an administrator grants roles and withdraws them; each is an act of its own, at the next click', async () => {
  const [administrator, member] = [await house.signedIn('administrator'), await house.signedIn('guardian')]
  const url = `/members/${member.member.id}/roles`
  const form = await administrator.get(url)
  expect(
    (await administrator.post(url, { seen: form.fields.seen ?? '', roles: ['organiser', 'editor'] })).status,
  ).toBe(303)
  expect(await rolesOf(member.member.id)).toEqual(['editor', 'organiser'])
  expect((await member.get('/members/add')).status).toBe(200)
  const acts = await house.db
    .selectFrom('platform.act')
    .select(['act', 'onId', 'byPerson'])
    .where('onKind', '=', 'role')
    .execute()
  expect(acts.map(({ act, onId }) => `${act} ${onId.split('/')[1]}`).toSorted()).toEqual([
    'people.grantRole editor',
    'people.grantRole organiser',
    'people.withdrawRole guardian',
  ])
  expect(new Set(acts.map(({ byPerson }) => byPerson))).toEqual(new Set([administrator.member.id]))

  const again = await administrator.get(url)
  await administrator.post(url, { seen: again.fields.seen ?? '' })
  expect(await rolesOf(member.member.id)).toEqual([])
  expect((await member.get('/members/add')).status).toBe(403)
  await house.db.deleteFrom('people.heldRole').execute()
})

test('the last administrator stays one, also when two withdraw each other at once', async () => {
  const [one, other] = [await house.signedIn('administrator'), await house.signedIn('administrator')]
  const withdraw = (memberId: string, by: { id: string; name: string }) =>
    changeRoles(house.db, {
      memberId,
      roles: new Set(),
      seen: null,
      by,
      config: house.config,
      at: house.clock.now(),
    })
  const outcomes = await Promise.all([
    withdraw(one.member.id, other.member),
    withdraw(other.member.id, one.member),
  ])
  expect(outcomes.toSorted()).toEqual(['changed', 'last-administrator'])

  const last = outcomes[0] === 'changed' ? other : one
  const url = `/members/${last.member.id}/roles`
  const form = await last.get(url)
  const refused = await last.post(url, { seen: form.fields.seen ?? '', roles: 'editor' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('this is the last one')
  expect(await rolesOf(last.member.id)).toEqual(['administrator'])
  await house.db.deleteFrom('people.heldRole').execute()
})

test('two administrators change the same member: the second is shown what the first did', async () => {
  const [one, other] = [await house.signedIn('administrator'), await house.signedIn('administrator')]
  const { member } = await house.signedIn()
  const url = `/members/${member.id}/roles`
  const [seenByOne, seenByOther] = [await one.get(url), await other.get(url)]
  await one.post(url, { seen: seenByOne.fields.seen ?? '', roles: 'editor' })
  const told = await other.post(url, { seen: seenByOther.fields.seen ?? '', roles: 'guardian' })
  expect(told.status).toBe(422)
  expect(told.text).toContain('Another administrator changed these roles')
  expect(await rolesOf(member.id)).toEqual(['editor'])
  await other.post(url, { seen: told.fields.seen ?? '', roles: 'guardian' })
  expect(await rolesOf(member.id)).toEqual(['guardian'])
})

test('an organiser grants nothing, and a role that is none is refused', async () => {
  const [organiser, administrator] = [
    await house.signedIn('organiser'),
    await house.signedIn('administrator'),
  ]
  const url = `/members/${organiser.member.id}/roles`
  expect((await organiser.get(url)).status).toBe(403)
  await organiser.get('/account')
  expect((await organiser.post(url, { roles: 'administrator' })).status).toBe(403)
  await administrator.get(url)
  expect((await administrator.post(url, { seen: 'organiser', roles: 'king' })).status).toBe(422)
  expect((await administrator.get('/members/00000000-0000-4000-8000-000000000000/roles')).status).toBe(404)
})

test('roles of somebody who is not listed are changed, and the administrator sees that they are', async () => {
  const [administrator, member] = [await house.signedIn('administrator'), await house.signedIn()]
  const { id } = member.member
  await house.db
    .insertInto('people.profile')
    .values({ memberId: id, unlistedAt: house.clock.now() })
    .execute()
  const form = await administrator.get(`/members/${id}/roles`)
  const sent = await administrator.post(`/members/${id}/roles`, {
    seen: form.fields.seen ?? '',
    roles: 'guardian',
  })
  expect((await administrator.follow(sent)).text).toContain(`made ${member.member.name} a guardian`)
  expect((await administrator.get(`/members/${id}`)).status).toBe(404)
})

test('whoever is given a role is told what it is for, by whom and what comes next; and when it ends, in a sentence', async () => {
  const [administrator, member] = [await house.signedIn('administrator'), await house.signedIn()]
  const { id, address } = member.member
  const url = `/members/${id}/roles`
  const gives = async (...roles: string[]) => {
    house.clock.forward(1000)
    const { seen = '' } = (await administrator.get(url)).fields
    await administrator.post(url, { seen, roles })
    return await newestMail(house, address)
  }
  const given = await gives('editor', 'guardian')
  expect(given.subject).toMatch(/^You are an editor and a guardian \(/)
  for (const words of [
    `${administrator.member.name} gave you these roles.`,
    'Editor. Looks after the frameworks’ wording',
    'Guardian. Reads what people say in confidence, and answers.',
    'As a guardian you sign in with a second factor',
    '/account/second-factor',
  ])
    expect(given.bodyText).toContain(words)
  const taken = await gives('editor')
  expect(taken.subject).toMatch(/^You are no longer a guardian \(/)
  expect(taken.bodyText).toContain(`${administrator.member.name} took the role back`)
  expect(taken.bodyText).not.toContain('second factor')
  // What nobody changed is told to nobody.
  expect((await gives('editor')).subject).toBe(taken.subject)
})

test('whoever changes roles of their own is told so in words that fit, the giving up too', async () => {
  const administrator = await house.signedIn('administrator')
  const { id, address } = administrator.member
  const url = `/members/${id}/roles`
  const ticks = async (...roles: string[]) => {
    house.clock.forward(1000)
    const { seen = '' } = (await administrator.get(url)).fields
    await administrator.post(url, { seen, roles })
    return (await newestMail(house, address)).bodyText
  }
  expect(await ticks('administrator', 'editor')).toContain('You took on this role. It holds from now on:')
  expect(await ticks('administrator')).toContain('You gave the role up; all else stays as it was.')
})
