import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Tally } from '../findings/ground.ts'
import { type Answer, layOutVotes } from '../votes.ts'
import { type Disclosed, discloseSizes, discloseStatement, mayCross, nearlyAll } from './cells.ts'
import { alignGroups, findReplaceable } from './snapshots.ts'

const tally = (agree: number, disagree: number, pass = 0): Tally => ({
  n: agree + disagree + pass,
  agree,
  disagree,
  pass,
})
const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (all, one) => tally(all.agree + one.agree, all.disagree + one.disagree, all.pass + one.pass),
    tally(0, 0),
  )
const kindsOf = (groups: readonly Tally[], rest = tally(0, 0)) => {
  const { all, groups: told } = discloseStatement({ all: sum([...groups, rest]), groups })
  return [all, ...told].map(({ kind }) => kind)
}

test('fewer than five voters are not told of, and one more group is hidden that would tell', () => {
  expect(kindsOf([tally(2, 2)])).toEqual(['hidden', 'hidden'])
  expect(kindsOf([tally(8, 4), tally(3, 1), tally(9, 6)])).toEqual(['shown', 'hidden', 'hidden', 'shown'])
  expect(kindsOf([tally(8, 4), tally(9, 6)])).toEqual(['shown', 'shown', 'shown'])
})

test('those who are in no group count too: they could be had by taking away the groups', () => {
  expect(kindsOf([tally(8, 4), tally(9, 6)], tally(1, 0))).toEqual(['shown', 'hidden', 'shown'])
})

test('of everybody, or everybody but one, it is only said that nearly all answered so', () => {
  expect(discloseStatement({ all: tally(11, 1), groups: [] }).all).toEqual({
    kind: 'nearly-all',
    n: 12,
    answer: 'agree',
  })
  expect(discloseStatement({ all: tally(0, 0, 12), groups: [] }).all).toMatchObject({ answer: 'pass' })
  expect(nearlyAll(tally(19, 1))).toBe(undefined)
  // The group that is hidden with it is the smallest other one.
  expect(kindsOf([tally(10, 1), tally(8, 5), tally(9, 8)])).toEqual(['shown', 'hidden', 'hidden', 'shown'])
})

test('who stands alone among few is not told of where there are no groups', () => {
  expect(discloseStatement({ all: tally(10, 1, 3), groups: [] }).all).toEqual({
    kind: 'shown',
    n: 14,
    agree: 10,
    disagree: '[c]',
    pass: '[c]',
  })
  expect(discloseStatement({ all: tally(19, 1, 3), groups: [] }).all).toMatchObject({ disagree: 1 })
  // Else whoever sees two answers hidden would know that somebody stands alone.
  expect(discloseStatement({ all: tally(10, 0, 4), groups: [] }).all).toMatchObject({ pass: '[c]' })
  expect(discloseStatement({ all: tally(10, 2, 4), groups: [] }).all).toMatchObject({ pass: 4 })
})

test('many who are alike cannot be had by taking away a group that is shown', () => {
  expect(kindsOf([tally(10, 0), tally(10, 0), tally(8, 7)])).toEqual(['shown', 'hidden', 'hidden', 'hidden'])
})

test('figures as the NHS shows them are rounded to five, and 1 to 7 are hidden', () => {
  const hes = { threshold: 5, isRounded: true }
  expect(discloseStatement({ all: tally(23, 6, 0), groups: [] }, hes).all).toEqual({
    kind: 'shown',
    n: 30,
    agree: 25,
    disagree: '[c]',
    pass: 0,
  })
  expect(discloseStatement({ all: tally(4, 3), groups: [] }, hes).all).toEqual({ kind: 'hidden' })
  expect(discloseSizes([31, 8, 3], hes)).toEqual([30, null, null])
})

test('sizes of small groups are not told, nor what would tell them; nor two things about few people at once', () => {
  expect(discloseSizes([20, 9, 3])).toEqual([20, null, null])
  expect(discloseSizes([20, 9, 0])).toEqual([20, 9, 0])
  expect(discloseSizes([0, 2, 0])).toEqual([null, null, null])
  expect([mayCross(9), mayCross(10)]).toEqual([false, true])
})

