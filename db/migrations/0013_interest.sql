-- People say what draws them before they are members; each is answered, and nobody is asked twice for what they told.
create schema interest;

create table interest.intake (
  one boolean primary key default true check (one),
  closed_at timestamptz,
  closed_by uuid references people.member on delete set null,
  opens_on date,
  note text not null default '' check (length(note) <= 500),
  other_ways text not null default '' check (length(other_ways) <= 1000),
  revision int not null default 1,
  check (closed_at is not null or opens_on is null)
);
comment on table interest.intake is 'Whether people may express interest now, and how else they may: one row, or none where nobody has said anything yet.';
comment on column interest.intake.other_ways is 'How to join by telephone, on paper or in person, in the organisers'' words.';

create table interest.draft (
  id uuid primary key default gen_random_uuid(),
  answers jsonb not null default '{}',
  pages jsonb not null default '{}',
  address text check (address = lower(address)),
  call_id text,
  call_address text,
  begun_at timestamptz not null,
  changed_at timestamptz not null,
  expires_at timestamptz not null,
  warned_at timestamptz
);
create index draft_address on interest.draft (address, changed_at desc) where address is not null;
create index draft_expires_at on interest.draft (expires_at);
comment on table interest.draft is 'An expression of interest that is not sent yet, as far as it has come. Kept for 30 days after the last answer, with one warning by mail; or until it is sent or thrown away.';
comment on column interest.draft.answers is 'Personal, about health perhaps: what they have answered so far. Seen by nobody else.';
comment on column interest.draft.pages is 'Which questions have been answered or passed, and by which opening of their page.';
comment on column interest.draft.address is 'Personal: the e-mail address among the answers, by which a link to go on is sent.';
comment on column interest.draft.call_address is 'Personal: the address to which an invitation had gone, by whose link they came.';

create table interest.resume_link (
  token_hash bytea primary key,
  draft_id uuid not null references interest.draft on delete cascade,
  made_at timestamptz not null,
  used_at timestamptz,
  used_in bytea
);
create index resume_link_draft on interest.resume_link (draft_id);
comment on table interest.resume_link is 'A link to go on with a draft, sent to its address. It opens one browser. Deleted with the draft.';
comment on column interest.resume_link.used_in is 'The browser that it opened, as a hash: there it goes on working.';

