import type { ActWords } from '#platform/act-words.ts'

const atBatch = (id: string) => `/invitations/batches/${id}`
const atInvitation = (id: string) => `/invitations/${id}`

/** What the acts of invitations are called. */
export const actWords: Readonly<Record<string, ActWords>> = {
  'invitations.upload': { says: 'brought a list of people to invite', at: atBatch },
  'invitations.rememberMeanings': { says: 'said what words of a list mean', at: atBatch },
  'invitations.send': { says: 'sent invitations to a list of people', at: atBatch },
  'invitations.discard': { says: 'threw a list of people away, unsent' },
  'invitations.remind': { says: 'reminded those who had not answered an invitation' },
  'invitations.renew': { says: 'renewed an invitation', at: atInvitation },
  'invitations.withdraw': { says: 'withdrew an invitation', at: atInvitation, power: true },
  'invitations.decline': { says: 'heard no to an invitation', at: atInvitation },
  'invitations.share': { says: 'made a link of their own to pass on' },
  'invitations.endShare': { says: 'ended their own link' },
  'invitations.changeRules': { says: 'changed the rules of who is let in at once', power: true },
}
