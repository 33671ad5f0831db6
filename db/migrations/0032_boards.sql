-- Boards: people in one workshop answer questions together, from their phones, without signing up; and it is kept.
create schema boards;

create table boards.board (
  id uuid primary key default gen_random_uuid(),
  title text not null check (length(title) between 1 and 200),
  characteristic text not null default '' check (length(characteristic) <= 100),
  code text not null unique check (code ~ '^[A-Z0-9]{6}$'),
  hides_words boolean not null,
  authorship text not null check (authorship in ('named', 'unlinkable')),
  votes_each integer not null check (votes_each between 0 and 20),
  open_until date not null,
  prepared_by uuid references people.member on delete set null,
  prepared_at timestamptz not null,
  closed_at timestamptz,
  closed_by uuid references people.member on delete set null,
  timer_ends_at timestamptz,
  last_step jsonb,
  number integer not null default 0
);
create index board_prepared_by on boards.board (prepared_by);
create index board_closed_by on boards.board (closed_by);
comment on table boards.board is 'A shared board for one workshop: what is asked, and how. Kept for good: it is the community''s record.';
comment on column boards.board.characteristic is 'The key of the characteristic that it is about; empty for none.';
comment on column boards.board.code is 'What people type to come to it.';
comment on column boards.board.hides_words is 'Whether what is written to a question stays hidden until it is revealed.';
comment on column boards.board.authorship is 'Whether a card carries the name that its author chose, or nothing ties it to anybody.';
comment on column boards.board.open_until is 'The last day on which the link lets anybody in.';
comment on column boards.board.prepared_by is 'Personal: who prepared it.';
comment on column boards.board.closed_by is 'Personal: who closed it.';
comment on column boards.board.last_step is 'How the last thing that a facilitator did is undone; null where nothing can be.';
comment on column boards.board.number is 'The number of the last change to it.';

create table boards.question (
  id uuid primary key default gen_random_uuid(),
  board_id uuid not null references boards.board on delete cascade,
  position integer not null,
  words text not null check (length(words) between 1 and 300),
  revealed_at timestamptz,
  closed_at timestamptz,
  unique (board_id, position)
);
comment on table boards.question is 'What a board asks, in its order. Kept with the board.';
comment on column boards.question.revealed_at is 'Since when its cards can be read by all; null while they are hidden.';
comment on column boards.question.closed_at is 'Since when it takes no more cards; null while it does.';

create table boards.card_group (
  id uuid primary key default gen_random_uuid(),
  question_id uuid not null references boards.question on delete cascade,
  name text not null check (length(name) between 1 and 100),
  characteristic text not null default '' check (length(characteristic) <= 100),
  merged_into uuid,
  dissolved_at timestamptz,
  made_at timestamptz not null
);
create index card_group_question on boards.card_group (question_id);
comment on table boards.card_group is 'Cards of one question that a facilitator put together under a name. Kept with the board.';
comment on column boards.card_group.characteristic is 'The key of the characteristic that it speaks of; empty for none.';
comment on column boards.card_group.merged_into is 'The group that it became part of, and whose votes its own count for. No foreign key: a table that points to itself could not be restored in one go.';
comment on column boards.card_group.dissolved_at is 'Since when it is none any more, merged or ungrouped; it stays, so that this can be undone.';

create table boards.seat (
  id uuid primary key default gen_random_uuid(),
  board_id uuid not null references boards.board on delete cascade,
  token_hash bytea not null unique check (length(token_hash) = 32),
  name text not null default '' check (length(name) <= 100),
  member_id uuid references people.member on delete cascade
);
create index seat_board on boards.seat (board_id);
create index seat_member on boards.seat (member_id);
comment on table boards.seat is 'Personal: a browser that joined a board. On an unlinkable board it holds no name and no member. Kept with the board.';
comment on column boards.seat.token_hash is 'What its browser keeps, hashed for this board alone.';
comment on column boards.seat.name is 'Personal: the name that they chose for their cards; empty where they chose none.';
comment on column boards.seat.member_id is 'Personal: the member who joined, where they were signed in; null for guests, and on unlinkable boards.';

create table boards.card (
  id uuid primary key,
  question_id uuid not null references boards.question on delete cascade,
  group_id uuid references boards.card_group on delete set null,
  seat_id uuid references boards.seat on delete set null,
  words text not null check (length(words) <= 280),
  characteristic text not null default '' check (length(characteristic) <= 100),
  standing text not null default 'kept' check (standing in ('kept', 'taken-back', 'removed')),
  check ((standing = 'taken-back') = (words = ''))
);
create index card_question on boards.card (question_id, id);
create index card_group_of on boards.card (group_id) where group_id is not null;
create index card_seat on boards.card (seat_id) where seat_id is not null;
comment on table boards.card is 'Personal: what somebody wrote to a question. It carries no time. On an unlinkable board nothing ties it to anybody. Kept with the board, under one id for ever.';
comment on column boards.card.id is 'Made of its writer''s token, its question and its place among their cards: whoever has the token can find it, nobody else can say whose it is.';
comment on column boards.card.seat_id is 'Personal: who wrote it; null on an unlinkable board.';
comment on column boards.card.standing is 'Whether it stands on the board, was taken back by its writer, or was put away by a facilitator.';

create table boards.vote (
  voter bytea not null check (length(voter) = 32),
  target_id uuid not null,
  question_id uuid not null references boards.question on delete cascade,
  primary key (voter, target_id)
);
create index vote_target on boards.vote (target_id);
create index vote_question on boards.vote (question_id);
comment on table boards.vote is 'Who voted for which card or group, as far as counting needs it: by a word that is made of the voter''s token for one question. When the board is closed, chance takes the place of that word.';
comment on column boards.vote.target_id is 'The card or the group. No foreign key: it may be either.';

create table boards.change (
  board_id uuid not null references boards.board on delete cascade,
  number integer not null,
  kind text not null check (kind in ('board', 'question', 'group', 'card', 'votes')),
  thing_id uuid not null,
  primary key (board_id, number)
);
comment on table boards.change is 'What changed on a board, in order: by it every screen keeps up. Emptied when the board is closed, for an order of cards could tell whose they are.';
