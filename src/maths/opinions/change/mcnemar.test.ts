import { expect, test } from 'vitest'
import { exactMcNemar, isLikelyReal } from './mcnemar.ts'

test('the chance is that of a fair coin, both ways', () => {
  // 2 · (1 + 10) / 2¹⁰ and 2 · (1 + 6) / 2⁶, by hand.
  expect(exactMcNemar(9, 1)).toBeCloseTo(22 / 1024, 14)
  expect(exactMcNemar(1, 5)).toBeCloseTo(14 / 64, 14)
  // W. J. Conover (1999), 3.5: 4 and 21 of those who changed their mind after a debate.
  expect(exactMcNemar(21, 4)).toBeCloseTo(0.00091, 5)
  expect(exactMcNemar(5, 5)).toBe(1)
  expect(exactMcNemar(0, 0)).toBe(1)
})

test('it does not matter which way people moved, and more of them make it surer', () => {
  for (let few = 0; few < 12; few += 1)
    for (let many = few + 1; many < 40; many += 1) {
      expect(exactMcNemar(few, many)).toBe(exactMcNemar(many, few))
      expect(exactMcNemar(few, many + 1)).toBeLessThanOrEqual(exactMcNemar(few, many))
    }
  expect(exactMcNemar(600, 2_400)).toBeGreaterThan(0)
})

test('it is called likely real when chance would do so less than once in twenty times', () => {
  expect(isLikelyReal(exactMcNemar(6, 0))).toBe(true)
  expect(isLikelyReal(exactMcNemar(5, 0))).toBe(false)
})
