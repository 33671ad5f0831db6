import { expect, test } from 'vitest'
import type { FrameworkStatus } from '../framework.ts'
import { type LineageLink, linksBetween, type StoredLink } from '../lineage/links.ts'
import type { FrameworkVersion } from '../version.ts'
import { compareVersions } from './compare-versions.ts'
import { piecesOf } from './compared-text.tsx'
import { placeVoices } from './voices.ts'
import { summarise } from './words.ts'

type Wording = Readonly<Record<string, Readonly<Record<string, string>>>>
type Manner = { position?: number; status?: FrameworkStatus; feedback?: string[] }

/** A version of characteristics with behaviours, by their keys and ids. */
function version(label: string, wording: Wording, manner: Manner = {}): FrameworkVersion {
  const { position = Number(label), status = 'current', feedback = [] } = manner
  return {
    id: label,
    framework: { slug: 'ours' },
    label,
    status,
    title: 'Ours',
    publisher: null,
    dated: null,
    coDesigned: null,
    source: null,
    about: null,
    asked: null,
    feedback,
    position,
    publishedAt: new Date(0),
    characteristics: Object.entries(wording).map(([key, behaviours], place) => ({
      id: `${label} ${key}`,
      key,
      title: key,
      summary: null,
      intro: null,
      lenses: [],
      position: place + 1,
      behaviours: Object.entries(behaviours).map(([id, text], index) => ({
        id,
        slug: id,
        title: null,
        text,
        lens: null,
        easyRead: null,
        audio: null,
        position: index + 1,
      })),
    })),
  }
}

const link = (from: string, to: string, decision: LineageLink['decision'] = 'confirmed'): LineageLink => ({
  from,
  to,
  decision,
  source: 'stored',
  decidedAt: null,
})
const stored = (
  from: string,
  to: string,
  [fromVersion, toVersion]: readonly [number, number],
  decision: StoredLink['decision'] = 'confirmed',
): StoredLink => ({ from, to, fromVersion, toVersion, decision, similarity: 0.5, decidedAt: null })
const shown = (
  characteristic:
    | { rows: readonly { relations: readonly string[]; passage: { before: string; after: string } }[] }
    | undefined,
) => characteristic?.rows.map(({ relations, passage }) => [relations.join(), passage.before, passage.after])

test('a split stands in one row with all its parts, a merge with all its origins', () => {
  const before = version('1', { trust: { a: 'Listen and act', b: 'Share power', c: 'Share credit' } })
  const after = version('2', { trust: { x: 'Listen', y: 'Act', z: 'Share power and credit' } })
  const { characteristics, counts } = compareVersions({
    before,
    after,
    links: [link('a', 'x'), link('a', 'y'), link('b', 'z'), link('c', 'z', 'proposed')],
  })
  expect(shown(characteristics[0])).toEqual([
    ['split', 'Listen and act', 'Listen\n\nAct'],
    ['merged', 'Share power\n\nShare credit', 'Share power and credit'],
  ])
  expect(characteristics[0]?.rows.map(({ isProposed }) => isProposed)).toEqual([false, true])
  expect(counts).toMatchObject({ split: 2, merged: 1, dropped: 0, new: 0 })
})

test('what moved to another characteristic stands there, and its old place says where', () => {
  const before = version('1', { trust: { a: 'Listen', b: 'Act' }, power: { c: 'Share' } })
  const after = version('2', { trust: { x: 'Listen' }, power: { y: 'Act', z: 'Share' } })
  const { characteristics } = compareVersions({
    before,
    after,
    links: [link('a', 'x'), link('b', 'y'), link('c', 'z')],
  })
  expect(shown(characteristics[1])).toEqual([
    ['moved', 'Act', 'Act'],
    ['kept', 'Share', 'Share'],
  ])
  expect(characteristics[0]?.elsewhere.map(({ side, own }) => [side, own.behaviour.id])).toEqual([
    ['before', 'b'],
  ])
})

test('what was dropped stands where it stood', () => {
  const before = version('1', { trust: { a: 'Listen', b: 'Obey', c: 'Act' } })
  const after = version('2', { trust: { x: 'Listen', z: 'Act' } })
  const { characteristics } = compareVersions({ before, after, links: [link('a', 'x'), link('c', 'z')] })
  expect(characteristics[0]?.rows.map(({ relations }) => relations.join())).toEqual([
    'kept',
    'dropped',
    'kept',
  ])
})

test('a draft that took a behaviour from a characteristic that it leaves out shows where it came from', () => {
  const before = version('1', { trust: { a: 'Listen' }, power: { b: 'Share', c: 'Hold' } })
  const after = version('2', { trust: { x: 'Listen', y: 'Share' } }, { status: 'draft' })
  const { characteristics, counts, notPart } = compareVersions({
    before,
    after,
    links: [link('a', 'x'), link('b', 'y')],
  })
  expect(characteristics.map(({ key }) => key)).toEqual(['trust'])
  expect(counts).toMatchObject({ kept: 1, moved: 1, dropped: 0 })
  expect(notPart.map(({ of, characteristic }) => [of, characteristic.key])).toEqual([['after', 'power']])
})

