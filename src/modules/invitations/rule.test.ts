import { expect, test } from 'vitest'
import { type Comer, decide, isForEverybody, type Rule } from './rule.ts'

const rule = (kind: Rule['kind'], letsIn: boolean, domain: string | null = null): Rule => ({
  id: `${kind}-${domain}`,
  kind,
  domain,
  letsIn,
})
const comes = (came: Comer['came'], address = '', isProven = true): Comer => ({ came, address, isProven })

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

test('an address that anybody can have speaks for nobody', () => {
  for (const domain of ['gmail.com', 'co.uk', 'hotmail.co.uk']) expect(isForEverybody(domain)).toBe(true)
  expect(isForEverybody('thamesbank.example')).toBe(false)
})
