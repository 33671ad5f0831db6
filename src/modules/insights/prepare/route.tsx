import { countMembers } from '#modules/people/index.ts'
import { dayFields, dayOf, withDays } from '#platform/day.ts'
import { readForm } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { filled } from '#ui/form/form-state.ts'
import { conversationForm, leastThreshold } from '../conversation-form.ts'
import { findOffered } from '../offered.ts'
import { usualRules } from '../usual-rules.ts'
import { PreparePage } from './page.tsx'
import { prepare } from './prepare.ts'

/** From so many members on, statements need not wait until somebody has looked. */
const manyMembers = 100
const usualDays = 28
const dayMs = 24 * 60 * 60 * 1000

export const prepareRoute = memberRoute({
  url: '/conversations/prepare',
  get: async ({ db, now }) => {
    const offered = await findOffered(db)
    const form = filled({
      moderationRules: usualRules,
      looksFirst: (await countMembers(db)) < manyMembers ? 'yes' : 'no',
      threshold: String(leastThreshold),
      version: offered.versions.find(({ isCurrent }) => isCurrent)?.id ?? '',
      ...dayFields('closesOn', dayOf(new Date(now.getTime() + usualDays * dayMs))),
    })
    return page(<PreparePage form={form} offered={offered} />)
  },
  post: async ({ db, now, viewer, body }) => {
    const offered = await findOffered(db)
    const keys = offered.characteristics.map(({ key }) => key)
    const ids = offered.versions.map(({ id }) => id)
    const form = readForm(conversationForm(keys, ids), withDays(body, 'closesOn'))
    if (!form.ok) return page(<PreparePage form={form.state} offered={offered} />, 422)
    const slug = await prepare(db, { answers: form.answers, by: viewer.id, at: now })
    return seeOther(`/conversations/${slug}?done=prepared`)
  },
})
