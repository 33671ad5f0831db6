import { readForm, withProblem } from '#platform/form.ts'
import { type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { type FormState, filled } from '#ui/form/form-state.ts'
import { openRound } from '../open-round.ts'
import { listQuestionFiles } from '../question-files.ts'
import { findAsking } from '../round.ts'
import { chooseForm } from './form.ts'
import { ChooseQuestionsPage } from './page.tsx'

export const chooseQuestionsRoute = memberRoute({
  url: '/diversity/questions',
  get: async (ask) => {
    const { round } = await findAsking(ask.db)
    return await show(ask, filled({ version: round?.set?.version ?? (round ? 'none' : '') }))
  },
  post: async (ask) => {
    const form = readForm(chooseForm, ask.body)
    if (!form.ok) return await show(ask, form.state)
    const { version, seen } = form.answers
    const files = await listQuestionFiles(ask.config)
    const found = files.find(({ reading }) => reading.ok && reading.set.version === version)
    const set = found?.reading.ok ? found.reading.set : null
    if (!set && version !== 'none')
      return await show(ask, withProblem(form.state, 'version', 'Select which questions are asked'))

    const outcome = await openRound(ask.db, { set, seen, by: ask.viewer.id, at: ask.now })
    if (outcome === 'opened') return seeOther(`/diversity/questions?done=${set ? 'chosen' : 'stopped'}`)
    const told = {
      'changed-meanwhile': 'Somebody else has chosen meanwhile. Look at what is asked now, and choose again',
      'version-taken': `Version ${version} was asked before in other words. Give the file another version`,
    }[outcome]
    return await show(ask, withProblem(form.state, 'version', told))
  },
})

async function show({ db, config, query }: MemberAsk, form: FormState): Promise<Reply> {
  const [files, { round }] = await Promise.all([listQuestionFiles(config), findAsking(db)])
  const view = <ChooseQuestionsPage form={form} files={files} round={round} done={query.done} />
  return page(view, form.problems.length > 0 ? 422 : 200)
}
