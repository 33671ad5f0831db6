/** How somebody wants to be named with what they say about a wording. */
export const attributions = ['named', 'role', 'part', 'none'] as const
export type Attribution = (typeof attributions)[number]

export const attributionWords: Readonly<Record<Attribution, string>> = {
  named: 'By my name',
  role: 'By my role',
  part: 'By my part of the system',
  none: 'Not at all',
}

/** Whose something is; null where its author was erased. */
export type Authored = { readonly authorId: string | null; readonly attribution: Attribution }

/** What to call the author of something: as they chose, as they stand today; '' for not at all. */
export type NameAuthor = (of: Authored) => string
