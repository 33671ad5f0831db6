/** What is looked for in the directory, as it stands in the address of the page. */
export type Wanted = {
  /** Words, anywhere. */
  find: string
  /** Words of what they can give. */
  gives: string
  /** Slugs; empty for any. */
  part: string
  place: string
  experience: string
}
export type Kind = 'part' | 'place' | 'experience'

export const kinds = ['part', 'place', 'experience'] as const satisfies readonly Kind[]

const names = ['find', 'gives', ...kinds] as const
const longest = 200

/** Reads what is wanted from the address. Nothing in it can be wrong: what nobody has finds nobody. */
export function readWanted(query: Readonly<Record<string, string>>): Wanted {
  const word = (name: string) =>
    (Object.hasOwn(query, name) ? (query[name] ?? '') : '')
      .toWellFormed()
      .trim()
      .slice(0, longest)
      .toWellFormed()
  return {
    find: word('find'),
    gives: word('gives'),
    part: word('part'),
    place: word('place'),
    experience: word('experience'),
  }
}

export const isWantingNothing = (wanted: Wanted): boolean => names.every((name) => wanted[name] === '')

/** The address of the directory with this wanted, and perhaps another page of it. */
export function addressOf(
  wanted: Wanted,
  at: { after?: string | undefined; before?: string | undefined } = {},
): string {
  const words = new URLSearchParams()
  for (const name of names) if (wanted[name] !== '') words.set(name, wanted[name])
  for (const [name, id] of Object.entries(at)) if (id !== undefined) words.set(name, id)
  const text = words.toString()
  return text === '' ? '/members' : `/members?${text}`
}
