-- Whoever registered can change what they told, and says how they take part where an event is both in a room and online.
alter table events.registration
  add column comes text check (comes in ('in-person', 'online')),
  add column told_anew_at timestamptz,
  add column revision integer not null default 1;
comment on column events.registration.comes is 'Personal: how they take part in an event that is both in a room and online; null where they have not said, and at others.';
comment on column events.registration.told_anew_at is 'When they last changed what they had told; null where they never did.';
comment on column events.registration.revision is 'Grows when they change what they told: of two windows, the second is told.';

alter table events.event
  add column online_takes_places boolean not null default false,
  add column changes_after_closing boolean not null default false;
comment on column events.event.online_takes_places is 'Whether whoever joins online takes one of the places, where an event is both in a room and online.';
comment on column events.event.changes_after_closing is 'Whether those registered may change how they come once registration is closed, until it begins.';
