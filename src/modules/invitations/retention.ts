import { sql } from 'kysely'
import { daysBefore, type Retention } from '#platform/retention.ts'

/** How long each is kept, in days: what is told to people in the letter and on the privacy page. */
const keptDays = { list: 30, refused: 30, expired: 180, accepted: 365, refusal: 5 * 365 }

/** How long invitations are kept once they are done with. */
export const retention: readonly Retention[] = [
  {
    table: 'invitations.batch',
    what: 'Lists of people to invite, as they were brought',
    kept: '30 days',
    why: 'So that an organiser sees what became of each line.',
    isOver: (now) => sql<boolean>`uploaded_at < ${daysBefore(now, keptDays.list)}`,
  },
  {
    table: 'invitations.invitation',
    what: 'Invitations that were declined or withdrawn',
    kept: '30 days after that',
    why: 'So that an organiser sees what became of them.',
    isOver: (now) => {
      const before = daysBefore(now, keptDays.refused)
      return sql<boolean>`declined_at < ${before} or withdrawn_at < ${before}`
    },
  },
  {
    table: 'invitations.invitation',
    what: 'Invitations that nobody answered',
    kept: '180 days after they expired',
    why: 'So that whoever finds the letter later can ask for another.',
    isOver: (now) => sql<boolean>`accepted_at is null and expires_at < ${daysBefore(now, keptDays.expired)}`,
  },
  {
    table: 'invitations.invitation',
    what: 'Invitations of people who came',
    kept: 'A year after they came',
    why: 'So that the community sees over a whole year how its invitations fare.',
    isOver: (now) => sql<boolean>`accepted_at < ${daysBefore(now, keptDays.accepted)}`,
  },
  {
    table: 'invitations.refusal',
    what: 'Who said: do not write again – as a scrambled address that nobody can read',
    kept: 'Five years',
    why: 'So that we keep to it when somebody brings the address again.',
    isOver: (now) =>
      sql<boolean>`declined_on < ${daysBefore(now, keptDays.refusal).toISOString().slice(0, 10)}::date`,
  },
  {
    table: 'invitations.shareLink',
    what: 'Links of word of mouth that have ended',
    kept: '30 days after that',
    why: 'So that whoever still has one is told that it has ended.',
    isOver: (now) => sql<boolean>`ended_at < ${daysBefore(now, keptDays.list)}`,
  },
]
