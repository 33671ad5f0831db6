import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
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

test.each([
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

test('members who are no organisers do not see the rules', async () => {
  expect((await (await house.signedIn('editor')).get(rules)).status).toBe(403)
})
