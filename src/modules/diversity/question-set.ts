import { z } from 'zod'

// A question set is data: what is asked, what may be answered, and how it is published (content/diversity).

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters, figures and single hyphens')
  .max(40)
const words = z.string().trim().min(1, 'must say something').max(300, 'must be 300 characters or less')
const answer = { id, label: words, hint: words.optional(), shown_as: words.optional() }

/** Everybody may always say this, so it is part of every question and no file lists it. */
export const preferNotToSay = { id: 'prefer-not-to-say', label: 'Prefer not to say' } as const

/** Who took part and left this question out. */
export const notAnswered = { id: 'not-answered', label: 'Not answered' } as const

/** A row that says no more than that somebody answered something; no question may be called so. */
export const takingPart = 'taking-part'

/** Addresses below /account/diversity that are no questions. */
const reserved = new Set([takingPart, 'withdraw', 'answers'])

function refuseTwice(list: readonly { id: string }[], context: z.RefinementCtx): void {
  for (const [index, { id: own }] of list.entries()) {
    const isTwice = list.findIndex((other) => other.id === own) < index
    const isOurs = own === preferNotToSay.id || own === notAnswered.id
    if (!isTwice && !isOurs) continue
    const message = isTwice ? `“${own}” is there twice` : `“${own}” is part of every question by itself`
    context.addIssue({ code: 'custom', path: [index, 'id'], message })
  }
}

const step = z.strictObject({
  ask: words,
  options: z.array(z.strictObject(answer)).min(1).max(40).superRefine(refuseTwice),
})

const question = z.strictObject({
  id: id.refine((word) => !reserved.has(word), 'is a word of the house; choose another'),
  title: words,
  ask: words,
  hint: words.optional(),
  /** What is published: the answers of the first page, or those of the second in place of the one that led there. */
  publish: z.enum(['options', 'steps']).default('options'),
  options: z
    .array(z.strictObject({ ...answer, more: step.optional() }))
    .min(2, 'must have 2 options or more')
    .max(40)
    .superRefine(refuseTwice),
})

export const questionSetSchema = z.strictObject({
  version: z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, 'must be lower-case letters, figures, . and -'),
  title: words,
  source: z.string().trim().max(2000).default(''),
  caution: z.string().trim().max(2000).default(''),
  questions: z.array(question).min(1).max(40).superRefine(refuseTwice),
})

export type QuestionSet = z.infer<typeof questionSetSchema>
export type Question = QuestionSet['questions'][number]
export type Option = Question['options'][number]
export type Category = { id: string; label: string }

export const findQuestion = ({ questions }: QuestionSet, wanted: string) =>
  questions.find((one) => one.id === wanted)

/** The option that an answer names, and what was said on its second page, if anything. An answer is `white/irish`. */
export function readAnswer(
  asked: Question,
  given: string,
): { option: Category; more: Category | null } | null {
  const [first, second] = given.split('/', 2)
  if (first === preferNotToSay.id) return second === undefined ? { option: preferNotToSay, more: null } : null
  const option = asked.options.find((one) => one.id === first)
  if (!option) return null
  if (second === undefined) return { option, more: null }
  const more =
    second === preferNotToSay.id ? preferNotToSay : option.more?.options.find((one) => one.id === second)
  return option.more && more ? { option, more } : null
}

/** An answer in words, for whoever gave it. */
export function inWordsOf(asked: Question, given: string): string {
  const read = readAnswer(asked, given)
  if (!read) return given
  if (!read.more) return read.option.label
  return `${read.option.label} (${read.more.label})`
}

/** What is counted when a question is published, in the order in which it is shown. */
export function categoriesOf({ options, publish }: Question): Category[] {
  const shown = options.flatMap((option): Category[] => {
    if (publish === 'options' || !option.more) return [{ id: option.id, label: option.label }]
    const own = { id: option.id, label: option.shown_as ?? `${option.label}, and no more was said` }
    const steps = option.more.options.map((one) => ({
      id: `${option.id}/${one.id}`,
      label: one.shown_as ?? `${option.label}: ${one.label}`,
    }))
    return [...steps, own]
  })
  return [...shown, preferNotToSay, notAnswered]
}

/** Under which category an answer counts; null for one that the question does not know. */
export function categoryOf(asked: Question, given: string): string | null {
  const read = readAnswer(asked, given)
  if (!read) return null
  const inSteps = asked.publish === 'steps' && read.more && read.more.id !== preferNotToSay.id
  return inSteps && read.more ? `${read.option.id}/${read.more.id}` : read.option.id
}
