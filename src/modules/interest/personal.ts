import { findMapNames } from '#modules/system/index.ts'
import type { PersonalTable } from '#platform/personal.ts'

const mine = '(member_id = :member or address = any(:addresses))'
// As arrays: PostgreSQL finds no index for “or” with “in (select …)”.
const ofMine = `expression_id = any(array(select id from interest.expression where ${mine}))`

/** What interest holds of people. */
export const personal: readonly PersonalTable[] = [
  {
    table: 'interest.expression',
    title: 'What you told when you wanted to join',
    where: mine,
    columns: {
      reference: 'Reference',
      name: 'Name',
      address: 'Address',
      telephone: 'Telephone',
      role_in_words: 'What you do',
      draws: 'What draws you',
      hopes: 'What you hope to learn',
      offers: 'What you could offer',
      themes: 'Themes',
      formats: 'How you like to talk',
      times: 'When you have time',
      times_note: 'More on when you have time',
      wants_events: 'Would like to come to events',
      rounds: 'Rounds of Connect Five',
      access_needs: 'Access needs',
      payment: 'Payment',
      payment_note: 'More on payment',
      heard: 'How you heard of us',
      heard_from: 'Whom we may thank',
      listed_fields: 'What may stand in the directory',
      reason: 'Why it was declined',
      sent_at: 'Sent',
      status: 'How it stands',
    },
    erased: 'deleted',
  },
  {
    table: 'interest.expressionPart',
    title: 'The parts of the system that you named',
    where: ofMine,
    columns: { part_id: 'Part of the system', organisation: 'Organisation' },
    named: { columns: ['part_id'], find: findMapNames },
    erased: 'deleted',
  },
  {
    table: 'interest.expressionPlace',
    title: 'The places that you named',
    where: ofMine,
    columns: { place_id: 'Place' },
    named: { columns: ['place_id'], find: findMapNames },
    erased: 'deleted',
  },
  {
    table: 'interest.question',
    title: 'What organisers asked you, and your answers',
    where: ofMine,
    columns: { words: 'Question', answer: 'Answer' },
    erased: 'deleted',
  },
  {
    table: 'interest.browser',
    title: 'Browsers in which you wrote it',
    where: `(${ofMine} or draft_id = any(array(select id from interest.draft where address = any(:addresses))))`,
    columns: { since: 'Since', proven_at: 'When it was opened by a link from your mail' },
    withheld: { browser_hash: 'a secret of your browser’s' },
    erased: 'deleted',
  },
  {
    table: 'interest.draft',
    title: 'Answers that you have not sent',
    where: 'address = any(:addresses)',
    columns: {
      answers: 'Answers',
      address: 'Address',
      call_address: 'Where your invitation had gone',
      begun_at: 'Begun',
    },
    erased: 'deleted',
  },
  {
    table: 'interest.consent',
    title: 'What you agreed to, and what not',
    where: `(member_id = :member or ${ofMine})`,
    columns: {
      what: 'What',
      given: 'Agreed',
      wording: 'In these words',
      version: 'Wording',
      how: 'How',
      at: 'When',
    },
    erased: 'deleted',
  },
  {
    table: 'interest.avoided',
    title: 'Whom you would rather not be matched with',
    where: `(member_id = :member or ${ofMine})`,
    columns: { words: 'Names' },
    erased: 'deleted',
  },
  {
    table: 'interest.signUp',
    title: 'What you would like to take part in',
    where: 'member_id = :member',
    columns: {
      themes: 'Themes',
      formats: 'How you like to talk',
      times: 'When',
      times_note: 'More on when you have time',
      wants_events: 'Events',
      rounds: 'Rounds of Connect Five',
    },
    erased: 'with the member',
  },
]
