-- An organisation is found in whatever sign its apostrophe was typed: some (U+1FEF, U+FF40) counted as letters.
create or replace function system.key_of(name text) returns text
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
      replace(
        lower(translate(
          normalize(translate(normalize(name, NFC), E'\'.\u00b4\u2018\u2019', ''), NFKD),
          '`', ''
        )),
        '&', ' and '
      ),
      '[\u0300-\u036f\u200b-\u200f\u00ad]', '', 'g'
    ) as letters
  ) as folded
);

-- A stored key is made anew where it is another now, and no other organisation of that part has it already.
update system.organisation odd set name = name
where name_key <> system.key_of(name)
  and not exists (
    select from system.organisation other
    where other.part_id = odd.part_id and other.merged_into is null and other.name_key = system.key_of(odd.name)
  );
