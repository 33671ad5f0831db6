import { findNames } from '#modules/people/index.ts'
import { inWordsWithTime } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'

/** Says who edited something and when: "Amara Okafor, on 2 June 2022 at 10am". One query at most. */
export async function whoEdited(
  db: Db,
  { publishedBy, publishedAt }: { publishedBy: string | null; publishedAt: Date | null },
): Promise<string> {
  const name = (await findNames(db, [publishedBy])).get(publishedBy ?? '') ?? 'somebody'
  return publishedAt ? `${name}, on ${inWordsWithTime(publishedAt)}` : name
}
