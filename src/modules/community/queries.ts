import { sql } from 'kysely'
import { compileOnce } from '#platform/compile-once.ts'
import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { type Community, toCommunity, untold } from './community.ts'
import type { CommunityPage, PageSlug } from './page.ts'
import { readShippedPage } from './shipped-page.ts'

/** What the community said about itself from one edit to the next. */
export type Edition = {
  /** Nought where nothing was ever said. */
  id: number
  community: Community
  publishedAt: Date | null
  publishedBy: string | null
  note: string
}

/** Finds who the community is now. One query. */
export async function findCommunity(db: Db): Promise<Community> {
  return (await findEdition(db)).community
}

/** Finds what the community is called: for letters, which need no more of it. One query. */
export async function findCommunityName(db: Db): Promise<{ name: string; shortName: string }> {
  const [row] = await findName(db, {})
  return { name: row?.name ?? untold.name, shortName: row?.shortName ?? untold.shortName }
}

const findName = compileOnce<object, { name: string | null; shortName: string | null }>((db) =>
  db
    .selectFrom('community.edition')
    .select([
      sql<string | null>`content->>'name'`.as('name'),
      sql<string | null>`content->>'shortName'`.as('shortName'),
    ])
    .orderBy('id', 'desc')
    .limit(1),
)

/** Finds the edition that holds: the newest. */
export async function findEdition(db: Db): Promise<Edition> {
  const row = await editions(db).orderBy('id', 'desc').limit(1).executeTakeFirst()
  return row ? toEdition(row) : firstEdition
}

/**
 * Finds one edition and the one before it; nought is the one before the first.
 *
 * @throws NotFound where there never was such an edition.
 */
export async function findEditionWithEarlier(
  db: Db,
  id: number,
): Promise<{ edition: Edition; earlier: Edition }> {
  const rows = await editions(db).where('id', '<=', id).orderBy('id', 'desc').limit(2).execute()
  const [edition, earlier] = rows.map(toEdition)
  if (edition?.id !== id) throw new NotFound('edition')
  return { edition, earlier: earlier ?? firstEdition }
}

/** Finds the edition that a form was opened with; nought is the one before the first. */
export async function findEditionById(db: Db, id: number): Promise<Edition | undefined> {
  if (id === 0) return firstEdition
  const row = await editions(db).where('id', '=', id).executeTakeFirst()
  return row && toEdition(row)
}

const firstEdition: Edition = { id: 0, community: untold, publishedAt: null, publishedBy: null, note: '' }

const editions = (db: Db) =>
  db.selectFrom('community.edition').select(['id', 'content', 'publishedAt', 'publishedBy', 'note'])

function toEdition(row: { id: number; content: unknown } & Omit<Edition, 'id' | 'community'>): Edition {
  const { content, ...edition } = row
  // Only this module writes the column, and always a whole community.
  return { ...edition, community: toCommunity(content as object) }
}

/** Finds a page in the words that hold: the community's newest, or those that came with the house. */
export async function findPage(db: Db, slug: PageSlug): Promise<CommunityPage> {
  const row = await pages(db).where('slug', '=', slug).orderBy('id', 'desc').limit(1).executeTakeFirst()
  return row ? { ...row, slug } : await readShippedPage(slug)
}

/** Finds a page as it once was; nought is as it came with the house. */
export async function findEarlierPage(
  db: Db,
  slug: PageSlug,
  id: number,
): Promise<CommunityPage | undefined> {
  if (id === 0) return await readShippedPage(slug)
  const row = await pages(db).where('slug', '=', slug).where('id', '=', id).executeTakeFirst()
  return row && { ...row, slug }
}

const pages = (db: Db) =>
  db.selectFrom('community.page').select(['id', 'title', 'body', 'publishedAt', 'publishedBy'])
