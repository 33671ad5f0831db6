import { z } from 'zod'
import type { Body } from '#platform/route.ts'
import type { FormState } from '#ui/form/form-state.ts'
import { filled } from '#ui/form/form-state.ts'
import type { DraftHead } from '../drafting/draft.ts'
import { plain } from '../drafting/plain.ts'
import { limits } from '../framework.ts'
import { reservedWordIn } from '../publish/reserved.ts'

const upTo = (most: number, what: string) =>
  z
    .string()
    .default('')
    .transform((words) => plain(words).trim())
    .pipe(z.string().max(most, `${what} must be ${most.toLocaleString('en-GB')} characters or less`))

const maybe = (most: number, what: string) => upTo(most, what).transform((words) => words || null)

/** A year, a month of it or a day of that, such as the calendar has; or nothing. */
const isDated = (words: string) =>
  words === '' ||
  (/^\d{4}(-\d{2}(-\d{2})?)?$/.test(words) && z.iso.date().safeParse(`${words}-01-01`.slice(0, 10)).success)

/** What a draft says of the version as a whole. Only its title must be there before it is published. */
export const describeForm = z.object({
  title: upTo(limits.titleLength, 'The title').refine(
    (words) => words !== '',
    'Enter the title of the framework',
  ),
  label: upTo(limits.versionLength, 'The label')
    .refine(
      (words) => /^([A-Za-z0-9][A-Za-z0-9._-]*)?$/.test(words),
      'The label must be letters, numbers, dots and hyphens, like 2023-06',
    )
    .refine(
      (words) => reservedWordIn({ id: '', version: words, characteristics: [] }) === null,
      'This word is the address of another page. Enter another label',
    ),
  dated: z
    .string()
    .default('')
    .transform((words) => words.trim())
    .refine(isDated, 'The date must be a year, a month or a day, like 2023, 2023-06 or 2023-06-30')
    .transform((words) => words || null),
  publisher: maybe(limits.titleLength, 'The publisher'),
  coDesigned: maybe(limits.titleLength, 'When it was co-designed'),
  source: maybe(limits.titleLength, 'The source'),
  about: maybe(limits.aboutLength, 'What it is about'),
  asked: maybe(limits.textLength, 'What members were asked'),
  feedback: upTo(limits.feedback * limits.textLength, 'What members said')
    .transform((words) => words.split(/\n\s*\n/).flatMap((one) => one.trim() || []))
    .pipe(
      z
        .array(
          z.string().max(limits.textLength, `Each answer must be ${limits.textLength} characters or less`),
        )
        .max(limits.feedback, `There must be ${limits.feedback} answers or fewer`),
    ),
})

const headSchema = z.object({
  label: z.string(),
  title: z.string(),
  publisher: z.string().nullable(),
  dated: z.string().nullable(),
  coDesigned: z.string().nullable(),
  about: z.string().nullable(),
  source: z.string().nullable(),
  asked: z.string().nullable(),
  feedback: z.array(z.string()),
})

export const headOf = ({
  label,
  title,
  publisher,
  dated,
  coDesigned,
  about,
  source,
  asked,
  feedback,
}: DraftHead): DraftHead => ({ label, title, publisher, dated, coDesigned, about, source, asked, feedback })

export const stateFrom = ({ feedback, ...head }: DraftHead): FormState =>
  filled({
    ...Object.fromEntries(Object.entries(head).map(([field, words]) => [field, words ?? ''])),
    feedback: feedback.join('\n\n'),
  })

/** What the editor began from, as the form carried it along; null where somebody changed it on the way. */
export function readBegan(body: Body): DraftHead | null {
  try {
    return headSchema.safeParse(JSON.parse(String(body.began ?? ''))).data ?? null
  } catch {
    // Not ours any more: whoever sends it is shown what is saved, and chooses.
    return null
  }
}
