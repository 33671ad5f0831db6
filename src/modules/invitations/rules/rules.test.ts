import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { invite } from '#test/invited.ts'
import { findCall } from '../call.ts'
import { decideEntry } from '../rules.ts'
import { plantRules } from '../seed.ts'

const house = await openTestHouse()
await plantRules({ db: house.db, config: house.config, now: house.clock.now() })
const organiser = await house.signedIn('organiser')
const rules = '/invitations/rules'

test('an organiser adds a rule, asks it first, tries it out, and takes it away', async () => {
  await organiser.get(rules)
  await organiser.post(rules, {
    do: 'add',
    kind: 'domain',
    domain: 'Amara@Thamesbank.example',
    letsIn: 'yes',
  })
  const page = await organiser.get(rules)
  expect(page.text).toContain(
    'an address at thamesbank.example is let in as soon as their address is confirmed',
  )
  const { id } = await house.db
    .selectFrom('invitations.rule')
    .select('id')
    .where('domain', '=', 'thamesbank.example')
    .executeTakeFirstOrThrow()
  await organiser.post(rules, { do: `up:${id}` })
  const order = await house.db.selectFrom('invitations.rule').select('kind').orderBy('position').execute()
  expect(order.map(({ kind }) => kind)).toEqual(['domain', 'invitation'])
  const address = 'gwen@thamesbank.example'
  const tries = async (isProven: string) =>
    (await organiser.get(`${rules}?came=by-themselves&address=${address}&isProven=${isProven}`)).text
  expect(await tries('yes')).toContain('Let in at once. Rule 1 decides: Whoever has an address at')
  expect(await tries('no')).toContain('Asked by e-mail to confirm their address')
  // What was tried is what is done.
  const entry = async (isProven: boolean) =>
    (await decideEntry(house.db, { callId: null, address, isProven })).outcome
  expect([await entry(true), await entry(false)]).toEqual(['let-in', 'confirm'])
  await organiser.post(rules, { do: `remove:${id}` })
  expect((await organiser.get(rules)).text).not.toContain('an address at thamesbank')
})

test('an organiser says whose invitations let in at once, and the try-out names the rule that decides', async () => {
  const { id, name } = organiser.member
  const address = 'ivy@commonweal.example'
  await organiser.get(rules)
  await organiser.post(rules, { do: 'add', kind: 'inviter-role', role: 'organiser', letsIn: 'no' })
  await organiser.post(rules, { do: 'add', kind: 'inviter', inviter: id, letsIn: 'yes' })
  const page = await organiser.get(rules)
  expect(page.text).toContain(`a personal invitation of ${name}`)
  expect(page.text).toContain('somebody who holds the role of organiser')
  // Every invitation is spoken of by the first rule, which the house came with.
  expect(page.text).toContain('Never asked Rule 1 speaks of the same people')
  const invitation = house.db.selectFrom('invitations.rule').select('id').where('kind', '=', 'invitation')
  await organiser.post(rules, { do: `remove:${(await invitation.executeTakeFirstOrThrow()).id}` })
  const tries = async (by: string) =>
    (await organiser.get(`${rules}?came=invitation&invitedBy=${by}&address=${address}&isProven=yes`)).text
  expect(await tries(id)).toContain('Waits for an organiser. Rule 1 decides')
  expect(await tries('')).toContain('No rule speaks of them')
  const own = house.db.selectFrom('invitations.rule').select('id').where('kind', '=', 'inviter')
  await organiser.post(rules, { do: `up:${(await own.executeTakeFirstOrThrow()).id}` })
  expect(await tries(id)).toContain('Let in at once. Rule 1 decides')
  // What was tried is what is done.
  const token = await invite(house, { name: 'Ivy', address })
  await house.db.updateTable('invitations.invitation').set({ invitedBy: id }).execute()
  const callId = (await findCall(house.db, token, house.clock.now()))?.id ?? ''
  const entry = async (at = address) =>
    (await decideEntry(house.db, { callId, address: at, isProven: true })).outcome
  expect([await entry(), await entry('a-friend@commonweal.example')]).toEqual(['let-in', 'wait'])
  await organiser.post(rules, { do: `remove:${(await own.executeTakeFirstOrThrow()).id}` })
  expect(await entry()).toBe('wait')
})

test.each([
  ['nobody who invited', { kind: 'inviter', letsIn: 'yes' }, 'Select who invited them'],
  [
    'somebody who cannot invite',
    { kind: 'inviter', inviter: '00000000-0000-4000-8000-000000000000', letsIn: 'yes' },
    'Select who invited them',
  ],
  ['no role', { kind: 'inviter-role', role: 'king', letsIn: 'yes' }, 'Select the role of who invited them'],
  ['nothing', {}, 'Select whom the rule speaks of'],
  ['no end of an address', { kind: 'domain', letsIn: 'yes' }, 'Enter what stands behind the @'],
  ['an address for everybody', { kind: 'domain', domain: 'gmail.com', letsIn: 'yes' }, 'Anybody can have'],
  ['no domain', { kind: 'domain', domain: 'no domain', letsIn: 'yes' }, 'like thamesbank.example'],
])('a rule with %s is not kept', async (_, fields, words) => {
  await organiser.get(rules)
  const refused = await organiser.post(rules, { do: 'add', ...fields })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain(words)
})

test('whom the rule speaks of is chosen first; then only what belongs to that is asked', async () => {
  const first = await organiser.get(rules)
  expect(Object.keys(first.fields)).not.toContain('domain')
  expect(first.text).not.toContain('What happens to them?')
  const asked = {
    invitation: [],
    'share-link': [],
    inviter: ['inviter'],
    'inviter-role': ['role'],
    domain: ['domain'],
  }
  for (const [kind, fields] of Object.entries(asked)) {
    const { body } = await organiser.get(`${rules}?kind=${kind}`)
    expect(body).toContain('What happens to them?')
    for (const field of ['inviter', 'role', 'domain'])
      expect(body.includes(`name="${field}"`), `${field} of ${kind}`).toBe(
        fields.some((one) => one === field),
      )
  }
  // What cannot be taken is said where it was asked.
  const refused = await organiser.post(rules, { do: 'add', kind: 'domain', domain: 'x', letsIn: 'yes' })
  expect(refused.fields.domain).toBe('x')
  expect((await organiser.get(`${rules}?kind=king`)).text).toContain('Whom does it speak of?')
})

test('members who are no organisers do not see the rules', async () => {
  expect((await (await house.signedIn('editor')).get(rules)).status).toBe(403)
})
