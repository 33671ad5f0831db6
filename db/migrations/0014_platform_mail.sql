-- One letter goes to many, who can stop it with one press; and an address whose mail comes back is left in peace.
create table platform.mail_words (
  id uuid primary key default gen_random_uuid(),
  subject text not null,
  body_text text not null,
  body_html text not null,
  written_at timestamptz not null
);
create index mail_words_written_at on platform.mail_words (written_at);
comment on table platform.mail_words is 'The words of a letter to many, written once for all of them. Kept as long as a mail that has them.';

alter table platform.mail
  add column words_id uuid references platform.mail_words,
  add column unsubscribe_token text,
  add column withheld_at timestamptz;
create index mail_words_id on platform.mail (words_id) where words_id is not null;
comment on column platform.mail.words_id is 'The words that it shares with others; its own subject and bodies are then empty.';
comment on column platform.mail.unsubscribe_token is 'Personal: what its reader stops such mail with; only mail that its readers may stop has one.';
comment on column platform.mail.withheld_at is 'When it was not sent because mail to its address is paused.';

-- A letter to many must not keep anybody waiting who is about to sign in.
drop index platform.mail_due;
create index mail_due on platform.mail ((words_id is not null), due_at) where sent_at is null and dead_at is null;

create table platform.mail_pause (
  address text primary key check (address = lower(address)),
  because text not null check (because in ('bounce', 'complaint')),
  since timestamptz not null,
  said text not null default '' check (length(said) <= 500)
);
create index mail_pause_since on platform.mail_pause (since desc);
comment on table platform.mail_pause is 'Addresses that get no mail but to sign in, because mail came back or was called unwanted. Kept until it is started again, two years at most.';
comment on column platform.mail_pause.address is 'Personal: the address. Erased with its member.';
comment on column platform.mail_pause.said is 'Personal: what the other mail server said, which may name the address.';

create table platform.mail_return (
  mail_id uuid not null,
  kind text not null check (kind in ('bounce', 'complaint')),
  address text not null,
  is_lasting boolean not null,
  returned_at timestamptz not null,
  forgiven_at timestamptz,
  primary key (mail_id, kind)
);
create index mail_return_address on platform.mail_return (address, returned_at);
comment on table platform.mail_return is 'Mail that came back, each once however often it is reported. Kept for 30 days.';
comment on column platform.mail_return.address is 'Personal: the address that it came back from. Erased with its member.';
comment on column platform.mail_return.is_lasting is 'True where there is no such mailbox; false where it may take mail again, as a full one.';
comment on column platform.mail_return.forgiven_at is 'When mail to the address was started again: it is known, so that an old report changes nothing, and counts no more.';
