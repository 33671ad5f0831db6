import type { Db } from '#platform/db.ts'
import type { Topic } from '#platform/topics.ts'

/** What somebody who said something about a wording hears of it. */
export const answersTopic: Topic = {
  key: 'frameworks.answers',
  name: 'Answers to what you said about a wording',
  does: 'When an editor decides on a wording that you suggested, or answers or hides a comment of yours.',
  because: 'you said something about a wording',
  standard: 'at-once',
  offers: ['at-once', 'digest'],
  for: 'member',
  isAskedFor: true,
}

/** What editors hear of suggestions: that there is one, and about what. */
export const suggestedTopic: Topic = {
  key: 'frameworks.suggested',
  name: 'Suggested wordings',
  does: 'When a member suggests another wording. The hall shows how many wait, too.',
  because: 'you are an editor',
  standard: 'digest',
  offers: ['at-once', 'digest', 'not-at-all'],
  for: 'editor',
  stillTrue: findOpen,
}

/** What was decided or withdrawn meanwhile waits for nobody any more. */
async function findOpen(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('frameworks.suggestion')
    .select('id')
    .where('id', 'in', ids)
    .where('status', '=', 'open')
    .execute()
  return new Set(rows.map(({ id }) => id))
}
