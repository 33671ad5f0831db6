-- Somebody who types an organisation's name finds it however they write it, and organisers see first what is new.
create function system.key_of(name text) returns text
language sql immutable strict parallel safe
return (
  select left(
    coalesce(
      nullif(trim(regexp_replace(letters, '[\s!-/:-@\[-_{-~\u00a1-\u00bf\u2000-\u206f]+', ' ', 'g')), ''),
      nullif(trim(regexp_replace(letters, '\s+', ' ', 'g')), ''),
      lower(trim(normalize(name, NFKD)))
    ),
    400
  )
  from (
    select regexp_replace(
      replace(lower(normalize(translate(name, E'\'`.\u00b4\u2018\u2019', ''), NFKD)), '&', ' and '),
      '[\u0300-\u036f\u200b-\u200f\u00ad]', '', 'g'
    ) as letters
  ) as folded
);
comment on function system.key_of is 'A name as it is compared: without case, accents, apostrophes and the like, with single spaces; short enough for an index. It depends on no locale.';

alter table system.organisation
  add column name_key text not null generated always as (system.key_of(name)) stored,
  add column retired_at timestamptz;
comment on column system.organisation.name_key is 'The name as it is compared, so that nobody adds an organisation that stands here in other letters.';
comment on column system.organisation.retired_at is 'Since when it is no longer offered, as it has closed. It stays for those who stood there.';

drop index system.organisation_once;
create unique index organisation_once on system.organisation (name_key, part_id) where merged_into is null;
create index organisation_name on system.organisation (name_key);
create index organisation_part on system.organisation (part_id);
create index organisation_merged_into on system.organisation (merged_into) where merged_into is not null;
