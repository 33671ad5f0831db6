import { createHash } from 'node:crypto'

/**
 * What a form carries of the words that stood there when it was opened, so that nobody writes over what they did not
 * read; empty for none.
 */
export const seenOf = (words: string | null): string =>
  words ? createHash('sha256').update(words).digest('base64url').slice(0, 22) : ''
