-- Every search of the directory is answered within 50 ms: slips are mended among words, and figures come from few rows.

create table people.word_count (
  among text collate "C" not null check (among in ('', 'name/', 'give/')),
  word text collate "C" not null,
  is_listed boolean not null,
  members int not null
);
create index word_count_word on people.word_count (among, word) include (is_listed, members);
comment on table people.word_count is 'The words of people.listing, and how many have each: the sum of what each change added or took away, so that nobody waits for anybody to count. Added up every night. It says of nobody that a word is theirs, and a word goes with the last who has it.';
comment on column people.word_count.among is 'Where it stands: in a name, in what somebody can give, or anywhere.';

create table people.slip (
  slip text collate "C" not null,
  word text collate "C" not null
);
create index slip_slip on people.slip (slip, word);
comment on table people.slip is 'Each word of people.word_count as it is and with each of its letters left out, so that a slip of the finger leads to it. A word goes with the last who has it.';

create table people.pair_tally (
  pair text not null check (pair in ('part place', 'part experience', 'place experience')),
  one bigint not null,
  other bigint not null,
  is_listed boolean not null,
  members int not null
);
create index pair_tally_pair on people.pair_tally (pair);
comment on table people.pair_tally is 'The same as people.tally for two kinds at a time: few rows to add up, where no more is chosen. Says nothing of anybody.';
comment on column people.pair_tally.one is 'The bits of the kind that the pair names first.';

-- Whoever adds up takes rows away and gives their sum back, so that the sums are right whatever others do meanwhile.
create function people.add_up_words(chosen text[]) returns void language sql begin atomic
  with counted as (delete from people.word_count
    where among = any (array['', 'name/', 'give/']) and word = any (chosen) returning *
  )
  insert into people.word_count (among, word, is_listed, members)
  select among, word, is_listed, sum(members) from counted group by 1, 2, 3 having sum(members) <> 0;
  delete from people.slip using unnest(chosen) as gone (word) cross join lateral people.slips_of(gone.word) as slip_of_it
  where slip.slip = slip_of_it and slip.word = gone.word
    and not exists (select from people.word_count where word_count.among = '' and word_count.word = gone.word);
end;

create or replace function people.add_up_tally() returns void language sql begin atomic
  with counted as (delete from people.tally returning *)
  insert into people.tally (parts, places, experiences, is_listed, members)
  select parts, places, experiences, is_listed, sum(members) from counted group by 1, 2, 3, 4 having sum(members) <> 0;
  with counted as (delete from people.pair_tally returning *)
  insert into people.pair_tally (pair, one, other, is_listed, members)
  select pair, one, other, is_listed, sum(members) from counted group by 1, 2, 3, 4 having sum(members) <> 0;
  select people.add_up_words(array(
    select word from people.word_count group by among, word, is_listed having count(*) > 1 or sum(members) = 0
  ));
  -- A word that came while its last owner went may have lost its slips to them.
  insert into people.slip (slip, word)
  select of_it, had.word from (
    select distinct word from people.word_count where among = '' and length(word) between 4 and 30
      and not exists (select from people.slip where slip.slip = word_count.word and slip.word = word_count.word)
  ) as had cross join lateral people.slips_of(had.word) as of_it;
end;

-- What a change added and took away. Its plan is made once a session, perhaps while the house is empty, so it must always go by
-- the indexes. Two who bring the same word at once may both note its slips: that is sooner borne than that
-- one waits for the other.
create function people.count_words(lexemes text[], are_listed boolean[], counts int[]) returns void language plpgsql
set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_bitmapscan = off set jit = off as $$
declare gone text[];
begin
  insert into people.word_count (among, word, is_listed, members)
  select split.among, split.word, change.is_listed, change.members
  from unnest(lexemes, are_listed, counts) as change (lexeme, is_listed, members)
  cross join lateral (
    select substr(change.lexeme, 1, place) as among, substr(change.lexeme, place + 1) as word
    from position('/' in change.lexeme) as place
  ) as split
  -- What nobody was counted for cannot be taken away.
  where change.members > 0
    or exists (select from people.word_count as had where had.among = split.among and had.word = split.word);
  insert into people.slip (slip, word)
  select of_it, fresh.lexeme from (
    select distinct lexeme from unnest(lexemes, counts) as change (lexeme, members)
    where members > 0 and position('/' in lexeme) = 0 and length(lexeme) between 4 and 30
      and not exists (select from people.slip where slip.slip = lexeme and slip.word = lexeme)
  ) as fresh cross join lateral people.slips_of(fresh.lexeme) as of_it;
  gone := array(
    select distinct split.word from unnest(lexemes, counts) as change (lexeme, members)
    cross join lateral (
      select substr(change.lexeme, 1, place) as among, substr(change.lexeme, place + 1) as word
      from position('/' in change.lexeme) as place
    ) as split
    where change.members < 0 and 0 >= (
      select sum(had.members) from people.word_count as had where had.among = split.among and had.word = split.word
    )
  );
  if gone <> '{}' then
    perform people.add_up_words(gone);
  end if;
