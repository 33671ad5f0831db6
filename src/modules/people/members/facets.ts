import type { Kind, Wanted } from './form.ts'

/** A part, a place or a kind of experience that somebody in the directory has, and the bit that stands for it. */
export type Facet = { kind: Kind; bit: number; slug: string; name: string; position: number }

/** The facets that are wanted: none of a kind where none is, or where nobody has what is wanted. */
export type Chosen = Readonly<Record<Kind, Facet | null>>

export function chooseFacets(facets: readonly Facet[], wanted: Wanted): Chosen {
  const named = (kind: Kind) =>
    facets.find((facet) => facet.kind === kind && facet.slug === wanted[kind]) ?? null
  return { part: named('part'), place: named('place'), experience: named('experience') }
}

/** Bits go up to 52, which JavaScript's own bit operators do not reach. */
export const has = (mask: number, bit: number): boolean => Math.floor(mask / 2 ** bit) % 2 === 1

/** A facet that can be chosen, and how many would then be found: null where that is not counted. */
export type Choice = { slug: string; name: string; count: number | null; isChosen: boolean }

/** What can be chosen of a kind, in the community's order; what nobody has is left out, unless it is chosen. */
export function listChoices(
  facets: readonly Facet[],
  {
    kind,
    chosen,
    countWith,
  }: { kind: Kind; chosen: Chosen; countWith(kind: Kind, bit: number): number | null },
): Choice[] {
  return facets
    .filter((facet) => facet.kind === kind)
    .toSorted((a, b) => a.position - b.position || (a.slug < b.slug ? -1 : 1))
    .map(({ slug, name, bit }) => ({
      slug,
      name,
      count: countWith(kind, bit),
      isChosen: chosen[kind]?.slug === slug,
    }))
    .filter(({ count, isChosen }) => count !== 0 || isChosen)
}
