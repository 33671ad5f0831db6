import { type Holder, listHolders } from '#modules/people/index.ts'
import type { Db } from '#platform/db.ts'
import { readForm } from '#platform/form.ts'
import { memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { blank, type FormState, filled } from '#ui/form/form-state.ts'
import { decide, type Rule, ruleKinds } from '../rule.ts'
import { listRules } from '../rules.ts'
import { addRule, moveRule, removeRule } from './change-rules.ts'
import { ruleForm, tryForm } from './form.ts'
import { RulesPage } from './page.tsx'

export const rulesRoute = memberRoute({
  url: '/invitations/rules',
  get: async ({ db, query }) => {
    const { rules, organisers } = await findAll(db)
    const tried = readTried({ rules, organisers, query })
    return page(
      <RulesPage
        {...{ rules, organisers, tried }}
        kind={readKind(query.kind)}
        form={blank}
        done={query.done}
      />,
    )
  },
  post: async ({ db, now, viewer, body }): Promise<Reply> => {
    const { do: press, ...typed } = body
    const [act, id = ''] = String(press ?? '').split(':')
    if (act === 'add') {
      const organisers = await listHolders(db, 'organiser')
      const form = readForm(ruleForm(organisers.map((one) => one.id)), typed)
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

async function findAll(db: Db) {
  const [rules, organisers] = await Promise.all([listRules(db), listHolders(db, 'organiser')])
  return { rules, organisers }
}

const again = async (db: Db, form: FormState) => {
  const kind = readKind(form.values.kind)
  // What else is missing is not asked yet.
  const problems = kind ? form.problems : form.problems.filter(({ field }) => field === 'kind')
  const shown = { ...(await findAll(db)), kind, form: { ...form, problems } }
  return page(<RulesPage {...shown} tried={null} done={undefined} />, 422)
}

const readKind = (word: unknown) => ruleKinds.find((kind) => kind === word) ?? null

const isId = (word: string) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(word)

type Trying = {
  rules: readonly Rule[]
  organisers: readonly Holder[]
  query: Readonly<Record<string, string>>
}

/** What is tried here is decided by the very function that decides at the sending. */
function readTried({ rules, organisers, query }: Trying) {
  const read = tryForm.safeParse(query)
  if (!read.success) return null
  const { came, invitedBy, address } = read.data
  const inviter = organisers.find(({ id }) => came === 'invitation' && id === invitedBy) ?? null
  const decision = decide(rules, { came, inviter, address, isProven: read.data.isProven === 'yes' })
  return { form: filled(read.data), decision }
}
