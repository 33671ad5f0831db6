import { listAvoided } from '#modules/interest/index.ts'
import { findNamed, findNames, type MemberCard } from '#modules/people/index.ts'
import { withProblem } from '#platform/form.ts'
import { idNamed, type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { blank, type FormState, filled } from '#ui/form/form-state.ts'
import { listOwnApart } from '../apart.ts'
import { addApart, forgetTyped, removeApart } from './change-apart.ts'
import { ApartPage } from './page.tsx'

export const apartRoute = memberRoute({
  url: '/connect/apart',
  get: (ask) => show(ask, { form: blank }),
  post: async (ask) => {
    const { db, viewer, body } = ask
    if (body.do === 'forget') {
      await forgetTyped(db, { memberId: viewer.id })
      return seeOther('/connect/apart?done=forgotten')
    }
    // Who is looked for stands in no address, so that no log and no list of pages seen can tell.
    if (body.do === 'find') return await look(ask)
    if (body.do !== 'add' && body.do !== 'take-back') return seeOther('/connect/apart')
    const other = typeof body.other === 'string' ? body.other : undefined
    const changing = { memberId: viewer.id, otherId: idNamed(other, 'member') }
    const outcome = body.do === 'add' ? await addApart(db, changing) : await removeApart(db, changing)
    return seeOther(outcome === 'unknown' ? '/connect/apart' : `/connect/apart?done=${outcome}`)
  },
})

async function look(ask: MemberAsk): Promise<Reply> {
  const { db, viewer, body } = ask
  const typed = typeof body.find === 'string' ? body.find.trim() : ''
  const form = filled({ find: typed })
  if (typed === '') return await show(ask, { form: withProblem(form, 'find', 'Enter a name') })
  const cards = await findNamed(db, { viewer, typed })
  return await show(ask, { form, found: cards.filter(({ memberId }) => memberId !== viewer.id) })
}

type Shown = { form: FormState; found?: readonly MemberCard[] }

async function show({ db, viewer, query }: MemberAsk, { form, found }: Shown): Promise<Reply> {
  const ids = await listOwnApart(db, viewer.id)
  const names = await findNames(db, ids)
  const words = (await listAvoided(db, { memberIds: [viewer.id] })).get(viewer.id) ?? ''
  const typed = words.split(/[\n,;]+/).flatMap((line) => line.trim() || [])
  const own = ids
    .flatMap((id) => ({ id, name: names.get(id) ?? 'Somebody who is no member any more' }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'))
  return page(
    <ApartPage {...{ own, typed, form, found }} done={query.done} />,
    form.problems.length > 0 ? 422 : 200,
  )
}
