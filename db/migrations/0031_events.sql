-- The programme: what is on, who comes, who waits for a place, and what came of it; so that nothing said there is lost.
create schema events;

create table events.series (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title text not null check (length(title) between 1 and 200),
  about text not null default '' check (length(about) <= 4000),
  objective text not null default '' check (length(objective) <= 1000),
  outputs text[] not null default '{}' check (cardinality(outputs) <= 20),
  source text not null default '' check (length(source) <= 500),
  position integer not null default 0,
  made_by uuid references people.member on delete set null,
  made_at timestamptz not null,
  revision integer not null default 1
);
create index series_made_by on events.series (made_by);
comment on table events.series is 'Events that belong together, as those of one programme, and what they lead to. Kept for good: it is the community''s record.';
comment on column events.series.outputs is 'What the events lead to, in the order in which it is said.';
comment on column events.series.source is 'Where the words are taken from, for a programme of the past; empty where they were written here.';
comment on column events.series.made_by is 'Personal: the organiser who made it.';

create table events.event (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and slug not in ('calendar', 'claim', 'feed', 'mine', 'month', 'new', 'past', 'place', 'series', 'upcoming')),
  series_id uuid references events.series,
  title text not null check (length(title) between 1 and 200),
  about text not null default '' check (length(about) <= 4000),
  theme text not null default '' check (length(theme) <= 200),
  lens text not null default '' check (length(lens) <= 1000),
  objective text not null default '' check (length(objective) <= 1000),
  characteristic text not null default '' check (length(characteristic) <= 100),
  source text not null default '' check (length(source) <= 500),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  zone text not null default 'Europe/London' check (length(zone) between 1 and 60),
  whole_days boolean not null default false,
  format text not null check (format in ('online', 'in-person', 'both')),
  place text not null default '' check (length(place) <= 500),
  join_link text not null default '' check (length(join_link) <= 1000),
  capacity integer check (capacity between 1 and 100000),
  opens_at timestamptz,
  closes_at timestamptz,
  guests_may_register boolean not null default true,
  companions_take_places boolean not null default true,
  captions text check (captions in ('yes', 'no', 'on-request', 'not-needed')),
  sign_language text check (sign_language in ('yes', 'no', 'on-request', 'not-needed')),
  step_free text check (step_free in ('yes', 'no', 'on-request', 'not-needed')),
  breaks text check (breaks in ('yes', 'no', 'on-request', 'not-needed')),
  access_words text not null default '' check (length(access_words) <= 2000),
  reminds_day_before boolean not null default true,
  reminds_hour_before boolean not null default true,
  made_by uuid references people.member on delete set null,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  published_at timestamptz,
  published_by uuid references people.member on delete set null,
  cancelled_at timestamptz check (cancelled_at is null or published_at is not null),
  cancelled_by uuid references people.member on delete set null,
  cancelled_because text not null default '' check (length(cancelled_because) <= 1000),
  sequence integer not null default 0 check (sequence >= 0),
  is_full boolean not null default false,
  revision integer not null default 1,
  check (ends_at > starts_at),
  check (closes_at is null or opens_at is null or closes_at > opens_at)
);
create index event_starts on events.event (starts_at, id) where published_at is not null;
create index event_series on events.event (series_id, starts_at);
create index event_made_by on events.event (made_by);
create index event_published_by on events.event (published_by);
create index event_cancelled_by on events.event (cancelled_by);
comment on table events.event is 'One event of the programme. Kept for good: it is the community''s record.';
comment on column events.event.source is 'Where its words are taken from, for an event of the past; empty where they were written here.';
comment on column events.event.zone is 'The zone, by its name, in whose clock it was announced: 7pm in London stays 7pm when the clocks change.';
comment on column events.event.whole_days is 'Only the days are known or matter, not the hour: from midnight to midnight in its zone.';
comment on column events.event.join_link is 'Where one joins online. Shown to those registered alone, from 24 hours before.';
comment on column events.event.capacity is 'How many places there are; null where nobody is turned away.';
comment on column events.event.opens_at is 'From when on one may register; null from publishing on.';
comment on column events.event.closes_at is 'Until when one may register; null until it begins.';
comment on column events.event.companions_take_places is 'Whether a carer or interpreter takes one of the places, or comes beside them.';
comment on column events.event.captions is 'Whether there are captions; null until an organiser has said so, and then it cannot be published.';
comment on column events.event.sign_language is 'Whether there is British Sign Language; null until said.';
comment on column events.event.step_free is 'Whether every room is reached without steps; null until said.';
comment on column events.event.breaks is 'Whether there are breaks; null until said.';
comment on column events.event.changed_at is 'When its time, place or words changed last: what calendars call last modified.';
comment on column events.event.sequence is 'Grows with each change of time, place or status: a calendar takes the file with the highest.';
comment on column events.event.is_full is 'Whether the next to register would wait: kept with each registration, so that visitors'' pages need not count.';
comment on column events.event.made_by is 'Personal: the organiser who prepared it.';
comment on column events.event.published_by is 'Personal: the organiser who published it.';
comment on column events.event.cancelled_by is 'Personal: the organiser who cancelled it.';

