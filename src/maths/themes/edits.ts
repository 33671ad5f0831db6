import { product, sumOf, type Vector } from './vectors.ts'

/**
 * What a person did to a theme. A theme is known by those who were in it when they did (`of`), so that what they did
 * holds when more has been said and all themes are found anew.
 */
export type ThemeEdit =
  | { kind: 'rename'; of: readonly string[]; label: string }
  | { kind: 'merge'; of: readonly string[]; into: readonly string[] }
  | { kind: 'split'; of: readonly string[]; part: readonly string[]; label: string }
  /** To the theme in which `to` were; to none where that is empty. */
  | { kind: 'move'; texts: readonly string[]; to: readonly string[] }

/** A theme while it is being put together. */
export type Draft = {
  texts: Set<string>
  label: string
  /** The text by which it goes on being found, where a person shaped it. */
  key: string
  /** A person chose what stands in it, so that whether it is shown must tell nothing of whose its texts are. */
  isMade?: boolean
}

type State = {
  drafts: Draft[]
  vectors: ReadonlyMap<string, Vector>
  /** Whether it speaks of enough people to be shown. */
  isShown: (draft: Draft) => boolean
}

/** Does again what people did, in the order in which they did it. Answers which of it found nothing to be done to. */
export function applyEdits(state: State, edits: readonly ThemeEdit[]): number[] {
  return edits.flatMap((edit, at) => (apply(state, edit) ? [] : [at]))
}

function apply(state: State, edit: ThemeEdit): boolean {
  if (edit.kind === 'rename') return rename(state, edit)
  if (edit.kind === 'merge') return merge(state, edit)
  if (edit.kind === 'split') return split(state, edit)
  return move(state, edit)
}

function rename({ drafts, vectors }: State, { of, label }: ThemeEdit & { kind: 'rename' }): boolean {
  const known = existing(of, vectors)
  const theme = recognise(drafts, known)
  if (!theme || overlap(theme, known) * 2 < known.length) return false
  theme.label = label
  theme.key ||= firstOf(known, theme)
  return true
}

function merge(state: State, { of, into }: ThemeEdit & { kind: 'merge' }): boolean {
  const [gone, kept] = [existing(of, state.vectors), existing(into, state.vectors)]
  if (gone.length === 0 || kept.length === 0) return false
  const theme = recognise(state.drafts, kept) ?? open(state)
  const other = recognise(state.drafts, gone)
  // What has been found beside them since comes along.
  for (const text of [...gone, ...kept, ...(other?.texts ?? [])]) put(state, text, theme)
  theme.key ||= firstOf(kept, theme)
  return true
}

function split(state: State, { of, part, label }: ThemeEdit & { kind: 'split' }): boolean {
  const own = existing(part, state.vectors)
  if (own.length === 0) return false
  const theme = recognise(state.drafts, existing(of, state.vectors))
  const added = open(state)
  const known = new Set(of)
  const stays = [...(theme?.texts ?? [])].filter((text) => known.has(text) && !own.includes(text))
  const [here, there] = [sumOf(own, state.vectors), sumOf(stays, state.vectors)]
  // What came since goes with those it is more like.
  const came = [...(theme?.texts ?? [])].filter((text) => {
    const vector = state.vectors.get(text) ?? new Map()
    return !known.has(text) && product(vector, here) * stays.length > product(vector, there) * own.length
  })
  for (const text of [...own, ...came]) put(state, text, added)
  added.label = label
  added.key = firstOf(own, added)
  return true
}

function move(state: State, { texts, to }: ThemeEdit & { kind: 'move' }): boolean {
  const own = existing(texts, state.vectors)
  const theme = to.length === 0 ? undefined : recognise(state.drafts, existing(to, state.vectors))
  if (own.length === 0 || (to.length > 0 && !theme)) return false
  for (const text of own) put(state, text, theme)
  return true
}

const existing = (ids: readonly string[], vectors: State['vectors']) => ids.filter((id) => vectors.has(id))

const overlap = ({ texts }: Draft, known: readonly string[]) => known.filter((id) => texts.has(id)).length

/** The theme that is most like the one that these once made: by Dice's coefficient, then the one named first. */
function recognise(drafts: readonly Draft[], known: readonly string[]): Draft | undefined {
  let [best, most] = [undefined as Draft | undefined, 0]
  for (const draft of drafts) {
    const likeness = overlap(draft, known) / (known.length + draft.texts.size)
    if (likeness > most) [best, most] = [draft, likeness]
  }
  return best
}

function open({ drafts }: State): Draft {
  const draft: Draft = { texts: new Set(), label: '', key: '', isMade: true }
  drafts.push(draft)
  return draft
}

/**
 * Puts a text into a theme, or into none. From a theme that nobody was shown it leaves no made one: that it shows then
 * would tell that it was of few people.
 */
function put({ drafts, isShown }: State, text: string, theme: Draft | undefined): void {
  for (const draft of drafts.filter(({ texts }) => texts.has(text))) {
    if (draft !== theme && isShown(draft)) draft.isMade = true
    draft.texts.delete(text)
  }
  if (!theme) return
  theme.texts.add(text)
  theme.isMade = true
}

const firstOf = (known: readonly string[], { texts }: Draft) => known.find((id) => texts.has(id)) ?? ''
