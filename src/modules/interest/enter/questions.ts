import type { Answers, Offer } from '../answers.ts'
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

/**
 * What somebody told, of what an organiser sent. Nothing selected for the directory says nothing: the organiser may not
 * have asked. They are in no list then, and have neither agreed nor refused.
 */
export const toldOf = ({ listed, ...told }: Answers): Answers => ({
  ...told,
  listed: listed && listed.length > 0 ? listed : undefined,
})

/** All their forms as one. */
export const allOf = (offer: Offer) =>
  formOf(
    listHere(offer).flatMap(({ questions }) => questions),
    offer,
  )
