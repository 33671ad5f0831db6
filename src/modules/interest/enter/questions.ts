import type { Offer } from '../answers.ts'
import { formOf, sections } from '../questions/all.ts'
import type { Question } from '../questions/question.ts'

/** Asked in another way here: an address is not needed. And whom to avoid, nobody tells an organiser. */
const isAskedHere = ({ key, isTheirsAlone }: Question) => key !== 'address' && !isTheirsAlone

/** The questions that an organiser goes through with somebody, section by section. */
export const listHere = (offer: Offer) =>
  sections.map(({ title, questions }) => ({
    title,
    questions: questions.filter((question) => question.isAsked(offer) && isAskedHere(question)),
  }))

/** All their forms as one. */
export const allOf = (offer: Offer) =>
  formOf(
    listHere(offer).flatMap(({ questions }) => questions),
    offer,
  )