create table events.move (
  event_id uuid not null references events.event on delete cascade,
  sequence integer not null,
  moved_at timestamptz not null,
  moved_by uuid references people.member on delete set null,
  was jsonb not null,
  words text not null default '' check (length(words) <= 1000),
  primary key (event_id, sequence)
);
create index move_moved_by on events.move (moved_by);
comment on table events.move is 'A change of time or place after an event was published, and how it stood before. Kept with the event.';
comment on column events.move.was is 'Time, zone, place and kind as they were before.';
comment on column events.move.moved_by is 'Personal: the organiser who moved it.';

create table events.reserved (
  event_id uuid not null references events.event on delete cascade,
  part_id uuid not null references system.part,
  places integer not null check (places between 1 and 100000),
  until timestamptz not null,
  released_at timestamptz,
  primary key (event_id, part_id)
);
create index reserved_due on events.reserved (until) where released_at is null;
comment on table events.reserved is 'Places kept for one part of the system until an instant; then they are everybody''s.';

create table events.question (
  id uuid primary key default gen_random_uuid(),
  event_id uuid not null references events.event on delete cascade,
  position integer not null,
  kind text not null check (kind in ('access', 'dietary', 'own')),
  words text not null check (length(words) between 1 and 300),
  kept_days integer not null default 14 check (kept_days between 0 and 365),
  unique (event_id, position)
);
comment on table events.question is 'What an event asks those who register.';
comment on column events.question.kept_days is 'So many days after the event its answers are deleted.';

create table events.registration (
  id uuid primary key default gen_random_uuid(),
  event_id uuid not null references events.event on delete cascade,
  number bigint generated always as identity,
  member_id uuid references people.member on delete cascade,
  guest_name text check (length(guest_name) between 1 and 200),
  guest_address text check (guest_address = lower(guest_address) and length(guest_address) <= 320),
  token_hash bytea not null unique check (length(token_hash) = 32),
  part_id uuid references system.part,
  carers smallint not null default 0 check (carers between 0 and 2),
  interpreters smallint not null default 0 check (interpreters between 0 and 2),
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  registered_at timestamptz check (registered_at is null or confirmed_at is not null),
  promoted_at timestamptz,
  cancelled_at timestamptz,
  cancelled_how text check (cancelled_how in ('cancelled', 'left-list', 'declined', 'removed', 'moved', 'event-cancelled', 'left-house')),
  came text check (came in ('came', 'could-not')),
  came_told_by text check (came_told_by in ('organiser', 'themselves')),
  came_told_at timestamptz,
  asked_again_at timestamptz,
  still_coming_at timestamptz,
  claimed_at timestamptz,
  check (member_id is not null or guest_name is not null),
  check ((cancelled_at is null) = (cancelled_how is null)),
  check ((came is null) = (came_told_at is null) and (came is null) = (came_told_by is null))
);
create unique index registration_member_once on events.registration (event_id, member_id) where cancelled_at is null;
create unique index registration_guest_once on events.registration (event_id, guest_address) where cancelled_at is null and member_id is null;
create index registration_registered on events.registration (event_id, part_id) include (carers, interpreters) where registered_at is not null and cancelled_at is null;
create index registration_waiting on events.registration (event_id, number) where registered_at is null and confirmed_at is not null and cancelled_at is null;
create index registration_member on events.registration (member_id, event_id);
create index registration_guest on events.registration (guest_address);
create index registration_part on events.registration (part_id);
create index registration_unconfirmed on events.registration (asked_at) where confirmed_at is null;
comment on table events.registration is 'Personal: who asked for a place at an event, has it, waits for it or gave it up, each as an instant. Kept for a year after the event; then it is counted by part of the system and deleted.';
comment on column events.registration.number is 'The order of the list: whoever asked first comes first. Given while the event is held, so that it grows as they came.';
comment on column events.registration.guest_name is 'Personal: how somebody without an account wants to be called. Null for members.';
comment on column events.registration.guest_address is 'Personal: the guest''s e-mail address, in lower case. Null for members, and for a guest whom an organiser wrote down without one.';
comment on column events.registration.token_hash is 'The word in their mails by which they confirm or cancel without signing in, as a hash.';
comment on column events.registration.part_id is 'Personal: the part of the system in which they stand, as they said.';
comment on column events.registration.carers is 'Personal, about health perhaps: how many carers come with them.';
comment on column events.registration.interpreters is 'Personal, about health perhaps: how many interpreters come with them.';
comment on column events.registration.confirmed_at is 'When they showed that the address is theirs; for members, at once. Before, they have no place and are in no list.';
comment on column events.registration.registered_at is 'When they got the place. Null while they wait for it.';
comment on column events.registration.promoted_at is 'When they came from the list to a place; null for whoever had one at once.';
comment on column events.registration.came is 'Personal: whether they came, as an organiser or they themselves say. It is counted and ranks nobody.';
comment on column events.registration.asked_again_at is 'When they were asked anew whether they can come, after a change of time or place.';
comment on column events.registration.still_coming_at is 'When they said that they come all the same.';
comment on column events.registration.claimed_at is 'When a guest''s registration became a member''s own, who has that address.';

