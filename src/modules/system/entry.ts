import { NotFound } from '#platform/errors.ts'

/** What the map is made of, beside organisations. */
export const kinds = ['part', 'place', 'experience'] as const
export type Kind = (typeof kinds)[number]

/** One part of the system, place or kind of experience, as organisers look after it. */
export type Entry = {
  kind: Kind
  id: string
  slug: string
  name: string
  description: string
  /** Of a part: whether people there stand in an organisation. */
  hasOrganisations: boolean
  /** Of an experience: whether it comes from one's own life. */
  isLived: boolean
  position: number
  /** Since when it is no longer offered. Who chose it before keeps it. */
  retiredAt: Date | null
  revision: number
}

/** What organisers can say of an entry. */
export type Wording = Pick<Entry, 'name' | 'description' | 'hasOrganisations' | 'isLived'>

export const kindWords: Readonly<Record<Kind, { one: string; many: string; about: string }>> = {
  part: {
    one: 'part of the system',
    many: 'Parts of the system',
    about: 'Where people stand. Connect Five brings together people from different parts.',
  },
  place: { one: 'place', many: 'Places', about: 'Where members live, work, or speak for people.' },
  experience: {
    one: 'kind of experience',
    many: 'Kinds of experience',
    about: 'What people bring: from a profession, or from their own life.',
  },
}

/** @throws NotFound for a word of an address that is no kind. */
export function kindNamed(word: string | undefined): Kind {
  const kind = kinds.find((each) => each === word)
  if (!kind) throw new NotFound('kind of entry')
  return kind
}

/** The entries that are offered, in their order. */
export const inUse = (entries: readonly Entry[], kind: Kind): Entry[] =>
  entries.filter((entry) => entry.kind === kind && entry.retiredAt === null)

export const retired = (entries: readonly Entry[], kind: Kind): Entry[] =>
  entries.filter((entry) => entry.kind === kind && entry.retiredAt !== null)
