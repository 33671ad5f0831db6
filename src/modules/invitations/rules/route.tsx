import type { Db } from '#platform/db.ts'
import { readForm } from '#platform/form.ts'
import { memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { blank, type FormState, filled } from '#ui/form/form-state.ts'
import { decide, type Rule } from '../rule.ts'
import { listRules } from '../rules.ts'
import { addRule, moveRule, removeRule } from './change-rules.ts'
import { ruleForm, tryForm } from './form.ts'
import { RulesPage } from './page.tsx'

export const rulesRoute = memberRoute({
  url: '/invitations/rules',
  get: async ({ db, query }) => {
    const rules = await listRules(db)
    return page(<RulesPage rules={rules} form={blank} tried={readTried(rules, query)} done={query.done} />)
  },
  post: async ({ db, now, viewer, body }): Promise<Reply> => {
    const { do: press, ...typed } = body
    const [act, id = ''] = String(press ?? '').split(':')
    if (act === 'add') {
      const form = readForm(ruleForm, typed)
      if (!form.ok) return await again(db, form.state)
      await addRule(db, { rule: form.answers, by: viewer.id, at: now })
    } else if (isId(id)) {
      if (act === 'up' || act === 'down')
        await moveRule(db, { id, by: act === 'up' ? -1 : 1, who: viewer.id, at: now })
      if (act === 'remove') await removeRule(db, { id, by: viewer.id, at: now })
    }
    return seeOther('/invitations/rules?done=changed')
  },
})

const again = async (db: Db, form: FormState) =>
  page(<RulesPage rules={await listRules(db)} form={form} tried={null} done={undefined} />, 422)

const isId = (word: string) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(word)

function readTried(rules: readonly Rule[], query: Readonly<Record<string, string>>) {
  const read = tryForm.safeParse(query)
  if (!read.success) return null
  const comer = { ...read.data, isProven: read.data.isProven === 'yes' }
  return { form: filled(read.data), decision: decide(rules, comer) }
}