end $$;

-- So many more, or fewer, stand in these parts and places and have this experience.
create function people.count_standing(changes people.tally[]) returns void language plpgsql as $$
begin
  insert into people.tally select change.* from unnest(changes) as change;
  insert into people.pair_tally (pair, one, other, is_listed, members)
  select pair, one, other, is_listed, sum(members) from unnest(changes) as change cross join lateral (values
    ('part place', parts, places), ('part experience', parts, experiences), ('place experience', places, experiences)
  ) as two (pair, one, other)
  group by 1, 2, 3, 4 having sum(members) <> 0;
end $$;

create or replace function people.count_listed() returns trigger language plpgsql as $$
declare
  lexemes text[];
  are_listed boolean[];
  counts int[];
begin
  -- A backup brings the figures along.
  if current_setting('commonweal.restoring', true) = 'on' then
    return null;
  end if;
  if tg_op = 'INSERT' then
    perform people.count_standing(array_agg(change)) from (
      select row(parts, places, experiences, is_listed, count(*))::people.tally as change
      from now_listed group by parts, places, experiences, is_listed
    ) as changes;
    select array_agg(lexeme), array_agg(is_listed), array_agg(members) into lexemes, are_listed, counts from (
      select lexeme, is_listed, count(*) as members from now_listed cross join unnest(words) group by 1, 2
    ) as change;
  elsif tg_op = 'DELETE' then
    if not exists (select from was_listed) then
      return null;
    end if;
    perform people.count_standing(array_agg(change)) from (
      select row(parts, places, experiences, is_listed, -count(*))::people.tally as change
      from was_listed group by parts, places, experiences, is_listed
    ) as changes;
    select array_agg(lexeme), array_agg(is_listed), array_agg(members) into lexemes, are_listed, counts from (
      select lexeme, is_listed, -count(*) as members from was_listed cross join unnest(words) group by 1, 2
    ) as change;
  else
    -- Listing somebody for the first time says so to this trigger too, with nobody in it.
    if not exists (select from now_listed) then
      return null;
    end if;
    perform people.count_standing(array_agg(change)) from (
      select row(parts, places, experiences, is_listed, sum(members))::people.tally as change from (
        select parts, places, experiences, is_listed, 1 as members from now_listed
        union all select parts, places, experiences, is_listed, -1 from was_listed
      ) as either group by parts, places, experiences, is_listed having sum(members) <> 0
    ) as changes;
    select array_agg(lexeme), array_agg(is_listed), array_agg(members) into lexemes, are_listed, counts from (
      select lexeme, is_listed, sum(members) as members from (
        select lexeme, is_listed, 1 as members from now_listed cross join unnest(words)
        union all select lexeme, is_listed, -1 from was_listed cross join unnest(words)
      ) as either group by 1, 2 having sum(members) <> 0
    ) as change;
  end if;
  if lexemes is not null then
    perform people.count_words(lexemes, are_listed, counts);
  end if;
  return null;
end $$;

-- Members in short, many at a time. Making its plan takes longer than carrying it out, so it is made once a session.
create function people.cards_of(members uuid[]) returns setof people.member_card language plpgsql stable
set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_bitmapscan = off set jit = off as $$
begin
  return query select card.* from people.member_card as card where card.member_id = any (members);
end $$;

