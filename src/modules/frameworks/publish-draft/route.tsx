import { NotFound } from '#platform/errors.ts'
import { readForm } from '#platform/form.ts'
import { type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { blank, type FormState } from '#ui/form/form-state.ts'
import { compareDraft } from '../drafting/compare-draft.ts'
import { NoDraftPage } from '../drafting/no-draft.tsx'
import { findDraftReading } from '../drafting/queries.ts'
import { listVersions } from '../queries.ts'
import { publishForm } from './form.ts'
import { PublishDraftPage } from './page.tsx'
import { publishDraft } from './publish-draft.ts'

export const publishDraftRoute = memberRoute({
  url: '/frameworks/:framework/draft/publish',
  get: (ask) => show(ask, blank),
  post: async (ask) => {
    const { db, viewer, now, body, params } = ask
    const framework = params.framework ?? ''
    const form = readForm(publishForm, body)
    if (!form.ok) return show(ask, form.state)
    const done = await publishDraft(db, { framework, ...form.answers, by: viewer.id, at: now })
    if (done.outcome === 'published') return seeOther(published(framework, done.label))
    if (done.outcome === 'no-draft') return await afterAll(ask, form.answers.label)
    return show(ask, form.state, told[done.outcome])
  },
})

const told = {
  'changed-meanwhile':
    'Another editor changed the draft while you looked it through, so it was not published. This is how it stands now.',
  'label-exists': 'A version with this label is published already. Choose another label.',
  reserved:
    'The label, or the short name of a characteristic, is the address of another page. Choose another.',
  'not-ready': 'Something is still missing, so it was not published.',
} as const

async function show({ db, params }: MemberAsk, form: FormState, why?: string): Promise<Reply> {
  const { draft, base } = await findDraftReading(db, params.framework ?? '')
  const view = (
    <PublishDraftPage draft={draft} comparison={base && compareDraft(draft, base)} form={form} told={why} />
  )
  return page(view, why ? 409 : form.problems.length > 0 ? 422 : 200)
}

/** The second of two presses finds it published; where the draft was thrown away, the page says so. */
async function afterAll({ db, params: { framework = '' } }: MemberAsk, label: string): Promise<Reply> {
  const versions = await listVersions(db, framework).catch((error: unknown) => {
    if (error instanceof NotFound) return []
    throw error
  })
  const isPublished = versions.some((version) => version.label === label)
  return isPublished
    ? seeOther(published(framework, label))
    : page(<NoDraftPage framework={framework} />, 409)
}

const published = (framework: string, label: string) => `/frameworks/${framework}/${label}?done=published`
