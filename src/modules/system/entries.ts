import { sql } from 'kysely'
import { announce } from '#platform/channel.ts'
import type { Tx } from '#platform/db.ts'
import { contentChanged } from '#platform/page-memory.ts'
import { firstFree, slugOf } from '#platform/slug.ts'
import type { Entry, Kind, Wording } from './entry.ts'
import { listEntries } from './queries.ts'

/** The table of each kind. */
export const entryTables = {
  part: 'system.part',
  place: 'system.place',
  experience: 'system.experience',
} as const satisfies Record<Kind, string>

/**
 * Lists the entries of a kind, and lets nobody else change them until the transaction ends: changes to the map are
 * rare, and two at once would meet in its order and its names. Who reads or chooses is not held up.
 */
export async function holdEntries(tx: Tx, kind: Kind): Promise<Entry[]> {
  await sql`lock table ${sql.table(entryTables[kind])} in share row exclusive mode`.execute(tx)
  return (await listEntries(tx)).filter((entry) => entry.kind === kind)
}

/** Tells every process that the map is another: pages for visitors may show it. */
export const mapChanged = (tx: Tx): Promise<void> => announce(tx, contentChanged)

const letters = (name: string) =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').toLowerCase()

/** The entry that has this name already, however it is written; retired ones too. */
export const namesake = (entries: readonly Entry[], name: string, but?: string): Entry | undefined =>
  entries.find((entry) => entry.id !== but && letters(entry.name) === letters(name))

/** An address for a new entry that none of its kind has. */
export function freeSlug(entries: readonly Entry[], name: string): string {
  return firstFree(slugOf(name, 'entry'), new Set(entries.map(({ slug }) => slug)))
}

/** The columns that a kind has of what can be said of it. */
export function columnsOf(kind: Kind, { name, description, hasOrganisations, isLived }: Wording) {
  if (kind === 'part') return { name, description, hasOrganisations }
  return kind === 'experience' ? { name, isLived } : { name }
}
