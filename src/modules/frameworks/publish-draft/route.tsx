import { checkDecision, type DecisionSummary } from '#modules/governance/index.ts'
import { countTold } from '#modules/letters/index.ts'
import { dayOf } from '#platform/day.ts'
import { NotFound } from '#platform/errors.ts'
import { readForm } from '#platform/form.ts'
import { type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { blank, type FormState, filled } from '#ui/form/form-state.ts'
import { compareDraft } from '../drafting/compare-draft.ts'
import { NoDraftPage } from '../drafting/no-draft.tsx'
import { findDraftReading } from '../drafting/queries.ts'
import { isOwnFramework } from '../own-framework.ts'
import { listVersions } from '../queries.ts'
import { newVersionTopic } from '../tell-published.ts'
import { readAdoption, usualAdoption } from './adoption.ts'
import { CheckPage } from './check-page.tsx'
import { publishForm } from './form.ts'
import { PublishDraftPage } from './page.tsx'
import { publishDraft } from './publish-draft.ts'

export const publishDraftRoute = memberRoute({
  url: '/frameworks/:framework/draft/publish',
  get: (ask) => show(ask, blank),
  post: async (ask) => {
    const { db, viewer, now, body, params } = ask
    const framework = params.framework ?? ''
    if (body.do === 'more' || body.do === 'change') return show(ask, filled(body))
    const form = readForm(publishForm, body)
    if (!form.ok) return show(ask, form.state)
    const { force, draft, revision, label } = form.answers
    const seen = { id: draft, label, revision }
    const asked = { body, state: form.state, viewer, today: dayOf(now) }
    const decided =
      force === 'recorded' || force === 'record' ? await readAdoption(db, { force, ...asked }) : null
    // The form of the decision opens with the choice: nobody has seen it yet.
    if (force === 'record' && body.asked !== 'decision' && !decided?.ok) return show(ask, form.state)
    if (decided && !decided.ok) return show(ask, decided.state)
    const recorded = decided && 'recorded' in decided.answers ? decided.answers.recorded : undefined
    if (recorded && recorded.id !== form.answers.byDecision) return show(ask, form.state, { recorded })
    if (decided && 'toRecord' in decided.answers && body.do !== 'record')
      return await check(ask, { answers: decided.answers.toRecord, state: decided.state })
    const adoption = force === 'elsewhere' ? force : (decided?.answers ?? null)
    const publication = { framework, adoption, seen, by: viewer.id, at: now }
    const done = await publishDraft(db, publication)
    if (done.outcome === 'published') return seeOther(published(framework, done.label))
    if (done.outcome === 'no-draft') return await afterAll(ask, label)
    return show(ask, form.state, { why: told[done.outcome] })
  },
})

type Recordable = Parameters<typeof checkDecision>[1]['form']

async function check(ask: MemberAsk, form: Recordable): Promise<Reply> {
  const { db, viewer, now, params } = ask
  const { draft } = await findDraftReading(db, params.framework ?? '')
  const checked = await checkDecision(db, { form, by: viewer.id, at: now })
  return page(<CheckPage draft={draft} heard={await countHeard(ask)} {...checked} />)
}

const countHeard = ({ db, viewer, now }: MemberAsk) =>
  countTold(db, { topic: newVersionTopic, to: 'everybody', except: viewer.id, at: now })

const told = {
  'changed-meanwhile':
    'Another editor changed the draft while you looked it through, so it was not published. This is how it stands now.',
  'label-exists': 'A version with this label is published already. Choose another label.',
  reserved:
    'The label, or the short name of a characteristic, is the address of another page. Choose another.',
  'not-ready': 'Something is still missing, so it was not published.',
  'has-adopted': 'By this decision another wording came into force meanwhile. Record one for this wording.',
  'is-own': 'A wording of your own community comes into force by a decision.',
} as const

type Why = { why?: string; recorded?: DecisionSummary }

async function show(ask: MemberAsk, typed: FormState, { why, recorded }: Why = {}): Promise<Reply> {
  const { db, now, params } = ask
  const { draft, base } = await findDraftReading(db, params.framework ?? '')
  const form = { ...typed, values: { ...usualAdoption(draft, dayOf(now)), ...typed.values } }
  const view = (
    <PublishDraftPage
      draft={draft}
      comparison={base && compareDraft(draft, base)}
      form={form}
      told={why}
      decision={recorded}
      isOwn={await isOwnFramework(db, draft.framework.slug)}
      heard={await countHeard(ask)}
    />
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
