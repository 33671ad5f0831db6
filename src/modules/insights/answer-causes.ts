import { type Cause, type CausesAsked, listAcceptedSuggestions } from '#modules/frameworks/index.ts'
import type { Db } from '#platform/db.ts'
import { listCauses } from './causes.ts'

/**
 * Answers what led to the changed phrases between two versions, as far as this audience may read it: members all that
 * was not taken back, anyone only what may stand on public pages.
 */
export async function answerCauses(db: Db, asked: CausesAsked): Promise<readonly Cause[]> {
  const { beforeId, afterId, audience, now } = asked
  const causes = await listCauses(db, { beforeId, afterId, at: now })
  const linked = causes
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
  return [...linked, ...(await listAcceptedSuggestions(db, asked))]
}
