import type { ActWords } from '#platform/act-words.ts'

/** What interest's acts are called. */
export const actWords: Readonly<Record<string, ActWords>> = {
  'interest.send': { says: 'received an expression of interest' },
  'interest.confirm': { says: 'heard from an applicant that their address is theirs' },
  'interest.enter': { says: 'entered an expression of interest for somebody' },
  'interest.accept': { says: 'accepted an expression of interest' },
  'interest.ask': { says: 'asked an applicant a question' },
  'interest.reply': { says: 'received an applicant’s answer' },
  'interest.decline': { says: 'declined an expression of interest', power: true },
  'interest.withdraw': { says: 'took back an expression of interest for its writer' },
  'interest.replace': { says: 'put an applicant’s later expression of interest in the place of the earlier' },
  'interest.openIntake': { says: 'opened the intake of new members', power: true },
  'interest.closeIntake': { says: 'closed the intake of new members', power: true },
  'interest.changeWishes': { says: 'changed what they would like to take part in' },
  'interest.consent': { says: 'agreed to something, or took it back' },
}
