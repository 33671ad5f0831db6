import { randomUUID } from 'node:crypto'
import { readForm, withProblem } from '#platform/form.ts'
import { limit } from '#platform/limit.ts'
import { type Ask, page, type Reply, route, seeOther } from '#platform/route.ts'
import { blank, type FormState } from '#ui/form/form-state.ts'
import { openingForm } from '../opening.ts'
import { concernForm } from './form.ts'
import { ConcernPage } from './page.tsx'
import { findContact, listTellable } from './query.ts'
import { raise } from './raise.ts'

export const concernRoute = route({
  url: '/connect/concern',
  get: (ask) => show(ask, { form: blank, once: randomUUID() }),
  post: async (ask) => {
    const { db, viewer, now, body } = ask
    if (!viewer) return seeOther('/sign-in?to=/connect/concern')
    const once = openingForm.catch(() => randomUUID()).parse(body.once)
    const tellable = await listTellable(db, viewer)
    const form = readForm(concernForm({ to: tellable.map(({ key }) => key) }), body)
    if (!form.ok) return await show(ask, { form: form.state, once })

    // Counted with what they write in conversations, so that no count says that they came here.
    await limit(db, { what: `connect write ${viewer.id}`, most: 60, seconds: 3600, at: now })
    const { to, words } = form.answers
    const chosen = tellable.find(({ key }) => key === to)
    const whom = to === 'organisers' || to === 'moderators' ? `all ${to}` : 'you, and nobody else'
    const outcome = await raise(db, { by: viewer, toIds: chosen?.ids ?? [], whom, words, once, at: now })
    return outcome === 'raised'
      ? seeOther('/connect/concern?done=raised')
      : await show(ask, { form: withProblem(form.state, 'to', unreached), once })
  },
})

const unreached = 'Our e-mails do not reach them at the moment. Select somebody else'

type Shown = { form: FormState; once: string }

async function show({ db, viewer, query }: Ask, { form, once }: Shown): Promise<Reply> {
  const contact = await findContact(db)
  const tellable = viewer ? await listTellable(db, viewer) : []
  return page(
    <ConcernPage
      {...{ tellable, contact, form, once }}
      isMember={viewer !== null}
      done={form.problems.length > 0 ? undefined : query.done}
    />,
    form.problems.length > 0 ? 422 : 200,
  )
}
