import { page, route, seeOther } from '#platform/route.ts'
import { answer } from './answer.ts'
import { answerWishOf } from './form.ts'
import { AnswerPage } from './page.tsx'
import { findAnswerable, findAnswerer } from './query.ts'

/** Where the links in mails lead. Opening one changes nothing, for mail scanners open links; a press does. */
export const answerRoute = route({
  url: '/connect/answer/:answer',
  get: async ({ db, params, query, now }) => {
    const answerer = await findAnswerer(db, params.answer)
    const known = await findAnswerable(db, answerer, now)
    const want = answerWishOf(query.want)
    return page(<AnswerPage token={params.answer ?? ''} known={known} want={want} done={query.done} />)
  },
  post: async ({ db, params, body, config, now }) => {
    const answerer = await findAnswerer(db, params.answer)
    const wish = answerWishOf(body.do)
    const here = `/connect/answer/${encodeURIComponent(params.answer ?? '')}`
    if (!wish) return seeOther(here)
    const outcome = await answer(db, { answerer, wish, config, at: now })
    // Whatever came of it, the page says how it stands.
    const isPause = wish === 'pause' || wish === 'resume'
    return seeOther(`${here}?done=${outcome}${isPause ? '&want=pause' : ''}`)
  },
})
