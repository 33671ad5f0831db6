-- Whoever answered a question answered those words and that promise: where either changes it is asked no more, and a new one is.
alter table events.question alter column position drop not null;
comment on column events.question.position is 'Its place in the form; null once it is asked no more. It stays until its answers are deleted.';

-- Anybody can type an address: each asking has its own link, and the one that is confirmed is the one that counts.
drop index events.registration_guest_once;
create unique index registration_guest_once on events.registration (event_id, guest_address)
  where cancelled_at is null and member_id is null and confirmed_at is not null;
