import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

// Every crosswalk that ships is checked against the very words of the frameworks that it joins.

type End = { characteristic: string; behaviour: number }
type Link = {
  from: End | null
  from_words?: string
  to: End | null
  to_words?: string
  relation: string
  reason: string
}
type Named = { framework: string; version: string }
type Crosswalk = {
  id: string
  title: string
  status: string
  note: string
  from: Named
  to: Named
  links: Link[]
}
type Framework = {
  id: string
  version: string
  characteristics: { id: string; behaviours: { text: string }[] }[]
}

const relations = ['same', 'close', 'wider', 'narrower', 'none']
const content = new URL('../../content/', import.meta.url)

// Our own files, in the shapes that content/README.md describes: what differs fails the checks below.
const readAll = <T>(folder: string) =>
  readdirSync(new URL(folder, content))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ name, held: parse(readFileSync(new URL(`${folder}/${name}`, content), 'utf8')) as T }))

const frameworks = readAll<Framework>('frameworks').map(({ held }) => held)
const crosswalks = readAll<Crosswalk>('crosswalks')

const nameOf = (end: End) => `${end.characteristic} ${end.behaviour}`

/** The behaviours of a framework's version: "trust 1" to its text. */
function behavioursOf({ framework, version }: Named): Map<string, string> {
  const found = frameworks.find((one) => one.id === framework && one.version === version)
  return new Map(
    found?.characteristics.flatMap(({ id, behaviours }) =>
      behaviours.map(({ text }, index) => [nameOf({ characteristic: id, behaviour: index + 1 }), text]),
    ),
  )
}

/** Why the words do not point at this behaviour and no other, or nothing. */
function wordsProblem(side: Map<string, string>, end: End, words: string | undefined): string[] {
  const text = side.get(nameOf(end))
  if (text === undefined) return [`${nameOf(end)} is not in the framework`]
  if (!words || words.includes('*') || !text.includes(words))
    return [`${nameOf(end)}: "${words}" is not in its text`]
  const shared = [...side].filter(([name, other]) => name !== nameOf(end) && other.includes(words))
  if (words !== text && shared.length > 0)
    return [`${nameOf(end)}: "${words}" is also in ${shared.map(([name]) => name)}`]
  return []
}

function linkProblems(link: Link, from: Map<string, string>, to: Map<string, string>): string[] {
  const at = `${link.from ? nameOf(link.from) : '-'} → ${link.to ? nameOf(link.to) : '-'}`
  const problems = [
    ...(link.from ? wordsProblem(from, link.from, link.from_words) : []),
    ...(link.to ? wordsProblem(to, link.to, link.to_words) : []),
  ]
  if (!relations.includes(link.relation)) problems.push(`"${link.relation}" is no relation`)
  if (!link.from && !link.to) problems.push('a link needs a behaviour')
  if ((link.relation === 'none') !== (!link.from || !link.to))
    problems.push('none, and only none, has an empty side')
  if (!/^[^.!?]{20,}\.$/.test(link.reason)) problems.push('the reason must be one whole sentence')
  return problems.map((problem) => `${at}: ${problem}`)
}

/** Each behaviour is linked, or is said once to have no counterpart; never both. */
function coverageProblems(
  side: Map<string, string>,
  ends: { end: End | null; relation: string }[],
): string[] {
  return [...side.keys()].flatMap((name) => {
    const own = ends.filter(({ end }) => end && nameOf(end) === name)
    if (own.length === 0) return [`${name} is not in the crosswalk`]
    const alone = own.some(({ relation }) => relation === 'none')
    return alone && own.length > 1 ? [`${name} is linked and is said to have no counterpart`] : []
  })
}

