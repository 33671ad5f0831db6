import { expect, test } from 'vitest'
import { firstFree, slugOf } from './slug.ts'

test('an address says the title in plain letters, and something where the title has none', () => {
  expect(slugOf('Connect Five: août 2027!', 'campaign')).toBe('connect-five-aout-2027')
  expect(slugOf("St Thomas’ and Guy's", 'entry')).toBe('st-thomas-and-guys')
  expect(slugOf('五', 'campaign')).toBe('campaign')
  expect(slugOf(`${'long '.repeat(11)}title, cut`, 'event')).toBe(`${'long-'.repeat(11)}title`)
})

test('of two things of one title each has an address of its own', () => {
  expect(firstFree('trust', new Set())).toBe('trust')
  expect(firstFree('trust', new Set(['trust', 'trust-2', 'trust-4']))).toBe('trust-3')
})
