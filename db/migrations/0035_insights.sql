-- What members said, and what becomes of it: insights, and conversations in which they say statements and vote.
create schema insights;

create table insights.insight (
  id uuid primary key default gen_random_uuid(),
  source text not null check (source in ('match', 'board', 'event', 'library', 'free')),
  source_id uuid,
  place text not null default '' check (length(place) <= 300),
  place_href text not null default '' check (length(place_href) <= 300),
  words text not null check (length(words) between 1 and 2000),
  lang text not null default 'en',
  uses text[] not null default '{}',
  said_at timestamptz not null,
  kept_by uuid references people.member on delete set null,
  withdrawn_at timestamptz,
  revision integer not null default 1,
  unique (source, source_id)
);
create index insight_said_at on insights.insight (said_at desc, id);
create index insight_kept_by on insights.insight (kept_by);
create index insight_words on insights.insight using gin (to_tsvector('english', words));
create index insight_withdrawn_at on insights.insight (withdrawn_at) where withdrawn_at is not null;
comment on table insights.insight is 'Personal: something that was said and is worth keeping. Kept until 30 days after it was taken back, or until its authors are erased.';
comment on column insights.insight.source is 'Where it came from: a conversation in a pair, a card of a board, an event, the library, or written down here.';
comment on column insights.insight.source_id is 'What it is there: the insight of a meeting, or the card. No foreign key: it may be either. Null where it was written down here.';
comment on column insights.insight.place is 'Where it was said, in words.';
comment on column insights.insight.uses is 'What it may be used for, each by its key: wording, report, public. It is shown for nothing else.';
comment on column insights.insight.kept_by is 'Personal: who wrote it down here, for themselves or for its author; null where it came from another room.';
comment on column insights.insight.withdrawn_at is 'Since when it is shown to nobody, in no place; null while it is.';

create table insights.insight_author (
  insight_id uuid not null references insights.insight on delete cascade,
  position integer not null,
  member_id uuid references people.member on delete cascade,
  name text not null default '' check (length(name) <= 100),
  attribution text not null check (attribution in ('named', 'role', 'part', 'none')),
  primary key (insight_id, position),
  check (member_id is null or name = '')
);
create index insight_author_member on insights.insight_author (member_id);
comment on table insights.insight_author is 'Personal: whose an insight is, and how each wants to be named with it. Nobody is named otherwise, anywhere. Of who is no member, kept for a year after they said it.';
comment on column insights.insight_author.name is 'Personal: the name that a guest chose for their card, or by which somebody wanted to be named; empty for members, who are named as they are called today.';

create table insights.tag (
  id uuid primary key default gen_random_uuid(),
  insight_id uuid not null references insights.insight on delete cascade,
  characteristic text not null default '' check (length(characteristic) <= 100),
  behaviour_id uuid references frameworks.behaviour,
  tagged_by uuid references people.member on delete set null,
  tagged_at timestamptz not null,
  unique nulls not distinct (insight_id, characteristic, behaviour_id)
);
create index tag_behaviour on insights.tag (behaviour_id);
create index tag_tagged_by on insights.tag (tagged_by);
comment on table insights.tag is 'What an insight speaks of. Kept with it.';
comment on column insights.tag.characteristic is 'The key of a characteristic; empty says that it does not fit any yet, and may be the beginning of a new one.';
comment on column insights.tag.tagged_by is 'Personal: who said so; null where it came with the insight.';

create table insights.conversation (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  title text not null check (length(title) between 1 and 200),
  question text not null check (length(question) between 1 and 300),
  about text not null default '' check (length(about) <= 2000),
  moderation_rules text not null default '' check (length(moderation_rules) <= 4000),
  characteristic text not null default '' check (length(characteristic) <= 100),
  version_id uuid references frameworks.version,
  looks_first boolean not null default true,
  threshold integer not null default 5 check (threshold between 5 and 20),
  is_rounded boolean not null default false,
  seed text not null,
  closes_on date not null,
  prepared_by uuid references people.member on delete set null,
  prepared_at timestamptz not null,
  opened_at timestamptz,
  closed_at timestamptz,
  conclusion text not null default '' check (length(conclusion) <= 4000),
  concluded_at timestamptz,
  revision integer not null default 1,
  check (opened_at is null or moderation_rules <> '')
);
create index conversation_prepared_by on insights.conversation (prepared_by);
comment on table insights.conversation is 'A question on which members say short statements and vote on each other''s. Kept for good: it is the community''s record.';
comment on column insights.conversation.moderation_rules is 'What is let in and what is not, as everybody may read it before they say anything. Without them it cannot be opened.';
comment on column insights.conversation.characteristic is 'The key of the characteristic that it is about; empty for none.';
comment on column insights.conversation.version_id is 'The version whose wording it speaks of; null for none.';
comment on column insights.conversation.looks_first is 'Whether a statement is shown only once somebody has looked at it.';
comment on column insights.conversation.threshold is 'Of fewer people than these, nothing is told.';
comment on column insights.conversation.is_rounded is 'Whether counts of 1 to 7 are hidden and others rounded to 5.';
comment on column insights.conversation.seed is 'From which every lot in its results is drawn, so that anybody comes to the same.';
comment on column insights.conversation.closes_on is 'The last day on which it takes statements and votes.';
comment on column insights.conversation.prepared_by is 'Personal: who prepared it.';
comment on column insights.conversation.conclusion is 'What was concluded from it, in words; empty until it is.';

