export { type AddOutcome, addMember } from './add/add.ts'
export { admit } from './admit.ts'
export {
  answerAddressOf,
  findAnswerAddress,
  findAnswerAddresses,
  findWelcomedAddresses,
} from './answer-address.ts'
export { AnswersGoTo, AnswersGoToYou } from './answers-go-to.tsx'
export { type Arrangement, flagArrangements, listArrangements } from './arrangement.ts'
export { ArrangementFlag, ArrangementList, whoSeesArrangements } from './arrangement-words.tsx'
export {
  type Attribution,
  attributions,
  attributionWords,
  type Namings,
  namingInWords,
} from './attribution.ts'
export { AttributionField } from './attribution-field.tsx'
export { listCards, type MemberCard } from './cards.ts'
export { type Belonging, listBelonging } from './chosen.ts'
export { lettersInWords, wishesInWords } from './chosen-above.ts'
export { countByPart } from './count-by-part.ts'
export { findMemberAt, findMembersAt, findMembersHere } from './find-member-at.ts'
export { findNamed } from './find-named.ts'
export { followMerge, followPlacing, followUnmerge } from './follow.ts'
export {
  comeBack,
  eraseMember,
  leaveHouse,
  listAddresses,
  listProvenAddresses,
} from './goodbye.ts'
export { type PeopleFacts, peopleFacts } from './hall-card.ts'
export { addressHasher, hashAddress } from './hash-address.ts'
export { countStandingIn, listHats, type NamedHat } from './hats.ts'
export { findRoles, type Holder, listHolders } from './holders.ts'
export {
  type Introduction,
  introduce,
  type NewHat,
  type ProfileField,
  profileFields,
  type Seen,
} from './introduction.ts'
export { findKeptWords, forgetKeptWords, keepWords } from './kept-words.ts'
export { listDomains } from './list-domains.ts'
export { emailAddress, personName } from './member.ts'
export { type Chosen, findNameAs, findNamings } from './name-as.ts'
export { findNames } from './names.ts'
export { listingChosen, memberErased, memberLeft, type Post } from './notices.ts'
export { initialsOf } from './photograph.ts'
export { findProviderTrouble } from './provider.ts'
export { countMembers, findMember, type Member } from './queries.ts'
export { recently } from './recent.ts'
export { membersToWriteTo, type Recipient } from './recipients.ts'
export { roleWords } from './role.ts'
export { changeRoles, type RolesOutcome } from './roles/change-roles.ts'
export { findGoodbye, type HowGone, sayGoodbye } from './said-goodbye.ts'
export { firstOrganiser, plantPeople } from './seed.ts'
export { plantMembers } from './seed-members.ts'
export { findSeenSince } from './seen-since.ts'
export { communityCalled, findSender, type Sender } from './sender.ts'
export { findTokenHash, findViewer } from './session.ts'
export { setListed } from './set-listed.ts'
export { listShownFields } from './shown-fields.ts'
export { offerSignInLink } from './sign-in/offer.ts'