const cells = fc
  .tuple(fc.nat(8), fc.nat(4), fc.nat(3))
  .map(([agree, disagree, pass]) => tally(agree, disagree, pass))
const conversations = fc.tuple(fc.array(cells, { minLength: 1, maxLength: 4 }), cells)

const isLoneTold = (cell: Disclosed) =>
  cell.kind === 'shown' && cell.n < 20 && [cell.agree, cell.disagree, cell.pass].includes(1)
const all = (groups: readonly Tally[], rest: Tally) => sum([...groups, rest])

test('whoever takes all that is shown from the total has the votes of five people or more, and no unanimity', () => {
  fc.assert(
    fc.property(conversations, ([groups, rest]) => {
      const told = discloseStatement({ all: sum([...groups, rest]), groups })
      for (const [index, cell] of told.groups.entries()) {
        const own = groups[index] ?? tally(0, 0)
        if (cell.kind === 'shown' && own.n > 0) expect(own.n >= 5 && nearlyAll(own) === undefined).toBe(true)
        if (cell.kind === 'shown') expect([cell, isLoneTold(cell)]).toEqual([cell, false])
        // Else what is not told of everybody could be had by adding the groups up.
        if (cell.kind === 'shown') expect(Object.values(told.all)).not.toContain('[c]')
      }
      if (told.all.kind !== 'shown') return
      expect(isLoneTold(told.all)).toBe(false)
      const left = sum([...groups.filter((_, index) => told.groups[index]?.kind !== 'shown'), rest])
      if (left.n === 0) return
      expect(left.n >= 5 && nearlyAll(left) === undefined).toBe(true)
      if (left.n < all(groups, rest).n) expect(isLoneTold({ kind: 'shown', ...left })).toBe(false)
    }),
    { numRuns: 3_000 },
  )
})

test('whoever knows these rules, and every figure that is shown, can tell no vote that is hidden', () => {
  const few = Array.from({ length: 8 }, (_, n) => n).flatMap((n) =>
    Array.from({ length: n + 1 }, (_, agree) => agree).flatMap((agree) =>
      Array.from({ length: n - agree + 1 }, (_, disagree) => tally(agree, disagree, n - agree - disagree)),
    ),
  )
  const tables = few.flatMap((one) => few.map((other) => [one, other]))
  const alike = Map.groupBy(tables, (groups) =>
    JSON.stringify(discloseStatement({ all: sum(groups), groups }, { threshold: 3, isRounded: false })),
  )
  for (const [shown, possible] of alike) {
    const { all, groups } = JSON.parse(shown)
    if (all.kind === 'hidden') continue
    for (const [index, cell] of groups.entries()) {
      if (cell.kind === 'shown') continue
      const own = possible.map((table) => table[index] ?? tally(0, 0))
      // Neither how they answered can be told, nor that all of them answered alike.
      expect([shown, new Set(own.map((each) => Object.values(each).join())).size > 1]).toEqual([shown, true])
      for (const answer of ['agree', 'disagree', 'pass'] as const)
        expect([shown, answer, own.some((each) => each[answer] < each.n)]).toEqual([shown, answer, true])
    }
  }
})

/** One statement's votes: the person's letter and their answer, in groups by letter. */
const standing = (votes: Readonly<Record<string, Answer>>, groups: Readonly<Record<string, number>>) => {
  const table = layOutVotes(
    Object.entries(votes).map(([person, answer]) => ({ person, statement: 's', answer, at: 0 })),
    ['s'],
  )
  return { table, groupOf: Int32Array.from(table.people, (id) => groups[id] ?? -1), k: 2 }
}
const everybody = (answers: readonly Answer[]) =>
  Object.fromEntries(answers.map((answer, at) => [`p${10 + at}`, answer]))

