-- Somebody without e-mail is written down by an organiser who has them on the telephone; a guest can stop reminders and keep their place.
alter table events.registration
  add column reached_how text not null default '' check (length(reached_how) <= 200),
  add column written_down_by uuid references people.member on delete set null,
  add column agreed_at timestamptz,
  add column told_at timestamptz,
  add column reminders_stopped_at timestamptz;
create index registration_written_down_by on events.registration (written_down_by) where written_down_by is not null;
comment on column events.registration.reached_how is 'Personal: how somebody without e-mail is reached, as a telephone number. Deleted with the registration.';
comment on column events.registration.written_down_by is 'Personal: the organiser who wrote somebody down who has no e-mail.';
comment on column events.registration.agreed_at is 'When somebody without e-mail agreed, as that organiser says, to what is kept of them.';
comment on column events.registration.told_at is 'Up to when an organiser has told somebody without e-mail what others are written to about.';
comment on column events.registration.reminders_stopped_at is 'When they stopped reminders of this event, and kept their place.';

-- What was decided at an event is found from its page.
create table events.decision (
  event_id uuid not null references events.event on delete cascade,
  decision_id uuid not null references governance.decision,
  primary key (event_id, decision_id)
);
create index decision_decision on events.decision (decision_id);
comment on table events.decision is 'Which decisions of the log were taken at an event. Kept with the event.';

-- How many came to an event of which no registration is known can be said, and put right.
alter table events.attendance add column typed_at timestamptz;
comment on column events.attendance.typed_at is 'When an organiser last said how many came, where nobody had registered here; null where names were counted and forgotten.';
