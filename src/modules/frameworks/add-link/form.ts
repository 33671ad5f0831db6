import { z } from 'zod'
import { linkFields } from '../crosswalk-link.ts'

const behaviour = z.union([z.literal(''), z.uuid('Select a behaviour from the list')])

/** A link between two behaviours, or the word that one has no counterpart, with the reason. */
export const addLinkForm = z
  .object({ from: behaviour, to: behaviour, seen: z.string().max(500).catch(''), ...linkFields })
  .superRefine(({ from, to, relation }, context) => {
    const problem = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (from === '' && to === '') problem('from', 'Select a behaviour')
    else if (relation === 'none' && from !== '' && to !== '')
      problem('to', 'Leave one of the two behaviours out where there is no counterpart')
    else if (relation !== 'none' && (from === '' || to === ''))
      problem(from === '' ? 'from' : 'to', 'Select a behaviour, or say that there is no counterpart')
  })
export type AddLinkForm = z.infer<typeof addLinkForm>
