import { z } from 'zod'
import { statementWords } from '../statement-words.ts'

const kinds = ['view', 'wording', 'insight', 'about-me'] as const
const changes = ['keep', 'change', 'add', 'remove'] as const

type Offered = { behaviours: readonly { id: string; text: string }[] }

/** What a member says in a conversation. A proposal for the wording says of what it speaks, and what it would do. */
export const sayForm = ({ behaviours }: Offered) =>
  z
    .object({
      words: statementWords,
      kind: z.enum(kinds, { error: 'Select what it is' }),
      change: z.enum(changes).optional().catch(undefined),
      behaviour: z.string().default('').catch(''),
      quoted: z.string().trim().max(1000, 'The words must be 1,000 characters or less').default(''),
      allTheSame: z.preprocess((sent) => sent === 'yes', z.boolean()),
    })
    .superRefine((said, context) => {
      if (said.kind !== 'wording') return
      // A conversation that speaks of no wording does not ask for one.
      if (behaviours.length === 0)
        return context.addIssue({ code: 'custom', path: ['kind'], message: 'Select what it is' })
      const behaviour = behaviours.find(({ id }) => id === said.behaviour)
      const add = (path: string, message: string) =>
        context.addIssue({ code: 'custom', path: [path], message })
      if (!said.change) add('change', 'Select what you would do')
      if (said.behaviour !== '' && !behaviour) add('behaviour', 'Select a behaviour from the list')
      if (behaviour && !stands(said.quoted, behaviour.text))
        add('quoted', 'Enter words as they stand in the wording. These do not stand there')
    })
    .transform(({ kind, change, behaviour, quoted, ...said }) =>
      kind === 'wording'
        ? { ...said, kind, change: change ?? null, behaviourId: behaviour || null, quoted }
        : { ...said, kind, change: null, behaviourId: null, quoted: '' },
    )
export type Saying = z.infer<ReturnType<typeof sayForm>>

const plain = (words: string) => words.toLowerCase().replace(/[\s’']+/g, ' ')

const stands = (quoted: string, text: string) => plain(text).includes(plain(quoted))
