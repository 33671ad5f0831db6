import { type Kind, kinds, type Wanted } from './form.ts'

/** A part, a place or a kind of experience that somebody in the directory has, and the bit that stands for it. */
export type Facet = { kind: Kind; bit: number; slug: string; name: string; position: number }

/** Members who have the same facets, how many they are. */
export type Group = { parts: number; places: number; experiences: number; count: number }

/** A facet that can be chosen, and how many would then be found. */
export type Choice = { slug: string; name: string; count: number; isChosen: boolean }

const columns = { part: 'parts', place: 'places', experience: 'experiences' } as const

/** Bits go up to 52, which JavaScript's own bit operators do not reach. */
const has = (mask: number, bit: number) => Math.floor(mask / 2 ** bit) % 2 === 1

/** The facets that are wanted: none of a kind where none is, or where nobody has what is wanted. */
export type Chosen = Readonly<Record<Kind, Facet | null>>

export function chooseFacets(facets: readonly Facet[], wanted: Wanted): Chosen {
  const named = (kind: Kind) =>
    facets.find((facet) => facet.kind === kind && facet.slug === wanted[kind]) ?? null
  return { part: named('part'), place: named('place'), experience: named('experience') }
}

/** How many members have all that is chosen; `but` leaves the choice of one kind aside. */
export const countChosen = (groups: readonly Group[], chosen: Chosen, but?: Kind): number =>
  total(groups.filter((group) => meets(group, chosen, but)))

/**
 * What can be chosen of a kind, with how many would be found together with what is chosen of the other kinds. What
 * nobody has is left out, unless it is chosen.
 */
export function listChoices(
  groups: readonly Group[],
  facets: readonly Facet[],
  chosen: Chosen,
  kind: Kind,
): Choice[] {
  const others = groups.filter((group) => meets(group, chosen, kind))
  return facets
    .filter((facet) => facet.kind === kind)
    .toSorted((a, b) => a.position - b.position || (a.slug < b.slug ? -1 : 1))
    .map((facet) => ({
      slug: facet.slug,
      name: facet.name,
      count: total(others.filter((group) => has(group[columns[kind]], facet.bit))),
      isChosen: chosen[kind] === facet,
    }))
    .filter(({ count, isChosen }) => count > 0 || isChosen)
}

function meets(group: Group, chosen: Chosen, but?: Kind): boolean {
  return kinds.every((kind) => {
    const facet = chosen[kind]
    return kind === but || facet === null || has(group[columns[kind]], facet.bit)
  })
}

const total = (groups: readonly Group[]) => groups.reduce((sum, { count }) => sum + count, 0)
