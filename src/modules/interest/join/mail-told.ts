import { type Call, findInvitee, type Invitee } from '#modules/invitations/index.ts'
import type { Config } from '#platform/config.ts'
import type { Db, Tx } from '#platform/db.ts'
import { limit } from '#platform/limit.ts'
import type { Answers, Offer } from '../answers.ts'
import { forgottenAt } from '../draft.ts'
import { told } from '../drafts.ts'
import { takeTurn } from '../expressions.ts'
import { toldLetter } from '../letters/on-writing.tsx'
import { addressQuestion, nameQuestion, partsQuestion, placesQuestion } from '../questions/about-you.tsx'
import { mailResumeLink } from '../resume-link.ts'

type Mailing = { call: Call; origin: string; offer: Offer; config: Config; at: Date }

/**
 * Mails whoever was invited a link to go on, behind which everything that their invitation tells is filled in. It goes
 * to the address that the invitation went to, whoever asks: who was passed the letter learns nothing by asking. What
 * is filled in is open in no browser until the link is pressed.
 *
 * @throws TooMany as beginning does.
 */
export async function mailTold(db: Db, { call, origin, offer, config, at }: Mailing): Promise<void> {
  await limit(db, { what: `interest from ${origin}`, most: 300, seconds: 60 * 60, at })
  await db.transaction().execute(async (tx) => {
    await takeTurn(tx, call.id)
    const invitee = await findInvitee(tx, call.id)
    if (!invitee) return
    const asked = { call, invitee, at }
    const draft = (await findDraft(tx, asked)) ?? (await writeDraft(tx, { ...asked, offer }))
    await mailResumeLink(tx, {
      draft,
      address: invitee.address,
      letter: toldLetter,
      origin,
      config,
      at,
    })
  })
}

type Asked = { call: Call; invitee: Invitee; at: Date }

/** The one that an earlier press filled in; never one that a stranger began with this address and may have open. */
const findDraft = (tx: Tx, { call, invitee, at }: Asked) =>
  tx
    .selectFrom('interest.draft')
    .select(['id', 'expiresAt'])
    .where('callId', '=', call.id)
    .where('address', '=', invitee.address)
    .where('expiresAt', '>', at)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('interest.browser')
            .select('draftId')
            .whereRef('interest.browser.draftId', '=', 'interest.draft.id')
            .where('interest.browser.provenAt', 'is', null),
        ),
      ),
    )
    .orderBy('changedAt', 'desc')
    .limit(1)
    .executeTakeFirst()

async function writeDraft(tx: Tx, { call, invitee, offer, at }: Asked & { offer: Offer }) {
  const { answers, pages } = toldBy(invitee, offer)
  return await tx
    .insertInto('interest.draft')
    .values({
      answers: JSON.stringify(answers),
      pages: JSON.stringify(pages),
      address: invitee.address,
      callId: call.id,
      begunAt: at,
      changedAt: at,
      expiresAt: forgottenAt(at),
    })
    .returning(['id', 'expiresAt'])
    .executeTakeFirstOrThrow()
}

/** What need not be asked, because the invitation says it, as far as it would be a good answer. */
function toldBy({ name, address, organisation, partId, placeId }: Invitee, offer: Offer) {
  const hasOrganisations = offer.parts.find(({ id }) => id === partId)?.hasOrganisations
  const known: Answers = {
    name: name || undefined,
    address,
    parts: partId ? [{ id: partId, organisation: hasOrganisations ? organisation : '' }] : undefined,
    places: placeId ? [placeId] : undefined,
  }
  const answers: Answers = { address }
  const pages: Record<string, string> = { [addressQuestion.key]: told }
  for (const question of [nameQuestion, partsQuestion, placesQuestion]) {
    const read = question.form(offer).safeParse(question.inWords(known, offer))
    if (!read.success) continue
    Object.assign(answers, read.data)
    // People belong to more places than a list knows: it is offered with a tick, and asked all the same; so is a part
    // in which there are organisations and theirs is not known.
    if (question === placesQuestion) continue
    if (question === partsQuestion && hasOrganisations && organisation === '') continue
    pages[question.key] = told
  }
  return { answers, pages }
}