/** All that is wrong with a crosswalk, in words that say where. */
function problemsOf(crosswalk: Crosswalk): string[] {
  const from = behavioursOf(crosswalk.from)
  const to = behavioursOf(crosswalk.to)
  if (from.size === 0 || to.size === 0) return ['it joins a framework or version that does not ship']
  const { links } = crosswalk
  const pairs = links.map((link) => `${link.from && nameOf(link.from)} → ${link.to && nameOf(link.to)}`)
  return [
    ...(crosswalk.status === 'ours' && crosswalk.note && crosswalk.title
      ? []
      : ['it must say whose reading it is']),
    ...links.flatMap((link) => linkProblems(link, from, to)),
    ...pairs.filter((pair, index) => pairs.indexOf(pair) !== index).map((pair) => `${pair} stands twice`),
    ...coverageProblems(
      from,
      links.map(({ from: end, relation }) => ({ end, relation })),
    ),
    ...coverageProblems(
      to,
      links.map(({ to: end, relation }) => ({ end, relation })),
    ),
  ]
}

test('three crosswalks ship, each in a file of its own name', () => {
  expect(crosswalks.map(({ name }) => name)).toEqual([
    'north-west--top-tips.yaml',
    'sel-2022--north-west.yaml',
    'sel-2022--top-tips.yaml',
  ])
  for (const { name, held } of crosswalks) expect(`${held.id}.yaml`).toBe(name)
})

test('the frameworks that are joined have the behaviours that we counted in the sources', () => {
  const sizes = crosswalks.map(({ held }) => [behavioursOf(held.from).size, behavioursOf(held.to).size])
  expect(sizes).toEqual([
    [13, 29],
    [32, 13],
    [32, 29],
  ])
})

test.each(crosswalks)('$name covers every behaviour, to the letter and once', ({ held }) => {
  expect(problemsOf(held)).toEqual([])
})

type Spoilt = { crosswalk: Crosswalk; link: Link; from: End; to: End }

/** What is found wrong with the first crosswalk after `change` spoilt it, or its first link. */
function spoil(change: (parts: Spoilt) => void): string {
  const crosswalk = structuredClone(crosswalks[0]?.held)
  const link = crosswalk?.links[0]
  if (!crosswalk || !link?.from || !link.to) throw new Error('the first link must have two sides')
  change({ crosswalk, link, from: link.from, to: link.to })
  return problemsOf(crosswalk).join('\n')
}

test.each<[string, (parts: Spoilt) => void, string]>([
  [
    'a number that points at another behaviour',
    ({ from }) => void (from.behaviour = 2),
    'is not in its text',
  ],
  ['a number beyond the last', ({ to }) => void (to.behaviour = 99), 'is not in the framework'],
  ['words that several behaviours share', ({ link }) => void (link.from_words = 'and'), 'is also in'],
  ['an unknown relation', ({ link }) => void (link.relation = 'similar'), 'is no relation'],
  ['a none that has two sides', ({ link }) => void (link.relation = 'none'), 'has an empty side'],
  ['an empty side that is not none', ({ link }) => void (link.to = null), 'has an empty side'],
  ['a reason that is no sentence', ({ link }) => void (link.reason = 'Alike'), 'one whole sentence'],
  ['a link that stands twice', ({ link, crosswalk }) => void crosswalk.links.push(link), 'stands twice'],
  [
    'a behaviour that is left out',
    ({ crosswalk }) => void crosswalk.links.shift(),
    'is not in the crosswalk',
  ],
  [
    'a behaviour that is linked and has no counterpart',
    ({ link, crosswalk }) => void crosswalk.links.push({ ...link, to: null, relation: 'none' }),
    'is linked and is said',
  ],
  [
    'a crosswalk that claims to be the source’s',
    ({ crosswalk }) => void (crosswalk.status = 'published'),
    'whose reading',
  ],
  [
    'a version that does not ship',
    ({ crosswalk }) => void (crosswalk.from.version = '1999'),
    'does not ship',
  ],
])('%s is found', (_, change, found) => {
  expect(spoil(change)).toContain(found)
})
