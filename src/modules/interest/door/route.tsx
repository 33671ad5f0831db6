import { readForm, withProblem } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { filled } from '#ui/form/form-state.ts'
import { findIntake, isClosed } from '../intake.ts'
import { doorForm } from './form.ts'
import { DoorPage } from './page.tsx'
import { setDoor } from './set-door.ts'

export const doorRoute = memberRoute({
  url: '/interest/door',
  get: async ({ db, now, query }) => {
    const intake = await findIntake(db)
    const { opensOn, note, otherWays, revision } = intake
    const door = isClosed(intake, now) ? 'closed' : 'open'
    const form = filled({ door, opensOn: door === 'closed' ? (opensOn ?? '') : '', note, otherWays })
    return page(<DoorPage form={form} revision={String(revision)} done={query.done} />)
  },
  post: async ({ db, now, viewer, body }) => {
    const form = readForm(doorForm, body)
    const seen = String(body.revision ?? '')
    if (!form.ok) return page(<DoorPage form={form.state} revision={seen} done={undefined} />, 422)

    const outcome = await setDoor(db, { door: form.answers, by: viewer.id, at: now })
    if (outcome === 'set') return seeOther('/interest/door?done=set')
    const { revision } = await findIntake(db)
    const told = withProblem(form.state, 'door', changedMeanwhile)
    return page(<DoorPage form={told} revision={String(revision)} done={undefined} />, 422)
  },
})

const changedMeanwhile =
  'Another organiser changed this meanwhile. Save again if it should be what stands here now'
