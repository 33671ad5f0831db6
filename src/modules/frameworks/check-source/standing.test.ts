import { expect, test } from 'vitest'
import { readDocument } from '../document/read-document.ts'
import type { Draft, DraftCharacteristic } from '../drafting/draft.ts'
import { passagesIn } from './passages.ts'
import { standingsOf } from './standing.ts'

const text = `Our Harbour

For all of us.

Ropes
They hold, whatever comes.
- Holds fast in any weather
- Coils what was used
- Splices what tore

A stray remark. And another one.

How we shall know
We shall ask the crew. Each year.
`

const reading = readDocument(text)
const passages = passagesIn(
  text,
  reading.spans.map((span) => ({ ...span, ...(span.characteristic !== undefined && { key: 'ropes' }) })),
)

/** The draft as it was read, with what an editor made of its one characteristic, and of the words about it. */
function draftWith(edited: Partial<DraftCharacteristic>, about = 'For all of us.'): Draft {
  const [read] = reading.draft.characteristics
  const one = {
    title: read?.title ?? null,
    summary: read?.summary ?? null,
    behaviours: read?.behaviours ?? [],
  }
  const ropes = { id: '1', key: 'ropes', position: 1, revision: 2, changedBy: null, intro: null, lenses: [] }
  return {
    id: '1',
    label: '',
    title: reading.draft.title ?? '',
    publisher: null,
    dated: null,
    coDesigned: null,
    about,
    source: null,
    asked: null,
    feedback: [],
    framework: { slug: 'harbour' },
    basedOn: null,
    hasSource: true,
    notes: [],
    revision: 2,
    changedAt: new Date(0),
    changedBy: null,
    characteristics: [{ ...ropes, ...one, ...edited }],
  }
}

/** Each passage that is not placed as `what: where`. */
const shown = (draft: Draft) =>
  standingsOf(draft, passages).map((standing, at) => {
    const where = 'place' in standing ? `${standing.is}: ${standing.place.label}` : standing.is
    return `${passages[at]?.text.split('\n')[0]} → ${where}`
  })

const asRead = [
  'Our Harbour → placed: Title',
  'For all of us. → placed: About the framework',
  'Ropes → placed: Characteristic',
  'They hold, whatever comes. → placed: Summary',
  '- Holds fast in any weather → placed: Behaviour 1',
  '- Coils what was used → placed: Behaviour 2',
  '- Splices what tore → placed: Behaviour 3',
  'A stray remark. And another one. → nowhere',
  'How we shall know → nowhere',
  'We shall ask the crew. Each year. → nowhere',
]

test('as it was read, each passage stands where it was read to, and a heading over nothing is nowhere', () => {
  expect(shown(draftWith({}))).toEqual(asRead)
})

test('after an edit each stands where it is now: moved, changed, taken out, put in by hand', () => {
  const behaviours = [
    { text: 'A stray remark.' },
    { text: 'Splices what tore' },
    { text: '**Holds** fast, in all weather' },
    { text: 'And another one. We shall ask the crew. Each year.' },
  ]
  expect(shown(draftWith({ behaviours }))).toEqual([
    ...asRead.slice(0, 4),
    '- Holds fast in any weather → changed: Behaviour 3',
    '- Coils what was used → nowhere',
    '- Splices what tore → placed: Behaviour 2',
    'A stray remark. And another one. → placed: Behaviour 1',
    'How we shall know → nowhere',
    'We shall ask the crew. Each year. → placed: Behaviour 4',
  ])
})

test('words that were copied into the text about the framework are placed there', () => {
  const about = 'For all of us.\n\nHow we shall know\n\nWe shall ask the crew. Each year.'
  expect(shown(draftWith({}, about)).slice(-2)).toEqual([
    'How we shall know → placed: About the framework',
    'We shall ask the crew. Each year. → placed: About the framework',
  ])
})

test('a short word is not taken for placed because it stands in some sentence', () => {
  const behaviours = [{ text: 'Ties ropes to the quay' }]
  expect(shown(draftWith({ title: 'Knots', behaviours }))[2]).toBe('Ropes → nowhere')
})

test('a text that is another passage, or shares but small words, is not where a passage went', () => {
  const text =
    '# F\n\n## Us\n\n- We are open\n- We are kind\n- We listen to people\n- We listen to people and act\n- 3 tides a day\n'
  const { draft, spans } = readDocument(text)
  const cut = passagesIn(
    text,
    spans.map((span) => ({ ...span, ...(span.characteristic !== undefined && { key: 'ropes' }) })),
  )
  const [read] = draft.characteristics
  const shownWith = (behaviours: { text: string }[]) =>
    standingsOf(draftWith({ title: read?.title ?? null, behaviours }), cut)
      .slice(-5)
      .map((standing) => ('place' in standing ? `${standing.is}: ${standing.place.label}` : standing.is))
  const [, kind, , act, tides] = (read?.behaviours ?? []).map(({ text }) => ({ text }))
  expect(shownWith(kind && act && tides ? [kind, act, tides, { text: 'We are here' }] : [])).toEqual([
    'nowhere',
    'placed: Behaviour 1',
    'nowhere',
    'placed: Behaviour 2',
    'placed: Behaviour 3',
  ])
})
