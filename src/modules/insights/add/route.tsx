import { listEvents } from '#modules/events/index.ts'
import { findNamings } from '#modules/people/index.ts'
import { holdsRole, type Viewer } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'
import { readForm } from '#platform/form.ts'
import { type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { blank, type FormState } from '#ui/form/form-state.ts'
import { listCharacteristics, type Named } from '../characteristics.ts'
import { add } from './add.ts'
import { idField, otherForm, ownForm } from './form.ts'
import { AddPage, type AddProps } from './page.tsx'

export const addRoute = memberRoute({
  url: '/insights/add',
  get: async (ask) => show(await findAll(ask, { whose: ask.query.whose, id: null }), blank),
  post: async (ask) => {
    const { db, now, viewer, body } = ask
    const found = await findAll(ask, body)
    const read = readAdding(found, body)
    if (!read.ok) return show(found, read.state)
    const { id } = found
    await add(db, { id, adding: read.adding, by: viewer.id, at: now })
    return seeOther(`/insights/${id}?done=added`)
  },
})

function readAdding({ whose, characteristics, events }: Found, body: MemberAsk['body']) {
  const offered = { keys: characteristics.map(({ key }) => key), behaviours: new Map<string, string>() }
  if (whose === 'mine') {
    const form = readForm(ownForm(offered), body)
    return form.ok ? { ok: true as const, adding: { whose, answers: form.answers } } : form
  }
  const slugs = events.map(({ slug }) => slug)
  const form = readForm(otherForm(offered, slugs), body)
  if (!form.ok) return form
  const { answers } = form
  const event = answers.source === 'event' ? events.find(({ slug }) => slug === answers.event) : undefined
  return { ok: true as const, adding: { whose, answers, event } }
}

type Found = Omit<AddProps, 'form'>

/** Organisers, facilitators and editors write down what others said; everybody writes down their own. */
const mayKeepOthers = (viewer: Viewer) =>
  (['organiser', 'editor', 'facilitator'] as const).some((role) => holdsRole(role, viewer))

async function findAll(
  { db, viewer, now }: MemberAsk,
  asked: { whose?: unknown; id?: unknown },
): Promise<Found> {
  const mayKeep = mayKeepOthers(viewer)
  const whose = mayKeep && asked.whose === 'other' ? 'other' : 'mine'
  const characteristics: readonly Named[] = await listCharacteristics(db)
  const events = whose === 'other' ? await listPast(db, now) : []
  const id = idField.parse(asked.id)
  const namings = await findNamings(db, { memberId: viewer.id, at: now })
  return { id, whose, mayKeep, characteristics, events, namings }
}

/** All events that were, the latest first. */
async function listPast(db: Db, now: Date) {
  const past: { slug: string; title: string }[] = []
  for (let [number, last] = [1, 1]; number <= last; number++) {
    const { events, pages } = await listEvents(db, { now, which: 'past', page: number })
    past.push(...events.map(({ slug, title }) => ({ slug, title })))
    last = pages
  }
  return past
}

const show = (found: Found, form: FormState): Reply =>
  page(<AddPage {...found} form={form} />, form.problems.length > 0 ? 422 : 200)
