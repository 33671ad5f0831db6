-- Who the community is, as its members say in confidence: answers to equality questions that nobody links to a member.
create schema diversity;

create table diversity.round (
  number int primary key,
  version text check (version ~ '^[a-z0-9]+([.-][a-z0-9]+)*$'),
  month date not null check (extract(day from month) = 1),
  questions jsonb,
  check ((version is null) = (questions is null))
);
comment on table diversity.round is 'The equality questions that are asked, from this round to the next; the highest number holds. Without a version, nothing is asked. Kept for good: old answers and figures name their version.';
comment on column diversity.round.month is 'When the round began. Its answers carry this month and no other date, so that no answer says when it was given.';

create table diversity.question (
  id text primary key
);
comment on table diversity.question is 'Every question that was ever asked, so that all of a member''s answers can be found, and deleted, by their pseudonyms.';

create table diversity.answer (
  id uuid primary key default gen_random_uuid(),
  pseudonym bytea not null unique check (length(pseudonym) = 32),
  question text not null,
  version text not null,
  option text not null,
  month date not null
);
create index answer_question on diversity.answer (question, id);
-- Statistics would keep samples of pseudonyms after their answers were deleted.
alter table diversity.answer alter column pseudonym set statistics 0;
comment on table diversity.answer is 'Confidential: one answer to one question. It points to nobody, says not when it was given, and stands in no order. Kept until its member changes or deletes it, or leaves.';
comment on column diversity.answer.pseudonym is 'Personal: HMAC-SHA256 of member and question under a key that is not in the database. Each question gives another, so no two answers of a member can be put together without the key.';
comment on column diversity.answer.option is 'Personal: what was answered, of the options of the version. May be of a special category (health, ethnicity, belief, sexual orientation).';

create table diversity.figure (
  quarter date not null,
  version text not null,
  question text not null,
  taken_on date not null,
  shown jsonb not null,
  primary key (quarter, version, question)
);
comment on table diversity.figure is 'What was published of a question at the end of a quarter: rounded and suppressed already. Names nobody; kept for good.';

create table diversity.quarter (
  quarter date primary key,
  taken_on date not null
);
comment on table diversity.quarter is 'The quarters whose figures were taken, once each, whether or not anything could be published.';

create table diversity.sealed (
  question text primary key,
  counts bytea not null
);
comment on table diversity.sealed is 'Confidential: the true counts behind the last published figure, to tell how many changed since. Sealed with the key that is not in the database, because counts of two days tell of who came or went between.';

create table diversity.key_mark (
  single boolean primary key default true check (single),
  mark bytea not null check (length(mark) = 32)
);
comment on table diversity.key_mark is 'By which a process sees whether it holds the key to these answers: HMAC-SHA256 of a fixed word under that key. It tells nothing of the key.';

create table diversity.population (
  number int primary key,
  name text not null,
  dated_on date not null,
  shares jsonb not null
);
comment on table diversity.population is 'Whom the community serves, in figures of a census that an organiser brought: people by question and option. The highest number holds. Of no member.';

-- From here on: all that the running house may do with answers. It reads no row of the table itself.

create function diversity.key_mark() returns bytea
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select mark from diversity.key_mark
$$;
comment on function diversity.key_mark is 'The mark of the key that belongs to these answers; null before there is one.';

create function diversity.claim_key(given bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from diversity.key_mark where mark = given) then return true; end if;
  lock table diversity.answer in share row exclusive mode;
  if exists (select from diversity.key_mark where mark = given) then return true; end if;
  if exists (select from diversity.key_mark) and exists (select from diversity.answer) then return false; end if;
  delete from diversity.sealed;
  delete from diversity.key_mark;
  insert into diversity.key_mark (mark) values (given);
  return true;
end
$$;
comment on function diversity.claim_key is 'Says whether a key belongs to these answers. Where there are none, any key may become theirs.';

create function diversity.refuse_other_key(given bytea) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from diversity.key_mark where mark = given) then
    raise exception 'the key to these answers is another' using errcode = 'CW021',
      hint = 'See docs/operate/database.md.';
  end if;
