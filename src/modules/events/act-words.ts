import type { ActWords } from '#platform/act-words.ts'

/** What the acts of this room are called. */
export const actWords: Readonly<Record<string, ActWords>> = {}
