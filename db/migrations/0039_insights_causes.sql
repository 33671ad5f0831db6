-- Words to wording: what members said that led to a changed phrase, and that they were told.
create table insights.cause (
  id uuid primary key default gen_random_uuid(),
  before_id uuid not null references frameworks.version,
  after_id uuid not null references frameworks.version,
  phrase text not null check (length(phrase) between 1 and 200),
  quote_of uuid references frameworks.version,
  quote_number integer check (quote_number >= 0),
  insight_id uuid references insights.insight on delete cascade,
  statement_id uuid references insights.statement on delete cascade,
  because text not null default '' check (length(because) <= 500),
  linked_by uuid references people.member on delete set null,
  linked_at timestamptz not null,
  check (num_nonnulls(quote_of, insight_id, statement_id) = 1),
  check ((quote_of is null) = (quote_number is null)),
  unique nulls not distinct (before_id, after_id, phrase, quote_of, quote_number, insight_id, statement_id)
);
create index cause_after on insights.cause (after_id);
create index cause_quote_of on insights.cause (quote_of);
create index cause_insight on insights.cause (insight_id);
create index cause_statement on insights.cause (statement_id);
create index cause_linked_by on insights.cause (linked_by);
comment on table insights.cause is 'Something that was said and that led to a phrase which changed between two versions: a quote of the source, an insight or a statement. Kept as long as what was said is.';
comment on column insights.cause.phrase is 'The key of the changed phrase: the same for ever, as versions never change.';
comment on column insights.cause.quote_number is 'Which of the quotes that stand with that version, counted from 0.';
comment on column insights.cause.because is 'How the one led to the other, in an editor''s words; may be empty.';
comment on column insights.cause.linked_by is 'Personal: who linked it; null for what came with the house.';

create table insights.phrase_note (
  before_id uuid not null references frameworks.version,
  after_id uuid not null references frameworks.version,
  phrase text not null check (length(phrase) between 1 and 200),
  words text not null check (length(words) between 1 and 500),
  noted_by uuid references people.member on delete set null,
  noted_at timestamptz not null,
  primary key (before_id, after_id, phrase)
);
create index phrase_note_after on insights.phrase_note (after_id);
create index phrase_note_by on insights.phrase_note (noted_by);
comment on table insights.phrase_note is 'Why a phrase changed where nothing that was said led to it, so that its page says so honestly. Kept for good.';
comment on column insights.phrase_note.noted_by is 'Personal: who wrote it; null for what came with the house.';

create table insights.word_told (
  id uuid primary key default gen_random_uuid(),
  version_id uuid not null references frameworks.version,
  member_id uuid not null references people.member on delete cascade,
  told_at timestamptz not null,
  unique (version_id, member_id)
);
create index word_told_member on insights.word_told (member_id);
comment on table insights.word_told is 'Personal: whom we told that their words changed a wording, once for each version. Kept until they are erased.';

create table insights.unchanged (
  statement_id uuid not null references insights.statement on delete cascade,
  version_id uuid not null references frameworks.version,
  because text not null check (length(because) between 1 and 1000),
  decided_by uuid references people.member on delete set null,
  decided_at timestamptz not null,
  primary key (statement_id, version_id)
);
create index unchanged_version on insights.unchanged (version_id);
create index unchanged_decided_by on insights.unchanged (decided_by);
comment on table insights.unchanged is 'Why a statement did not change a wording, as its author and all members may read it. Kept with the statement.';
comment on column insights.unchanged.decided_by is 'Personal: who said so.';
