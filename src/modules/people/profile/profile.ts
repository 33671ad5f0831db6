import { type ProfileField, profileFields, type Seen } from '../introduction.ts'
import type { ProfileAnswers } from './form.ts'

/** What a member says about themselves, and who sees what of them. */
export type Profile = {
  pronouns: string
  about: string
  gives: string
  gains: string
  contact: string
  isListed: boolean
  audiences: Record<ProfileField, Seen>
  revision: number
}

/** Who may see something, in the words of the form. */
export const seenWords: Readonly<Record<Seen, string>> = {
  me: 'Only me',
  members: 'Members',
  public: 'Everybody',
}

/** A profile as the form's fields hold it. */
export const asFields = ({ isListed, audiences, revision, ...words }: Profile): Record<string, string> => ({
  ...words,
  listed: isListed ? 'yes' : 'no',
  revision: String(revision),
  ...Object.fromEntries(profileFields.map((field) => [`${field}Seen`, seenInForm(field, audiences[field])])),
})

/** Whose name is for nobody is not listed, which the form asks by itself. */
const seenInForm = (field: ProfileField, seen: Seen) => (field === 'name' && seen === 'me' ? 'members' : seen)

/** The answers of the form as a profile. */
export const asProfile = ({ listed, revision, ...answers }: ProfileAnswers): Profile => {
  const { pronouns, about, gives, gains, contact, ...seen } = answers
  const audiences = {
    name: seen.nameSeen,
    photograph: seen.photographSeen,
    pronouns: seen.pronounsSeen,
    hats: seen.hatsSeen,
    places: seen.placesSeen,
    experiences: seen.experiencesSeen,
    about: seen.aboutSeen,
    gives: seen.givesSeen,
    gains: seen.gainsSeen,
    contact: seen.contactSeen,
  }
  return { pronouns, about, gives, gains, contact, isListed: listed === 'yes', audiences, revision }
}
