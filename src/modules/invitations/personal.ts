import { findMapNames } from '#modules/system/index.ts'
import type { PersonalTable } from '#platform/personal.ts'

/** What invitations hold of people. */
export const personal: readonly PersonalTable[] = [
  {
    table: 'invitations.invitation',
    title: 'The invitation that you got',
    note: 'It is here because it went to your address. Name and organisation are as whoever invited you had them, and may be somebody else’s by mistake.',
    where: '(member_id = :member or address = any(:addresses))',
    columns: {
      address: 'Address',
      name: 'Name',
      organisation: 'Organisation',
      part_id: 'Part of the system',
      place_id: 'Place',
      made_at: 'Made',
      accepted_at: 'Accepted',
      reason: 'Why it was withdrawn',
    },
    named: { columns: ['part_id', 'place_id'], find: findMapNames },
    erased: 'deleted',
  },
  {
    table: 'invitations.line',
    title: 'Lists of people to invite in which you stood',
    note: 'An organiser brought these lists. A line is here because your address stands in it. Name and organisation are what they wrote beside it, perhaps by mistake somebody else’s: a letter to your address begins with that name, so you see it as it stands. Lists are forgotten after 30 days.',
    where: 'address = any(:addresses)',
    columns: {
      address: 'Address',
      name: 'Name',
      organisation: 'Organisation',
      part_words: 'Part of the system, in the words of the list',
      part_id: 'Part of the system',
      place_words: 'Place, in the words of the list',
      place_id: 'Place',
    },
    named: { columns: ['part_id', 'place_id'], find: findMapNames },
    erased: 'deleted',
  },
  {
    table: 'invitations.shareLink',
    title: 'Your own links to pass on',
    where: 'member_id = :member',
    columns: { made_at: 'Made', ended_at: 'Ended' },
    erased: 'with the member',
  },
  {
    table: 'invitations.rule',
    title: 'Rules that speak of whom you invited',
    where: 'inviter_id = :member',
    columns: { inviter_id: 'Whose invitations', lets_in: 'Lets in at once', made_at: 'Made' },
    erased: 'with the member',
  },
  {
    table: 'invitations.arrival',
    title: 'How many steps of word of mouth brought you',
    where: 'member_id = :member',
    columns: { steps: 'Steps' },
    erased: 'with the member',
  },
]
