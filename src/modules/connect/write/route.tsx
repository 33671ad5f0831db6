import { randomUUID } from 'node:crypto'
import { findNames } from '#modules/people/index.ts'
import { readForm } from '#platform/form.ts'
import { limit } from '#platform/limit.ts'
import { idNamed, type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { blank, type FormState } from '#ui/form/form-state.ts'
import { inARow } from '../introduced.ts'
import { isOpenFor, othersIn } from '../meeting.ts'
import { findMeeting } from '../meetings.ts'
import { openingForm } from '../opening.ts'
import { writeForm } from './form.ts'
import { WritePage } from './page.tsx'
import { write } from './write.ts'

export const writeRoute = memberRoute({
  url: '/connect/meetings/:meeting/write',
  get: (ask) => show(ask, { form: blank, once: randomUUID(), status: 200 }),
  post: async (ask) => {
    const { db, viewer, config, now, body } = ask
    const id = idNamed(ask.params.meeting, 'meeting')
    const once = openingForm.catch(() => randomUUID()).parse(body.once)
    const form = readForm(writeForm, body)
    if (!form.ok) return await show(ask, { form: form.state, once, status: 422 })

    await limit(db, { what: `connect write ${viewer.id}`, most: 60, seconds: 3600, at: now })
    const { words } = form.answers
    const outcome = await write(db, { meetingId: id, memberId: viewer.id, words, once, config, at: now })
    if (outcome === 'not-open') return await show(ask, { form: form.state, once, status: 409 })
    return seeOther(`/connect/meetings/${id}?done=sent#messages`)
  },
})

type Shown = { form: FormState; once: string; status: 200 | 409 | 422 }

async function show({ db, viewer, params }: MemberAsk, { form, once, status }: Shown): Promise<Reply> {
  const id = idNamed(params.meeting, 'meeting')
  const meeting = await findMeeting(db, { id, memberId: viewer.id })
  const ids = othersIn(meeting, viewer.id).map(({ memberId }) => memberId)
  const names = await findNames(db, ids)
  return page(
    <WritePage
      meetingId={id}
      names={inARow(ids.flatMap((one) => names.get(one) ?? []))}
      form={form}
      once={once}
      isTooLate={!isOpenFor(meeting, viewer.id) || ids.length === 0}
    />,
    status,
  )
}