-- The words by which somebody is found: O'Brien by "obrien" as well as by "brien".
create function people.words_said(said text) returns setof text language sql immutable parallel safe begin atomic
  select words_in from people.words_in(said)
  union select words_in from people.words_in(replace(people.fold(said), '''', ''));
end;

-- As before, without people.listing_slips, and member by member (“offset 0” keeps it so). Its plan is made once a session, for one
-- or many, and perhaps while the house is empty: it must always go by the indexes of whoever is listed.
create or replace function people.relist(members uuid[]) returns void language plpgsql
set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_bitmapscan = off set jit = off as $$
begin
  -- Who changes the same member meanwhile is waited for, and seen: each statement here looks anew.
  perform from people.listing where member_id = any (members) order by member_id for update;
  perform people.give_bits('part', array(select distinct part_id from people.hat where member_id = any (members)));
  perform people.give_bits('place', array(select distinct place_id from people.member_place where member_id = any (members)));
  perform people.give_bits('experience', array(select distinct experience_id from people.member_experience where member_id = any (members)));
  with seen as materialized (
    select visibility.* from unnest(members) as given (id)
    cross join lateral (select * from people.visibility where visibility.member_id = given.id offset 0) as visibility
  ), hats as materialized (
    select seen.member_id, bit_or(1::bigint << facet.bit) as bits,
      string_agg(concat_ws(' ', standing.part, standing.organisation, standing.role_in_words), ' ') as said
    from seen
    cross join lateral (select * from people.standing where standing.member_id = seen.member_id offset 0) as standing
    left join people.facet on facet.kind = 'part' and facet.thing_id = standing.part_id
    where 'hats' = any (seen.for_members) group by seen.member_id
  ), places as materialized (
    select seen.member_id, bit_or(1::bigint << facet.bit) as bits, string_agg(place_of.name, ' ') as said
    from seen
    cross join lateral (select * from people.place_of where place_of.member_id = seen.member_id offset 0) as place_of
    left join people.facet on facet.kind = 'place' and facet.thing_id = place_of.place_id
    where 'places' = any (seen.for_members) group by seen.member_id
  ), experiences as materialized (
    select seen.member_id, bit_or(1::bigint << facet.bit) as bits, string_agg(experience_of.name, ' ') as said
    from seen
    cross join lateral (
      select * from people.experience_of where experience_of.member_id = seen.member_id offset 0
    ) as experience_of
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
      select words_said from people.words_said(said.words)
    ) as split (word) where said.of in ('name', 'hats', 'places', 'experiences') or not people.is_small(word)
  ), by_words as materialized (
    select member_id, array_to_tsvector(array_agg(distinct word)) as words from (
      select member_id, word from found
      union all select member_id, 'give/' || word from found where found.of = 'gives'
      union all select member_id, 'name/' || word from found where found.of = 'name'
    ) as word group by member_id
  )
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
  where row(listing.*) is distinct from row(excluded.*);
  delete from people.listing where member_id = any (array(
    select given.id from unnest(members) as given (id)
    where (select left_at is not null from people.member where member.id = given.id)
  ));
end $$;

-- Whoever has just come has a name and nothing else: hats, profile and all else hang on the row that was made in this statement.
-- They are listed, as people.visibility has it of whoever said nothing.
create function people.list_newcomers() returns trigger language plpgsql as $$
begin
  if current_setting('commonweal.restoring', true) = 'on' then
    return null;
  end if;
  insert into people.listing (member_id, sort_name, is_listed, parts, places, experiences, words)
  select id, people.fold(name), true, 0, 0, 0, array_to_tsvector(array(
    select of || word from people.words_said(name) as word cross join (values (''), ('name/')) as among (of)
  ))
  from changed where left_at is null order by id;
  return null;
end $$;

create or replace trigger relist_added after insert on people.member referencing new table as changed
for each statement execute function people.list_newcomers();

-- With the id in it, PostgreSQL 18 would go through all of it for the sake of one member.
drop index people.member_joined;
create index member_joined on people.member (joined_at desc) where left_at is null;

drop table people.listing_slips;

insert into people.pair_tally (pair, one, other, is_listed, members)
select pair, one, other, is_listed, sum(members) from people.tally
cross join lateral (values
  ('part place', parts, places), ('part experience', parts, experiences), ('place experience', places, experiences)
) as two (pair, one, other)
group by 1, 2, 3, 4 having sum(members) <> 0;

do $$ begin
  perform people.count_words(array_agg(lexeme), array_agg(is_listed), array_agg(members)) from (
    select lexeme, is_listed, count(*)::int as members from people.listing cross join unnest(words) group by 1, 2
  ) as counted having count(*) > 0;
end $$;
