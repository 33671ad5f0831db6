import { z } from 'zod'
import { attributions } from '#modules/people/index.ts'
import type { Tag, Use } from './insight.ts'

/** The longest insight, in characters. */
export const mostWords = 500

const allUses = ['wording', 'report', 'public'] as const satisfies readonly Use[]

const several = z.preprocess((sent) => (sent === undefined ? [] : [sent].flat()), z.array(z.string()))

export const wordsField = z
  .string({ error: 'Enter what was said' })
  .trim()
  .min(1, 'Enter what was said')
  .max(mostWords, `What was said must be ${mostWords} characters or less`)
  .regex(/\p{L}/u, 'Enter words too: a picture alone means something else to everybody')

export const attributionField = z.enum(attributions, { error: 'Select how you would like to be named' })

export const usesField = several.transform((chosen): Use[] => allUses.filter((use) => chosen.includes(use)))

/** What stands for “doesn’t fit yet” in a form. */
export const fitsNoneWord = 'none'

/** Of what it speaks: keys of characteristics and ids of behaviours that there are, many. */
export const tagsField = (offered: { keys: readonly string[]; behaviours: ReadonlyMap<string, string> }) =>
  several.transform((chosen): Tag[] =>
    chosen.flatMap((word): Tag[] => {
      const characteristic = offered.behaviours.get(word)
      if (characteristic !== undefined) return [{ characteristic, behaviourId: word }]
      if (word === fitsNoneWord) return [{ characteristic: '', behaviourId: null }]
      return offered.keys.includes(word) ? [{ characteristic: word, behaviourId: null }] : []
    }),
  )
