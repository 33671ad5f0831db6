import { expect, test } from 'vitest'
import type { Role } from '#platform/access.ts'
import { type Comer, coveredBy, decide, isForEverybody, type Rule } from './rule.ts'

const rule = (
  kind: Rule['kind'],
  letsIn: boolean,
  domain: string | null = null,
  of: Partial<Rule> = {},
): Rule => ({
  id: `${kind}-${domain}`,
  kind,
  domain,
  inviterId: null,
  inviter: null,
  inviterRole: null,
  letsIn,
  ...of,
})
const comes = (came: Comer['came'], address = '', isProven = true): Comer => ({
  came,
  inviter: null,
  address,
  isProven,
})

test('the first rule that fits decides, and who fits none waits', () => {
  const rules = [rule('domain', false, 'thamesbank.example'), rule('invitation', true)]
  expect(decide(rules, comes('invitation', 'amara@thamesbank.example'))).toMatchObject({
    outcome: 'wait',
    number: 1,
  })
  expect(decide(rules, comes('invitation', 'amara@elsewhere.example'))).toMatchObject({
    outcome: 'let-in',
    number: 2,
  })
  expect(decide(rules, comes('by-themselves', 'amara@elsewhere.example'))).toEqual({
    outcome: 'wait',
    number: null,
    because: 'No rule speaks of them, so an organiser decides.',
  })
})

test('no rule of any kind lets anybody in before their address is proven', () => {
  for (const kind of ['invitation', 'share-link', 'domain'] as const) {
    const rules = [rule(kind, true, kind === 'domain' ? 'trust.example' : null)]
    const came = kind === 'domain' ? 'by-themselves' : kind
    expect(decide(rules, comes(came, 'a@trust.example', false)).outcome).toBe('confirm')
    expect(decide(rules, comes(came, 'a@trust.example', true)).outcome).toBe('let-in')
    const others = rules.map((one) => ({ ...one, letsIn: false }))
    expect(decide(others, comes(came, 'a@trust.example', false)).outcome).toBe('wait')
  }
})

test('an organisation’s address speaks for its parts, and for nobody who only ends like it', () => {
  const rules = [rule('domain', true, 'trust.example')]
  expect(decide(rules, comes('by-themselves', 'a@ward.trust.example')).outcome).toBe('let-in')
  for (const address of [
    'a@nottrust.example',
    'a@trust.example.evil.example',
    'trust.example@evil.example',
    '',
  ])
    expect(decide(rules, comes('by-themselves', address)).outcome).toBe('wait')
})

const ofAmara = rule('inviter', true, null, { inviterId: 'amara', inviter: 'Amara' })
const ofGuardians = rule('inviter-role', false, null, { inviterRole: 'guardian' })
const invitedBy = (id: string, ...roles: Role[]): Comer => ({
  ...comes('invitation', 'gwen@trust.example'),
  inviter: { id, roles },
})

test('a rule by inviter speaks of that organiser’s invitations alone, and one by role of whoever holds it today', () => {
  const rules = [ofAmara, ofGuardians]
  const decided = (comer: Comer) => decide(rules, comer)
  expect(decided(invitedBy('amara', 'organiser', 'guardian'))).toMatchObject({ outcome: 'let-in', number: 1 })
  expect(decided(invitedBy('bryn', 'organiser', 'guardian'))).toMatchObject({ outcome: 'wait', number: 2 })
  expect(decided(invitedBy('bryn', 'organiser')).number).toBeNull()
  // Nobody is known who invited, or they came in another way.
  expect(decided(comes('invitation', 'gwen@trust.example')).number).toBeNull()
  expect(decided({ ...invitedBy('amara'), came: 'share-link' }).number).toBeNull()
  expect(decided({ ...invitedBy('amara'), isProven: false }).outcome).toBe('confirm')
})

test('a rule that stands behind one that speaks of the same people is known never to be asked', () => {
  const all = rule('invitation', true)
  const [wide, narrow] = [rule('domain', true, 'trust.example'), rule('domain', false, 'ward.trust.example')]
  expect([0, 1, 2].map((at) => coveredBy([all, ofAmara, ofGuardians], at))).toEqual([null, 1, 1])
  expect(coveredBy([ofAmara, all], 1)).toBeNull()
  expect([coveredBy([wide, narrow], 1), coveredBy([narrow, wide], 1)]).toEqual([1, null])
})

test('an address that anybody can have speaks for nobody', () => {
  for (const domain of ['gmail.com', 'co.uk', 'hotmail.co.uk']) expect(isForEverybody(domain)).toBe(true)
  expect(isForEverybody('thamesbank.example')).toBe(false)
})
