import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countBehaviours, plainText, slugOf, slugsOf, toSlug } from './framework.ts'

describe('a behaviour has a permanent address', () => {
  test.each([
    [{ id: 'stories', title: 'Telling stories', text: 'x' }, 'stories'],
    [{ title: 'Relationships & advocacy', text: 'x' }, 'relationships-and-advocacy'],
    [{ text: "Noticing and **surfacing what isn't said**; **more**" }, 'surfacing-what-isnt-said'],
    [
      { text: 'understanding the different contexts, priorities and challenges' },
      'understanding-the-different-contexts',
    ],
    [{ text: 'Écouter – naïvely' }, 'ecouter-naively'],
    [{ text: '聴く' }, 'behaviour'],
    [{ text: 'x'.repeat(90) }, 'x'.repeat(40)],
  ])('%o is found at %s', (behaviour, slug) => {
    expect(slugOf(behaviour)).toBe(slug)
  })

  test('two that would share one are told apart, and an id that somebody chose always stays', () => {
    const behaviours = [{ text: 'Trust' }, { text: 'Trust' }, { id: 'trust', text: 'x' }, { text: 'trust!' }]
    expect(slugsOf(behaviours)).toEqual(['trust-2', 'trust-3', 'trust', 'trust-4'])
  })

  test('addresses are ASCII, short and different, whatever the words', () => {
    const some = fc.array(fc.record({ text: fc.string({ unit: 'grapheme', maxLength: 80 }) }), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(some, (behaviours) => {
        const slugs = slugsOf(behaviours)
        expect(new Set(slugs).size).toBe(behaviours.length)
        for (const slug of slugs) expect(slug).toMatch(/^(?=.{1,40}$)[a-z0-9]+(-[a-z0-9]+)*$/)
      }),
    )
  })
})

test('emphasis can be left out, and behaviours counted', () => {
  expect(plainText('**Meeting people** where **they** are')).toBe('Meeting people where they are')
  const group = { id: 'a', title: null, behaviours: [{ text: 'b' }, { text: 'c' }] }
  expect(countBehaviours({ characteristics: [group, group] })).toBe(4)
  expect(toSlug('–', 'part')).toBe('part')
})
