export { type AddOutcome, addMember } from './add/add.ts'
export { admit } from './admit.ts'
export { findMemberAt } from './find-member-at.ts'
export { type PeopleFacts, peopleFacts } from './hall-card.ts'
export { hashAddress } from './hash-address.ts'
export {
  type Introduction,
  introduce,
  type NewHat,
  type ProfileField,
  profileFields,
  type Seen,
} from './introduction.ts'
export { emailAddress, personName } from './member.ts'
export { findNames } from './names.ts'
export { findMember, type Member } from './queries.ts'
export { roleWords } from './role.ts'
export { changeRoles, type RolesOutcome } from './roles/change-roles.ts'
export { plantPeople } from './seed.ts'
export { communityCalled, findSender, type Sender } from './sender.ts'
export { findViewer } from './session.ts'
export { offerSignInLink } from './sign-in/offer.ts'
