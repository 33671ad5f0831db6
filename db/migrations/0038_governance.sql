-- Governance: what the community decided, why, who disagreed, and what came of it, in one log that is never rewritten.
create schema governance;

create table governance.decision (
  id uuid primary key default gen_random_uuid(),
  number text not null unique check (number ~ '^DR-[0-9]{4}-[0-9]{3,}$'),
  scope text not null check (scope in ('anyone', 'members')),
  title text not null check (length(title) between 1 and 200),
  question text not null check (length(question) between 1 and 1000),
  decision text not null check (length(decision) between 1 and 4000),
  reasons text not null check (length(reasons) between 1 and 4000),
  involved text not null check (length(involved) between 1 and 2000),
  missing text not null check (length(missing) between 1 and 2000),
  method text not null
    check (method in ('consent', 'consensus', 'majority', 'advice', 'one-person', 'another-way')),
  decider text not null check (length(decider) between 1 and 300),
  decided_on date not null,
  conditions text not null default '' check (length(conditions) <= 2000),
  review_on date not null,
  measures text not null default '' check (length(measures) <= 2000),
  risk_of_doing text not null default '' check (length(risk_of_doing) <= 2000),
  risk_of_not_doing text not null default '' check (length(risk_of_not_doing) <= 2000),
  supersedes uuid,
  recorded_at timestamptz not null,
  recorded_by uuid references people.member on delete set null,
  recorded_in xid8 not null default pg_current_xact_id(),
  check (review_on > decided_on)
);
create index decision_recorded_by on governance.decision (recorded_by);
create index decision_supersedes on governance.decision (supersedes);
comment on table governance.decision is 'A decision of the community, as it was taken. Its words never change or go (triggers): what was wrong is corrected below it. Kept for good: it is the community''s record.';
comment on column governance.decision.scope is 'Who may read it: anyone, or members alone.';
comment on column governance.decision.missing is 'Who was missing, and what was done about it; or why nobody was.';
comment on column governance.decision.supersedes is 'The earlier decision that it takes the place of. No foreign key: a table that points to itself could not be restored in one go.';
comment on column governance.decision.recorded_by is 'Personal: who wrote it down.';
comment on column governance.decision.recorded_in is 'The transaction that recorded it: its options join it there, and in no other. No part of a backup.';

create table governance.option (
  id uuid primary key default gen_random_uuid(),
  decision_id uuid not null references governance.decision,
  position integer not null,
  words text not null check (length(words) between 1 and 500),
  speaks_for text not null default '' check (length(speaks_for) <= 1000),
  speaks_against text not null default '' check (length(speaks_against) <= 1000),
  unique (decision_id, position)
);
comment on table governance.option is 'What could have been decided, with what speaks for it and against it. Never changes. Kept with the decision.';

create table governance.subject (
  kind text not null check (kind ~ '^[a-z_]+\.[a-z_]+$'),
  subject_id uuid not null,
  decision_id uuid not null references governance.decision,
  primary key (kind, subject_id)
);
create index subject_decision on governance.subject (decision_id);
comment on table governance.subject is 'What a decision is about in another room, such as a wording that it adopts. Never changes. Kept with the decision.';

create table governance.dissent (
  id uuid primary key default gen_random_uuid(),
  decision_id uuid not null references governance.decision,
  naming text not null check (naming in ('named', 'role', 'anonymous')),
  member_id uuid references people.member on delete set null,
  role_in_words text not null default '' check (length(role_in_words) <= 300),
  disagrees text not null check (length(disagrees) between 1 and 2000),
  predicts text not null default '' check (length(predicts) <= 2000),
  conditions text not null default '' check (length(conditions) <= 2000),
  supports boolean not null,
  said_on date not null,
  check (naming = 'named' or member_id is null),
  check ((naming = 'role') = (role_in_words <> ''))
);
create index dissent_decision on governance.dissent (decision_id);
create index dissent_member on governance.dissent (member_id);
comment on table governance.dissent is 'Personal: who disagrees with a decision, with what, and what they expect to happen. Named, by a role alone, or by nobody: then nothing here or in the log of acts ties it to a person. Never changes; a name goes with its member. Kept with the decision.';
comment on column governance.dissent.member_id is 'Personal: who disagrees, where they chose to be named; null for all others.';
comment on column governance.dissent.role_in_words is 'Personal: the role that stands for them, where they chose that.';
comment on column governance.dissent.supports is 'Whether they will help to carry the decision out all the same.';
comment on column governance.dissent.said_on is 'The day on which it was said: nothing finer is kept.';

