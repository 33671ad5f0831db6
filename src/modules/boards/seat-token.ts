import { hash } from 'node:crypto'

/*
 * What a browser that joined a board keeps is one word that nobody can guess. Whatever the house must find again is
 * made of it by a hash, for one purpose each: without the word, no two of them can be tied together, nor to anybody.
 */

const made = (purpose: string, token: string, about: string): Buffer =>
  hash('sha256', `boards ${purpose}\0${token}\0${about}`, 'buffer')

/** Whether this can be a word that the house made. */
export const isSeatToken = (token: string): boolean => /^[\w-]{43}$/.test(token)

/** By what a board knows a browser again. */
export const seatHash = (token: string, boardId: string): Buffer => made('seat', token, boardId)

/** By what the votes of one person are counted in one question. */
export const voterOf = (token: string, questionId: string): Buffer => made('voter', token, questionId)

export type Counted = 'write' | 'vote' | 'stream'

/** By what somebody is counted who does too much of a thing: another word for each, lest one tells of another. */
export const limitOf = (token: string, { boardId, what }: { boardId: string; what: Counted }): string =>
  made('limit', token, `${boardId} ${what}`).toString('base64url').slice(0, 22)

/** The id of somebody's first, second, … card to a question: the same each time it is sent, and nobody else's. */
export function cardIdOf(
  token: string,
  { questionId, place }: { questionId: string; place: number },
): string {
  const bytes = made('card', token, `${questionId} ${place}`).subarray(0, 16)
  // An id of the kind that is made by a rule of one's own (RFC 9562, version 8).
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
