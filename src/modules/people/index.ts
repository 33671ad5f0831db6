export { type AddOutcome, addMember } from './add/add.ts'
export { admit } from './admit.ts'
export { listCards, type MemberCard } from './cards.ts'
export { findNamed } from './find-named.ts'
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
export { findMember, type Member } from './queries.ts'
export { roleWords } from './role.ts'
export { changeRoles, type RolesOutcome } from './roles/change-roles.ts'
export { plantPeople } from './seed.ts'
export { communityCalled } from './sender.ts'
export { findViewer } from './session.ts'
export { offerSignInLink } from './sign-in/offer.ts'
