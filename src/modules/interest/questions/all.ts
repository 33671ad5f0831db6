import { z } from 'zod'
import type { Answers, Offer } from '../answers.ts'
import { addressQuestion, nameQuestion, partsQuestion, placesQuestion, roleQuestion } from './about-you.tsx'
import { drawsQuestion, hopesQuestion, offersQuestion, themesQuestion } from './hopes.tsx'
import { insightsQuestion, listedQuestion, newsQuestion } from './permissions.tsx'
import type { Question, Row } from './question.ts'
import { accessQuestion, heardQuestion, paymentQuestion } from './support.tsx'
import { avoidedQuestion, formatsQuestion, roundsQuestion, timesQuestion } from './taking-part.tsx'

export type Section = { title: string; questions: readonly Question[] }

/** Everything that an applicant is asked, in order. */
export const sections: readonly Section[] = [
  {
    title: 'About you',
    questions: [nameQuestion, addressQuestion, partsQuestion, placesQuestion, roleQuestion],
  },
  {
    title: 'What you hope for',
    questions: [drawsQuestion, hopesQuestion, offersQuestion, themesQuestion],
  },
  {
    title: 'Taking part',
    questions: [roundsQuestion, formatsQuestion, timesQuestion, avoidedQuestion],
  },
  { title: 'What you need', questions: [accessQuestion, paymentQuestion, heardQuestion] },
  { title: 'What you agree to', questions: [listedQuestion, newsQuestion, insightsQuestion] },
]

/** The questions that are asked where there is this to choose from. */
export const listAsked = (offer: Offer): Question[] =>
  sections.flatMap(({ questions }) => questions).filter(({ isAsked }) => isAsked(offer))

/** The section that a question stands in. */
export const sectionOf = (question: Question): Section | undefined =>
  sections.find(({ questions }) => questions.includes(question))

/** The question's own words, and that it may be left out. */
export const titleOf = ({ title, isOptional }: Question): string =>
  isOptional ? `${title} (optional)` : title

/**
 * The first question whose answer cannot be sent as it stands: it was never given, or what was chosen then is offered
 * no more.
 */
export const findHole = (answers: Answers, offer: Offer): Question | undefined =>
  listAsked(offer).find(
    (question) => !question.form(offer).safeParse(question.inWords(answers, offer)).success,
  )

export type ReadSection = { title: string; rows: readonly (Row & { question: Question })[] }

/** All answers in words, section by section. */
export const readAnswers = (answers: Answers, offer: Offer): ReadSection[] =>
  sections.map(({ title, questions }) => ({
    title,
    rows: questions
      .filter(({ isAsked }) => isAsked(offer))
      .flatMap((question) => question.rows(answers, offer).map((row) => ({ ...row, question }))),
  }))

/** The forms of several questions as one, with the problems of all. */
export const formOf = (questions: readonly Question[], offer: Offer) =>
  z.looseObject({}).transform((sent, context) => {
    const answers: Answers = {}
    for (const question of questions) {
      const read = question.form(offer).safeParse(sent)
      if (read.success) Object.assign(answers, read.data)
      for (const { path, message } of read.error?.issues ?? [])
        context.addIssue({ code: 'custom', path: [...path], message })
    }
    return answers
  })
