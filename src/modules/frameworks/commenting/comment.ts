import type { Authored } from '../attribution.ts'

/** What a member noted beside a behaviour, or beside some of its words. */
export type Comment = Authored & {
  readonly id: string
  readonly authorId: string
  readonly behaviourId: string
  /** The words of the behaviour that it is about, as they are read; empty for all of it. */
  readonly quoted: string
  readonly startAt: number
  readonly words: string
  readonly writtenAt: Date
  readonly editedAt: Date | null
  readonly answer: string
  readonly answeredAt: Date | null
  readonly hiddenAt: Date | null
  readonly hiddenWhy: string
}

/** Who is reading: an author sees their own that was hidden, an editor all. */
export type Reader = { readonly id: string; readonly isEditor: boolean }

export const mayRead = ({ hiddenAt, authorId }: Comment, { id, isEditor }: Reader): boolean =>
  hiddenAt === null || isEditor || authorId === id

/** Where one comment is on the page of its behaviour's comments. */
export const placeOf = ({ id }: Pick<Comment, 'id'>) => `comment-${id}`
