import { type Cause, type CausesAsked, listAcceptedSuggestions } from '#modules/frameworks/index.ts'
import type { Db } from '#platform/db.ts'
import { findTold } from './causes.ts'

/**
 * Answers what led to the changed phrases between two versions, as far as this audience may read it: members all that
 * was not taken back, anyone only what may stand on public pages. Where this
 * audience may read nothing that led to a phrase, a note says why it changed, or that what led to it is for members.
 */
export async function answerCauses(db: Db, asked: CausesAsked): Promise<readonly Cause[]> {
  const { comparison, versions, audience, now } = asked
  const { causes, notes: noted } = await findTold(db, { comparison, versions, at: now })
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
  const shown = [...linked, ...(await listAcceptedSuggestions(db, asked))]
  const open = new Set(shown.map(({ phrase }) => phrase))
  const notes = [
    // Something led to it all the same: nobody reads that nothing did, nor that nobody has said why.
    ...causes.map(({ phrase }) => [phrase, forMembers] as const),
    ...noted,
  ].filter(([phrase]) => !open.has(phrase))
  const told = Map.groupBy(notes, ([phrase]) => phrase)
  return [...shown, ...[...told.values()].flatMap(([first]) => (first ? asCause(first) : []))]
}

const forMembers = 'What members said that led to this is for members.'

const asCause = ([phrase, words]: readonly [string, string]): Cause => ({
  id: `note-${phrase}`,
  phrase,
  kind: 'note',
  words,
  lang: '',
  by: '',
  where: '',
  href: null,
  votes: null,
})
