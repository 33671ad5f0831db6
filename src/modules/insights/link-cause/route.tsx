import { NotFound } from '#platform/errors.ts'
import { readForm } from '#platform/form.ts'
import { type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { type FormState, filled } from '#ui/form/form-state.ts'
import { causesAddress } from '../cause.ts'
import { findCauses } from '../causes.ts'
import { seenOf } from '../seen.ts'
import { linkForm } from './form.ts'
import { linkCause } from './link-cause.ts'
import { LinkCausePage, type Meanwhile } from './page.tsx'
import { propose } from './propose.ts'

export const linkCauseRoute = memberRoute({
  url: '/insights/causes/:framework/:before/:after/:phrase',
  get: (ask) => show(ask),
  post: async (ask) => {
    const { db, viewer, now, body, params } = ask
    const { framework = '', before = '', after = '', phrase = '' } = params
    const form = readForm(linkForm, body)
    // Beside the note nobody types anything that could be wrong, but for a reason that a browser cuts off.
    const isNote = form.state.problems.every(({ field }) => field === 'note')
    if (!form.ok && isNote) return await show(ask, { form: form.state })
    const { found } = await findPhrase(ask)
    const linking = form.ok ? form.answers : null
    const done = linking ? await linkCause(db, { found, phrase, linking, by: viewer.id, at: now }) : 'slip'
    if (done === 'noted-otherwise') return await show(ask, { form: form.state, meanwhile: { of: 'note' } })
    if (done === 'linked-otherwise' && linking?.do === 'link')
      return await show(ask, { meanwhile: { of: 'link', because: linking.because } })
    return seeOther(`${causesAddress(framework, before, after)}/${encodeURIComponent(phrase)}?done=${done}`)
  },
})

async function findPhrase({ db, now, params }: MemberAsk) {
  const { framework = '', before = '', after = '' } = params
  const found = await findCauses(db, { framework, before, after, at: now })
  const phrase = found.phrases.find(({ key }) => key === params.phrase)
  if (!phrase) throw new NotFound('changed phrase')
  return { found, phrase }
}

type Shown = { form?: FormState; meanwhile?: Meanwhile }

async function show(ask: MemberAsk, { form, meanwhile }: Shown = {}): Promise<Reply> {
  const { found, phrase } = await findPhrase(ask)
  const find = (ask.query.find ?? '').trim().slice(0, 100)
  const since = found.versions.filter(({ position }) => position <= found.after.position)
  const proposed = await propose(ask.db, { phrase, since, find, at: ask.now })
  const seen = seenOf(phrase.note)
  const typed = form && meanwhile ? { ...form, values: { ...form.values, seen } } : form
  const view = (
    <LinkCausePage
      found={found}
      phrase={phrase}
      proposed={proposed}
      find={find}
      form={typed ?? filled({ note: phrase.note ?? '', seen })}
      meanwhile={meanwhile ?? null}
      done={ask.query.done}
    />
  )
  return page(view, meanwhile ? 409 : form ? 422 : 200)
}
