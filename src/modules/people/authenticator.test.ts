import { createSecretKey } from 'node:crypto'
import { expect, test } from 'vitest'
import { seal, unseal } from '#platform/secret.ts'
import { appAddress, newAppSecret, stepOf } from './authenticator.ts'

/** The key of RFC 6238’s examples, in the letters that people type. */
const rfcSecret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

// Appendix B of RFC 6238, SHA-1; its codes have eight figures, of which ours are the last six.
test.each([
  [59, '287082', 1],
  [1111111109, '081804', 37037036],
  [1111111111, '050471', 37037037],
  [1234567890, '005924', 41152263],
  [2000000000, '279037', 66666666],
  [20000000000, '353130', 666666666],
])('at second %i the app shows %s', (second, code, step) => {
  expect(stepOf(rfcSecret, code, new Date(second * 1000))).toBe(step)
})

test('a clock may be half a minute early or late, and no more', () => {
  const at = (second: number) => stepOf(rfcSecret, '287082', new Date(second * 1000))
  expect([0, 29, 30, 59, 60, 89].map(at)).toEqual([1, 1, 1, 1, 1, 1])
  expect([90, 120].map(at)).toEqual([null, null])
})

test('an app learns whose codes these are, and for which house', () => {
  const address = new URL(appAddress(rfcSecret, { house: 'SEL leaders', account: 'a@commonweal.example' }))
  expect(address.protocol).toBe('otpauth:')
  expect(decodeURIComponent(address.href)).toContain('SEL leaders:a@commonweal.example')
  expect(address.searchParams.get('secret')).toBe(rfcSecret)
  expect(newAppSecret()).toMatch(/^[A-Z2-7]{32}$/)
})

test('a sealed secret opens for its owner and purpose, and for nobody else, nor when it was changed', () => {
  const key = createSecretKey(Buffer.alloc(32, 7))
  const sealing = { purpose: 'authenticator', owner: 'amara' }
  const sealed = seal(key, rfcSecret, sealing)
  expect(sealed.includes(rfcSecret)).toBe(false)
  expect(unseal(key, sealed, sealing)).toBe(rfcSecret)
  expect(() => unseal(key, sealed, { ...sealing, owner: 'bryn' })).toThrow()
  expect(() => unseal(key, sealed, { ...sealing, purpose: 'another' })).toThrow()
  expect(() => unseal(createSecretKey(Buffer.alloc(32, 8)), sealed, sealing)).toThrow()
  const changed = Buffer.from(sealed)
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
  expect(() => unseal(key, changed, sealing)).toThrow()
})
