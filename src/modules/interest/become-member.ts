import { acceptCall } from '#modules/invitations/index.ts'
import {
  admit,
  type Introduction,
  introduce,
  type Post,
  type ProfileField,
  profileFields,
} from '#modules/people/index.ts'
import { nameOrganisation } from '#modules/system/index.ts'
import type { Tx } from '#platform/db.ts'
import { type Format, formats, keysOf, type Named, type Payment, payments, type Time } from './answers.ts'
import { keepConsents } from './ledger.ts'
import { eventsWanted, expressionAccepted, type SignUp } from './sign-up.ts'

type Becoming = {
  expressionId: string
  /** When they showed that the mail of their address is theirs; nothing where an organiser accepts them without. */
  provenAt?: Date | null
  by: string | null
  post: Post
  at: Date
}

export type BecomeOutcome = { memberId: string } | 'member-already' | 'no-address'

/**
 * Makes an applicant a member, in the caller's transaction: with everything that they told, so that nothing is asked
 * twice; with what they agreed to; and signed up for what they would like to take part in. Whoever calls it has locked
 * the expression, and writes to them.
 */
export async function becomeMember(
  tx: Tx,
  { expressionId, provenAt = null, by, post, at }: Becoming,
): Promise<BecomeOutcome> {
  const expression = await tx
    .selectFrom('interest.expression')
    .selectAll()
    .where('id', '=', expressionId)
    .executeTakeFirstOrThrow()
  const { name, address, callId } = expression
  if (!address) return 'no-address'
  const admitted = await admit(tx, { name, address, provenAt, by, at })
  if (admitted === 'address-taken') return 'member-already'

  const memberId = admitted.id
  const introduction = await introductionOf(tx, expression, at)
  await introduce(tx, { memberId, introduction, at })
  await keepConsents(tx, { expressionId, memberId, at })
  await tx
    .updateTable('interest.avoided')
    .set({ expressionId: null, memberId })
    .where('expressionId', '=', expressionId)
    .execute()
  const signUp = signUpOf(memberId, expression)
  await writeSignUp(tx, signUp, at)
  await tx
    .updateTable('interest.expression')
    // By whose word they came is not kept once they are here.
    .set({ status: 'accepted', decidedAt: at, decidedBy: by, memberId, callId: null })
    .where('id', '=', expressionId)
    .execute()
  await acceptCall(tx, { callId, memberId, at })
  await expressionAccepted.tell(tx, { expressionId, signUp, at })
  await eventsWanted.tell(tx, { memberId, events: signUp.events, post, at })
  return { memberId }
}

type Told = {
  id: string
  telephone: string
  roleInWords: string
  draws: string
  hopes: string
  offers: string
  formats: string[]
  accessNeeds: string
  payment: string
  paymentNote: string
  listedFields: string[]
}

/** What people need to know of the new member, from what they told. */
async function introductionOf(tx: Tx, told: Told, at: Date): Promise<Introduction> {
  const places = await tx
    .selectFrom('interest.expressionPlace')
    .select('placeId')
    .where('expressionId', '=', told.id)
    .execute()
  const isListed = (field: string) => told.listedFields.includes(field)
  return {
    hats: await listHats(tx, told, at),
    placeIds: places.map(({ placeId }) => placeId),
    profile: { about: told.draws, gives: told.offers, gains: told.hopes },
    unlisted: !isListed('name'),
    audiences: Object.fromEntries(
      profileFields
        .filter((field) => field !== 'name' && !(isListed('name') && addedLater.has(field)))
        .map((field) => [field, isListed(field) ? 'members' : 'me']),
    ),
    arrangement: {
      accessNeeds: told.accessNeeds,
      payment: paymentInWords(told),
      contactHow: contactInWords(told),
    },
  }
}

/**
 * What they were not asked about tells of them what they may not want to be known, as an illness does: it is theirs
 * alone until they say otherwise. But for these, which they add themselves, beside who sees it.
 */
const addedLater: ReadonlySet<ProfileField> = new Set<ProfileField>(['photograph', 'pronouns'])

async function listHats(tx: Tx, { id, roleInWords }: Told, at: Date) {
  const parts = await tx
    .selectFrom('interest.expressionPart')
    .select(['partId', 'organisation'])
    .where('expressionId', '=', id)
    .orderBy('position')
    .execute()
  const hats = []
  // A few at most, and two of the same name must become one.
  for (const [place, { partId, organisation: name }] of parts.entries()) {
    // One that was merged may lie in another part: who stands in it stands there.
    const stand = name ? await nameOrganisation(tx, { name, partId, at }) : { id: null, partId }
    hats.push({
      partId: stand.partId,
      organisationId: stand.id,
      roleInWords: place === 0 ? roleInWords : '',
    })
  }
  return hats
}

function paymentInWords({ payment, paymentNote }: Told): string {
  // The table lets in no other words; an empty one stands for no answer.
  const needs = payment === '' || payment === 'no' ? '' : payments[payment as Payment]
  return [needs, paymentNote].filter((words) => words !== '').join('\n')
}

function contactInWords({ formats: chosen, telephone }: Told): string {
  const liked = keysOf(formats).filter((key) => chosen.includes(key))
  return [liked.map((key) => formats[key]).join(', '), telephone].filter((words) => words !== '').join('\n')
}

type Wishes = {
  themes: unknown
  formats: string[]
  times: string[]
  timesNote: string
  wantsEvents: boolean
  rounds: unknown
  events: unknown
}

/** Only this module writes these columns, from these types. */
export const signUpOf = (memberId: string, wishes: Wishes): SignUp => ({
  memberId,
  themes: wishes.themes as Named[], // see above
  formats: wishes.formats as Format[], // see above
  times: wishes.times as Time[], // see above
  timesNote: wishes.timesNote,
  wantsEvents: wishes.wantsEvents,
  rounds: wishes.rounds as Named[], // see above
  events: wishes.events as Named[], // see above
})

const writeSignUp = (tx: Tx, { themes, rounds, events, formats: how, times, ...rest }: SignUp, at: Date) =>
  tx
    .insertInto('interest.signUp')
    .values({
      ...rest,
      formats: [...how],
      times: [...times],
      themes: JSON.stringify(themes),
      rounds: JSON.stringify(rounds),
      events: JSON.stringify(events),
      signedUpAt: at,
      changedAt: at,
    })
    .execute()
