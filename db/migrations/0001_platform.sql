-- The ground that every module stands on: what was done, what is to be mailed, how often something was asked.
create schema platform;

create table platform.secret (
  name text primary key,
  value bytea not null,
  made_at timestamptz not null default now()
);
comment on table platform.secret is 'Keys that the house made for itself, shared by all its processes. Never leaves the database but in a backup.';

create table platform.act (
  id bigint generated always as identity primary key,
  act text not null,
  done_at timestamptz not null,
  by_person uuid,
  on_kind text not null,
  on_id text not null
);
create index act_done_at on platform.act (done_at desc);
create index act_on on platform.act (on_kind, on_id);
comment on table platform.act is 'The audit: each act once, in its own transaction. Who, what, on what, when; never the content. Kept for seven years.';
comment on column platform.act.by_person is 'The member who acted; null for the house itself. Personal: an id, which names nobody once the member is erased.';

create table platform.mail (
  id uuid primary key default gen_random_uuid(),
  act text not null,
  once text not null unique,
  to_address text not null,
  subject text not null,
  body_text text not null,
  body_html text not null,
  queued_at timestamptz not null,
  useless_at timestamptz,
  attempts int not null default 0,
  due_at timestamptz not null,
  claimed_by int,
  handed_over_at timestamptz,
  sent_at timestamptz,
  dead_at timestamptz,
  last_error text
);
create index mail_due on platform.mail (due_at) where sent_at is null and dead_at is null;
create index mail_queued_at on platform.mail (queued_at desc);
comment on table platform.mail is 'The outbox: written in the transaction of the act that asks for the mail, sent by a worker. Kept for 30 days after sending.';
comment on column platform.mail.once is 'What makes this mail one of its kind (act and thing): the same is never queued twice.';
comment on column platform.mail.to_address is 'Personal: the recipient. Erased with the row.';
comment on column platform.mail.body_text is 'Personal: may hold a sign-in code. Blanked once sent where the mail is a secret.';
comment on column platform.mail.useless_at is 'After this instant the mail is not worth sending (a sign-in code that has expired).';
comment on column platform.mail.claimed_by is 'The process that is sending it now; its advisory lock shows that it lives.';
comment on column platform.mail.handed_over_at is 'Set just before the last line of the SMTP conversation: from here on the mail may have been delivered.';

create unlogged table platform.asked (
  what text not null,
  window_start timestamptz not null,
  times int not null,
  primary key (what, window_start)
);
comment on table platform.asked is 'How often something was asked in a window of time, for limits. Holds keyed hashes, no addresses. Kept for two days.';