create table events.answer (
  registration_id uuid not null references events.registration on delete cascade,
  question_id uuid not null references events.question on delete cascade,
  words text not null check (length(words) between 1 and 1000),
  primary key (registration_id, question_id)
);
create index answer_question on events.answer (question_id);
comment on table events.answer is 'Personal, about health perhaps: what somebody answered. Read by organisers alone; deleted so many days after the event as its question says, or with the registration.';
comment on column events.answer.words is 'Personal: the answer.';

create table events.attendance (
  event_id uuid not null references events.event on delete cascade,
  part_id uuid references system.part,
  registered integer not null check (registered >= 0),
  came integer not null check (came >= 0),
  unique nulls not distinct (event_id, part_id)
);
comment on table events.attendance is 'How many were registered and came, by part of the system, once their names are forgotten. Kept for good.';

create table events.reminder (
  registration_id uuid not null references events.registration on delete cascade,
  kind text not null check (kind in ('day-before', 'hour-before', 'after')),
  sent_at timestamptz not null,
  primary key (registration_id, kind)
);
comment on table events.reminder is 'Which reminders somebody was sent, so that none is sent twice. Deleted with the registration.';

create table events.message (
  id uuid primary key default gen_random_uuid(),
  event_id uuid not null references events.event on delete cascade,
  written_by uuid references people.member on delete set null,
  written_to text not null check (written_to in ('registered', 'waiting', 'both')),
  subject text not null check (length(subject) between 1 and 200),
  words text not null check (length(words) between 1 and 4000),
  sent_at timestamptz not null,
  recipients integer not null check (recipients >= 0),
  once uuid not null unique
);
create index message_event on events.message (event_id, sent_at);
create index message_written_by on events.message (written_by);
comment on table events.message is 'What an organiser wrote to those registered or waiting. Kept with the event.';
comment on column events.message.written_by is 'Personal: the organiser who wrote it.';
comment on column events.message.once is 'The opening of the form that it was written in: pressed twice, it is sent once.';

create table events.feed (
  token_hash bytea primary key check (length(token_hash) = 32),
  member_id uuid not null references people.member on delete cascade,
  made_at timestamptz not null,
  revoked_at timestamptz,
  read_on date
);
create index feed_member on events.feed (member_id);
comment on table events.feed is 'Personal: the secret address by which a member''s calendar asks for their events, as a hash. Kept until they have been a member; revoked ones for 30 days.';
comment on column events.feed.read_on is 'Personal: the day on which a calendar last asked for it.';

create table events.seating (
  id uuid primary key default gen_random_uuid(),
  event_id uuid not null references events.event on delete cascade,
  asked_by uuid references people.member on delete set null,
  asked_at timestamptz not null,
  whom text not null check (whom in ('registered', 'came')),
  table_size smallint not null check (table_size between 3 and 8),
  rotations smallint not null check (rotations between 1 and 10),
  finished_at timestamptz,
  failure text,
  tables jsonb,
  proof jsonb,
  changed_at timestamptz,
  revision integer not null default 1
);
create index seating_event on events.seating (event_id, asked_at desc);
create index seating_asked_by on events.seating (asked_by);
comment on table events.seating is 'Who sits with whom at an event, rotation by rotation. Deleted 30 days after the event.';
comment on column events.seating.asked_by is 'Personal: the organiser who asked for it.';
comment on column events.seating.tables is 'Personal: for each rotation its tables, each as the ids of registrations.';
comment on column events.seating.proof is 'What is known of how well they are mixed: counts, and bounds that no seating can pass.';

create table events.outputs (
  event_id uuid primary key references events.event on delete cascade,
  opening text not null default '' check (length(opening) <= 4000),
  drafted_at timestamptz not null,
  drafted_by uuid references people.member on delete set null,
  published_at timestamptz,
  published_by uuid references people.member on delete set null,
  revision integer not null default 1
);
create index outputs_drafted_by on events.outputs (drafted_by);
create index outputs_published_by on events.outputs (published_by);
comment on table events.outputs is 'The page that says what came of an event, drafted from its board and edited before it is published. Kept for good.';
comment on column events.outputs.drafted_by is 'Personal: who drafted it.';
comment on column events.outputs.published_by is 'Personal: who published it.';

create table events.output (
  id uuid primary key default gen_random_uuid(),
  event_id uuid not null references events.outputs on delete cascade,
  card_id uuid,
  board_id uuid,
  words text not null default '' check (length(words) <= 4000),
  added_at timestamptz not null,
  left_out_at timestamptz,
  unique (event_id, card_id),
  check ((card_id is null) = (board_id is null)),
  check ((card_id is null) = (words <> ''))
);
comment on table events.output is 'One thing that came of an event: a card of its board, or a line of its organisers. Kept for good with its page.';
comment on column events.output.card_id is 'The card that it is, by the id that it keeps; its words stand with the card. Null for a line that was written here.';
comment on column events.output.left_out_at is 'An organiser left it out of the page: drafted anew, it is not brought back.';
