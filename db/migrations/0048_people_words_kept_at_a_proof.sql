-- Who is asked for a proof keeps what they typed, and who goes and presses twice is told once more that they have gone.
create table people.kept_words (
  session_id uuid primary key references people.session on delete cascade,
  url text not null,
  sealed bytea not null,
  kept_at timestamptz not null
);
create index kept_words_kept_at on people.kept_words (kept_at);
comment on table people.kept_words is 'What somebody had typed in a form when the house asked them to show once more that it is them: it stands in the form again afterwards. One for each session, the newest; deleted when it is sent, with the session, or after a day.';
comment on column people.kept_words.url is 'The page on which the form stands.';
comment on column people.kept_words.sealed is 'Personal: what they typed, sealed for this session and page alone. Neither files nor codes are among it.';

create table people.goodbye (
  token_hash bytea primary key,
  how text not null check (how in ('left', 'erased')),
  said_at timestamptz not null
);
create index goodbye_said_at on people.goodbye (said_at);
comment on table people.goodbye is 'The session in which somebody left or was erased, as the hash of random bits that names nobody: a second press there is known by it. Kept for a day.';