end
$$;

-- Puts an answer among others: up to fifty of the same question are written anew with it, in an order that chance
-- chooses. So neither the place of a row nor its transaction says which of them is the newest.
create function diversity.place_among(given diversity.answer) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  start uuid := gen_random_uuid();
begin
  with others as (
    (select id from diversity.answer where question = given.question and id >= start order by id limit 50)
    union all
    (select id from diversity.answer where question = given.question and id < start order by id limit 50)
    limit 50
  ), taken as (
    delete from diversity.answer using others where answer.id = others.id
    returning answer.pseudonym, answer.question, answer.version, answer.option, answer.month
  ), together as (
    select * from taken
    union all
    select given.pseudonym, given.question, given.version, given.option, given.month
  )
  insert into diversity.answer (pseudonym, question, version, option, month)
  select pseudonym, question, version, option, month from together order by gen_random_uuid();
end
$$;

create function diversity.keep_answer(
  key_mark bytea, asked text, of_member bytea, answered text, under_version text, taking_part bytea
) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  present diversity.round;
  given diversity.answer;
begin
  -- One at a time: an answer that is being placed among others must not come back after its member deleted it.
  lock table diversity.answer in share row exclusive mode;
  perform diversity.refuse_other_key(key_mark);
  select * into present from diversity.round order by number desc limit 1;
  if present.version is distinct from under_version then return false; end if;
  if not exists (select from diversity.question where id = asked) then return false; end if;

  delete from diversity.answer where pseudonym in (of_member, taking_part);
  given.pseudonym := of_member;
  given.question := asked;
  given.option := answered;
  given.version := present.version;
  given.month := present.month;
  perform diversity.place_among(given);
  given.pseudonym := taking_part;
  given.question := 'taking-part';
  given.option := 'yes';
  perform diversity.place_among(given);
  return true;
end
$$;
comment on function diversity.keep_answer is 'Keeps a member''s answer in place of an earlier one. False where these questions are not asked any more.';

create function diversity.withdraw_answers(key_mark bytea, of_member bytea[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  lock table diversity.answer in share row exclusive mode;
  perform diversity.refuse_other_key(key_mark);
  delete from diversity.answer where pseudonym = any (of_member);
end
$$;
comment on function diversity.withdraw_answers is 'Deletes the answers of these pseudonyms, at once.';

create function diversity.own_answers(key_mark bytea, of_member bytea[])
returns table (question text, version text, option text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform diversity.refuse_other_key(key_mark);
  return query
    select answer.question, answer.version, answer.option from diversity.answer
    where answer.pseudonym = any (of_member);
end
$$;
comment on function diversity.own_answers is 'A member''s own answers, for whoever knows their pseudonyms.';

-- For the keeper, by night: all rows anew, in one transaction and in an order that chance chooses.
create function diversity.shuffle_answers() returns boolean
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  lock table diversity.answer in share row exclusive mode;
  if (select count(distinct xmin::text) from diversity.answer) < 2 then return false; end if;
  with taken as (
    delete from diversity.answer returning pseudonym, question, version, option, month
  )
  insert into diversity.answer (pseudonym, question, version, option, month)
  select * from taken order by gen_random_uuid();
  return true;
end
$$;
comment on function diversity.shuffle_answers is 'Takes away whatever the place of rows still says of when they were written.';

revoke all on all functions in schema diversity from public;

create function diversity.open_to_house(role text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  execute format('revoke all on all tables in schema diversity from %I', role);
  execute format('revoke all on all functions in schema diversity from %I', role);
  execute format('grant usage on schema diversity to %I', role);
  execute format('grant select, insert on diversity.round, diversity.question, diversity.population to %I', role);
  execute format('grant select on diversity.figure, diversity.quarter to %I', role);
  execute format('grant execute on function diversity.key_mark, diversity.claim_key, diversity.keep_answer,
    diversity.withdraw_answers, diversity.own_answers to %I', role);
end
$$;
comment on function diversity.open_to_house is 'Grants the running house what it may do here, and no more.';
revoke all on function diversity.open_to_house from public;
