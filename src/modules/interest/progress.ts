import type { Offer } from './answers.ts'
import { type Draft, told } from './drafts.ts'
import { listAsked } from './questions/all.ts'
import type { Question } from './questions/question.ts'

export const checkPage = '/join/check'

export const pageOf = ({ key }: Pick<Question, 'key'>): string => `/join/${key}`

/** The questions that an applicant goes through: not those that an invitation answered. */
export const listOwn = ({ pages }: Pick<Draft, 'pages'>, offer: Offer): Question[] =>
  listAsked(offer).filter(({ key }) => pages[key] !== told)

/** Where somebody goes on who comes back: at the first question that they have not come past. */
export function whereToGoOn(draft: Pick<Draft, 'pages'>, offer: Offer): string {
  const next = listOwn(draft, offer).find(({ key }) => !(key in draft.pages))
  return next ? pageOf(next) : checkPage
}

/** The pages before and after a question, and how far it is. */
export function placeOf(question: Question, draft: Pick<Draft, 'pages'>, offer: Offer) {
  const own = listOwn(draft, offer)
  const at = own.indexOf(question)
  const [before, after] = [own[at - 1], own[at + 1]]
  return {
    before: at > 0 && before ? pageOf(before) : '/join',
    // Whoever changes what an invitation told comes from the answers, and goes back there.
    after: at >= 0 && after ? pageOf(after) : checkPage,
    number: at + 1,
    of: own.length,
  }
}
