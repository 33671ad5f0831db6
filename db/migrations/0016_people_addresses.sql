-- Nobody takes the addresses of everybody away alone: an organiser asks, another decides, and one file is given.
create table people.address_request (
  id uuid primary key default gen_random_uuid(),
  asked_by uuid references people.member on delete set null,
  asked_at timestamptz not null,
  reason text not null check (length(reason) between 1 and 500),
  decided_by uuid references people.member on delete set null,
  decided_at timestamptz,
  decision text check (decision in ('allowed', 'refused')),
  decision_reason text not null default '' check (length(decision_reason) <= 500),
  downloaded_at timestamptz,
  check ((decided_at is null) = (decision is null)),
  check (decided_by is null or decided_at is not null),
  check (decided_by <> asked_by),
  check (downloaded_at is null or decision = 'allowed')
);
create index address_request_asked_at on people.address_request (asked_at desc, id desc);
create unique index address_request_one_waiting on people.address_request (asked_by) where decided_at is null;
comment on table people.address_request is 'A request for the list of all members'' addresses, which a second organiser decides. Kept for a year, for organisers to see.';
comment on column people.address_request.asked_by is 'Personal: the organiser who asked, who alone may download. Forgotten when they are erased.';
comment on column people.address_request.reason is 'Personal: what they say that they need the list for. Kept for a year.';
comment on column people.address_request.decided_by is 'Personal: the organiser who decided, never the one who asked. Forgotten when they are erased.';
comment on column people.address_request.decision_reason is 'Personal: why they decided so, in their words. Kept for a year.';
comment on column people.address_request.downloaded_at is 'When the list was taken; it is given once.';

-- The public log of power asks for a few kinds of acts in a month.
create index act_of_kind on platform.act (act, done_at desc);
