import type { FastifyRequest } from 'fastify'
import type { Caller } from './caller.ts'
import type { WebParts } from './parts.ts'

/** What was typed on this page before, by whoever sees it. */
export async function findKept(parts: WebParts, { viewer, visitor }: Caller, request: FastifyRequest) {
  if (!viewer?.hasKeptWords || request.method !== 'GET') return null
  const whose = { memberId: viewer.id, visitor, at: parts.clock.now() }
  const kept = await parts.keptWords.find(parts.database.db, whose)
  return kept?.page === pathOf(request.url) ? kept : null
}

/**
 * Forgets what was kept before a form was sent, when it is its form: its page has the words now. What this very press
 * kept stays.
 */
export async function forgetSent(
  parts: WebParts,
  { viewer, visitor }: Caller,
  request: FastifyRequest,
  before: Date,
) {
  if (!viewer?.hasKeptWords) return
  const whose = { memberId: viewer.id, visitor }
  const kept = await parts.keptWords.find(parts.database.db, { ...whose, at: before })
  if (kept?.action === request.url) await parts.keptWords.forget(parts.database.db, { ...whose, before })
}

/** The address of a page, without what is asked of it. */
export const pathOf = (url: string) => url.split(/[?#]/, 1)[0] ?? '/'
