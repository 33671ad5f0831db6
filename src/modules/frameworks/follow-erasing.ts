import { sql } from 'kysely'
import { forgetNews } from '#modules/letters/index.ts'
import { announce } from '#platform/channel.ts'
import type { Tx } from '#platform/db.ts'
import { contentChanged } from '#platform/page-memory.ts'
import { suggestedTopic } from './topics.ts'

/**
 * Somebody is being erased: of what they suggested stays what led to a wording, or is in a draft of one. All else goes,
 * with what waits for editors' digests; then what an editor said of it (personal.ts).
 */
export async function followErasing(tx: Tx, { memberId }: { memberId: string }): Promise<void> {
  const suggestions = await tx
    .selectFrom('frameworks.suggestion')
    .select('id')
    .where('authorId', '=', memberId)
    .execute()
  if (suggestions.length === 0) return
  const ids = suggestions.map(({ id }) => id)
  await sql`delete from frameworks.suggested_change
    where suggestion_id = any(${ids}::uuid[]) and version_id is null and draft_id is null`.execute(tx)
  await forgetNews(tx, { topic: suggestedTopic, about: ids })
  await announce(tx, contentChanged)
}

/** A draft is thrown away: of whoever was erased meanwhile, the words that were in it alone go with it. */
export async function forgetUnbrought(tx: Tx, { draftId }: { draftId: string }): Promise<void> {
  const { rows } = await sql<{ id: string }>`delete from frameworks.suggested_change as change
    using frameworks.suggestion as suggestion
    where suggestion.id = change.suggestion_id and suggestion.author_id is null and change.draft_id = ${draftId}
    returning suggestion.id`.execute(tx)
  const ids = rows.map(({ id }) => id)
  await sql`update frameworks.suggestion set reason = '' where id = any(${ids}::uuid[]) and not exists (
    select from frameworks.suggested_change as change where change.suggestion_id = suggestion.id)`.execute(tx)
}
