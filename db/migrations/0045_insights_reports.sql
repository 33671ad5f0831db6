-- Members can report a statement in confidence: what hurts somebody is looked at, and whoever reported it hears of it once.
create table insights.report (
  statement_id uuid not null references insights.statement on delete cascade,
  reported_by uuid not null references people.member on delete cascade,
  kind text not null check (kind in ('recognised', 'in-confidence', 'put-down', 'beside', 'other')),
  words text not null default '' check (length(words) <= 1000),
  reported_at timestamptz not null,
  answered_at timestamptz,
  answered_by uuid references people.member on delete set null,
  outcome text check (outcome in ('fine', 'reword', 'joined', 'out')),
  answer text not null default '' check (length(answer) <= 1000),
  primary key (statement_id, reported_by),
  check ((answered_at is null) = (outcome is null)),
  check (kind <> 'other' or words <> '')
);
create index report_reported_by on insights.report (reported_by);
create index report_answered_by on insights.report (answered_by);
create index report_open on insights.report (statement_id) where answered_at is null;
comment on table insights.report is 'Personal: that a member reported a statement, and what came of it. Whoever looks after conversations reads it without a name; nobody else does. Kept for a year after the answer.';
comment on column insights.report.kind is 'Why: somebody could be recognised, it was said in confidence, it puts people down, it is beside the question, or something else.';
comment on column insights.report.words is 'Personal: what whoever reported it wrote besides; empty for nothing.';
comment on column insights.report.answered_by is 'Personal: who answered; null where it was answered as another of the same kind had been.';
comment on column insights.report.outcome is 'What came of it: it is fine as it stands, its author was asked to reword it, it was joined with another, or left out.';
comment on column insights.report.answer is 'Why it is fine, as whoever reported it reads it.';
