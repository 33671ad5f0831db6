import type { ActWords } from '#platform/act-words.ts'

/** What the acts of privacy are called. */
export const actWords: Readonly<Record<string, ActWords>> = {
  'privacy.takeAway': { says: 'took their own data away' },
}
