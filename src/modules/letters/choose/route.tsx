import { readForm, withProblem } from '#platform/form.ts'
import { type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import type { Manner, Topic } from '#platform/topics.ts'
import { type FormState, filled } from '#ui/form/form-state.ts'
import { type Choices, fieldOf, topicsFor, wishFor } from '../choices.ts'
import { findChoices } from '../queries.ts'
import { choose } from './choose.ts'
import { chooseForm } from './form.ts'
import { ChoosePage } from './page.tsx'

export const chooseRoute = memberRoute({
  url: '/account/letters',
  get: async (ask) => {
    const choices = await findChoices(ask.db, ask)
    return show(ask, choices, filled(valuesOf(topicsFor(ask.viewer), choices)))
  },
  post: async (ask) => {
    const { db, now, viewer, body } = ask
    const topics = topicsFor(viewer)
    const form = readForm(chooseForm(topics), body)
    // The revision that was seen first stays: a slip must not hide another window's change.
    if (!form.ok) return show(ask, await findChoices(db, ask), form.state, body.revision)

    const { rhythm, weekday, revision } = form.answers
    const answers: Readonly<Record<string, unknown>> = form.answers
    // The form knows these fields by the topics, and their answers are manners.
    const chosen = topics.map((topic) => ({ topic, manner: answers[fieldOf(topic)] as Manner }))
    const outcome = await choose(db, { viewer, chosen, rhythm, weekday, revision, at: now })
    if (outcome === 'chosen') return seeOther('/account/letters?done=chosen')
    return show(ask, await findChoices(db, ask), withProblem(form.state, 'form', changedMeanwhile))
  },
})

const changedMeanwhile =
  'What we write to you was changed in another window, or by a link in a letter, meanwhile. Save again if it should be as you chose here'

const valuesOf = (topics: readonly Topic[], choices: Choices) => ({
  ...Object.fromEntries(topics.map((topic) => [fieldOf(topic), wishFor(topic, choices)])),
  rhythm: choices.rhythm,
  weekday: String(choices.weekday),
})

function show(
  { viewer, query: { done } }: MemberAsk,
  choices: Choices,
  form: FormState,
  seen: string | readonly string[] = String(choices.revision),
): Reply {
  const view = (
    <ChoosePage
      topics={topicsFor(viewer)}
      choices={choices}
      form={form}
      revision={String(seen)}
      done={done}
    />
  )
  return page(view, form.problems.length > 0 ? 422 : 200)
}
