import { z } from 'zod'
import { limits, slug } from '../framework.ts'

const unselected = 'Select which framework this is'

/** What an editor says of a document before it becomes a draft: which framework it is, and its title. */
export const documentForm = z
  .object({
    packed: z.string(),
    which: z
      .string({ error: unselected })
      .refine((name) => name === '' || slug.safeParse(name).success, unselected),
    title: z
      .string()
      .trim()
      .min(1, 'Enter the title of the framework')
      .max(limits.titleLength, `The title must be ${limits.titleLength} characters or less`),
    slug: z.string().trim().default(''),
  })
  .superRefine(({ which, slug: name }, context) => {
    if (which !== '' || slug.safeParse(name).success) return
    const message =
      name.length > limits.idLength
        ? `The short name must be ${limits.idLength} characters or less`
        : 'Enter a short name of small letters, numbers and single hyphens, like sel-system-leader'
    context.addIssue({ code: 'custom', path: ['slug'], message })
  })
  .transform(({ which, slug, ...rest }) => ({ ...rest, framework: which || slug, isNew: which === '' }))
