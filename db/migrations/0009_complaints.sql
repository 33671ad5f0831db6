-- Whoever thinks that their data is handled wrongly says so, is answered in time, and finds it recorded, as the law asks.
create schema complaints;

create table complaints.complaint (
  id uuid primary key default gen_random_uuid(),
  reference text not null unique,
  name text not null check (length(name) between 1 and 200),
  address text not null check (address = lower(address)),
  words text not null check (length(words) between 1 and 5000),
  made_at timestamptz not null,
  answer_by timestamptz not null,
  answer text check (length(answer) between 1 and 10000),
  answered_at timestamptz,
  answered_by uuid references people.member on delete set null,
  check ((answer is null) = (answered_at is null))
);
create index complaint_made_at on complaints.complaint (made_at desc, id);
comment on table complaints.complaint is 'A complaint about how personal data is handled: received, acknowledged at once, answered within 30 days. Kept for three years after the answer.';
comment on column complaints.complaint.name is 'Personal: who complains.';
comment on column complaints.complaint.address is 'Personal: where the answer goes, in lower case.';
comment on column complaints.complaint.words is 'Personal: what happened, as they say it.';
comment on column complaints.complaint.answer is 'Personal: what was answered.';
