-- Whoever joins an event online, as its room is full, waits for a place in the room and keeps the one online meanwhile.
alter table events.registration add column room_wanted_at timestamp with time zone;
comment on column events.registration.room_wanted_at is 'When whoever joins online asked for a place in the room: while they come online they wait for it, and keep theirs online until then. Null for all others.';

drop index events.registration_waiting;
create index registration_waiting on events.registration (event_id, number)
  where (registered_at is null or room_wanted_at is not null) and confirmed_at is not null and cancelled_at is null;