create table insights.part_class (
  conversation_id uuid not null references insights.conversation on delete cascade,
  part text not null,
  class text not null,
  members integer not null,
  primary key (conversation_id, part)
);
comment on table insights.part_class is 'As what each part of the system counts in a conversation, settled when it is opened: parts of fewer members than its threshold count together, so that no count is about one or two people.';
comment on column insights.part_class.part is 'The id of a part of the system; empty for members who stand in none.';
comment on column insights.part_class.class is 'The id of the part, empty for none, or “several” for those that count together.';
comment on column insights.part_class.members is 'How many members stood in this part when it was opened.';

create table insights.statement (
  id uuid primary key default gen_random_uuid(),
  conversation_id uuid not null references insights.conversation on delete cascade,
  number integer not null,
  words text not null check (length(words) between 1 and 200),
  lang text not null default 'en',
  kind text not null default 'view' check (kind in ('view', 'wording', 'insight', 'about-me')),
  status text not null check (status in ('waiting', 'in', 'reword', 'joined', 'out')),
  reason text not null default '' check (length(reason) <= 1000),
  author_id uuid references people.member on delete set null,
  class text,
  sent_at timestamptz not null,
  decided_by uuid references people.member on delete set null,
  decided_at timestamptz,
  parent_id uuid,
  joined_into uuid,
  insight_id uuid references insights.insight on delete set null,
  change text check (change in ('keep', 'change', 'add', 'remove')),
  characteristic text not null default '' check (length(characteristic) <= 100),
  behaviour_id uuid references frameworks.behaviour,
  quoted text not null default '' check (length(quoted) <= 1000),
  unique (conversation_id, number),
  check ((status = 'joined') = (joined_into is not null)),
  check ((kind = 'wording') = (change is not null))
);
create index statement_author on insights.statement (author_id);
create index statement_decided_by on insights.statement (decided_by);
create index statement_insight on insights.statement (insight_id);
create index statement_behaviour on insights.statement (behaviour_id);
create index statement_status on insights.statement (conversation_id, status);
comment on table insights.statement is 'Personal: something short that a member says in a conversation, on which others vote. Shown as a member''s, never with a name. Kept with the conversation.';
comment on column insights.statement.number is 'Its number in the conversation: the same for ever, also in exports.';
comment on column insights.statement.kind is 'A view; a proposal for the wording; an insight put to the vote; or something about oneself, which shapes no result.';
comment on column insights.statement.status is 'Waiting to be looked at, in, sent back to be reworded, joined with another, or left out.';
comment on column insights.statement.reason is 'Why it was decided so, as its author reads it.';
comment on column insights.statement.author_id is 'Personal: who said it, for whom alone its journey is kept.';
comment on column insights.statement.class is 'As what its author''s part of the system counts; null where they stand in none.';
comment on column insights.statement.decided_by is 'Personal: who decided.';
comment on column insights.statement.parent_id is 'The statement that it rewords. No foreign key: a table that points to itself could not be restored in one go.';
comment on column insights.statement.joined_into is 'The statement that it was joined with.';
comment on column insights.statement.change is 'Of a proposal for the wording: to keep, change, add or remove something.';
comment on column insights.statement.quoted is 'The words of the wording that it speaks of, as they stand there; empty for the whole.';

create table insights.statement_step (
  statement_id uuid not null references insights.statement on delete cascade,
  number integer not null,
  step text not null check (step in ('received', 'in', 'reword', 'reworded', 'joined', 'parted', 'took-in',
    'gave-back', 'out', 'edited', 'back')),
  reason text not null default '' check (length(reason) <= 1000),
  words_before text,
  by_id uuid references people.member on delete set null,
  at timestamptz not null,
  told_at timestamptz,
  primary key (statement_id, number)
);
create index statement_step_untold on insights.statement_step (at) where told_at is null;
create index statement_step_by on insights.statement_step (by_id);
comment on table insights.statement_step is 'Personal: what became of a statement, step by step, as its author may read it. Kept with it.';
comment on column insights.statement_step.step is 'What happened; took-in and gave-back stand at the statement with which another was joined, and from which it was parted.';
comment on column insights.statement_step.words_before is 'The words before a slip of the pen was mended: the original is always one press away.';
comment on column insights.statement_step.told_at is 'When its author was told by a letter; null while they were not, or where they did it themselves.';
comment on column insights.statement_step.by_id is 'Personal: who decided; null where its author did.';
