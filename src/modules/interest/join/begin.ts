import type { Call } from '#modules/invitations/index.ts'
import type { Db } from '#platform/db.ts'
import { limit } from '#platform/limit.ts'
import type { Answers, Offer } from '../answers.ts'
import { forgottenAt } from '../draft.ts'
import { lockDraft, openIn, told } from '../drafts.ts'
import { takeTurn } from '../expressions.ts'
import { addressQuestion, nameQuestion, partsQuestion, placesQuestion } from '../questions/about-you.tsx'

type Beginning = { browser: Buffer; origin: string; call: Call | null; offer: Offer; at: Date }

/**
 * Begins an expression of interest in a browser, with what an invitation told already; or goes on with the one that is
 * open there, to which the invitation is added. Two presses at once begin one.
 *
 * @throws TooMany when more were begun from one place than a room full of people would begin.
 */
export async function begin(db: Db, { browser, origin, call, offer, at }: Beginning): Promise<void> {
  await limit(db, { what: `interest from ${origin}`, most: 300, seconds: 60 * 60, at })
  await db.transaction().execute(async (tx) => {
    await takeTurn(tx, browser.toString('base64url'))
    const called = call ? { callId: call.id, callAddress: call.address } : {}
    const before = await lockDraft(tx, { browser, at })
    if (before) {
      if (call) await tx.updateTable('interest.draft').set(called).where('id', '=', before.id).execute()
      return
    }
    const { answers, pages } = call ? toldBy(call, offer) : { answers: {}, pages: {} }
    const { id } = await tx
      .insertInto('interest.draft')
      .values({
        answers: JSON.stringify(answers),
        pages: JSON.stringify(pages),
        address: answers.address ?? null,
        ...called,
        begunAt: at,
        changedAt: at,
        expiresAt: forgottenAt(at),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await openIn(tx, { browser, at, draftId: id })
  })
}

/** What need not be asked, because the invitation says it, as far as it would be a good answer. */
function toldBy({ name, address, organisation, partId, placeId }: Call, offer: Offer) {
  const hasOrganisations = offer.parts.find(({ id }) => id === partId)?.hasOrganisations
  const known: Answers = {
    name: name ?? undefined,
    address: address ?? undefined,
    parts: partId ? [{ id: partId, organisation: organisation ?? '' }] : undefined,
    places: placeId ? [placeId] : undefined,
  }
  const answers: Answers = {}
  const pages: Record<string, string> = {}
  for (const question of [nameQuestion, addressQuestion, partsQuestion, placesQuestion]) {
    const read = question.form(offer).safeParse(question.inWords(known, offer))
    if (!read.success) continue
    Object.assign(answers, read.data)
    // People belong to more places than a list knows: it is offered with a tick, and asked all the same; so is a part
    // in which there are organisations.
    if (question === placesQuestion || (question === partsQuestion && hasOrganisations)) continue
    pages[question.key] = told
  }
  return { answers, pages }
}