create table interest.expression (
  id uuid primary key default gen_random_uuid(),
  reference text not null unique,
  name text not null check (length(name) between 1 and 200),
  address text check (address = lower(address)),
  telephone text not null default '' check (length(telephone) <= 100),
  role_in_words text not null default '' check (length(role_in_words) <= 200),
  draws text not null default '' check (length(draws) <= 2000),
  hopes text not null default '' check (length(hopes) <= 500),
  offers text not null default '' check (length(offers) <= 500),
  themes jsonb not null default '[]',
  formats text[] not null default '{}',
  times text[] not null default '{}',
  times_note text not null default '' check (length(times_note) <= 500),
  wants_events boolean not null default false,
  rounds jsonb not null default '[]',
  access_needs text not null default '' check (length(access_needs) <= 2000),
  payment text not null default '' check (payment in ('', 'no', 'expenses', 'payment', 'talk')),
  payment_note text not null default '' check (length(payment_note) <= 500),
  heard text not null default '' check (heard in ('', 'mail', 'person', 'event', 'website', 'other')),
  heard_from text not null default '' check (length(heard_from) <= 200),
  listed_fields text[] not null default '{}',
  status text not null check (status in ('waiting', 'asked', 'accepted', 'declined', 'withdrawn', 'set-aside')),
  sent_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid references people.member on delete set null,
  reason text not null default '' check (length(reason) <= 1000),
  told_how text not null default '' check (told_how in ('', 'telephone', 'letter', 'in person')),
  member_id uuid references people.member on delete set null,
  call_id text,
  in_place_of uuid references interest.expression on delete set null,
  entered_by uuid references people.member on delete set null,
  entered_how text check (entered_how in ('telephone', 'paper', 'in person')),
  agreed_on date,
  check ((status in ('waiting', 'asked')) = (decided_at is null)),
  check ((entered_how is null) = (agreed_on is null)),
  check (address is not null or telephone <> '')
);
create unique index expression_one_open on interest.expression (address) where status in ('waiting', 'asked');
create index expression_queue on interest.expression (status, sent_at, id);
create index expression_address on interest.expression (address, sent_at desc);
create index expression_member on interest.expression (member_id);
comment on table interest.expression is 'What somebody says of their interests and hopes when they would like to join. Kept until six months after it was decided, then counted by month and part and forgotten.';
comment on column interest.expression.name is 'Personal: the name that they want to be known by.';
comment on column interest.expression.address is 'Personal: an e-mail address, in lower case, typed and not proven. Null for one who has none.';
comment on column interest.expression.telephone is 'Personal: where an organiser reaches someone without e-mail.';
comment on column interest.expression.role_in_words is 'Personal: what they do, as they say it.';
comment on column interest.expression.draws is 'Personal: what draws them.';
comment on column interest.expression.hopes is 'Personal: what they hope to learn.';
comment on column interest.expression.offers is 'Personal: what they could offer.';
comment on column interest.expression.themes is 'Personal: the themes that interest them, first first, each with its key and as it was called then.';
comment on column interest.expression.formats is 'Personal: how they like to talk.';
comment on column interest.expression.times is 'Personal: when they have time.';
comment on column interest.expression.times_note is 'Personal: what else there is to know about when they have time.';
comment on column interest.expression.wants_events is 'Personal: whether they would like to come to events.';
comment on column interest.expression.rounds is 'Personal: the rounds of Connect Five that they can do, each with its key and as it was called then.';
comment on column interest.expression.access_needs is 'Personal, about health perhaps: access needs and adjustments. For organisers alone.';
comment on column interest.expression.payment is 'Personal: whether they need money to take part. For organisers alone.';
comment on column interest.expression.payment_note is 'Personal: what they say about it. For organisers alone.';
comment on column interest.expression.heard is 'Personal: how they heard of the community.';
comment on column interest.expression.heard_from is 'Personal, of another person: whom they would like us to thank.';
comment on column interest.expression.listed_fields is 'Personal: what may stand in the directory of members; nothing where they do not want to be listed.';
comment on column interest.expression.reason is 'Personal: why it was declined, for organisers alone.';
comment on column interest.expression.told_how is 'How someone without e-mail was told.';
comment on column interest.expression.call_id is 'The invitation or the link of word of mouth by which they came, as invitations knows it.';
comment on column interest.expression.in_place_of is 'Set aside, because this earlier one of the same address was open: whoever reads its mail may put this one in its place.';
comment on column interest.expression.entered_how is 'How they told it to an organiser, who wrote it down for them. Null where they did themselves.';
comment on column interest.expression.agreed_on is 'The day on which they agreed, to an organiser, that this is kept.';

create table interest.browser (
  browser_hash bytea primary key,
  draft_id uuid references interest.draft on delete cascade,
  expression_id uuid references interest.expression on delete cascade,
  since timestamptz not null,
  check ((draft_id is null) <> (expression_id is null))
);
create index browser_draft on interest.browser (draft_id);
create index browser_expression on interest.browser (expression_id);
comment on table interest.browser is 'The browsers in which a draft is open or was sent. Deleted with it, and a day after it was sent.';
comment on column interest.browser.browser_hash is 'Personal: a hash of the browser''s cookie, by which it is known again.';

create table interest.standing_link (
  token_hash bytea primary key,
  expression_id uuid not null references interest.expression on delete cascade,
  made_at timestamptz not null
);
create index standing_link_expression on interest.standing_link (expression_id);
comment on table interest.standing_link is 'A link to see where an expression of interest stands, to answer a question about it and to withdraw it, as a mail carried it. Deleted with the expression.';

create table interest.expression_part (
  expression_id uuid not null references interest.expression on delete cascade,
  part_id uuid not null references system.part,
  position int not null,
  organisation text not null default '' check (length(organisation) <= 200),
  primary key (expression_id, part_id)
);
create index expression_part_part on interest.expression_part (part_id);
comment on table interest.expression_part is 'Personal: the parts of the system that an applicant belongs to. Kept as long as the expression.';
comment on column interest.expression_part.organisation is 'Personal: the organisation there, as they named it.';

