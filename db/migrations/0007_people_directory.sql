-- Members find one another among many thousands, by what each lets others see; what somebody may not see finds nobody.

create table people.photograph (
  member_id uuid primary key references people.member on delete cascade,
  alternative text not null check (length(alternative) between 1 and 200),
  version text not null,
  small bytea not null,
  large bytea not null,
  added_at timestamptz not null
);
alter table people.photograph alter column small set storage external, alter column large set storage external;
comment on table people.photograph is 'Personal: a member''s photograph, square and in two sizes, as WebP, without whatever the camera wrote into it. Kept until they remove it, at most as long as the member.';
comment on column people.photograph.alternative is 'Personal: what the photograph shows, for whoever does not see it.';
comment on column people.photograph.version is 'What the picture is named after: a hash of it, so that a browser may keep it.';

-- Whom others see, and what of them. This is the one place that decides it: pages, search, filters, exports, pickers and
-- the doors all ask here. Whoever said nothing is seen by members and by nobody else; whose name is for nobody is not
-- listed; who is not listed, or is not known by name to everybody, shows nothing to everybody.
create view people.visibility as
select
  member.id as member_id,
  chosen.is_listed,
  array(
    select unnest(array['name', 'photograph', 'pronouns', 'hats', 'places', 'experiences', 'about', 'gives', 'gains', 'contact'])
    except select field from unnest(chosen.hidden) as field
  ) as for_members,
  case when chosen.is_listed and 'name' = any (chosen.open) then chosen.open else '{}' end as for_public
from people.member
left join people.profile on profile.member_id = member.id
cross join lateral (
  select
    profile.unlisted_at is null and coalesce(bool_and(field <> 'name' or audience <> 'me'), true) as is_listed,
    coalesce(array_agg(field) filter (where audience = 'me' and field <> 'name'), '{}') as hidden,
    coalesce(array_agg(field) filter (where audience = 'public'), '{}') as open
  from people.audience where audience.member_id = member.id
) as chosen
where member.left_at is null;

-- Where members stand today, in the words of the system's map.
create view people.standing as
select hat.member_id, hat.id as hat_id, hat.is_main, hat.part_id, part.slug as part_slug, part.name as part,
  coalesce(meant.name, organisation.name) as organisation, hat.role_in_words, hat.since_on
from people.hat
join system.part on part.id = hat.part_id
left join system.organisation on organisation.id = hat.organisation_id
left join system.organisation as meant on meant.id = organisation.merged_into
where hat.until_on is null;

create view people.place_of as
select member_place.member_id, place.id as place_id, place.slug, place.name, place.position
from people.member_place join system.place on place.id = member_place.place_id
where member_place.until_on is null;

create view people.experience_of as
select member_experience.member_id, experience.id as experience_id, experience.slug, experience.name, experience.position
from people.member_experience join system.experience on experience.id = member_experience.experience_id
where member_experience.until_on is null;

-- A member in short, as members see them; and whether they stand in lists at all.
create view people.member_card as
select
  member.id as member_id,
  member.name,
  visibility.is_listed,
  main.part_id,
  main.part,
  main.organisation,
  main.role_in_words,
  case when 'gives' = any (visibility.for_members) then coalesce(profile.gives, '') else '' end as gives,
  case when 'photograph' = any (visibility.for_members) then photograph.version end as photograph
from people.member
join people.visibility on visibility.member_id = member.id
left join people.profile on profile.member_id = member.id
left join people.photograph on photograph.member_id = member.id
left join lateral (
  select standing.part_id, standing.part, standing.organisation, standing.role_in_words from people.standing
  where standing.member_id = member.id and 'hats' = any (visibility.for_members)
  order by standing.is_main desc, standing.since_on desc, standing.hat_id limit 1
) as main on true;

-- What rooms above may show of members to members: only those who are listed, and of each only what members may see.
create view people.card as
select member_id, name, part_id, part, organisation, role_in_words, gives, photograph
from people.member_card where is_listed;