test('a figure follows another only when nobody or five people lie between the two', () => {
  const before = everybody([1, 1, 1, -1, -1, -1, 0, 1, 1, 1])
  const groups = Object.fromEntries(Object.keys(before).map((id, at) => [id, at < 5 ? 0 : 1]))
  const replaceable = (after: Record<string, Answer>, later = groups) =>
    findReplaceable(new Map([['s', standing(before, groups)]]), standing(after, later), 5).has('s')
  expect(replaceable(before)).toBe(true)
  expect(replaceable({ ...before, p99: 1 })).toBe(false)
  expect(replaceable({ ...before, p10: -1 })).toBe(false)
  const five = Object.fromEntries([1, 1, 0, -1, -1].map((answer, at) => [`p${90 + at}`, answer as Answer]))
  const inOne = { ...groups, ...Object.fromEntries(Object.keys(five).map((id) => [id, 1])) }
  expect(replaceable({ ...before, ...five }, inOne)).toBe(true)
  // Five more who all answer alike: whoever knows who came would know how each answered.
  const alike = Object.fromEntries(Object.keys(five).map((id) => [id, 1 as const]))
  expect(replaceable({ ...before, ...alike }, inOne)).toBe(false)
  // Nothing of it was shown before.
  expect(findReplaceable(new Map(), standing(before, groups), 5).has('s')).toBe(true)
  // Five more, of whom one is in the other group: that one could be told.
  expect(replaceable({ ...before, ...five }, { ...inOne, p90: 0 })).toBe(false)
  // Nobody votes anew, and one is placed in the other group.
  expect(replaceable(before, { ...groups, p10: 1 })).toBe(false)
})

test('nor does adding groups up leave fewer than five people between two figures', () => {
  const answers = everybody([1, 1, -1, -1, 0, 1, 1, -1, -1, 0, 1, 1, -1, -1, 0, 1, 1, -1, -1, 0])
  const groups = Object.fromEntries(Object.keys(answers).map((id, at) => [id, at < 10 ? 0 : 1]))
  const replaceable = (later: Record<string, number>, more: Record<string, Answer> = {}) =>
    findReplaceable(
      new Map([['s', standing(answers, groups)]]),
      standing({ ...answers, ...more }, { ...groups, ...later }),
      5,
    ).has('s')
  const five = { p10: 1, p11: 1, p12: 1, p13: 1, p14: 1 }
  expect(replaceable(five)).toBe(true)
  // Each group has changed by five or more, and both together by the one who came.
  expect(replaceable({ ...five, p90: 1 }, { p90: 1 })).toBe(false)
})

test('nor may groups change their names between two figures', () => {
  const answers = everybody([1, 1, -1, -1, 0, 1, 1, -1, -1, 0])
  const named = (first: number) =>
    Object.fromEntries(Object.keys(answers).map((id, at) => [id, at < 5 ? first : 1 - first]))
  const then = new Map([['s', standing(answers, named(0))]])
  expect(findReplaceable(then, standing(answers, named(0)), 5).has('s')).toBe(true)
  expect(findReplaceable(then, standing(answers, named(1)), 5).has('s')).toBe(false)
})

test('groups keep their numbers from one snapshot to the next, by whom they have in common', () => {
  const placed = (groups: readonly number[], first = 0) => ({
    people: groups.map((_, at) => `p${at + first}`),
    groupOf: Int32Array.from(groups),
  })
  const before = placed([0, 0, 0, 1, 1, -1, 2])
  const align = (groups: readonly number[], k: number, first = 0) =>
    Array.from(alignGroups(before, placed(groups, first), k))
  expect(align([1, 1, 1, 0, 0, 0, 2], 3)).toEqual([0, 0, 0, 1, 1, 1, 2])
  expect(align([0, 0, 1, 1, 1, -1, 1], 2)).toEqual([0, 0, 1, 1, 1, -1, 1])
  // The first three have gone: whoever is left is known by their id, not by their place.
  expect(align([0, 0, -1, 1], 3, 3)).toEqual([1, 1, -1, 2])
})
