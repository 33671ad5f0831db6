import type { Body, MemberAsk } from '#platform/route.ts'
import { findHouseKey, seal, unseal } from '#platform/secret.ts'
import type { FormState } from '#ui/form/form-state.ts'

/** More than any form that asks for a proof takes: whoever sends more than that is not filling it in. */
const mostLetters = 20_000
/** Whoever comes back later than this has begun something else. */
const longestMs = 60 * 60 * 1000

const sealing = (sessionId: string, path: string) => ({
  purpose: 'kept words',
  owner: `${sessionId} ${path}`,
})

/**
 * Keeps what somebody typed in a form on this page, sealed, while they show once more that it is them; in the place of
 * what was kept for their session before.
 */
export async function keepWords(
  { db, viewer, body, now }: Asking & Pick<MemberAsk, 'body'>,
  { path, keeps }: { path: string; keeps: readonly string[] },
): Promise<void> {
  const words = JSON.stringify(Object.fromEntries(keeps.map((name) => [name, body[name] ?? ''])))
  // Nothing older stands in its place: it would be taken for what they typed just now.
  if (words.length > mostLetters) return await forgetKeptWords({ db, viewer }, path)
  const sealed = seal(await findHouseKey(db), words, sealing(viewer.sessionId, path))
  const kept = { url: path, sealed, keptAt: now }
  await db
    .insertInto('people.keptWords')
    .values({ sessionId: viewer.sessionId, ...kept })
    .onConflict((conflict) => conflict.column('sessionId').doUpdateSet(kept))
    .execute()
}

type Asking = Pick<MemberAsk, 'db' | 'viewer' | 'now'>

/** Finds what is kept for this session and page, for its form to open with. It stays until the form is sent. */
export async function findKeptWords({ db, viewer, now }: Asking, path: string): Promise<FormState | null> {
  const kept = await db
    .selectFrom('people.keptWords')
    .select('sealed')
    .where('sessionId', '=', viewer.sessionId)
    .where('url', '=', path)
    .where('keptAt', '>', new Date(now.getTime() - longestMs))
    .executeTakeFirst()
  if (!kept) return null
  const words = unseal(await findHouseKey(db), kept.sealed, sealing(viewer.sessionId, path))
  // Sealed by us, so it is what we wrote.
  return { values: JSON.parse(words) as Body, problems: [], isKept: true }
}

/** Forgets it: the form was sent, and its page has the words now. */
export async function forgetKeptWords({ db, viewer }: Pick<Asking, 'db' | 'viewer'>, path: string) {
  const { sessionId } = viewer
  await db.deleteFrom('people.keptWords').where('sessionId', '=', sessionId).where('url', '=', path).execute()
}
