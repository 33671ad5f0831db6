import { randomUUID } from 'node:crypto'
import type { Tx } from '#platform/db.ts'
import { type Answers, namedOf, type Offer } from './answers.ts'
import { type ConsentKind, wordings } from './consents.ts'
import { newReference } from './reference.ts'

/** How somebody agreed: themselves, on the website; or to an organiser, who wrote it down. */
export type Agreed = { how: 'website' | 'telephone' | 'paper' | 'in person'; recordedBy: string | null }

type Writing = {
  id?: string
  /** Whole answers: name, parts and all that is required. */
  answers: Answers
  offer: Offer
  status: 'waiting' | 'set-aside'
  telephone?: string
  inPlaceOf?: string | null
  callId?: string | null
  entered?: { by: string; how: Exclude<Agreed['how'], 'website'>; agreedOn: string }
  at: Date
}

export type Written = { id: string; reference: string }

/** Writes down an expression of interest: what was answered, what was agreed to, and apart from it whom to avoid. */
export async function writeExpression(tx: Tx, writing: Writing): Promise<Written> {
  const { id = randomUUID(), answers, offer, status, telephone = '', entered, at } = writing
  const reference = newReference()
  await tx
    .insertInto('interest.expression')
    .values({
      id,
      reference,
      ...inColumns(answers, offer),
      telephone,
      status,
      sentAt: at,
      decidedAt: status === 'set-aside' ? at : null,
      inPlaceOf: writing.inPlaceOf ?? null,
      callId: writing.callId ?? null,
      enteredBy: entered?.by ?? null,
      enteredHow: entered?.how ?? null,
      agreedOn: entered?.agreedOn ?? null,
    })
    .execute()
  await writeBelonging(tx, { expressionId: id, answers })
  await writeConsents(tx, {
    expressionId: id,
    answers,
    agreed: entered ? { how: entered.how, recordedBy: entered.by } : { how: 'website', recordedBy: null },
    at,
  })
  if (answers.avoided)
    await tx.insertInto('interest.avoided').values({ expressionId: id, words: answers.avoided }).execute()
  return { id, reference }
}

/** What answers are as columns; what was chosen keeps the name by which it was chosen. */
const inColumns = (answers: Answers, offer: Offer) => ({
  name: answers.name ?? '',
  address: answers.address ?? null,
  roleInWords: answers.role ?? '',
  draws: answers.draws ?? '',
  hopes: answers.hopes ?? '',
  offers: answers.offers ?? '',
  themes: JSON.stringify(namedOf(answers.themes, offer.themes)),
  formats: [...(answers.formats ?? [])],
  times: [...(answers.times ?? [])],
  timesNote: answers.timesNote ?? '',
  wantsEvents: answers.wantsEvents ?? false,
  rounds: JSON.stringify(namedOf(answers.rounds, offer.rounds)),
  events: JSON.stringify(namedOf(answers.events, offer.events)),
  accessNeeds: answers.accessNeeds ?? '',
  payment: answers.payment ?? '',
  paymentNote: answers.paymentNote ?? '',
  heard: answers.heard ?? '',
  heardFrom: answers.heardFrom ?? '',
  listedFields: [...(answers.listed ?? [])],
})

async function writeBelonging(tx: Tx, { expressionId, answers }: { expressionId: string; answers: Answers }) {
  const { parts = [], places = [] } = answers
  if (parts.length > 0)
    await tx
      .insertInto('interest.expressionPart')
      .values(
        parts.map(({ id, organisation }, position) => ({ expressionId, partId: id, position, organisation })),
      )
      .execute()
  if (places.length > 0)
    await tx
      .insertInto('interest.expressionPlace')
      .values(places.map((placeId) => ({ expressionId, placeId })))
      .execute()
}

type Consenting = { expressionId: string; answers: Answers; agreed: Agreed; at: Date }

/** Only what was answered is written: who passed a question by has neither agreed nor refused. */
async function writeConsents(tx: Tx, { expressionId, answers, agreed, at }: Consenting): Promise<void> {
  const { listed, news, insights } = answers
  const said: [ConsentKind, boolean | undefined][] = [
    ['join', true],
    ['listing', listed && listed.length > 0],
    ['news', news && news === 'yes'],
    ['insights', insights && insights === 'yes'],
  ]
  const rows = said.flatMap(([what, given]) => {
    const { version, words } = wordings[what]
    return given === undefined ? [] : [{ expressionId, what, given, wording: words, version, ...agreed, at }]
  })
  await tx.insertInto('interest.consent').values(rows).execute()
}
