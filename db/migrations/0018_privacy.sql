-- Who has left can come back for a while; who was erased stays erased, also where an older backup is restored.
create schema privacy;

create table privacy.departure (
  member_id uuid primary key references people.member on delete cascade,
  token_hash bytea not null unique,
  left_at timestamptz not null,
  erased_from timestamptz not null,
  warned_at timestamptz
);
create index departure_erased_from on privacy.departure (erased_from);
comment on table privacy.departure is 'Personal: who has left, and may come back by the link in their goodbye mail. Deleted when they come back or are erased, 30 days after they left.';
comment on column privacy.departure.token_hash is 'The link is made of the member, the instant and the house''s key, so that the warning can hold it once more; only its hash is kept.';
comment on column privacy.departure.erased_from is 'From this instant on the house erases them by itself.';

create table privacy.erasure (
  member_id uuid primary key,
  erased_on date not null
);
comment on table privacy.erasure is 'Who was erased: a number that names nobody, by which a backup from before is rid of them again where it is restored. Kept for two years.';
