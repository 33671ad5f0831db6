import { z } from 'zod'
import { attributions } from '#modules/people/index.ts'
import type { FormState, Problem } from '#ui/form/form-state.ts'
import { limits } from '../framework.ts'
import type { NewChange } from '../suggesting/suggestion.ts'
import type { Characteristic } from '../version.ts'
import { aboutName, changesIn, type TypedChange, textName } from './typed.ts'

export const mostWhy = 2000

const wishForm = z.object({
  why: z
    .string()
    .trim()
    .min(1, 'Enter why you suggest it')
    .max(mostWhy, 'Why you suggest it must be 2,000 characters or less'),
  attribution: z.enum(attributions, { error: 'Select how you would like to be named' }),
  isPublic: z.enum(['yes', 'no'], { error: 'Select who may read why you suggest it' }),
})

export type SuggestAnswers = {
  why: string
  attribution: (typeof attributions)[number]
  isPublic: boolean
  changes: readonly NewChange[]
}

export type Checked = { ok: true; answers: SuggestAnswers } | { ok: false; problems: readonly Problem[] }

/** Turns what stands in the form into a suggestion, or says at each field how to mend it. */
export function checkForm(characteristics: readonly Characteristic[], form: FormState): Checked {
  const changes = changesIn(characteristics, form)
  const wish = wishForm.safeParse(form.values)
  const [first] = characteristics
  const [behaviour] = first?.behaviours ?? []
  const nothing =
    changes.length === 0 && first && behaviour
      ? [
          {
            field: textName(first, behaviour),
            message: 'Change a text, or say what should stay, go or be added',
          },
        ]
      : []
  const problems = [
    ...nothing,
    ...changes.flatMap(problemOf),
    ...contradictions(characteristics, form),
    ...(wish.error?.issues.map(({ path, message }) => ({ field: String(path[0]), message })) ?? []),
  ]
  if (!wish.success || problems.length > 0) return { ok: false, problems }
  const { why, attribution, isPublic } = wish.data
  return {
    ok: true,
    answers: {
      why,
      attribution,
      isPublic: isPublic === 'yes',
      changes: changes.map(({ name: _name, ...change }) => change),
    },
  }
}

function problemOf({ name, field, kind, words }: TypedChange): readonly Problem[] {
  const most = field === 'title' ? limits.titleLength : limits.textLength
  if (words.length > most)
    return [{ field: name, message: `This text must be ${most.toLocaleString('en-GB')} characters or less` }]
  if (field === 'title' && kind === 'remove')
    return [{ field: name, message: 'Enter a name: a characteristic does not lose its own' }]
  return []
}

/** Who asks to keep a text and changes it means one of the two. */
const contradictions = (characteristics: readonly Characteristic[], { values }: FormState) =>
  characteristics.flatMap((one) =>
    one.behaviours.flatMap((behaviour) => {
      const about = values[aboutName(one, behaviour)]
      const isChanged = String(values[textName(one, behaviour)] ?? '').trim() !== behaviour.text.trim()
      return isChanged && (about === 'keep' || about === 'remove')
        ? [
            {
              field: aboutName(one, behaviour),
              message: 'You changed these words, too. Select that you change them, or put them back',
            },
          ]
        : []
    }),
  )
