import { z } from 'zod'
import { limits } from '../framework.ts'

/** What an editor says of a document before it becomes a draft: which framework it is, and its title. */
export const documentForm = z
  .object({
    packed: z.string(),
    which: z.string({ error: 'Select which framework this is' }).max(limits.idLength),
    title: z
      .string()
      .trim()
      .min(1, 'Enter the title of the framework')
      .max(limits.titleLength, `The title must be ${limits.titleLength} characters or less`),
    slug: z.string().trim().default(''),
  })
  .superRefine(({ which, slug }, context) => {
    if (which !== '' || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) return
    const message = 'Enter a short name of small letters, numbers and single hyphens, like sel-system-leader'
    context.addIssue({ code: 'custom', path: ['slug'], message })
  })
  .transform(({ which, slug, ...rest }) => ({ ...rest, framework: which || slug.slice(0, limits.idLength) }))
