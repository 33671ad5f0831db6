import { readForm, withProblem } from '#platform/form.ts'
import { limit } from '#platform/limit.ts'
import { type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { type FormState, filled } from '#ui/form/form-state.ts'
import { develop, largestFileBytes, type NoPhotograph } from './develop.ts'
import { photographForm } from './form.ts'
import { describePhotograph, keepPhotograph, removePhotograph } from './keep-photograph.ts'
import { PhotographPage } from './page.tsx'
import { findOwnPhotograph } from './query.ts'

export const photographRoute = memberRoute({
  url: '/account/photograph',
  largestFile: largestFileBytes,
  get: async ({ db, viewer, query: { done } }) => {
    const own = await findOwnPhotograph(db, { viewer })
    const form = filled({ alternative: own?.alternative ?? '' })
    return page(<PhotographPage form={form} viewer={viewer} own={own} done={done} />)
  },
  post: async (ask) => {
    if (ask.body.do !== 'remove') return await save(ask)
    await removePhotograph(ask.db, { viewer: ask.viewer, at: ask.now })
    return seeOther('/account/photograph?done=removed')
  },
})

async function save(ask: MemberAsk): Promise<Reply> {
  const { db, now, viewer, body, files } = ask
  const form = readForm(photographForm, body)
  if (!form.ok) return await showAgain(ask, form.state)
  const alternative = form.answers.alternative || viewer.name
  const file = files.find(({ field }) => field === 'file')
  if (!file) {
    if (!(await findOwnPhotograph(db, { viewer })))
      return await showAgain(ask, withProblem(form.state, 'file', 'Choose a photograph'))
    await describePhotograph(db, { viewer, alternative, at: now })
    return seeOther('/account/photograph?done=saved')
  }
  // Reading a picture is work: nobody needs to try so many.
  await limit(db, { what: `photograph ${viewer.id}`, most: 60, seconds: 3600, at: now })
  const developed = await develop(file.content)
  if (typeof developed === 'string')
    return await showAgain(ask, withProblem(form.state, 'file', problems[developed]))
  await keepPhotograph(db, { viewer, developed, alternative, at: now })
  return seeOther('/account/photograph?done=saved')
}

async function showAgain({ db, viewer }: MemberAsk, form: FormState): Promise<Reply> {
  const own = await findOwnPhotograph(db, { viewer })
  return page(<PhotographPage form={form} viewer={viewer} own={own} />, 422)
}

const problems: Readonly<Record<NoPhotograph, string>> = {
  empty: 'The file is empty. Choose a photograph',
  heic: 'This is a HEIC photograph, as iPhones take them, which we cannot read. Send it to yourself by e-mail, or take a screenshot of it: either makes a JPEG of it',
  moving: 'This picture moves. Choose one that stands still',
  'other-picture':
    'The photograph must be a JPEG, PNG or WebP. Open this picture and save it as one of these',
  'not-a-picture': 'This file is not a photograph, whatever its name says. Choose a JPEG, PNG or WebP',
  'too-many-pixels': 'The picture is too large to be read: 80 million pixels at most. Choose a smaller one',
  broken: 'The photograph cannot be read to its end. It may be damaged: choose another copy of it',
  'too-small': 'The picture must be at least 64 pixels wide and high',
}
