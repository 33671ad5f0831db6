import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDay, rowsOf, toValues, withRows } from './answers.ts'
import { blocks } from './blocks.ts'
import { type Community, untold } from './community.ts'
import { whenInWords } from './dates.ts'

describe('a day that somebody writes', () => {
  test.each([
    ['3 May 2022', '2022-05-03'],
    ['03 may 2022', '2022-05-03'],
    ['3 Sep 2022', '2022-09-03'],
    ['3/5/2022', '2022-05-03'],
    ['2022-05-03', '2022-05-03'],
    ['October 2021', '2021-10'],
    ['2021-10', '2021-10'],
  ])('%s is understood', (written, iso) => expect(readDay(written)).toBe(iso))

  test.each(['', 'soon', '31 June 2022', '2022-02-30', '3 Ma 2022', '99/99/2022', '3 May 22', '2022'])(
    '%j is not taken for another',
    (written) => expect(readDay(written)).toBeUndefined(),
  )

  test('is shown as people say it', () => {
    expect(whenInWords({ date: '2022-05-03', ends: '2022-05-04' })).toBe('3 to 4 May 2022')
    expect(whenInWords({ date: '2022-05-31', ends: '2022-06-01' })).toBe('31 May 2022 to 1 June 2022')
    expect(whenInWords({ date: '2022-05-03', ends: '' })).toBe('3 May 2022')
  })
})

describe('entries that repeat', () => {
  const values = toValues({ title: 'Year', events: [{ title: 'One', points: ['a', 'b'] }, { title: 'Two' }] })

  test('stand in the form one after the other', () => {
    expect(values).toEqual({
      title: 'Year',
      'events.0.title': 'One',
      'events.0.points': 'a\nb',
      'events.1.title': 'Two',
    })
  })

  test('can be added and taken away, and nothing else that was typed is lost', () => {
    const less = withRows(values, 'events', (rows) => rows.slice(1))
    expect(less).toEqual({ title: 'Year', 'events.0.title': 'Two' })
  })

  test('cannot reach anything but themselves, whatever a field is called', () => {
    const hostile = { '__proto__.0.title': 'x', 'events.0.__proto__': 'x', 'constructor.1.prototype': 'x' }
    expect(rowsOf(hostile, 'events')).toEqual([])
    expect(({} as Record<string, unknown>).title).toBeUndefined()
  })
})

test('whatever an editor types in any block is read back as it was kept', () => {
  const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).map((text) => text.trim() || 'x')
  const oneLine = word.map((text) => text.replace(/\s+/g, ' ').trim() || 'x')
  const community: fc.Arbitrary<Community> = fc.record({
    name: oneLine,
    shortName: oneLine,
    lead: oneLine,
    contact: fc.constantFrom('', 'people@example.org'),
    place: oneLine,
    started: fc.constantFrom('', '2021-10'),
    collaborative: oneLine,
    story: word,
    keyIngredients: fc.array(oneLine, { maxLength: 5 }),
    connectedIssues: fc.array(oneLine, { maxLength: 5 }),
    principles: fc.array(oneLine, { maxLength: 6 }),
    coreThemes: fc.array(fc.record({ title: oneLine, points: fc.array(oneLine, { maxLength: 4 }) }), {
      maxLength: 3,
    }),
    successMeasures: fc.uniqueArray(
      // Levels that read the same are one, so these are such that do not.
      fc.record({
        id: fc.stringMatching(/^[a-z]{1,8}$/),
        level: fc.constantFrom('Members', 'Our place', '李'),
        text: word,
      }),
      { maxLength: 4, selector: ({ id }) => id },
    ),
    programme: fc.record({
      title: oneLine,
      outputs: fc.array(oneLine, { maxLength: 3 }),
      events: fc
        .array(
          fc.record({
            date: fc.constantFrom('2022-05-03', '2022-06-02'),
            ends: fc.constantFrom('', '2022-06-02'),
            where: oneLine,
            title: oneLine,
            characteristic: fc.constantFrom('', 'trust'),
            lens: word,
            objective: word,
          }),
          { maxLength: 3 },
        )
        .map((events) => events.toSorted((a, b) => a.date.localeCompare(b.date))),
    }),
    challenge: fc.record({
      title: oneLine,
      about: word,
      rounds: fc.array(fc.record({ theme: oneLine, characteristic: fc.constant('trust') }), { maxLength: 3 }),
    }),
    waysToComeTogether: fc.array(fc.record({ title: oneLine, text: word }), { maxLength: 3 }),
  })
  fc.assert(
    fc.property(community, (kept) => {
      let made = untold
      for (const block of blocks) {
        const form = block.read(block.values(kept))
        if (!form.ok) throw new Error(JSON.stringify(form.state.problems))
        made = form.answers(made)
      }
      expect(made).toEqual(kept)
    }),
    { numRuns: 60 },
  )
})
