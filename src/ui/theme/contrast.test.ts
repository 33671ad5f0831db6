import { describe, expect, test } from 'vitest'
import { dark, light, type Palette, type TokenName, threads } from '#ui/theme/tokens.ts'

/** Relative luminance of an sRGB colour, after WCAG 2.2. */
function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
  const [red = 0, green = 0, blue = 0] = channels.map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

const WORDS = 4.5
const SHAPES = 3

const grounds: readonly TokenName[] = ['paper', 'card', 'sunk']
const pairs: readonly [TokenName, TokenName, number][] = [
  ...grounds.flatMap((ground): [TokenName, TokenName, number][] => [
    ['ink', ground, 7],
    ['ink-soft', ground, WORDS],
    ['link', ground, WORDS],
    ['link-visited', ground, WORDS],
    ['link-hover', ground, WORDS],
    ['error', ground, WORDS],
    ['success', ground, WORDS],
    ['rule-strong', ground, SHAPES],
    ['house', ground, WORDS],
  ]),
  ['on-house', 'house', WORDS],
  ['on-house', 'house-hover', WORDS],
  ['on-house', 'house-press', WORDS],
  ['house', 'house-tint', WORDS],
  ['ink', 'house-tint', 7],
  ['night-ink', 'night', 7],
  ['night-soft', 'night', WORDS],
  ['on-error', 'error-fill', WORDS],
  ['on-error', 'error-press', WORDS],
  ['error', 'error-tint', WORDS],
  ['ink', 'error-tint', WORDS],
  ['on-success', 'success-fill', WORDS],
  ['success', 'success-tint', WORDS],
  ['ink', 'success-tint', WORDS],
  ['notice-ink', 'notice-tint', WORDS],
  ['ink', 'notice-tint', WORDS],
  ['focus-ink', 'focus', 7],
  ['ink', 'added-tint', WORDS],
  ['ink', 'removed-tint', WORDS],
]

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('in %s', (mode, palette: Palette) => {
  test.each(pairs)('%s can be read on %s', (upper, lower, atLeast) => {
    expect(contrast(palette[upper], palette[lower])).toBeGreaterThanOrEqual(atLeast)
  })

  test.each(Object.entries(threads))('the words and fields of the thread “%s” can be read', (_, thread) => {
    const { ink, fill, on, tint } = thread[mode]
    for (const ground of grounds) expect(contrast(ink, palette[ground])).toBeGreaterThanOrEqual(WORDS)
    expect(contrast(ink, tint)).toBeGreaterThanOrEqual(WORDS)
    expect(contrast(on, fill)).toBeGreaterThanOrEqual(WORDS)
    expect(contrast(palette.ink, tint)).toBeGreaterThanOrEqual(7)
    expect(contrast(palette.link, tint)).toBeGreaterThanOrEqual(WORDS)
    expect(contrast(palette['ink-soft'], tint)).toBeGreaterThanOrEqual(WORDS)
  })
})