test('what went from a draft to a characteristic that the draft leaves out is shown and counted there', () => {
  const before = version('1', { trust: { a: 'Listen', b: 'Share' } }, { status: 'draft' })
  const after = version('2', { trust: { x: 'Listen' }, power: { y: 'Share', z: 'Hold' } })
  const comparison = compareVersions({ before, after, links: [link('a', 'x'), link('b', 'y')] })
  const { characteristics, counts } = comparison
  expect(characteristics.map(({ key, isPart }) => [key, isPart])).toEqual([
    ['trust', true],
    ['power', false],
  ])
  expect(shown(characteristics[1])).toEqual([['moved', 'Share', 'Share']])
  expect(counts).toMatchObject({ kept: 1, moved: 1, new: 0, dropped: 0 })
  expect(summarise(comparison)).toMatch(/^Of the 2 behaviours in version 2 that version 1 draft speaks of, /)
})

test('a characteristic that a version in force leaves out is dropped, with its behaviours', () => {
  const before = version('1', { trust: { a: 'Listen' }, power: { b: 'Share' } })
  const after = version('2', { trust: { x: 'Listen' } })
  const { characteristics, notPart } = compareVersions({ before, after, links: [link('a', 'x')] })
  expect(notPart).toEqual([])
  expect(shown(characteristics[1])).toEqual([['dropped', 'Share', '']])
})

test('each side shows its own words to the letter, with its own emphasis', () => {
  const before = version('1', { trust: { a: 'Build **trust** with partners, always' } })
  const after = version('2', { trust: { x: 'Build trust with **all** partners' } })
  const passage = compareVersions({ before, after, links: [link('a', 'x')] }).characteristics[0]?.rows[0]
    ?.passage
  if (!passage) throw new Error('There is one row')
  const text = (side: 'before' | 'after') =>
    piecesOf(passage, side)
      .map(({ text, emphasis }) => (emphasis ? `**${text}**` : text))
      .join('')
  expect(text('before')).toBe('Build **trust** with partners, always')
  expect(text('after')).toBe('Build trust with **all** partners')
})

test('links are followed through the versions between; what an editor rejected stays rejected', () => {
  const versions = [
    version('1', { trust: { a: 'Listen well to all', b: 'Share' } }),
    version('2', { trust: { m: 'Hear', n: 'Give' } }),
    version('3', { trust: { x: 'Attend', y: 'Offer' } }),
  ] as const
  const [before, , after] = versions
  const steps = [
    stored('a', 'm', [1, 2]),
    stored('m', 'x', [2, 3]),
    stored('b', 'n', [1, 2]),
    stored('n', 'y', [2, 3], 'proposed'),
  ]
  const found = (links: readonly StoredLink[]) =>
    linksBetween({ before, after }, links).map(({ from, to, decision, source }) => [
      from,
      to,
      decision,
      source,
    ])
  expect(found(steps)).toEqual([
    ['a', 'x', 'confirmed', 'composed'],
    ['b', 'y', 'proposed', 'composed'],
  ])
  expect(found([...steps, stored('a', 'x', [1, 3], 'rejected')])).toEqual([
    ['b', 'y', 'proposed', 'composed'],
  ])
  // Deciding of one pair leaves the others where they stood.
  expect(found([...steps, stored('b', 'x', [1, 3]), stored('a', 'x', [1, 3])])).toEqual([
    ['b', 'x', 'confirmed', 'stored'],
    ['a', 'x', 'confirmed', 'stored'],
    ['b', 'y', 'proposed', 'composed'],
  ])
  expect(found([...steps, stored('b', 'x', [1, 3])])).toContainEqual(['a', 'x', 'confirmed', 'composed'])
  expect(found(steps.map((step) => ({ ...step, decision: 'rejected' as const })))).toEqual([])
})

test('backwards, the same links are read from their other end; where nothing is stored the words propose', () => {
  const before = version('1', { trust: { a: 'Keeping the confidence of partners in every collaboration' } })
  const after = version('2', {
    trust: { x: 'Keeping the full confidence of partners in each collaboration' },
  })
  expect(linksBetween({ before, after }, [])).toMatchObject([{ from: 'a', to: 'x', source: 'live' }])
  expect(linksBetween({ before: after, after: before }, [])).toMatchObject([{ from: 'x', to: 'a' }])
  expect(linksBetween({ before, after: before }, [])).toMatchObject([
    { from: 'a', to: 'a', decision: 'confirmed' },
  ])
})

test('a saying stands only where its words are new and telling, never where they always stood', () => {
  const before = version('1', { trust: { a: 'Listening to people and to their worries' } })
  const after = version('2', { trust: { x: 'Listening to people', y: 'Leaving ego at the door' } })
  const said = (words: string) =>
    placeVoices({ before, after, since: [version('2', {}, { feedback: [words] })] }).map(
      ({ characteristic, behaviour, echoes }) => [characteristic, behaviour, echoes],
    )
  expect(said('Give up your ego')).toEqual([['trust', 'y', ['ego']]])
  expect(said('listen to people')).toEqual([['trust', null, []]])
  expect(said('Something else')).toEqual([['trust', null, []]])
  expect(said('')).toEqual([['trust', null, []]])
})
