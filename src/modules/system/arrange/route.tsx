import { readForm } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { listEntries } from '../queries.ts'
import { arrange } from './arrange.ts'
import { arrangeForm } from './form.ts'
import { ArrangePage } from './page.tsx'

export const arrangeRoute = memberRoute({
  url: '/system/arrange',
  get: async ({ db, query: { done } }) => page(<ArrangePage entries={await listEntries(db)} done={done} />),
  post: async ({ db, now, viewer, body }) => {
    const form = readForm(arrangeForm, body)
    if (!form.ok) return seeOther('/system/arrange')
    const { kind, press } = form.answers
    const outcome = await arrange(db, { arrangement: form.answers, by: viewer.id, at: now })
    return seeOther(outcome === 'done' ? `/system/arrange?done=${press}#${kind}` : `/system/arrange#${kind}`)
  },
})
