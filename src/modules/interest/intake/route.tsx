import { readForm, withProblem } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { filled } from '#ui/form/form-state.ts'
import { findIntake, isClosed } from '../intake.ts'
import { intakeForm } from './form.ts'
import { IntakePage } from './page.tsx'
import { setIntake } from './set-intake.ts'

export const intakeRoute = memberRoute({
  url: '/interest/intake',
  get: async ({ db, now, query }) => {
    const intake = await findIntake(db)
    const { opensOn, note, otherWays, revision } = intake
    const standing = isClosed(intake, now) ? 'closed' : 'open'
    const form = filled({
      intake: standing,
      opensOn: standing === 'closed' ? (opensOn ?? '') : '',
      note,
      otherWays,
    })
    return page(<IntakePage form={form} revision={String(revision)} done={query.done} />)
  },
  post: async ({ db, now, viewer, body }) => {
    const form = readForm(intakeForm, body)
    const seen = String(body.revision ?? '')
    if (!form.ok) return page(<IntakePage form={form.state} revision={seen} done={undefined} />, 422)

    const outcome = await setIntake(db, { intake: form.answers, by: viewer.id, at: now })
    if (outcome === 'set') return seeOther('/interest/intake?done=set')
    const { revision } = await findIntake(db)
    const told = withProblem(form.state, 'intake', changedMeanwhile)
    return page(<IntakePage form={told} revision={String(revision)} done={undefined} />, 422)
  },
})

const changedMeanwhile =
  'Another organiser changed this meanwhile. Save again if it should be what stands here now'
