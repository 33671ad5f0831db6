-- What is said at an event is said on its boards: they belong together, so that its outputs can be drafted from them.
create table events.board (
  event_id uuid not null references events.event on delete cascade,
  board_id uuid not null references boards.board on delete cascade,
  title text not null check (length(title) between 1 and 200),
  added_at timestamptz not null,
  primary key (event_id, board_id)
);
create unique index board_once on events.board (board_id);
comment on table events.board is 'A live board of an event. Kept with both.';
