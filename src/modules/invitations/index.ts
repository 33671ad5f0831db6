export { acceptCall } from './accept-call.ts'
export { type Call, findCall } from './call.ts'
export { type InvitationFacts, invitationFacts } from './hall-card.ts'
export { decideEntry } from './rules.ts'
