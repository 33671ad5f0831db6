import type { Anchor } from './anchor.ts'

/** Something that is about a place in a text. */
export type Anchored = { readonly anchor: Anchor }

/** Comments on the same words, or on words that overlap. `words` is null for those on the whole, '' for words gone. */
export type Passage<One extends Anchored> = { readonly words: string | null; readonly all: readonly One[] }

/**
 * Puts comments whose words overlap together, in the order of the text; those on the whole of it come first, those
 * whose words are gone last. Within a passage they stand as they were given.
 */
export function gatherPassages<One extends Anchored>(
  text: string,
  all: readonly One[],
): readonly Passage<One>[] {
  const whole = all.filter(({ anchor }) => anchor.fate === 'whole')
  const gone = all.filter(({ anchor }) => anchor.fate === 'gone')
  const runs: { start: number; end: number; all: One[] }[] = []
  const placed = all.filter(({ anchor }) => anchor.fate !== 'whole' && anchor.fate !== 'gone')
  for (const one of placed.toSorted((a, b) => a.anchor.start - b.anchor.start)) {
    const { start, end } = one.anchor
    const last = runs.at(-1)
    if (last && start < last.end) {
      last.all.push(one)
      last.end = Math.max(last.end, end)
    } else runs.push({ start, end, all: [one] })
  }
  const place = new Map(all.map((one, index) => [one, index]))
  const inOrder = (some: readonly One[]) => some.toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0))
  return [
    ...(whole.length > 0 ? [{ words: null, all: whole }] : []),
    ...runs.map(({ start, end, all: own }) => ({ words: text.slice(start, end), all: inOrder(own) })),
    ...(gone.length > 0 ? [{ words: '', all: gone }] : []),
  ]
}
