export { type AddOutcome, addMember } from './add/add.ts'
export { admit } from './admit.ts'
export { type PeopleFacts, peopleFacts } from './hall-card.ts'
export {
  type Introduction,
  introduce,
  type NewHat,
  type ProfileField,
  profileFields,
  type Seen,
} from './introduction.ts'
export { findNames } from './names.ts'
export { findMember, listAddresses, type Member } from './queries.ts'
export { membersToWriteTo, type Recipient } from './recipients.ts'
export { roleWords } from './role.ts'
export { changeRoles, type RolesOutcome } from './roles/change-roles.ts'
export { plantPeople } from './seed.ts'
export { communityCalled, type Sender } from './sender.ts'
export { findViewer } from './session.ts'
export { offerSignInLink } from './sign-in/offer.ts'