create table governance.correction (
  id uuid primary key default gen_random_uuid(),
  decision_id uuid not null references governance.decision,
  words text not null check (length(words) between 1 and 2000),
  corrected_at timestamptz not null,
  corrected_by uuid references people.member on delete set null
);
create index correction_decision on governance.correction (decision_id);
create index correction_by on governance.correction (corrected_by);
comment on table governance.correction is 'What was wrong in a record, and how it is right: below the record, which stays. Kept with the decision.';
comment on column governance.correction.corrected_by is 'Personal: who corrected it.';

create table governance.review (
  id uuid primary key default gen_random_uuid(),
  decision_id uuid not null references governance.decision,
  position integer not null,
  outcome text not null check (outcome in ('stands', 'changes', 'reversed')),
  words text not null check (length(words) between 1 and 4000),
  review_on date,
  reviewed_at timestamptz not null,
  reviewed_by uuid references people.member on delete set null,
  check ((outcome = 'reversed') = (review_on is null)),
  unique (decision_id, position)
);
create index review_by on governance.review (reviewed_by);
comment on table governance.review is 'What a decision has come to by a day, and whether it stands. Kept with the decision.';
comment on column governance.review.review_on is 'When it is looked at again; null where it does not stand any more.';
comment on column governance.review.reviewed_by is 'Personal: who wrote the review down.';

create table governance.finding (
  review_id uuid not null references governance.review,
  dissent_id uuid not null references governance.dissent,
  happened text not null check (length(happened) between 1 and 2000),
  primary key (review_id, dissent_id)
);
create index finding_dissent on governance.finding (dissent_id);
comment on table governance.finding is 'At a review: what happened, beside what somebody who disagreed had predicted. Kept with the decision.';

-- The record is held by the database itself, not by the good will of the code.
create function governance.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'a recorded decision is immutable' using errcode = 'CW002',
    detail = format('%s of %s.%s was refused', lower(tg_op), tg_table_schema, tg_table_name),
    hint = 'Append a correction, or record a decision that supersedes it.';
end
$$;

-- A record may forget a person, as the column that the trigger names. Nothing else of it changes.
create function governance.keep_record() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - tg_argv[0] = to_jsonb(old) - tg_argv[0]
    and (to_jsonb(new) ->> tg_argv[0] is null or to_jsonb(new) -> tg_argv[0] = to_jsonb(old) -> tg_argv[0]) then
    return new;
  end if;
  raise exception 'a recorded decision is immutable' using errcode = 'CW002',
    detail = format('Of %s.%s only %s may be forgotten.', tg_table_schema, tg_table_name, tg_argv[0]),
    hint = 'Append a correction, or record a decision that supersedes it.';
end
$$;

create function governance.note_recording() returns trigger language plpgsql as $$
begin
  new.recorded_in := pg_current_xact_id();
  return new;
end
$$;

create function governance.join_decision() returns trigger language plpgsql as $$
begin
  if (select recorded_in from governance.decision where id = new.decision_id) <> pg_current_xact_id() then
    raise exception 'a recorded decision is immutable' using errcode = 'CW002',
      detail = 'An option cannot join a decision that was recorded before.',
      hint = 'Append a correction, or record a decision that supersedes it.';
  end if;
  return new;
end
$$;

-- Writes what people said to one decision anew, in an order that chance chooses: in which order it came cannot be read
-- from where the rows lie.
create function governance.scatter_dissent(decision uuid) returns void language plpgsql as $$
declare
  one uuid;
begin
  for one in select id from governance.dissent where decision_id = decision order by random() loop
    update governance.dissent set supports = supports where id = one;
  end loop;
end
$$;

create trigger decision_recorded before insert on governance.decision
  for each row execute function governance.note_recording();
create trigger decision_immutable before update on governance.decision
  for each row execute function governance.keep_record('recorded_by');
create trigger option_joins before insert on governance.option
  for each row execute function governance.join_decision();
create trigger option_immutable before update on governance.option
  for each row execute function governance.refuse_change();
create trigger subject_immutable before update on governance.subject
  for each row execute function governance.refuse_change();
create trigger dissent_immutable before update on governance.dissent
  for each row execute function governance.keep_record('member_id');
create trigger correction_immutable before update on governance.correction
  for each row execute function governance.keep_record('corrected_by');
create trigger review_immutable before update on governance.review
  for each row execute function governance.keep_record('reviewed_by');
create trigger finding_immutable before update on governance.finding
  for each row execute function governance.refuse_change();

do $$
declare
  name text;
begin
  foreach name in array array['decision', 'option', 'subject', 'dissent', 'correction', 'review', 'finding'] loop
    execute format('create trigger %I before delete on governance.%I for each row execute function governance.refuse_change()',
      name || '_undeletable', name);
    execute format('create trigger %I before truncate on governance.%I for each statement execute function governance.refuse_change()',
      name || '_kept', name);
  end loop;
end
$$;
