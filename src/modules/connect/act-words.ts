import type { ActWords } from '#platform/act-words.ts'

/** What connect's acts are called. */
export const actWords: Readonly<Record<string, ActWords>> = {}
