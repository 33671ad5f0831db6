import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { changeOfWording, classify, type Item, type Link, proposeLinks } from './index.ts'

const content = new URL('../../../content/frameworks/', import.meta.url)

type Source = { characteristics: { id: string; behaviours: { text: string }[] }[] }

function readItems(file: string): Item[] {
  // The shape is the published content's own; a wrong one fails the examples below.
  const source = parse(readFileSync(new URL(`${file}.yaml`, content), 'utf8')) as Source
  return source.characteristics.flatMap(({ id, behaviours }) =>
    behaviours.map(({ text }, index) => ({ id: `${id}-${index + 1}`, group: id, position: index + 1, text })),
  )
}

const autumn2021 = readItems('sel-2021')
const june2022 = readItems('sel-2022-06-collaboration-draft')
const october2022 = readItems('sel-2022')
const inCollaboration = (items: readonly Item[]): Item[] =>
  items.filter((item) => item.group === 'collaboration')
const others = [...autumn2021, ...june2022, ...october2022].map((item) => item.text)
const short = (links: readonly (Link & { similarity: number })[]): string[] =>
  links.map(({ from, to, similarity }) => `${from} -> ${to} ${similarity.toFixed(2)}`)

describe('the lineage of the real wordings', () => {
  test('each behaviour of the June draft of one characteristic lives on in October, four reworded', () => {
    const after = inCollaboration(october2022)
    const links = proposeLinks(june2022, after)
    expect(links.map(({ from, to }) => `${from} ${to}`)).toEqual(june2022.map(({ id }) => `${id} ${id}`))
    const lineage = classify(june2022, after, links)
    expect(lineage.counts).toMatchObject({
      kept: 2,
      reworded: 4,
      moved: 0,
      new: 0,
      dropped: 0,
      split: 0,
      merged: 0,
    })
    expect([...lineage.after.values()].map(({ relation, change }) => `${relation}: ${change}`)).toEqual([
      'reworded: words',
      'kept: none',
      'reworded: emphasis',
      'kept: none',
      'reworded: punctuation',
      'reworded: punctuation',
    ])
  })

  test('from 2021 to that June draft all was written anew, and nothing is claimed without likeness', () => {
    const before = inCollaboration(autumn2021)
    expect(proposeLinks(before, june2022, { others })).toEqual([])
    expect(classify(before, june2022, []).counts).toMatchObject({ dropped: 3, new: 6 })
    // A lower bar shows what an editor may want to look at.
    expect(short(proposeLinks(before, june2022, { others, atLeast: 0.3 }))).toMatchInlineSnapshot(`
      [
        "collaboration-1 -> collaboration-1 0.31",
      ]
    `)
  })

  test('from 2021 to October 2022 the two behaviours that live on are proposed, no other', () => {
    const links = proposeLinks(autumn2021, october2022)
    expect(short(links)).toMatchInlineSnapshot(`
      [
        "innovation-3 -> innovation-3 0.40",
        "partnering-2 -> partnering-4 0.51",
      ]
    `)
    const lineage = classify(autumn2021, october2022, links)
    expect(lineage.after.get('partnering-4')).toEqual({
      relation: 'reworded',
      from: ['partnering-2'],
      change: 'words',
    })
    expect(lineage.counts).toMatchObject({ reworded: 2, kept: 0, new: 30, dropped: 14 })
  })
})

const item = (id: string, group: string, position: number, text: string): Item => ({
  id,
  group,
  position,
  text,
})
const stories = 'using the power of stories to connect diverse groups'
const letting = 'letting go of control and sharing leadership with residents'

describe('links that are more than one to one', () => {
  test('one behaviour that became two is a split', () => {
    const before = [
      item('a', 'g', 1, `${stories} and ${letting}`),
      item('b', 'g', 2, 'measuring progress openly'),
    ]
    const after = [
      item('x', 'g', 1, stories),
      item('y', 'g', 2, letting),
      item('z', 'g', 3, 'measuring progress openly'),
    ]
    const lineage = classify(before, after, proposeLinks(before, after))
    expect(lineage.before.get('a')).toEqual({ relation: 'split', to: ['x', 'y'], change: null })
    expect(lineage.after.get('y')).toEqual({ relation: 'split', from: ['a'], change: null })
    expect(lineage.counts).toMatchObject({ split: 2, kept: 1, new: 0, dropped: 0 })
  })

  test('two behaviours that became one are merged', () => {
    const before = [item('x', 'g', 1, stories), item('y', 'h', 1, letting)]
    const after = [item('a', 'g', 1, `${letting}; ${stories}`)]
    const lineage = classify(before, after, proposeLinks(before, after))
    expect(lineage.after.get('a')).toEqual({ relation: 'merged', from: ['x', 'y'], change: null })
    expect(lineage.before.get('y')).toEqual({ relation: 'merged', to: ['a'], change: null })
    expect(lineage.counts).toMatchObject({ merged: 1, new: 0, dropped: 0 })
  })

  test('a second wording of the same half is not a split', () => {
    const before = [item('a', 'g', 1, `${stories} and ${letting}`)]
    const after = [item('x', 'g', 1, `${stories} and ${letting}`), item('y', 'g', 2, stories)]
    expect(proposeLinks(before, after)).toHaveLength(1)
  })
})

function relations(before: Item[], after: Item[]): string[] {
  const lineage = classify(before, after, proposeLinks(before, after))
  return [...lineage.after].map(([id, { relation }]) => `${id} ${relation}`).sort()
}

describe('moving', () => {
  const texts = [stories, letting, 'measuring progress openly', 'asking who is missing']
  const version = (order: readonly number[]): Item[] =>
    order.map((index, place) => item(`i${index}`, 'g', place + 1, texts[index] ?? ''))
  test('one item brought to the front has moved; the others have not', () => {
    expect(relations(version([0, 1, 2, 3]), version([3, 0, 1, 2]))).toEqual([
      'i0 kept',
      'i1 kept',
      'i2 kept',
      'i3 moved',
    ])
  })

  test('of two that changed places, nobody can tell which moved: both did', () => {
    expect(relations(version([0, 1, 2, 3]), version([0, 1, 3, 2]))).toEqual([
      'i0 kept',
      'i1 kept',
      'i2 moved',
      'i3 moved',
    ])
  })

  test('a new item among the others moves none of them', () => {
    const after = [item('n', 'g', 0, 'something wholly different'), ...version([0, 1, 2])]
    expect(relations(version([0, 1, 2]), after)).toEqual(['i0 kept', 'i1 kept', 'i2 kept', 'n new'])
  })

  test('an item in another characteristic has moved, and says when it was reworded too', () => {
    const before = [item('a', 'trust', 1, stories), item('b', 'trust', 2, letting)]
    const after = [item('a', 'purpose', 1, stories), item('b', 'purpose', 2, `${letting}.`)]
    expect(relations(before, after)).toEqual(['a moved', 'b moved-and-reworded'])
  })
})

test('a change of wording is as great as its greatest part', () => {
  expect(changeOfWording('Let go.', 'Let go.')).toBe('none')
  expect(changeOfWording('Let go.', '**Let go**.')).toBe('emphasis')
  expect(changeOfWording('Let go.', 'Let go')).toBe('punctuation')
  expect(changeOfWording('Let go.', 'let go')).toBe('words')
})

test('a link to an item that is not there is refused', () => {
  expect(() => classify([], [], [{ from: 'a', to: 'b' }])).toThrow('neither version')
})
