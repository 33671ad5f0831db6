-- Who was signed out meanwhile keeps what they typed as well: it is sealed for their browser, as no session stands then.
drop table people.kept_words;
create table people.kept_words (
  browser_hash bytea primary key,
  member_id uuid not null references people.member on delete cascade,
  sealed bytea not null,
  kept_at timestamptz not null
);
create index kept_words_member_id on people.kept_words (member_id);
create index kept_words_kept_at on people.kept_words (kept_at);
comment on table people.kept_words is 'What somebody had typed in a form when their session had ended, or when the house asked them to show once more that it is them: it stands in the form again afterwards. One for each browser, the newest; deleted when it is sent, when they sign out, or after a day.';
comment on column people.kept_words.member_id is 'Whose form it was: nobody else finds it, in the same browser either.';
comment on column people.kept_words.browser_hash is 'The browser in which it was typed, as a hash of a cookie that is kept there alone.';
comment on column people.kept_words.sealed is 'Personal: what they typed and on which page, sealed under a key that needs the cookie of that browser: no copy of the database opens it. Neither files nor codes are among it.';
