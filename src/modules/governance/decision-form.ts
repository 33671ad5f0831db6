import { z } from 'zod'
import { findNamed } from '#modules/people/index.ts'
import type { Viewer } from '#platform/access.ts'
import { type Day, dayFields, pastDay, plannedDay, withDays } from '#platform/day.ts'
import type { Db } from '#platform/db.ts'
import { type Form, readForm, withProblem } from '#platform/form.ts'
import type { Body } from '#platform/route.ts'
import type { FormState } from '#ui/form/form-state.ts'
import { type Method, methodWords } from './decision.ts'
import { dissentSaid } from './dissent-form.ts'
import { filledRows, inRows } from './rows.ts'

const text = (what: string, most: number) =>
  z
    .string({ error: `Enter one text for ${what}` })
    .trim()
    .max(most, `${capitalised(what)} must be ${most.toLocaleString('en-GB')} characters or less`)

const optional = (what: string, most: number) => text(what, most).default('')
const needed = (what: string, most: number, whenEmpty: string) => text(what, most).min(1, whenEmpty)

const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

const options = z
  .array(
    z.object({
      words: needed('the option', 500, 'Enter what the option was'),
      speaksFor: optional('what speaks for it', 1000),
      speaksAgainst: optional('what speaks against it', 1000),
    }),
  )
  .min(1, 'Enter at least one option that was considered')
  .max(20, 'Enter 20 options at most')

const { naming, ...saidOf } = dissentSaid.shape

const dissents = z
  .array(
    z.object({
      naming,
      holder: optional('who disagrees', 300),
      ...saidOf,
    }),
  )
  .max(50, 'Enter 50 at most')
  .superRefine((all, context) => {
    for (const [at, { naming, holder }] of all.entries())
      if (naming !== 'anonymous' && holder === '')
        context.addIssue({
          code: 'custom',
          path: [at, 'holder'],
          message: naming === 'role' ? 'Enter their role' : 'Enter their name',
        })
  })

const methods = Object.keys(methodWords) as Method[] // its own keys

/** What somebody says to have a decision recorded. */
const decisionForm = (today: Day) =>
  z
    .object({
      // In the order of the fields on the page, which is that of the problems above it.
      title: needed('the title', 200, 'Enter what the decision is called'),
      question: needed('the question', 1000, 'Enter which question was decided'),
      options,
      decision: needed('the decision', 4000, 'Enter what was decided'),
      reasons: needed('the reasons', 4000, 'Enter why'),
      decider: needed('who decided', 300, 'Enter who decided'),
      method: z.enum(methods, { error: 'Select how it was decided' }),
      decidedOn: pastDay({ whenEmpty: 'Enter the day on which it was decided', what: 'The day', today }),
      involved: needed('who was involved', 2000, 'Enter who was involved'),
      missing: needed(
        'who was missing',
        2000,
        'Enter who was missing and what was done about it. If no one, write “No one, because …”',
      ),
      dissents,
      reviewOn: plannedDay({ whenEmpty: 'Enter when it is looked at again', what: 'The day of the review' }),
      measures: optional('what to watch', 2000),
      conditions: optional('the conditions', 2000),
      riskOfDoing: optional('the risk of doing it', 2000),
      riskOfNotDoing: optional('the risk of not doing it', 2000),
      supersedes: z.string().trim().toUpperCase().max(20, 'Enter a number such as DR-2022-001').default(''),
      scope: z.enum(['anyone', 'members'], { error: 'Select who can read it' }),
    })
    .refine(({ decidedOn, reviewOn }) => reviewOn > decidedOn, {
      path: ['reviewOn'],
      message: 'The day of the review must be after the day of the decision',
    })

type Typed = z.infer<ReturnType<typeof decisionForm>>

/** A decision that can be recorded: whoever is named in it was found. */
export type NewDecision = Omit<Typed, 'dissents' | 'supersedes'> & {
  dissents: (Omit<Typed['dissents'][number], 'holder'> & { memberId: string | null; roleInWords: string })[]
  /** The decision whose place it takes. */
  supersedes: string | null
}

type Reading = { body: Body; viewer: Viewer; today: Day }

/** Reads what was typed of a decision: who is named must be a member, what is superseded must be recorded. */
export async function readDecision(db: Db, { body, viewer, today }: Reading): Promise<Form<NewDecision>> {
  const values = inRows(inRows(withDays(body, 'decidedOn', 'reviewOn'), 'options'), 'dissents')
  const rows = { options: filledRows(values, 'options'), dissents: filledRows(values, 'dissents') }
  const read = readForm(decisionForm(today), { ...values, ...rows } as unknown as Body) // rows join the words
  const state: FormState = { values, problems: read.state.problems }
  if (!read.ok) return { ok: false, state }
  return await findWhoAndWhat(db, { typed: read.answers, viewer, state })
}

type Finding = { typed: Typed; viewer: Viewer; state: FormState }

async function findWhoAndWhat(
  db: Db,
  { typed, viewer, state: asTyped }: Finding,
): Promise<Form<NewDecision>> {
  let state = asTyped
  const dissents: NewDecision['dissents'] = []
  for (const [at, { holder, ...said }] of typed.dissents.entries()) {
    const memberId = said.naming === 'named' ? await findHolder(db, { viewer, holder }) : null
    if (said.naming === 'named' && memberId === null)
      state = withProblem(state, `dissents.${at}.holder`, nobodyNamed)
    dissents.push({ ...said, memberId, roleInWords: said.naming === 'role' ? holder : '' })
  }
  const supersedes = typed.supersedes === '' ? null : await findIdOf(db, typed.supersedes)
  if (supersedes === undefined) state = withProblem(state, 'supersedes', noSuchDecision)
  if (supersedes === undefined || state.problems.length > 0) return { ok: false, state }
  return { ok: true, answers: { ...typed, dissents, supersedes }, state }
}

const nobodyNamed =
  'No member, or more than one, has this name. Enter a member’s whole name, or choose their role instead'
export const noSuchDecision = 'No decision with this number is recorded'

async function findHolder(
  db: Db,
  { viewer, holder }: { viewer: Viewer; holder: string },
): Promise<string | null> {
  const found = await findNamed(db, { viewer, typed: holder })
  const [one, ...others] = found.filter(({ name }) => name.toLowerCase() === holder.toLowerCase())
  return one && others.length === 0 ? one.memberId : null
}

/** The decision of this number; undefined where none has it. */
export async function findIdOf(db: Db, number: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('governance.decision')
    .select('id')
    .where('number', '=', number.trim().toUpperCase())
    .executeTakeFirst()
  return row?.id
}

/** What the fields of a decision hold before anybody types: it was decided today, and is looked at in six months. */
export const usualDecision = (today: Day): FormState['values'] => ({
  scope: 'anyone',
  ...dayFields('decidedOn', today),
  ...dayFields('reviewOn', monthsAfter(today, 6)),
})

/** The same day so many months later, or the last of a shorter month. */
export function monthsAfter(day: Day, months: number): Day {
  const at = new Date(`${day}T12:00:00Z`)
  const date = at.getUTCDate()
  at.setUTCMonth(at.getUTCMonth() + months)
  if (at.getUTCDate() !== date) at.setUTCDate(0)
  return at.toISOString().slice(0, 10)
}
