import { findMapNames } from '#modules/system/index.ts'
import type { PersonalTable } from '#platform/personal.ts'

const own = { where: 'member_id = :member', erased: 'with the member' } as const

/** What people hold of people. */
export const personal: readonly PersonalTable[] = [
  {
    table: 'people.member',
    title: 'Your membership',
    where: 'id = :member',
    columns: { name: 'Name', joined_at: 'Member since', left_at: 'Left' },
    erased: 'with the member',
  },
  {
    table: 'people.address',
    title: 'Your e-mail addresses',
    ...own,
    columns: { address: 'Address', verified_at: 'Proven', is_main: 'Main address' },
  },
  {
    table: 'people.profile',
    title: 'Your profile',
    ...own,
    columns: {
      pronouns: 'Pronouns',
      about: 'About you',
      gives: 'You can give',
      gains: 'You would like to gain',
      contact: 'How to reach you',
      unlisted_at: 'Not listed since',
    },
  },
  {
    table: 'people.photograph',
    title: 'Your photograph',
    ...own,
    columns: { alternative: 'What it shows', added_at: 'Added' },
    file: { column: 'large', ending: 'webp' },
  },
  {
    table: 'people.audience',
    title: 'Who sees which part of your profile',
    ...own,
    columns: { field: 'Part', audience: 'Who' },
  },
  {
    table: 'people.hat',
    title: 'Where you stand, and stood, in the system',
    ...own,
    columns: {
      role_in_words: 'What you do there',
      part_id: 'Part of the system',
      organisation_id: 'Organisation',
      since_on: 'Since',
      until_on: 'Until',
      is_main: 'Main hat',
    },
    named: { columns: ['part_id', 'organisation_id'], find: findMapNames },
  },
  {
    table: 'people.memberPlace',
    title: 'Your places',
    ...own,
    columns: { place_id: 'Place', since_on: 'Since', until_on: 'Until' },
    named: { columns: ['place_id'], find: findMapNames },
  },
  {
    table: 'people.memberExperience',
    title: 'Your professions and other experience',
    ...own,
    columns: { experience_id: 'Experience', since_on: 'Since', until_on: 'Until' },
    named: { columns: ['experience_id'], find: findMapNames },
  },
  {
    table: 'people.arrangement',
    title: 'What you need in order to take part',
    ...own,
    columns: {
      access_needs: 'Access needs',
      payment: 'Expenses and payment',
      contact_how: 'How to contact you',
    },
  },
  {
    table: 'people.listing',
    title: 'The words by which members find you',
    ...own,
    columns: { sort_name: 'Name', words: 'Words' },
  },
  {
    table: 'people.session',
    title: 'Where you are signed in',
    ...own,
    columns: { browser: 'Browser', began_at: 'Began', seen_at: 'Last used', ends_at: 'Ends' },
  },
  {
    table: 'people.passkey',
    title: 'Your passkeys',
    ...own,
    columns: { name: 'Name', added_at: 'Added', used_at: 'Last used' },
    withheld: { credential: 'a number of your device’s own' },
  },
  {
    table: 'people.authenticator',
    title: 'Your authenticator app',
    ...own,
    columns: { confirmed_at: 'Set up' },
    withheld: { sealed_secret: 'the secret that it shares with the house' },
  },
  {
    table: 'people.authenticatorBegun',
    title: 'An authenticator app that you began to set up',
    ...own,
    columns: { begun_at: 'Begun' },
    withheld: { sealed_secret: 'the secret that it would share with the house' },
  },
  {
    table: 'people.keptWords',
    title: 'What you had typed when you were asked to sign in, or to show that it is you',
    ...own,
    columns: { kept_at: 'Kept' },
    withheld: { sealed: 'sealed: you find your words in their form, in that browser' },
  },
  {
    table: 'people.recoveryCode',
    title: 'Your recovery codes',
    ...own,
    columns: { made_at: 'Made', used_at: 'Used' },
  },
  {
    table: 'people.heldRole',
    title: 'Your roles',
    ...own,
    columns: { role: 'Role', granted_at: 'Since' },
  },
  {
    table: 'people.addressRequest',
    title: 'Lists of all addresses that you asked for, or decided about',
    where: '(asked_by = :member or decided_by = :member)',
    columns: {
      asked_at: 'Asked',
      reason: 'What for',
      decision: 'Decided',
      decision_reason: 'Why',
      decided_at: 'When',
      downloaded_at: 'Taken',
    },
    withheld: {
      asked_by: 'a number: your own, or that of another organiser',
      decided_by: 'a number: your own, or that of another organiser',
    },
    erased: {
      stays: 'for a year, without your name and your words, so that organisers see how it is used.',
      without: {
        reason: "case when asked_by = :member then 'Erased' else reason end",
        decision_reason: "case when decided_by = :member then '' else decision_reason end",
      },
    },
  },
  {
    table: 'people.identity',
    title: 'Accounts elsewhere with which you sign in',
    ...own,
    columns: { issuer: 'Where', subject: 'Your number there' },
  },
  {
    table: 'people.mailedCode',
    title: 'Codes that were mailed to you lately',
    ...own,
    columns: { address: 'Address', asked_at: 'Asked', used_at: 'Used' },
  },
  {
    table: 'people.providerRequest',
    title: 'Accounts elsewhere that you began to link lately',
    ...own,
    columns: { return_to: 'Where you were', expires_at: 'Until' },
    withheld: { member_id: 'your own number' },
  },
  {
    table: 'people.signIn',
    title: 'Requests to sign in, of the last day',
    where: '(member_id = :member or address = any(:addresses))',
    columns: { address: 'Address', asked_at: 'Asked', used_at: 'Used' },
    erased: 'deleted',
  },
]
