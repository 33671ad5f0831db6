import type { StoredLink } from './links.ts'

/**
 * Says of any behaviour which it came of, itself among them, as far as links lead that no editor has rejected. What was
 * said of an earlier wording is followed to later ones by it.
 */
export function originsOf(stored: readonly StoredLink[]): (id: string) => ReadonlySet<string> {
  const cameOf = Map.groupBy(
    stored.filter(({ decision }) => decision !== 'rejected'),
    ({ to }) => to,
  )
  return (id) => {
    const found = new Set([id])
    // What is added while one goes through a set comes up in its turn.
    for (const one of found) for (const { from } of cameOf.get(one) ?? []) found.add(from)
    return found
  }
}