create table interest.expression_place (
  expression_id uuid not null references interest.expression on delete cascade,
  place_id uuid not null references system.place,
  primary key (expression_id, place_id)
);
comment on table interest.expression_place is 'Personal: where an applicant lives, works or speaks for. Kept as long as the expression.';

create table interest.question (
  id uuid primary key default gen_random_uuid(),
  expression_id uuid not null references interest.expression on delete cascade,
  words text not null check (length(words) between 1 and 2000),
  asked_by uuid references people.member on delete set null,
  asked_at timestamptz not null,
  answer text check (length(answer) between 1 and 5000),
  answered_at timestamptz,
  check ((answer is null) = (answered_at is null))
);
create index question_expression on interest.question (expression_id, asked_at);
create unique index question_one_open on interest.question (expression_id) where answered_at is null;
comment on table interest.question is 'What an organiser asked an applicant, and what they answered. Kept as long as the expression.';
comment on column interest.question.words is 'Personal: the question.';
comment on column interest.question.answer is 'Personal: the answer.';

create table interest.consent (
  id uuid primary key default gen_random_uuid(),
  expression_id uuid references interest.expression on delete set null,
  member_id uuid references people.member on delete cascade,
  what text not null check (what in ('join', 'listing', 'news', 'insights')),
  given boolean not null,
  wording text not null,
  version int not null,
  how text not null check (how in ('website', 'telephone', 'paper', 'in person')),
  recorded_by uuid references people.member on delete set null,
  at timestamptz not null
);
create index consent_expression on interest.consent (expression_id);
create index consent_member on interest.consent (member_id);
comment on table interest.consent is 'Personal: what somebody was asked to agree to, in which words, and whether they did. Kept as long as the expression or, once they are a member, as long as the member: it is the proof.';

create table interest.avoided (
  id uuid primary key default gen_random_uuid(),
  expression_id uuid unique references interest.expression on delete cascade,
  member_id uuid unique references people.member on delete cascade,
  words text not null check (length(words) between 1 and 1000),
  revision int not null default 1,
  check ((expression_id is null) <> (member_id is null))
);
comment on table interest.avoided is 'Whom somebody would rather not be matched with. Read by themselves, and by the matching; shown to nobody else, not even that it is there. Kept as long as the expression or the member.';
comment on column interest.avoided.words is 'Personal, of other people too: their names, as they were typed. No reason is asked for.';

create table interest.sign_up (
  member_id uuid primary key references people.member on delete cascade,
  themes jsonb not null default '[]',
  formats text[] not null default '{}',
  times text[] not null default '{}',
  times_note text not null default '' check (length(times_note) <= 500),
  wants_events boolean not null default false,
  rounds jsonb not null default '[]',
  signed_up_at timestamptz not null,
  changed_at timestamptz not null,
  revision int not null default 1
);
comment on table interest.sign_up is 'What a member would like to take part in, from which events and Connect Five take it. Kept as long as the member.';
comment on column interest.sign_up.themes is 'Personal: the themes that interest them, first first.';
comment on column interest.sign_up.formats is 'Personal: how they like to talk.';
comment on column interest.sign_up.times is 'Personal: when they have time.';
comment on column interest.sign_up.times_note is 'Personal: what else there is to know about when they have time.';
comment on column interest.sign_up.wants_events is 'Personal: whether they would like to come to events.';
comment on column interest.sign_up.rounds is 'Personal: the rounds of Connect Five that they can do.';

create table interest.monthly_count (
  month date not null check (extract(day from month) = 1),
  part_id uuid references system.part,
  outcome text not null check (outcome in ('accepted', 'declined', 'withdrawn')),
  expressions int not null check (expressions > 0),
  unique nulls not distinct (month, part_id, outcome)
);
comment on table interest.monthly_count is 'What remains of expressions of interest once they are forgotten: how many, by the month in which they were sent, the first part of the system and the outcome. Says nothing about a person.';
