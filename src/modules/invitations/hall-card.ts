import { sql } from 'kysely'

/** What the hall tells organisers of invitations: how many hold and were not answered. */
export type InvitationFacts = { open: number }

/** The facts as one expression, so that the hall can ask for those of all rooms in one query. */
export const invitationFacts = () => sql<InvitationFacts>`json_build_object(
  'open', (
    select count(*) from invitations.invitation
    where accepted_at is null and declined_at is null and withdrawn_at is null and expires_at > now()
  )
)`
