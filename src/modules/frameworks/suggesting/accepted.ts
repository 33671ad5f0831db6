import { contentStems } from '#maths/similarity/index.ts'
import { difference, plainText, readWords } from '#maths/text-difference/index.ts'
import type { Attribution } from '#modules/people/index.ts'
import { inWords } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'
import { findAuthors } from '../authors.ts'
import type { Cause, CausesAsked } from '../comparison/causes.ts'
import { findComparison } from '../comparison/find-comparison.ts'
import { type ChangedPhrase, listChangedPhrases } from '../comparison/phrases.ts'
import { originsOf } from '../lineage/origins.ts'
import { listStoredLinks } from '../lineage/queries.ts'
import { findVersionsById } from '../queries.ts'
import { suggestionAddress } from './address.ts'
import type { NewChange } from './suggestion.ts'

/**
 * Lists the accepted suggestions that led to changed phrases between two versions, each at the phrases that it brought:
 * those that came in with a version after the first and not after the second. Why somebody suggested it, and who, is
 * told to visitors only where they agreed; else they read the published phrase, never what was suggested: editors may
 * have left some of it out.
 */
export async function listAcceptedSuggestions(
  db: Db,
  { beforeId, afterId, audience, now }: Omit<CausesAsked, 'versions' | 'comparison'>,
): Promise<readonly Cause[]> {
  const brought = await listBrought(db, { beforeId, afterId })
  if (brought.length === 0) return []
  const [before, after] = await findVersionsById(db, [beforeId, afterId])
  if (!before || !after) return []
  const framework = after.framework.slug
  const { comparison, versions } = await findComparison(db, {
    framework,
    before: before.label,
    after: after.label,
  })
  const since = versions.filter(({ position }) => position >= before.position && position <= after.position)
  const origins = originsOf(await listStoredLinks(db, since))
  const by = await findAuthors(db, brought, now)
  return listChangedPhrases(comparison).flatMap((phrase) =>
    brought
      .filter((change) => isPlaceOf(change, phrase, origins) && hasBrought(change, phrase))
      .map((change): Cause => {
        const isMember = audience === 'member'
        const isTold = isMember || change.isPublic
        const otherwise = isMember ? change.words || change.was : phrase.words
        return {
          id: change.id,
          phrase: phrase.key,
          kind: 'suggestion',
          words: (isTold && change.why) || plainText(otherwise),
          lang: '',
          by: isTold ? by(change) : '',
          where: `Suggested on ${inWords(change.sentAt)}`,
          href: isMember ? suggestionAddress(after, { id: change.suggestionId }) : null,
          votes: null,
        }
      }),
  )
}

type Brought = Pick<NewChange, 'characteristic' | 'behaviourId' | 'was' | 'words'> & {
  id: string
  suggestionId: string
  kind: string
  field: string
  continues: string | null
  became: string | null
  why: string
  isPublic: boolean
  authorId: string | null
  attribution: Attribution
  sentAt: Date
}

/** What came in with a version after the one and not after the other. Backwards in time, nothing did. */
async function listBrought(
  db: Db,
  { beforeId, afterId }: Pick<CausesAsked, 'beforeId' | 'afterId'>,
): Promise<readonly Brought[]> {
  const rows = await db
    .selectFrom('frameworks.suggestedChange as change')
    .innerJoin('frameworks.suggestion as suggestion', 'suggestion.id', 'change.suggestionId')
    .innerJoin('frameworks.version as version', 'version.id', 'change.versionId')
    .innerJoin('frameworks.version as first', (join) =>
      join
        .on('first.id', '=', beforeId)
        .onRef('first.frameworkId', '=', 'version.frameworkId')
        .onRef('first.position', '<', 'version.position'),
    )
    .innerJoin('frameworks.version as last', (join) =>
      join.on('last.id', '=', afterId).onRef('last.position', '>=', 'version.position'),
    )
    .orderBy('suggestion.sentAt')
    .orderBy('change.id')
    .select([
      'change.id',
      'change.suggestionId',
      'change.kind',
      'change.field',
      'change.characteristic',
      'change.behaviourId',
      'change.was',
      'change.words',
      'change.continues',
      'change.became',
      'suggestion.why',
      'suggestion.isPublic',
      'suggestion.authorId',
      'suggestion.attribution',
      'suggestion.sentAt',
    ])
    .execute()
  // The table's check admits the four attributions only.
  return rows.map((row) => ({ ...row, attribution: row.attribution as Attribution }))
}

type Origins = ReturnType<typeof originsOf>

/** Whether a phrase stands in the text that a change was about, followed from version to version. */
function isPlaceOf(change: Brought, phrase: ChangedPhrase, origins: Origins): boolean {
  if (change.field !== 'behaviour')
    return change.field === phrase.field && change.characteristic === phrase.characteristic
  if (phrase.behaviour === null) return false
  const ids = [change.became, change.continues, change.behaviourId].filter((id) => id !== null)
  if (phrase.side === 'after') return change.became !== null && origins(phrase.behaviour).has(change.became)
  return ids.some((id) => origins(id).has(phrase.behaviour ?? ''))
}

/**
 * Whether the words of a phrase are those that a change brought, or took away: half of what they tell, at least; or
 * whether all that it brought stands in them, where the phrase is longer because versions lie between.
 */
export function hasBrought(
  { kind, was, words }: Pick<Brought, 'kind' | 'was' | 'words'>,
  phrase: Pick<ChangedPhrase, 'side' | 'words'>,
): boolean {
  if (kind === 'remove') return phrase.side === 'before'
  const kinds = phrase.side === 'after' ? 'added' : 'removed'
  const pieces = difference(was, words)
    .filter((piece) => piece.kind === kinds)
    .map(({ text }) => text.trim())
  const changed = pieces.join(' ')
  const whole = plainText(phrase.words)
  if (contentStems(changed).length > 0 && pieces.every((piece) => isIn(piece, whole))) return true
  const own = contentStems(whole)
  if (own.length === 0) return isIn(whole, changed)
  const brought = new Set(contentStems(changed))
  return own.filter((stem) => brought.has(stem)).length * 2 >= own.length
}

/** Whether the words of a text stand in another in a row, each as a whole; or its marks, where it has nothing else. */
function isIn(part: string, text: string): boolean {
  const [words, all] = [part, text].map((one) => ` ${readWords(one.toLowerCase()).join(' ')} `)
  return readWords(part).length > 0 ? (all ?? '').includes(words ?? '') : text.includes(part)
}
