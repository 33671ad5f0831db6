import { findNames } from '#modules/people/index.ts'
import type { Db } from '#platform/db.ts'
import type { PersonalTable } from '#platform/personal.ts'
import { listOwnApart } from './apart.ts'

const own = { where: 'member_id = :member', erased: 'with the member' } as const

const stays = 'Which round it was stays, as the community’s record; that it was you does not.'

/** What connect holds of people. */
export const personal: readonly PersonalTable[] = [
  {
    table: 'connect.participation',
    title: 'Campaigns in which you take part',
    ...own,
    columns: {
      joined_at: 'Joined',
      left_at: 'Left',
      formats: 'How you like to meet',
      times: 'When it suits you',
      themes: 'What you would like to talk about',
      shares_address: 'Whoever you are introduced to gets your address',
      paused_at: 'Paused since',
      paused_until: 'Paused until',
      paused_with_letters: 'Paused because you stopped its letters',
      rested_at: 'Resting, because nothing was heard of you, since',
      ground_rules_version: 'Which wording of the ground rules you agreed to',
    },
  },
  {
    table: 'connect.skip',
    title: 'Rounds that you sit out',
    ...own,
    columns: { round_id: 'Round', skipped_at: 'Since' },
  },
  {
    table: 'connect.apart',
    title: 'Whom you would rather not be matched with',
    where: 'false',
    columns: {},
    withheld: {
      holder: 'by which alone it is yours; it tells nobody anything without the key of the house',
      sealed: 'handed out in words, by the room itself',
    },
    read: readApart,
    erased: 'with the member',
  },
  {
    table: 'connect.meeting',
    title: 'Meetings in which you were asked to write first',
    where: 'starter_id = :member',
    columns: { starter_id: 'Who was asked', made_at: 'When' },
    erased: { stays, without: { starter_id: 'null' } },
  },
  {
    table: 'connect.meetingPerson',
    title: 'Your meetings',
    ...own,
    columns: {
      introduced_at: 'Introduced',
      shared_address_at: 'You shared your address',
      met: 'Whether you met, as you say',
      answered_at: 'Answered',
      nudged_at: 'Reminded to write',
      asked_at: 'Asked whether you met',
      dropped_out_at: 'You left it',
    },
    withheld: { token_hash: 'by which your mails answer for you' },
  },
  {
    table: 'connect.tie',
    title: 'When you were introduced, and between which parts of the system',
    where: ':member in (one_id, other_id)',
    columns: { meeting_id: 'Meeting', cancelled_at: 'Cancelled' },
    erased: 'with the member',
  },
  {
    table: 'connect.owed',
    title: 'Rounds in which you were left out or let down',
    ...own,
    columns: { round_id: 'Round', because: 'Because', why: 'Why', since: 'Since', told_at: 'You were told' },
  },
  {
    table: 'connect.waiting',
    title: 'Rounds in which you wait, or waited, for another match',
    ...own,
    columns: { round_id: 'Round', since: 'Since', matched_at: 'Matched' },
  },
  {
    table: 'connect.slot',
    title: 'Times that you offered',
    where: 'offered_by = :member',
    columns: {
      starts_at: 'Begins',
      minutes: 'Minutes',
      place_in_words: 'Where',
      offered_at: 'Offered',
      withdrawn_at: 'Taken back',
    },
    erased: 'deleted',
  },
  {
    table: 'connect.slotYes',
    title: 'Offered times that suit you',
    ...own,
    columns: { slot_id: 'Time', said_at: 'Said' },
  },
  {
    table: 'connect.message',
    title: 'What you wrote to the people whom you met',
    ...own,
    columns: { words: 'Words', sent_at: 'Sent' },
  },
  {
    table: 'connect.insightAuthor',
    title: 'How you want to be named with what you shared',
    ...own,
    columns: {
      insight_id: 'Insight',
      attribution: 'Named as',
      uses: 'May be used for',
      agreed_at: 'Agreed',
      declined_at: 'Declined',
    },
  },
  {
    table: 'connect.insight',
    title: 'What you kept of conversations',
    where: 'id in (select insight_id from connect.insight_author where member_id = :member)',
    columns: {
      words: 'Words',
      characteristic: 'Characteristic',
      written_at: 'Written',
      withdrawn_at: 'Taken back',
    },
    erased: 'deleted',
  },
  {
    table: 'connect.campaign',
    title: 'Campaigns that you prepared',
    where: 'made_by = :member',
    columns: { title: 'Campaign', made_by: 'Prepared by', made_at: 'When' },
    erased: { stays, without: { made_by: 'null' } },
  },
  {
    table: 'connect.round',
    title: 'Rounds that you published',
    where: 'published_by = :member',
    columns: { number: 'Round', theme: 'Theme', published_by: 'Published by', published_at: 'When' },
    erased: { stays, without: { published_by: 'null' } },
  },
  {
    table: 'connect.run',
    title: 'Matchings that you asked for',
    where: 'asked_by = :member',
    columns: { asked_by: 'Asked by', asked_at: 'When' },
    withheld: {
      plan: 'it says who was matched with whom; yours stand among your meetings',
      evidence: 'the same in words that stand for people; which word stood for you is not kept',
    },
    erased: { stays, without: { asked_by: 'null' } },
  },
  {
    table: 'connect.simulation',
    title: 'Trials of a campaign that you asked for',
    where: 'asked_by = :member',
    columns: { asked_by: 'Asked by', asked_at: 'When' },
    erased: { stays, without: { asked_by: 'null' } },
  },
  {
    table: 'connect.handLock',
    title: 'Matches made by hand of which you are one, or that you made',
    where: ':member in (one_id, other_id, locked_by, taken_back_by)',
    columns: { locked_at: 'When', reason: 'Reason', taken_back_at: 'Taken back' },
    withheld: {
      locked_by: 'it names an organiser, for the others of whom it tells',
      taken_back_by: 'it names an organiser, for the others of whom it tells',
    },
    erased: {
      stays:
        'Where you are one of the two it goes with you. A match that you made for others stays, as the log of the round; that it was you does not.',
      // Where they are one of the two, the row goes with their own.
      without: { locked_by: 'nullif(locked_by, :member)', taken_back_by: 'nullif(taken_back_by, :member)' },
    },
  },
]

async function readApart(db: Db, memberId: string): Promise<Record<string, unknown>[]> {
  const ids = await listOwnApart(db, memberId)
  const names = await findNames(db, ids)
  return ids.map((id) => ({ Name: names.get(id) ?? 'somebody who is no member any more' }))
}
