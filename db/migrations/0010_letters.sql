-- The house writes to members about what each of them wants to hear of: at once, gathered in a digest, or not at all.
create schema letters;

create table letters.reader (
  member_id uuid primary key references people.member on delete cascade,
  rhythm text not null default 'weekly' check (rhythm in ('daily', 'weekly', 'never')),
  earlier_rhythm text check (earlier_rhythm in ('daily', 'weekly')),
  weekday int not null default 1 check (weekday between 1 and 7),
  paused_until date,
  digested_on date not null,
  gathered_until timestamptz not null,
  revision int not null default 0
);
create index reader_digested_on on letters.reader (digested_on, member_id);
comment on table letters.reader is 'How a member wants to be written to. Kept as long as the member.';
comment on column letters.reader.rhythm is 'Personal: how often their digest comes.';
comment on column letters.reader.earlier_rhythm is 'What it was before they stopped the digest from one, so that they can undo that.';
comment on column letters.reader.weekday is 'Personal: the day of a weekly digest, 1 for Monday.';
comment on column letters.reader.paused_until is 'Personal: until the day before this one nothing is written; what waits comes then.';
comment on column letters.reader.digested_on is 'The London day of the last digest that was due, sent or empty: none is due twice for the same day.';
comment on column letters.reader.gathered_until is 'Up to when things that are gathered, not told, stood in a digest.';

create table letters.choice (
  member_id uuid not null references people.member on delete cascade,
  topic text not null,
  manner text not null check (manner in ('at-once', 'digest', 'not-at-all')),
  earlier text check (earlier in ('at-once', 'digest', 'not-at-all')),
  chosen_at timestamptz not null,
  primary key (member_id, topic)
);
comment on table letters.choice is 'Personal: what a member wants to hear of, where they chose otherwise than the topic does. Kept as long as the member.';
comment on column letters.choice.earlier is 'What it was before they stopped it from a letter, so that they can undo that.';

create table letters.news (
  id uuid primary key default gen_random_uuid(),
  topic text not null,
  about text not null,
  title text not null,
  summary text not null,
  href text not null,
  told_at timestamptz not null,
  untrue_at timestamptz,
  unique (topic, about)
);
create index news_told_at on letters.news (told_at);
comment on table letters.news is 'Something that members are written to about, once for each act. Kept for 100 days.';
comment on column letters.news.untrue_at is 'After this instant it is not worth telling, as of an event that has begun.';

create table letters.item (
  member_id uuid not null references people.member on delete cascade,
  news_id uuid not null references letters.news on delete cascade,
  primary key (member_id, news_id)
);
create index item_news on letters.item (news_id);
comment on table letters.item is 'Personal: what waits for a member''s next digest. Deleted in the transaction that writes the digest, so that it stands in exactly one.';
