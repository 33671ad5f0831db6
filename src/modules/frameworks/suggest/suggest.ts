import { tell } from '#modules/letters/index.ts'
import { recordAct } from '#platform/audit.ts'
import { announce } from '#platform/channel.ts'
import type { Db } from '#platform/db.ts'
import { limit } from '#platform/limit.ts'
import { contentChanged } from '#platform/page-memory.ts'
import { suggestionAddress } from '../suggesting/address.ts'
import { titleOf } from '../suggesting/suggestion.ts'
import { suggestedTopic } from '../topics.ts'
import type { FrameworkVersion } from '../version.ts'
import type { SuggestAnswers } from './form.ts'

type Suggesting = SuggestAnswers & {
  /** Chosen when it was checked: of two presses, the second leads to what the first sent. */
  id: string
  version: FrameworkVersion
  by: string
  at: Date
}

/**
 * Takes other words that a member suggests, for one text or several, with their reason. Editors are told; it waits
 * until they decide, and stands among all suggestions with what became of it.
 *
 * @throws TooMany when one member sends very many in an hour.
 */
export async function suggest(
  db: Db,
  { id, version, why, isPublic, attribution, changes, by, at }: Suggesting,
): Promise<{ id: string }> {
  await limit(db, { what: `suggested wordings by ${by}`, most: 30, seconds: 3600, at })
  return await db.transaction().execute(async (tx) => {
    const sent = await tx
      .insertInto('frameworks.suggestion')
      .values({ id, versionId: version.id, why, isPublic, attribution, authorId: by, sentAt: at })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!sent) return { id }
    await tx
      .insertInto('frameworks.suggestedChange')
      .values(changes.map((change, index) => ({ suggestionId: id, position: index + 1, ...change })))
      .execute()
    await recordAct(tx, { act: 'frameworks.suggest', by, on: { kind: 'suggestion', id }, at })
    await announce(tx, contentChanged)
    await tell(tx, {
      topic: suggestedTopic,
      to: 'everybody',
      except: by,
      about: id,
      title: `A wording was suggested: ${titleOf(changes, version)}`,
      summary: why,
      // It is an address of this house.
      href: suggestionAddress(version, { id }) as `/${string}`,
      at,
    })
    return { id }
  })
}
