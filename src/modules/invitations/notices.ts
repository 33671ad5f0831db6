import { declareNotice } from '#platform/notices.ts'

/** Somebody said no to an invitation, the call of this id, and that nobody is to write to its address again. */
export const invitationDeclined = declareNotice<{ callId: string; address: string; at: Date }>(
  'invitations.invitationDeclined',
)
