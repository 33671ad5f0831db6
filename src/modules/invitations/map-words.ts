/** Words without accents, capitals and whatever stands between their letters: as the map and a list are compared. */
export const folded = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/\p{M}|[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

type Entry = { id: string; name: string; slug: string }

/** "Council" means "Councils": one or many is the same. */
const asOne = (words: string) => folded(words.replace(/(\p{L}{3})s(?!\p{L})/giu, '$1'))

/** Gives the entry of the map that some words name; null where they name none. */
export function finderOf(entries: readonly Entry[]): (words: string) => string | null {
  const ids = new Map(
    entries.flatMap(({ id, name, slug }) => [name, slug].map((words) => [asOne(words), id])),
  )
  return (words) => ids.get(asOne(words)) ?? null
}

/**
 * The same for places, which lists call by more than their name: "London Borough of Lambeth", "Southwark council".
 * Words in which two places stand name neither.
 */
export function placeFinderOf(places: readonly Entry[]): (words: string) => string | null {
  const find = finderOf(places)
  return (words) => {
    const spaced = ` ${words
      .normalize('NFC')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .join(' ')} `
    const within = places.filter(({ name }) => spaced.includes(` ${name.toLowerCase()} `))
    return find(words) ?? (within.length === 1 ? (within[0]?.id ?? null) : null)
  }
}

type Named = { partWords: string; partId: string | null; placeWords: string; placeId: string | null }

/** Says which words of a line name nothing that the house knows. Nothing is lost by it: people are asked at /join. */
export const unknownWords = ({ partWords, partId, placeWords, placeId }: Named): string[] => [
  ...(partWords && !partId ? [`The house knows no part of the system called “${partWords}”.`] : []),
  ...(placeWords && !placeId ? [`The house knows no place called “${placeWords}”.`] : []),
]
