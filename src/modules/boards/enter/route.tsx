import { readForm, withProblem } from '#platform/form.ts'
import { limit } from '#platform/limit.ts'
import { page, route, seeOther } from '#platform/route.ts'
import { blank } from '#ui/form/form-state.ts'
import { boardAddress } from '../board.ts'
import { findBoardByCode } from '../find-by-code.ts'
import { enterForm } from './form.ts'
import { EnterPage } from './page.tsx'

export const enterRoute = route({
  url: '/board',
  limitsItself: true,
  get: () => page(<EnterPage form={blank} />),
  post: async ({ db, now, origin, body }) => {
    // A hall full of people types its code within a minute; who tries all codes would need years all the same.
    await limit(db, { what: `boards enter ${origin}`, most: 300, seconds: 60, at: now })
    const form = readForm(enterForm, body)
    if (!form.ok) return page(<EnterPage form={form.state} />, 422)

    const board = await findBoardByCode(db, form.answers.code)
    if (board && !board.isClosed) return seeOther(boardAddress(board.id))
    const why = 'No board that is open has this code. Check it with whoever leads the workshop'
    return page(<EnterPage form={withProblem(form.state, 'code', why)} />, 422)
  },
})
