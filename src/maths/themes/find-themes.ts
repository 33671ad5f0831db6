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
  /** A person chose what stands in it: how many people these are is to be told of it by no count. */
  isMade: boolean
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
 *
 * Whoever puts texts together must not learn by whether a theme shows that two are of one person: there, each text
 * without a name counts as of somebody else.
 */
export function findThemes(texts: readonly ThemeText[], edits: readonly ThemeEdit[] = []): Themes {
  const read = texts.map(readText).toSorted((one, other) => byId(one.id, other.id))
  const vectors = layOutTexts(read)
  const drafts = placeTexts(read, vectors)
    .map((ids): Draft => ({ texts: new Set(ids), label: '', key: '' }))
    .toSorted((one, other) => byId(first(one), first(other)))
  const isShown = (draft: Draft) => isEnough(draft, insideOf(draft, read))
  const lost = applyEdits({ drafts, vectors, isShown }, edits)
  const themes = drafts
    .flatMap((draft) => describe(draft, read, vectors) ?? [])
    .toSorted((one, other) => other.texts.length - one.texts.length || byId(one.key, other.key))
  const placed = new Set(themes.flatMap((theme) => theme.texts))
  return { themes, rest: read.map(({ id }) => id).filter((id) => !placed.has(id)), lost }
}

const first = ({ texts }: Draft) => [...texts][0] ?? ''

const insideOf = ({ texts }: Draft, all: readonly ReadText[]) => all.filter(({ id }) => texts.has(id))

function peopleIn({ isMade }: Draft, inside: readonly ReadText[]): number {
  if (isMade) return new Set(inside.map(({ id, person, isNamed }) => (isNamed && person) || `of ${id}`)).size
  return new Set(inside.flatMap(({ person }) => person ?? [])).size
}

const isEnough = (draft: Draft, inside: readonly ReadText[]) =>
  inside.length >= fewest.texts && peopleIn(draft, inside) >= fewest.people

function describe(
  draft: Draft,
  all: readonly ReadText[],
  vectors: ReadonlyMap<string, Vector>,
): Theme | undefined {
  const { texts, label, key, isMade = false } = draft
  const inside = insideOf(draft, all)
  if (!isEnough(draft, inside)) return undefined
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
    people: peopleIn(draft, inside),
    isMade,
  }
}
