import { byId } from '#maths/opinions/index.ts'
import { applyEdits, type Draft, type ThemeEdit } from './edits.ts'
import { labelOf } from './label.ts'
import { placeTexts } from './place-texts.ts'
import { type ReadText, readText, type ThemeText } from './text.ts'
import { layOutTexts, product, sumOf, type Vector } from './vectors.ts'

/** What several people speak of. */
export type Theme = {
  /** The id of one of its texts, by which it is found; of what a person shaped, it stays the same. */
  key: string
  /** Three words that are its own, or what a person called it. */
  label: string
  isNamed: boolean
  /** Its texts, those that say most of what the others say first. */
  texts: readonly string[]
  /** The first of these. */
  central: string
  people: number
}

export type Themes = {
  /** The largest first. */
  themes: readonly Theme[]
  /** What is in none. */
  rest: readonly string[]
  /** Which of the edits, by place, found nothing any more to be done to. */
  lost: readonly number[]
}

/** Of fewer texts, or of fewer people's, no theme is made: it would tell of somebody, not of something. */
export const fewest = { texts: 3, people: 3 } as const

/**
 * Finds what people speak of in their own words, and does again what a person did to themes found before. The same
 * texts and edits give the same themes, in whatever order the texts come.
 *
 * Method: words that stand together more than chance would have it (NPMI) make a network, its communities (Louvain)
 * are the themes, and each text belongs where most of the weight of its words lies. English only.
 */
export function findThemes(texts: readonly ThemeText[], edits: readonly ThemeEdit[] = []): Themes {
  const read = texts.map(readText).toSorted((one, other) => byId(one.id, other.id))
  const vectors = layOutTexts(read)
  const drafts = placeTexts(read, vectors)
    .map((ids): Draft => ({ texts: new Set(ids), label: '', key: '' }))
    .toSorted((one, other) => byId(first(one), first(other)))
  const lost = applyEdits({ drafts, vectors }, edits)
  const themes = drafts
    .flatMap((draft) => describe(draft, read, vectors) ?? [])
    .toSorted((one, other) => other.texts.length - one.texts.length || byId(one.key, other.key))
  const placed = new Set(themes.flatMap((theme) => theme.texts))
  return { themes, rest: read.map(({ id }) => id).filter((id) => !placed.has(id)), lost }
}

const first = ({ texts }: Draft) => [...texts][0] ?? ''

function describe(
  { texts, label, key }: Draft,
  all: readonly ReadText[],
  vectors: ReadonlyMap<string, Vector>,
): Theme | undefined {
  const inside = all.filter(({ id }) => texts.has(id))
  const people = new Set(inside.flatMap(({ person }) => person ?? [])).size
  if (inside.length < fewest.texts || people < fewest.people) return undefined
  const sum = sumOf(
    inside.map(({ id }) => id),
    vectors,
  )
  const inOrder = inside
    .map(({ id }) => ({ id, likeness: product(vectors.get(id) ?? new Map(), sum) }))
    .toSorted((one, other) => other.likeness - one.likeness || byId(one.id, other.id))
    .map(({ id }) => id)
  const [central = ''] = inOrder
  const words =
    label ||
    labelOf(
      inside,
      all.filter(({ id }) => !texts.has(id)),
    )
  return {
    key: texts.has(key) ? key : central,
    label: words,
    isNamed: label !== '',
    texts: inOrder,
    central,
    people,
  }
}
