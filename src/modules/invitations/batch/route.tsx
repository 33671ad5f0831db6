import { findSender } from '#modules/people/index.ts'
import type { Db } from '#platform/db.ts'
import { readForm } from '#platform/form.ts'
import { idNamed, type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { type FormState, filled } from '#ui/form/form-state.ts'
import { type Finding, findings, isToBeSent } from '../batch.ts'
import { letterForm, standardLetter } from '../letter.ts'
import { keep } from './keep.ts'
import { findMapChoices, type MapChoices, readMeanings } from './map-choices.ts'
import { BatchPage } from './page.tsx'
import { type FoundBatch, findBatch } from './query.ts'

export const batchRoute = memberRoute({
  url: '/invitations/batches/:batch',
  get: (ask) => show(ask, null),
  post: async (ask) => {
    const { db, now, viewer, params, body } = ask
    const batchId = idNamed(params.batch, 'list of people')
    const batch = await findBatch(db, { id: batchId, only: null, page: 1, viewerId: viewer.id })
    // A second click finds the letters on their way, whatever it typed.
    if (!isToBeSent(batch)) return seeOther(`/invitations/batches/${batchId}`)
    const form = readForm(letterForm, body)
    if (!form.ok) return await show(ask, form.state, 422)
    const meanings = readMeanings(body, await choicesIn(db, batch))
    const letter = form.answers
    await keep(db, { batchId, letter, meanings, by: viewer.id, at: now })
    return seeOther(`/invitations/batches/${batchId}${next[String(body.do)] ?? '/send'}`)
  },
})

const choicesIn = (db: Db, { partWords, placeWords }: FoundBatch) =>
  findMapChoices(db, { part: partWords, place: placeWords })

/** Where somebody comes to who does not go on to the last look before the letters are sent. */
const next: Readonly<Record<string, string>> = { see: '?see=letter#letter', keep: '?done=kept' }

async function show(
  { db, config, viewer, params, query }: MemberAsk,
  typed: FormState | null,
  status: 200 | 422 = 200,
): Promise<Reply> {
  const only = findings.find((finding: Finding) => finding === query.only) ?? null
  const number = /^[1-9]\d{0,4}$/.test(query.page ?? '') ? Number(query.page) : 1
  const id = idNamed(params.batch, 'list of people')
  const [batch, from] = await Promise.all([
    findBatch(db, { id, only, page: number, viewerId: viewer.id }),
    findSender(db, config),
  ])
  const choices = await choicesIn(db, batch)
  const form = typed ?? beginWith(batch, choices)
  const shown = { batch, form, only, choices, done: query.done, seesLetter: query.see === 'letter' }
  const by = { name: viewer.name, answersTo: batch.answersTo }
  const sending = { by, from, config }
  return page(<BatchPage {...shown} page={number} sending={sending} />, status)
}

/** The letter as it was kept, or the one that organisers begin from; and what was said of the list's words. */
const beginWith = ({ subject, words }: FoundBatch, choices: readonly MapChoices[]): FormState =>
  filled({
    ...(subject ? { subject, words } : standardLetter),
    ...Object.fromEntries(choices.flatMap(({ shown }) => shown.map(({ field, id }) => [field, id ?? '']))),
  })
