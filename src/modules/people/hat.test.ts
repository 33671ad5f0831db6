import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Hat, isSameHat, isWornOn, overlap, wornOn } from './hat.ts'

const dayNumbered = (number: number) => new Date(Date.UTC(2022, 0, 1 + number)).toISOString().slice(0, 10)
const days = fc.integer({ min: 0, max: 12 })

const hats: fc.Arbitrary<Hat> = fc
  .record({
    id: fc.uuid(),
    part: fc.constantFrom('hospitals', 'councils'),
    organisation: fc.constantFrom(null, 'one', 'other'),
    role: fc.constantFrom('', 'Nurse', 'nurse ', 'Carer'),
    since: days,
    length: fc.option(days),
    isMain: fc.boolean(),
  })
  .map(({ id, part, organisation, role, since, length, isMain }) => ({
    id,
    memberId: 'somebody',
    partId: part,
    organisationId: organisation,
    roleInWords: role,
    sinceOn: dayNumbered(since),
    untilOn: length === null ? null : dayNumbered(since + length),
    isMain,
    revision: 1,
  }))

const several = fc.uniqueArray(hats, { selector: ({ id }) => id, maxLength: 8 })

test('on the day of a move somebody wears the new hat, and the old one until the day before', () => {
  const old = { sinceOn: '2020-05-01', untilOn: '2022-06-02' }
  const begun = { sinceOn: '2022-06-02', untilOn: null }
  expect(['2020-04-30', '2020-05-01', '2022-06-01', '2022-06-02'].map((day) => isWornOn(old, day))).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(isWornOn(begun, '2022-06-02')).toBe(true)
  expect(overlap(old, begun)).toBe(false)
})

test('two hats overlap if and only if there is a day on which both are worn', () => {
  const span = Array.from({ length: 40 }, (_, number) => dayNumbered(number))
  fc.assert(
    fc.property(hats, hats, (one, other) => {
      const both = span.some((day) => isWornOn(one, day) && isWornOn(other, day))
      expect(overlap(one, other)).toBe(both)
      expect(overlap(other, one)).toBe(both)
    }),
  )
})

test('on any day, who wears a hat has one main hat, each hat stands once, and none is lost', () => {
  fc.assert(
    fc.property(several, days, (all, number) => {
      const day = dayNumbered(number)
      const worn = all.filter((hat) => isWornOn(hat, day))
      const shown = wornOn(all, day)
      expect(shown.filter(({ isMain }) => isMain)).toHaveLength(worn.length === 0 ? 0 : 1)
      expect(shown[0]?.isMain ?? true).toBe(true)
      for (const hat of worn) expect(shown.filter((other) => isSameHat(other, hat))).toHaveLength(1)
      for (const hat of shown) expect(worn.map(({ id }) => id)).toContain(hat.id)
    }),
  )
})

test('the order in which hats come changes nothing', () => {
  fc.assert(
    fc.property(several, days, fc.infiniteStream(fc.nat()), (all, number, lots) => {
      const shuffled = all
        .map((hat) => ({ hat, lot: lots.next().value }))
        .toSorted((one, other) => one.lot - other.lot)
        .map(({ hat }) => hat)
      expect(wornOn(shuffled, dayNumbered(number))).toEqual(wornOn(all, dayNumbered(number)))
    }),
  )
})

test('the past keeps its main hat: the one that was chosen then, not the one that is chosen now', () => {
  const hat = { memberId: 'm', partId: 'p', organisationId: null, revision: 1 }
  const old = {
    ...hat,
    id: '1',
    roleInWords: 'Nurse',
    sinceOn: '2020-01-01',
    untilOn: '2021-01-01',
    isMain: true,
  }
  const now = { ...hat, id: '2', roleInWords: 'Carer', sinceOn: '2019-01-01', untilOn: null, isMain: true }
  expect(wornOn([now, old], '2020-06-01').map(({ id }) => id)).toEqual(['1', '2'])
  expect(wornOn([now, old], '2021-01-01').map(({ id }) => id)).toEqual(['2'])
})
