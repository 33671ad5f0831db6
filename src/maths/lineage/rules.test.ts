import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assignBest } from './assign.ts'
import { classify, type Item, type Link, proposeLinks } from './index.ts'

const item = (id: string, group: string, position: number, text: string): Item => ({
  id,
  group,
  position,
  text,
})

describe('rules that hold for any versions', () => {
  const words = fc.constantFrom(
    'trust',
    'power',
    'stories',
    'root',
    'conflict',
    'evidence',
    'the',
    'of',
    'ego',
    'voice',
  )
  const anyText = fc.array(words, { minLength: 1, maxLength: 8 }).map((list) => list.join(' '))
  const version = (prefix: string) =>
    fc
      .array(fc.tuple(fc.constantFrom('g', 'h'), fc.integer({ min: 0, max: 4 }), anyText), { maxLength: 8 })
      .map((rows) => rows.map(([group, place, text], index) => item(`${prefix}${index}`, group, place, text)))

  test('the order of the rows changes nothing', () => {
    fc.assert(
      fc.property(version('b'), version('a'), (before, after) => {
        const links = proposeLinks(before, after)
        expect(proposeLinks(before.toReversed(), after.toReversed())).toEqual(links)
        const turned = classify(before.toReversed(), after.toReversed(), links.toReversed())
        expect(turned).toEqual(classify(before, after, links))
      }),
      { numRuns: 500 },
    )
  })

  test('each item is classified once, and the counts add up', () => {
    fc.assert(
      fc.property(version('b'), version('a'), fc.infiniteStream(fc.nat()), (before, after, chance) => {
        const pick = (items: readonly Item[]): string =>
          items[(chance.next().value ?? 0) % items.length]?.id ?? ''
        const decided =
          before.length && after.length ? before.map(() => ({ from: pick(before), to: pick(after) })) : []
        for (const links of [decided, proposeLinks(before, after)]) {
          const { after: origins, before: fates, counts } = classify(before, after, links)
          expect([...origins.keys()].sort()).toEqual(after.map(({ id }) => id).sort())
          expect([...fates.keys()].sort()).toEqual(before.map(({ id }) => id).sort())
          const total = Object.values(counts).reduce((sum, value) => sum + value, 0)
          expect(total - counts.dropped).toBe(after.length)
          for (const [id, { from }] of origins)
            for (const origin of from) expect(fates.get(origin)?.to).toContain(id)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('no link is proposed twice, and a side with many links has partners that have none but it', () => {
    fc.assert(
      fc.property(version('b'), version('a'), (before, after) => {
        const links = proposeLinks(before, after)
        expect(new Set(links.map(({ from, to }) => `${from} ${to}`)).size).toBe(links.length)
        const count = (key: keyof Link, id: string) => links.filter((link) => link[key] === id).length
        const extra = links.filter(({ from, to }) => count('from', from) > 1 && count('to', to) > 1)
        // Only a first, one-to-one pair can be both split and merged; halves hang on it by a single link.
        for (const { from, to } of extra) {
          const partners = links.filter((link) => (link.from === from) !== (link.to === to))
          for (const link of partners)
            expect(count('from', link.from) === 1 || count('to', link.to) === 1).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('equal versions are kept throughout', () => {
    fc.assert(
      fc.property(version('b'), (before) => {
        const items = before.map((one, index) => ({ ...one, position: index, text: `${one.text} n${index}` }))
        expect(classify(items, items, proposeLinks(items, items)).counts.kept).toBe(items.length)
      }),
    )
  })

  test('pairs are chosen as well as trying every choice would', () => {
    const worths = fc.array(fc.tuple(fc.nat(4), fc.nat(4), fc.integer({ min: 1, max: 20 })), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(worths, (rows) => {
        const table = new Map(
          rows.map(([row, column, worth]) => [`${row} ${column}`, { row, column, worth }]),
        )
        const pairs = [...table.values()]
        const best = (from: number, used: ReadonlySet<string>): number => {
          const pair = pairs[from]
          if (!pair) return 0
          const without = best(from + 1, used)
          const [row, column] = [`r${pair.row}`, `c${pair.column}`]
          if (used.has(row) || used.has(column)) return without
          return Math.max(without, pair.worth + best(from + 1, new Set([...used, row, column])))
        }
        const chosen = assignBest(pairs)
        expect(new Set(chosen.map(({ row }) => row)).size).toBe(chosen.length)
        expect(new Set(chosen.map(({ column }) => column)).size).toBe(chosen.length)
        expect(chosen.reduce((sum, { worth }) => sum + worth, 0)).toBe(best(0, new Set()))
      }),
      { numRuns: 1000 },
    )
  })
})
