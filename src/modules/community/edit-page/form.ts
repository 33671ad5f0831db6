import { z } from 'zod'
import { neededLine, prose } from '../answers.ts'

/** What an editor may send for a page. */
export const editPageForm = z.object({
  title: neededLine('Title', 'Enter a title', 120),
  body: prose('The page', 40_000).pipe(z.string().min(1, 'Enter the words of the page')),
})
export type EditPageForm = z.infer<typeof editPageForm>
