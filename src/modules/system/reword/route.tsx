import { readForm, withProblem } from '#platform/form.ts'
import { idNamed, memberRoute, page, seeOther } from '#platform/route.ts'
import { filled } from '#ui/form/form-state.ts'
import { kindNamed, kindWords } from '../entry.ts'
import { findEntry } from '../queries.ts'
import { nameTaken, wordingForm, wordingOf, wordingValues } from '../wording-form.ts'
import { RewordPage } from './page.tsx'
import { reword } from './reword.ts'

export const rewordRoute = memberRoute({
  url: '/system/reword/:kind/:entry',
  get: async ({ db, params }) => {
    const entry = await findEntry(db, entryNamed(params))
    return page(
      <RewordPage entry={entry} form={filled(wordingValues(entry))} revision={String(entry.revision)} />,
    )
  },
  post: async ({ db, now, viewer, params, body }) => {
    const named = entryNamed(params)
    const entry = await findEntry(db, named)
    const form = readForm(wordingForm, body)
    // The revision that was seen first stays: a slip must not hide another organiser's change.
    const seen = String(body.revision ?? '')
    if (!form.ok) return page(<RewordPage entry={entry} form={form.state} revision={seen} />, 422)

    const { revision } = form.answers
    const wording = wordingOf(form.answers)
    const outcome = await reword(db, { ...named, wording, revision, by: viewer.id, at: now })
    if (outcome === 'reworded') return seeOther('/system/arrange?done=reworded')
    if ('namesake' in outcome) {
      const taken = withProblem(form.state, 'name', nameTaken(outcome.namesake, kindWords[entry.kind].one))
      return page(<RewordPage entry={entry} form={taken} revision={seen} />, 422)
    }
    const theirs = outcome.changedMeanwhile
    const told = withProblem(form.state, 'name', changedMeanwhile)
    return page(
      <RewordPage entry={theirs} form={told} revision={String(theirs.revision)} meanwhile={theirs} />,
      422,
    )
  },
})

const changedMeanwhile =
  'Somebody else changed this while you were writing. Look at what it says now, and save again if it should be what you typed'

const entryNamed = (params: Readonly<Record<string, string>>) => ({
  kind: kindNamed(params.kind),
  id: idNamed(params.entry, 'entry of the map'),
})
