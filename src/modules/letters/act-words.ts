import type { ActWords } from '#platform/act-words.ts'

/** What the acts of letters are called. */
export const actWords: Readonly<Record<string, ActWords>> = {
  'letters.choose': { says: 'chose what they are written to about' },
  'letters.pause': { says: 'paused their letters' },
  'letters.resume': { says: 'ended the pause of their letters' },
  'letters.stop': { says: 'stopped letters to {member}, by the link in one' },
  'letters.undoStop': { says: 'started letters to {member} again that were stopped by a link' },
  'letters.startAgain': { says: 'started mail to an address of their own again' },
  'letters.sendTest': { says: 'sent a test mail to themselves' },
}