-- Search. Words are compared as people type them: without accents, capitals and apostrophes.
create function people.fold(said text) returns text language sql immutable strict parallel safe return
  replace(replace(replace(replace(translate(
    lower(regexp_replace(normalize(said, nfkd), '[\u0300-\u036f]', '', 'g')), 'øđðłıħŧ’‘ʼ`´', 'oddliht'''''''''''
  ), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th');

create function people.words_in(said text) returns setof text language sql immutable parallel safe begin atomic
  select distinct left(word, 60)
  from regexp_split_to_table(people.fold(said), '[\s!-/:-@\[-`{-~\u2010-\u203a\u00a1-\u00bf]+') as word
  where word <> '';
end;

-- Words that say nothing by themselves. In a name they may say everything, so they are left out of texts alone.
create function people.is_small(word text) returns boolean language sql immutable parallel safe return word in (
  'a', 'about', 'all', 'also', 'am', 'an', 'and', 'any', 'are', 'as', 'at', 'be', 'been', 'but', 'by', 'can', 'do', 'for', 'from',
  'had', 'has', 'have', 'how', 'i', 'if', 'in', 'into', 'is', 'it', 'like', 'me', 'more', 'my', 'not', 'of', 'on', 'or', 'our',
  'so', 'some', 'than', 'that', 'the', 'their', 'them', 'there', 'they', 'this', 'to', 'up', 'us', 'was', 'we', 'what', 'when',
  'where', 'which', 'who', 'will', 'with', 'would', 'you', 'your'
);

-- A word as it comes out when one letter is left out, and as it is. Two words that differ by a slip of the finger (a
-- letter too many, too few, another one, or two that changed places) have one of these in common.
create function people.slips_of(word text) returns setof text language sql immutable parallel safe begin atomic
  select distinct case when letter = 0 then word else overlay(word placing '' from letter for 1) end
  from generate_series(0, length(word)) as letter
  where length(word) between 4 and 30;
end;

create table people.facet (
  kind text not null check (kind in ('part', 'place', 'experience')),
  thing_id uuid not null,
  bit smallint not null check (bit between 0 and 52),
  primary key (kind, thing_id),
  unique (kind, bit)
);
comment on table people.facet is 'Which bit stands for which part, place or kind of experience in people.listing, given when it is first chosen. What comes after the 53rd of its kind (a number in JavaScript is exact to 53 bits) has none: it is found by its name and not offered as a filter.';

create view people.facet_named as
select facet.kind, facet.bit, thing.id as thing_id, thing.slug, thing.name, thing.position
from people.facet
join (
  select 'part' as kind, part.id, part.slug, part.name, part.position from system.part
  union all select 'place', place.id, place.slug, place.name, place.position from system.place
  union all select 'experience', experience.id, experience.slug, experience.name, experience.position from system.experience
) as thing on thing.kind = facet.kind and thing.id = facet.thing_id;

create table people.listing (
  member_id uuid primary key references people.member on delete cascade,
  sort_name text collate "C" not null,
  is_listed boolean not null,
  parts bigint not null,
  places bigint not null,
  experiences bigint not null,
  words tsvector not null
);
create index listing_order on people.listing (sort_name, member_id) include (is_listed, parts, places, experiences);
create index listing_words on people.listing using gin (words) with (fastupdate = off);
comment on table people.listing is 'Personal: what members are found by, and nothing that members may not see. Made from their profiles by people.relist, which the database itself calls at each change. Kept as long as the member.';
comment on column people.listing.sort_name is 'Personal: the name, folded.';
comment on column people.listing.parts is 'The parts of the system in which they stand, a bit each.';
comment on column people.listing.words is 'Personal: every word that members may see of them; with "name/" before it those of their name, with "give/" those of what they can give.';

create table people.listing_slips (
  member_id uuid primary key references people.listing on delete cascade,
  slips tsvector not null
);
create index listing_slips_slips on people.listing_slips using gin (slips) with (fastupdate = off);
comment on table people.listing_slips is 'Personal: the words of people.listing with a letter left out, so that a slip of the finger still finds somebody. Kept as long as the member.';

-- How many have which bits, as what was added and taken away: nobody waits for anybody to count, and a sum is exact.
create table people.tally (
  parts bigint not null,
  places bigint not null,
  experiences bigint not null,
  is_listed boolean not null,
  members int not null
);
comment on table people.tally is 'How many members stand where, for the figures of the directory: the sum of what each change of people.listing added or took away. Added up every night. Says nothing of anybody.';

create function people.add_up_tally() returns void language sql begin atomic
  with counted as (delete from people.tally returning *)
  insert into people.tally (parts, places, experiences, is_listed, members)
  select parts, places, experiences, is_listed, sum(members) from counted group by 1, 2, 3, 4 having sum(members) <> 0;
end;

create function people.count_listed() returns trigger language plpgsql as $$
begin
  -- A backup brings the tally along.
  if current_setting('commonweal.restoring', true) = 'on' then
    return null;
  end if;
  if tg_op = 'INSERT' then
    insert into people.tally (parts, places, experiences, is_listed, members)
    select parts, places, experiences, is_listed, count(*) from now_listed group by 1, 2, 3, 4;
  elsif tg_op = 'DELETE' then
    insert into people.tally (parts, places, experiences, is_listed, members)
    select parts, places, experiences, is_listed, -count(*) from was_listed group by 1, 2, 3, 4;
  else
    insert into people.tally (parts, places, experiences, is_listed, members)
    select parts, places, experiences, is_listed, sum(members) from (
      select parts, places, experiences, is_listed, 1 as members from now_listed
      union all select parts, places, experiences, is_listed, -1 from was_listed
    ) as change group by 1, 2, 3, 4 having sum(members) <> 0;
  end if;
  return null;
end $$;

create trigger count_added after insert on people.listing referencing new table as now_listed for each statement execute function people.count_listed();
create trigger count_changed after update on people.listing referencing old table as was_listed new table as now_listed for each statement execute function people.count_listed();
create trigger count_removed after delete on people.listing referencing old table as was_listed for each statement execute function people.count_listed();

create function people.give_bits(wanted_kind text, things uuid[]) returns void language plpgsql as $$
declare thing uuid;
begin
  if not exists (
    select from unnest(things) as t where not exists (select from people.facet where kind = wanted_kind and thing_id = t)
  ) then
    return;
  end if;
  perform pg_advisory_xact_lock(7000, 7);
  foreach thing in array things loop
    insert into people.facet (kind, thing_id, bit)
    select wanted_kind, thing, free from generate_series(0, 52) as free
    where not exists (select from people.facet where kind = wanted_kind and (bit = free or thing_id = thing))
    order by free limit 1;
  end loop;
end $$;

-- Its plan is made once a session, for one member or many: making it takes longer than carrying it out.
create function people.relist(members uuid[]) returns void language plpgsql
set plan_cache_mode = force_generic_plan set jit = off as $$
begin
  -- Who changes the same member meanwhile is waited for, and seen: each statement here looks anew.
  perform from people.listing where member_id = any (members) order by member_id for update;
  perform people.give_bits('part', array(select distinct part_id from people.hat where member_id = any (members)));
  perform people.give_bits('place', array(select distinct place_id from people.member_place where member_id = any (members)));
  perform people.give_bits('experience', array(select distinct experience_id from people.member_experience where member_id = any (members)));
  with seen as materialized (
    select * from people.visibility where visibility.member_id = any (members)
  ), hats as materialized (
    select seen.member_id, bit_or(1::bigint << facet.bit) as bits,
      string_agg(concat_ws(' ', standing.part, standing.organisation, standing.role_in_words), ' ') as said
    from seen join people.standing on standing.member_id = seen.member_id
    left join people.facet on facet.kind = 'part' and facet.thing_id = standing.part_id
    where 'hats' = any (seen.for_members) group by seen.member_id
  ), places as materialized (
    select seen.member_id, bit_or(1::bigint << facet.bit) as bits, string_agg(place_of.name, ' ') as said
    from seen join people.place_of on place_of.member_id = seen.member_id
    left join people.facet on facet.kind = 'place' and facet.thing_id = place_of.place_id
    where 'places' = any (seen.for_members) group by seen.member_id
  ), experiences as materialized (
    select seen.member_id, bit_or(1::bigint << facet.bit) as bits, string_agg(experience_of.name, ' ') as said
    from seen join people.experience_of on experience_of.member_id = seen.member_id
    left join people.facet on facet.kind = 'experience' and facet.thing_id = experience_of.experience_id
    where 'experiences' = any (seen.for_members) group by seen.member_id
  ), said as (
    select member.id as member_id, 'name' as of, member.name as words from seen join people.member on member.id = seen.member_id
    union all select member_id, 'hats', said from hats
    union all select member_id, 'places', said from places
    union all select member_id, 'experiences', said from experiences
    union all select seen.member_id, field.of, field.words from seen join people.profile on profile.member_id = seen.member_id
    cross join lateral (values ('about', about), ('gives', gives), ('gains', gains)) as field (of, words)
    where field.of = any (seen.for_members) and field.words <> ''
  ), found as materialized (
    select said.member_id, said.of, word from said cross join lateral (
      -- O'Brien is found by "obrien" as well as by "brien".
      select words_in from people.words_in(said.words)
      union select words_in from people.words_in(replace(people.fold(said.words), '''', ''))
    ) as split (word) where said.of in ('name', 'hats', 'places', 'experiences') or not people.is_small(word)
  ), by_words as materialized (
    select member_id, array_to_tsvector(array_agg(distinct word)) as words from (
      select member_id, word from found
      union all select member_id, 'give/' || word from found where found.of = 'gives'
      union all select member_id, 'name/' || word from found where found.of = 'name'
    ) as word group by member_id
  ), listed as (
    insert into people.listing (member_id, sort_name, is_listed, parts, places, experiences, words)
    select member.id, people.fold(member.name), seen.is_listed,
      coalesce(hats.bits, 0), coalesce(places.bits, 0), coalesce(experiences.bits, 0), coalesce(by_words.words, '')
    from seen join people.member on member.id = seen.member_id
    left join hats on hats.member_id = seen.member_id
    left join places on places.member_id = seen.member_id
    left join experiences on experiences.member_id = seen.member_id
    left join by_words on by_words.member_id = seen.member_id
    order by member.id
    on conflict (member_id) do update set sort_name = excluded.sort_name, is_listed = excluded.is_listed,
      parts = excluded.parts, places = excluded.places, experiences = excluded.experiences, words = excluded.words
    where row(listing.*) is distinct from row(excluded.*)
    returning 1
  )
  insert into people.listing_slips (member_id, slips)
  select seen.member_id, coalesce(array_to_tsvector(array_agg(distinct slip) filter (where slip is not null)), '')
  from seen
  left join (select distinct member_id, word from found where found.of not in ('about', 'gains')) as near
    on near.member_id = seen.member_id
  left join lateral people.slips_of(near.word) as slip on true
  group by seen.member_id order by seen.member_id
  on conflict (member_id) do update set slips = excluded.slips where listing_slips.slips is distinct from excluded.slips;
  delete from people.listing where member_id = any (members)
    and not exists (select from people.visibility where visibility.member_id = listing.member_id);
end $$;

create function people.relist_changed() returns trigger language plpgsql as $$
begin
  -- A backup brings the listing along.
  if current_setting('commonweal.restoring', true) = 'on' then
    return null;
  end if;
  if tg_table_name = 'member' then
    perform people.relist(array(select id from changed));
  elsif tg_table_name = 'organisation' then
    perform people.relist(array(
      select distinct hat.member_id from people.hat
      join system.organisation on organisation.id = hat.organisation_id
      join changed on changed.id in (organisation.id, organisation.merged_into)
    ));
  else
    perform people.relist(array(select distinct member_id from changed));
  end if;
  return null;
end $$;

create trigger relist_added after insert on people.member referencing new table as changed for each statement execute function people.relist_changed();
create trigger relist_changed after update on people.member referencing new table as changed for each statement execute function people.relist_changed();
create trigger relist_changed after update on system.organisation referencing new table as changed for each statement execute function people.relist_changed();

do $$
declare source text;
begin
  foreach source in array array['hat', 'member_place', 'member_experience', 'profile', 'audience'] loop
    execute format('create trigger relist_added after insert on people.%I referencing new table as changed for each statement execute function people.relist_changed()', source);
    execute format('create trigger relist_changed after update on people.%I referencing new table as changed for each statement execute function people.relist_changed()', source);
    execute format('create trigger relist_removed after delete on people.%I referencing old table as changed for each statement execute function people.relist_changed()', source);
  end loop;
end $$;

do $$ begin perform people.relist(array(select id from people.member)); end $$;

-- Who came last, for the hall.
create index member_joined on people.member (joined_at desc, id) where left_at is null;
