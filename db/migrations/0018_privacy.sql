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
comment on table privacy.departure is 'Personal: who has left, and may come back by the link in their goodbye mail. Deleted when they come back or are erased, 30 days after they left, or a week after they were warned where that is later.';
comment on column privacy.departure.token_hash is 'The link is made of the member, the instant and the house''s key, so that the warning can hold it once more; only its hash is kept.';
comment on column privacy.departure.erased_from is 'From this instant on the house erases them by itself, if it warned them a week before.';
comment on column privacy.departure.warned_at is 'When the house wrote to them that it will erase them. A restored house has forgotten it: who came back since the backup was made has left again in there, and is warned anew.';

create function privacy.forget_warning() returns trigger language plpgsql as $$
begin
  if current_setting('commonweal.restoring', true) = 'on' then
    new.warned_at = null;
  end if;
  return new;
end $$;
create trigger forget_warning before insert on privacy.departure
for each row execute function privacy.forget_warning();

create table privacy.erasure (
  member_id uuid primary key,
  erased_on date not null
);
comment on table privacy.erasure is 'Who was erased: a number that names nobody, by which a backup from before is rid of them again where it is restored. Kept for two years.';
