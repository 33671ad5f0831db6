import type { Cause, CausesAsked } from '#modules/frameworks/index.ts'
import { systemClock } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'
import { listCauses } from './causes.ts'

/**
 * Answers what led to the changed phrases between two versions, as far as this audience may read it: members all that
 * was not taken back, anyone only what may stand on public pages.
 * Who is named by their role is so by that of today.
 */
export async function answerCauses(
  db: Db,
  { beforeId, afterId, audience }: CausesAsked,
): Promise<readonly Cause[]> {
  const causes = await listCauses(db, { beforeId, afterId, at: systemClock.now() })
  return causes
    .filter(({ isPublic }) => isPublic || audience === 'member')
    .map(({ causeId, phrase, kind, words, lang, by, where, href, votes, because, origin }) => ({
      id: causeId,
      phrase,
      kind,
      words,
      lang,
      by,
      where: because === '' ? where : `${where}. Because: ${because}`,
      // Where an insight stands in the house, only members can read.
      href: audience === 'member' || origin === 'quote' ? href : null,
      votes,
    }))
}
