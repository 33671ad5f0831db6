import { findNames } from '#modules/people/index.ts'
import { findMapNames } from '#modules/system/index.ts'
import { idNamed, memberRoute, page } from '#platform/route.ts'
import { findExpression } from '../expressions.ts'
import { ReadPage } from './page.tsx'

export const readRoute = memberRoute({
  url: '/interest/:expression',
  get: async ({ db, now, params, query }) => {
    const expression = await findExpression(db, idNamed(params.expression, 'expression of interest'))
    const who = [expression.decidedBy, ...expression.questions.map(({ askedBy }) => askedBy)]
    const [names, members] = await Promise.all([
      findMapNames(db, [...expression.parts.map(({ id }) => id), ...expression.places]),
      findNames(db, who),
    ])
    return page(<ReadPage {...{ expression, names, members, now }} done={query.done} />)
  },
})
