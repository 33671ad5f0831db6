import { sql } from 'kysely'
import { recordAct } from '#platform/audit.ts'
import { announce } from '#platform/channel.ts'
import type { Tx } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { contentChanged } from '#platform/page-memory.ts'
import type { PageSlug } from './page.ts'

/** Lets one editor at a time change a page, so that none is changed from words that no longer hold. */
export const holdPages = (tx: Tx) => sql`lock table community.page in exclusive mode`.execute(tx)

type Words = {
  slug: PageSlug
  title: string
  body: string
  act: `community.${string}`
  by: string
  at: Date
}

/** Adds an edit of a page, whose words hold from then on. */
export async function publishPage(tx: Tx, { slug, title, body, act, by, at }: Words): Promise<void> {
  const { id } = await tx
    .insertInto('community.page')
    .values({ slug, title, body, publishedAt: at, publishedBy: by })
    .returning('id')
    .executeTakeFirstOrThrow()
  await recordAct(tx, { act, by, on: { kind: 'page', id: String(id) }, at })
  await announce(tx, contentChanged)
}

/** The number of a page's edit, from an address; nought is the page as it came. @throws NotFound for other words. */
export function editNamed(word: string | undefined): number {
  if (!/^\d{1,15}$/.test(word ?? '')) throw new NotFound('wording of this page')
  return Number(word)
}
