import type { Attribution } from '#modules/people/index.ts'

/** Whose something is; null where its author was erased. */
export type Authored = { readonly authorId: string | null; readonly attribution: Attribution }

/** What to call the author of something: as they chose, as they stand today; '' for not at all. */
export type NameAuthor = (of: Authored) => string

/** What stands where nobody is named. */
export const unnamed = 'A member'
