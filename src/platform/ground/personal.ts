import { houseInMail, unsubscribeInMail } from '#ui/mail/to-many.ts'
import type { PersonalTable } from '../personal.ts'

/** A letter to many has its words once for all its readers; what stands there for the house is left out. */
const sharedOr = (column: 'subject' | 'body_text') => `coalesce(
  (select replace(replace(words.${column}, '${unsubscribeInMail}', '/account/letters'), '${houseInMail}', '')
    from platform.mail_words as words where words.id = mail.words_id),
  mail.${column})`

/** What the ground holds of people. */
export const personal: readonly PersonalTable[] = [
  {
    table: 'platform.mailPause',
    title: 'Your addresses to which we do not write at the moment, and why',
    where: 'address = any(:addresses)',
    columns: { address: 'Address', said: 'What the other mail server said' },
    erased: 'deleted',
  },
  {
    table: 'platform.mailReturn',
    title: 'Mail to you that came back',
    where: 'address = any(:addresses)',
    columns: { address: 'Address', kind: 'How', returned_at: 'When' },
    erased: 'deleted',
  },
  // After what is noted of it, and so erased before that: while it stands, a refusal can still be noted.
  {
    table: 'platform.mail',
    title: 'E-mails that the house sent to you, or is about to send',
    where: 'to_address = any(:addresses)',
    columns: {
      queued_at: 'When',
      to_address: 'To',
      reply_to: 'Answers to it go to',
      also_reply_to: 'And to',
      subject: 'Subject',
      body_text: 'Words',
      sent_at: 'Sent',
    },
    readAs: { subject: sharedOr('subject'), body_text: sharedOr('body_text') },
    withheld: { unsubscribe_token: 'works for you alone: it stands in the e-mail' },
    erased: 'deleted',
  },
  {
    table: 'platform.act',
    title: 'What you did in this house, and what was done to your membership',
    where: "(by_person = :member or (on_kind = 'member' and on_id = :member::text))",
    columns: { done_at: 'When', act: 'What', on_kind: 'On what kind of thing', on_id: 'Its number' },
    erased: {
      stays:
        'for seven years, so that what was done can be answered for. It names you by a number that then belongs to nobody.',
    },
  },
]
