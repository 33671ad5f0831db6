-- Co-design: members comment on a wording and suggest another one, and editors decide with a reason.
create table frameworks.comment (
  id uuid primary key default gen_random_uuid(),
  behaviour_id uuid not null references frameworks.behaviour,
  quoted text not null default '' check (length(quoted) <= 5000),
  start_at int not null default 0 check (start_at >= 0),
  words text not null check (length(words) between 1 and 2000),
  author_id uuid not null references people.member on delete cascade,
  attribution text not null check (attribution in ('named', 'role', 'part', 'none')),
  written_at timestamptz not null,
  edited_at timestamptz,
  answer text not null default '' check (length(answer) <= 2000),
  answered_by uuid references people.member on delete set null,
  answered_at timestamptz,
  hidden_why text not null default '' check (length(hidden_why) <= 1000),
  hidden_by uuid references people.member on delete set null,
  hidden_at timestamptz,
  told_at timestamptz
);
create index comment_behaviour on frameworks.comment (behaviour_id);
create index comment_author on frameworks.comment (author_id);
create index comment_answered_by on frameworks.comment (answered_by);
create index comment_hidden_by on frameworks.comment (hidden_by);
comment on table frameworks.comment is 'Personal: what a member notes beside a behaviour, for members to read. It follows the behaviour to later versions by lineage. Kept until its author takes it back or is erased.';
comment on column frameworks.comment.quoted is 'The words of the behaviour that it is about, as they are read; empty for all of it.';
comment on column frameworks.comment.start_at is 'Where the quoted words begin in the behaviour as it is read.';
comment on column frameworks.comment.words is 'Personal: what they noted.';
comment on column frameworks.comment.author_id is 'Personal: whose it is.';
comment on column frameworks.comment.attribution is 'Personal: how they want to be named with it.';
comment on column frameworks.comment.answered_by is 'Personal: the editor who answered.';
comment on column frameworks.comment.hidden_why is 'Why an editor hid it: its author and editors read that.';
comment on column frameworks.comment.hidden_by is 'Personal: the editor who hid it.';
comment on column frameworks.comment.told_at is 'When its author was told that it was hidden: once, whatever comes after.';

create table frameworks.suggestion (
  id uuid primary key default gen_random_uuid(),
  version_id uuid not null references frameworks.version,
  why text not null check (length(why) <= 2000),
  is_public boolean not null,
  author_id uuid references people.member on delete set null,
  attribution text not null check (attribution in ('named', 'role', 'part', 'none')),
  sent_at timestamptz not null,
  status text not null default 'open' check (status in ('open', 'accepted', 'partly', 'declined', 'withdrawn')),
  reason text not null default '' check (length(reason) <= 2000),
  closed_at timestamptz,
  decided_by uuid references people.member on delete set null,
  told_at timestamptz,
  check ((status = 'open') = (closed_at is null))
);
create index suggestion_version on frameworks.suggestion (version_id);
create index suggestion_author on frameworks.suggestion (author_id);
create index suggestion_decided_by on frameworks.suggestion (decided_by);
create index suggestion_open on frameworks.suggestion (sent_at) where status = 'open';
comment on table frameworks.suggestion is 'Personal: another wording that a member suggests, of one behaviour or several, and what became of it. Kept for good, as the reason of a wording; erased, its author is named no longer.';
comment on column frameworks.suggestion.why is 'Personal: why they suggest it, in their own words.';
comment on column frameworks.suggestion.is_public is 'Whether visitors may read why, beside the words that it led to.';
comment on column frameworks.suggestion.author_id is 'Personal: whose it is.';
comment on column frameworks.suggestion.attribution is 'Personal: how they want to be named with it.';
comment on column frameworks.suggestion.reason is 'Why an editor decided so.';
comment on column frameworks.suggestion.closed_at is 'When it was decided or withdrawn.';
comment on column frameworks.suggestion.decided_by is 'Personal: the editor who decided.';
comment on column frameworks.suggestion.told_at is 'When its author was told of the decision: once.';

create table frameworks.suggested_change (
  id uuid primary key default gen_random_uuid(),
  suggestion_id uuid not null references frameworks.suggestion on delete cascade,
  position int not null,
  kind text not null check (kind in ('keep', 'change', 'add', 'remove')),
  characteristic text not null,
  field text not null check (field in ('title', 'summary', 'intro', 'behaviour')),
  behaviour_id uuid references frameworks.behaviour,
  was text not null check (length(was) <= 5000),
  words text not null check (length(words) <= 5000),
  decision text check (decision in ('accepted', 'declined')),
  draft_id uuid references frameworks.draft on delete set null,
  continues uuid references frameworks.behaviour,
  version_id uuid references frameworks.version,
  became uuid references frameworks.behaviour,
  unique (suggestion_id, position),
  check ((field = 'behaviour' and kind <> 'add') = (behaviour_id is not null))
);
create index suggested_change_draft on frameworks.suggested_change (draft_id);
create index suggested_change_version on frameworks.suggested_change (version_id);
comment on table frameworks.suggested_change is 'One text that a suggestion is about: kept as it is, changed, added or removed, and where it went when it was accepted.';
comment on column frameworks.suggested_change.behaviour_id is 'The behaviour that it is about; null for a new one, and for a characteristic''s own text.';
comment on column frameworks.suggested_change.was is 'The text for which other words were suggested, as it was then; empty for what is added.';
comment on column frameworks.suggested_change.words is 'The words that were suggested; empty for what is to be removed.';
comment on column frameworks.suggested_change.draft_id is 'The draft into which its words went; null once that is published or thrown away.';
comment on column frameworks.suggested_change.continues is 'The behaviour that its words continue, in the version that the draft is based on.';
comment on column frameworks.suggested_change.version_id is 'The version that brought its words; null while none has.';
comment on column frameworks.suggested_change.became is 'The behaviour of that version with its words; null for a characteristic''s own text, and for what was removed.';
