import { expect, test } from 'vitest'
import { type Comer, decide, isForEverybody, type Rule } from './rule.ts'

const rule = (kind: Rule['kind'], letsIn: boolean, domain: string | null = null): Rule => ({
  id: `${kind}-${domain}`,
  kind,
  domain,
  letsIn,
})
const comes = (came: Comer['came'], address: string | null = null): Comer => ({ came, address })

test('the first rule that fits decides, and who fits none waits', () => {
  const rules = [rule('domain', false, 'thamesbank.example'), rule('invitation', true)]
  expect(decide(rules, comes('invitation', 'amara@thamesbank.example')).isLetIn).toBe(false)
  expect(decide(rules, comes('invitation', 'amara@elsewhere.example')).isLetIn).toBe(true)
  expect(decide(rules, comes('by-themselves', 'amara@elsewhere.example'))).toEqual({
    isLetIn: false,
    because: 'No rule speaks of them, so an organiser decides.',
  })
})

test('an organisation’s address speaks for its parts, and for nobody who only ends like it', () => {
  const rules = [rule('domain', true, 'trust.example')]
  expect(decide(rules, comes('by-themselves', 'a@ward.trust.example')).isLetIn).toBe(true)
  for (const address of [
    'a@nottrust.example',
    'a@trust.example.evil.example',
    'trust.example@evil.example',
    null,
  ])
    expect(decide(rules, comes('by-themselves', address)).isLetIn).toBe(false)
})

test('an address that anybody can have speaks for nobody', () => {
  for (const domain of ['gmail.com', 'co.uk', 'hotmail.co.uk']) expect(isForEverybody(domain)).toBe(true)
  expect(isForEverybody('thamesbank.example')).toBe(false)
})
