import { hash } from 'node:crypto'

/** Compares ids as the certificate orders them: by code unit, the same on every machine. */
export const byId = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/**
 * The order in which people are solved: drawn by the seed, so that neither the rows of a file nor names decide between
 * plans of equal worth.
 */
export function drawOrder(ids: readonly string[], seed: string): string[] {
  return ids
    .map((id) => ({ id, lot: hash('sha256', `${seed}\0${id}`) }))
    .toSorted((one, other) => byId(one.lot, other.lot) || byId(one.id, other.id))
    .map(({ id }) => id)
}
