import type { PersonalTable } from '#platform/personal.ts'

const stays = 'The event stays, as the community’s record; that it was you does not.'

/** Theirs by their account, or by an address of theirs with which they registered as a guest. */
const own = 'member_id = :member or guest_address = any(:addresses)'

const ofOwn = `registration_id in (select id from events.registration where ${own})`

/** What events holds of people. */
export const personal: readonly PersonalTable[] = [
  {
    table: 'events.registration',
    title: 'Events for which you registered',
    where: own,
    columns: {
      event_id: 'Event',
      guest_name: 'The name that you gave as a guest',
      guest_address: 'The address that you gave as a guest',
      part_id: 'The part of the system in which you stand',
      carers: 'Carers who come with you',
      interpreters: 'Interpreters who come with you',
      comes: 'How you take part, in person or online',
      room_wanted_at: 'Online, asked for a place in the room',
      asked_at: 'Asked for a place',
      told_anew_at: 'Changed what you had told',
      confirmed_at: 'Confirmed',
      registered_at: 'Got the place',
      promoted_at: 'Came from the list to a place',
      cancelled_at: 'Cancelled',
      cancelled_how: 'How it was cancelled',
      came: 'Whether you came',
      came_told_by: 'Who said so',
      came_told_at: 'When it was said',
      asked_again_at: 'Asked again whether you can come',
      still_coming_at: 'You said that you still come',
      claimed_at: 'Brought to your account',
      reached_how: 'How you are reached without e-mail',
      reminders_stopped_at: 'You stopped its reminders',
    },
    withheld: {
      token_hash: 'by which your mails answer for you',
      written_down_by: 'it names an organiser',
    },
    erased: 'deleted',
  },
  {
    table: 'events.answer',
    title: 'What you answered when you registered for an event',
    where: ofOwn,
    columns: { question_id: 'Question', words: 'Answer' },
    erased: 'deleted',
  },
  {
    table: 'events.reminder',
    title: 'Reminders of events that you were sent',
    where: ofOwn,
    columns: { kind: 'Which', sent_at: 'Sent' },
    erased: 'deleted',
  },
  {
    table: 'events.feed',
    title: 'Secret addresses by which your calendar asks for your events',
    where: 'member_id = :member',
    columns: { made_at: 'Made', revoked_at: 'Revoked', read_on: 'Last asked for' },
    withheld: { token_hash: 'by which a calendar is known' },
    erased: 'with the member',
  },
  {
    table: 'events.series',
    title: 'Series of events that you made',
    where: 'made_by = :member',
    columns: { title: 'Series', made_by: 'Made by', made_at: 'When' },
    erased: { stays, without: { made_by: 'null' } },
  },
  {
    table: 'events.event',
    title: 'Events that you prepared, published or cancelled',
    where: ':member in (made_by, published_by, cancelled_by)',
    columns: { title: 'Event', made_at: 'Prepared', published_at: 'Published', cancelled_at: 'Cancelled' },
    withheld: {
      made_by: 'it may name another organiser',
      published_by: 'it may name another organiser',
      cancelled_by: 'it may name another organiser',
    },
    erased: {
      stays,
      without: {
        made_by: 'nullif(made_by, :member)',
        published_by: 'nullif(published_by, :member)',
        cancelled_by: 'nullif(cancelled_by, :member)',
      },
    },
  },
  {
    table: 'events.move',
    title: 'Events whose time or place you changed',
    where: 'moved_by = :member',
    columns: { moved_by: 'Changed by', moved_at: 'When', words: 'Your words' },
    erased: { stays, without: { moved_by: 'null' } },
  },
  {
    table: 'events.message',
    title: 'What you wrote to those who registered for an event',
    where: 'written_by = :member',
    columns: { written_by: 'Written by', subject: 'Subject', words: 'Words', sent_at: 'Sent' },
    erased: { stays, without: { written_by: 'null' } },
  },
  {
    table: 'events.seating',
    title: 'Tables that you had mixed',
    where: 'asked_by = :member',
    columns: { asked_by: 'Asked by', asked_at: 'When' },
    withheld: { tables: 'it says where everybody sat; it is deleted soon after the event' },
    erased: { stays, without: { asked_by: 'null' } },
  },
  {
    table: 'events.outputs',
    title: 'Pages of outputs that you drafted or published',
    where: ':member in (drafted_by, published_by)',
    columns: { drafted_at: 'Drafted', published_at: 'Published' },
    withheld: {
      drafted_by: 'it may name another organiser',
      published_by: 'it may name another organiser',
    },
    erased: {
      stays,
      without: {
        drafted_by: 'nullif(drafted_by, :member)',
        published_by: 'nullif(published_by, :member)',
      },
    },
  },
]
