import type { ProfileField } from '../introduction.ts'
import { profileFields, type Seen } from '../introduction.ts'

/** The parts of a profile as they stand in a sentence. */
const partWords: Readonly<Record<ProfileField, string>> = {
  name: 'name',
  photograph: 'photograph',
  pronouns: 'pronouns',
  hats: 'hats',
  places: 'places',
  experiences: 'experience',
  about: 'what you say about yourself',
  gives: 'what you can give',
  gains: 'what you would like to gain',
  contact: 'how to reach you',
}

const eyes: readonly [Seen, string][] = [
  ['public', 'Everybody'],
  ['members', 'Members'],
  ['me', 'Only you'],
]

export type Chosen = { isListed: boolean; audiences: readonly [ProfileField, Seen][] }

/** Says who sees what of a member, as it stands: "Everybody: name. Members: hats, places." */
export function whoSeesWhat({ isListed, audiences }: Chosen): string {
  const chosen = new Map(audiences)
  const lines = eyes.flatMap(([seen, who]) => {
    const fields = profileFields.filter((field) => (chosen.get(field) ?? 'members') === seen)
    if (fields.length === 0) return []
    if (fields.length === profileFields.length) return [`${who}: all of it.`]
    return [`${who}: ${fields.map((field) => partWords[field]).join(', ')}.`]
  })
  return isListed ? lines.join(' ') : `You are not listed: no other member finds you. ${lines.join(' ')}`
}
