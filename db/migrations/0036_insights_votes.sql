-- Votes on statements, under words that only the key of the house leads back to a member, and what they come to.
create table insights.polling (
  conversation_id uuid primary key references insights.conversation on delete cascade,
  stretch integer not null default 1
);
comment on table insights.polling is 'Which stretch of a conversation''s votes is being cast: each snapshot begins another. Kept with the conversation.';

create table insights.voter (
  pseudonym bytea primary key check (length(pseudonym) = 32),
  conversation_id uuid not null references insights.conversation on delete cascade,
  class text not null default '',
  turn integer not null default 0,
  changed_in integer not null default 0
) with (fillfactor = 70);
create index voter_conversation on insights.voter (conversation_id);
comment on table insights.voter is 'Personal: somebody who votes in a conversation, under a word made for it alone by a key that lies outside the database. Kept with the conversation; whose it was can be told by nobody any more once the member is erased.';
comment on column insights.voter.class is 'As what their part of the system counts (insights.part_class), when they first voted; empty where they stand in none.';
comment on column insights.voter.turn is 'How often they have voted: which of two of their votes is the later. No time is kept. Forgotten when the conversation closes.';
comment on column insights.voter.changed_in is 'In which stretch they last changed what they say: a snapshot waits until enough people have. Forgotten when the conversation closes.';

create table insights.vote (
  pseudonym bytea not null references insights.voter on update cascade,
  statement_id uuid not null references insights.statement on delete cascade,
  answer smallint not null check (answer between -1 and 1),
  turn integer not null,
  was smallint check (was between -1 and 1),
  was_turn integer,
  primary key (pseudonym, statement_id)
);
comment on table insights.vote is 'Personal: what somebody says of a statement: 1 agree, -1 disagree, 0 pass. No member, no session, no time. Kept with the conversation.';
comment on column insights.vote.turn is 'The voter''s turn in which it was given; 0 once the conversation is closed.';
comment on column insights.vote.was is 'What they had said of it before a later vote of theirs came here by joining, so that the two can be parted again.';
comment on column insights.vote.was_turn is 'The turn in which they had said that; forgotten when the conversation closes.';

create table insights.statement_count (
  statement_id uuid not null references insights.statement on delete cascade,
  class text not null,
  agree integer not null default 0 check (agree >= 0),
  disagree integer not null default 0 check (disagree >= 0),
  pass integer not null default 0 check (pass >= 0),
  primary key (statement_id, class)
) with (fillfactor = 50);
comment on table insights.statement_count is 'How often each class has voted on a statement, so that the next statement is drawn without counting. Shown on no page. Kept with the conversation.';

create table insights.snapshot (
  conversation_id uuid not null references insights.conversation on delete cascade,
  number integer not null,
  taken_at timestamptz not null,
  why text not null check (why in ('votes', 'closed')),
  stretch integer not null,
  method text not null,
  seed text not null,
  body jsonb not null,
  primary key (conversation_id, number)
);
comment on table insights.snapshot is 'What the votes came to at one time, as everybody may see it. Never changed. Kept with the conversation.';
comment on column insights.snapshot.why is 'Enough different people had voted since the last one, or the conversation was closed.';
comment on column insights.snapshot.stretch is 'The last stretch of votes that it holds.';
comment on column insights.snapshot.body is 'Figures and findings, with all that is confidential left out already. Statements stand in it by their number.';

create table insights.standing (
  conversation_id uuid not null,
  number integer not null,
  sealed bytea not null,
  primary key (conversation_id, number),
  foreign key (conversation_id, number) references insights.snapshot on delete cascade
);
comment on table insights.standing is 'Personal: what a snapshot was made of, sealed by a key that lies outside the database: by it alone can be told which figures may follow those that were shown. All but the last are forgotten when the conversation closes.';
comment on column insights.standing.sealed is 'Each vote under the voter''s word, and the group of each. Without the key nobody can read in which snapshots somebody changed what they say.';
