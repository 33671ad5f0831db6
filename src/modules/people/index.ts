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
export { countMembers, findMember, type Member } from './queries.ts'
export { roleWords } from './role.ts'
export { changeRoles, type RolesOutcome } from './roles/change-roles.ts'
export { plantPeople } from './seed.ts'
export { communityCalled } from './sender.ts'
export { findViewer } from './session.ts'
export { offerSignInLink } from './sign-in/offer.ts'
