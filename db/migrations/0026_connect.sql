-- Connect Five: members who agree to meet, round by round, somebody from another part of the system.
create schema connect;

create table connect.campaign (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and slug not in ('answer', 'apart', 'concern', 'meetings')),
  title text not null check (length(title) between 1 and 200),
  about text not null check (length(about) <= 4000),
  rules jsonb not null,
  odd text not null default 'trio' check (odd in ('trio', 'pair')),
  seed text not null check (length(seed) between 1 and 100),
  made_by uuid references people.member on delete set null,
  made_at timestamptz not null,
  opened_at timestamptz,
  ended_at timestamptz check (ended_at >= opened_at),
  thanks text not null default '' check (length(thanks) <= 2000),
  relaxed_because text not null default '' check (length(relaxed_because) <= 500),
  revision integer not null default 1
);
comment on table connect.campaign is 'A run of rounds that members agree to take part in, as the source''s Connect Five. Kept for good: it is the community''s record.';
comment on column connect.campaign.rules is 'What makes two people worth meeting and what must not be, as maths/matching/problem.ts says.';
comment on column connect.campaign.seed is 'Decides between plans of equal worth, with the number of the round.';
comment on column connect.campaign.thanks is 'What organisers say to all who took part, once it has ended.';
comment on column connect.campaign.relaxed_because is 'Why people of one part of the system, or of one organisation, may meet in it; empty where they may not.';
comment on column connect.campaign.made_by is 'Personal: the organiser who made it.';

create table connect.round (
  id uuid primary key default gen_random_uuid(),
  campaign_id uuid not null references connect.campaign on delete cascade,
  number integer not null check (number between 1 and 24),
  theme text not null check (length(theme) between 1 and 200),
  characteristic text not null default '' check (length(characteristic) <= 100),
  prompts text[] not null check (cardinality(prompts) <= 6),
  begins_on date not null,
  ends_on date not null check (ends_on > begins_on),
  published_at timestamptz,
  published_by uuid references people.member on delete set null,
  closed_at timestamptz,
  revision integer not null default 1,
  unique (campaign_id, number)
);
comment on table connect.round is 'One round of a campaign: its theme, the prompts for the conversation, when it begins and ends. Kept for good.';
comment on column connect.round.published_by is 'Personal: the organiser who published it.';

create table connect.participation (
  campaign_id uuid not null references connect.campaign on delete cascade,
  member_id uuid not null references people.member on delete cascade,
  joined_at timestamptz not null,
  left_at timestamptz,
  formats text[] not null default '{}',
  times text[] not null default '{}',
  themes text[] not null default '{}',
  shares_address boolean not null default false,
  ground_rules_version integer not null default 0,
  paused_at timestamptz,
  paused_until date,
  paused_with_letters boolean not null default false,
  revision integer not null default 1,
  primary key (campaign_id, member_id),
  check (paused_until is null or paused_at is not null)
);
create index participation_member on connect.participation (member_id);
comment on table connect.participation is 'Personal: who takes part in a campaign, since when, and how they like to meet. Kept as long as the member.';
comment on column connect.participation.formats is 'Personal: the ways to meet that suit them; none for any.';
comment on column connect.participation.times is 'Personal: the times that suit them; none for any.';
comment on column connect.participation.themes is 'Personal: the keys of the themes that they would like to talk about.';
comment on column connect.participation.shares_address is 'Personal: whether whoever they are introduced to gets their address with the introduction.';
comment on column connect.participation.ground_rules_version is 'Which wording of the ground rules they agreed to; 0 where they came with their expression of interest and have not been asked yet.';
comment on column connect.participation.paused_with_letters is 'They stopped the letters of Connect Five, which is what paused them: with its letters they are back.';
comment on column connect.participation.paused_at is 'Personal: since when they sit out. They are put in no pair until they are back.';
comment on column connect.participation.paused_until is 'Personal: the day from which they take part again; null where they say so themselves.';

create table connect.skip (
  round_id uuid not null references connect.round on delete cascade,
  member_id uuid not null references people.member on delete cascade,
  skipped_at timestamptz not null,
  primary key (round_id, member_id)
);
create index skip_member on connect.skip (member_id);
comment on table connect.skip is 'Personal: who sits out one round. Kept as long as the member.';

create table connect.apart (
  id uuid primary key default gen_random_uuid(),
  holder bytea not null check (length(holder) = 32),
  sealed bytea not null
);
create index apart_holder on connect.apart (holder);
-- Statistics would hold copies of what is sealed.
alter table connect.apart alter column id set statistics 0, alter column holder set statistics 0, alter column sealed set statistics 0;
comment on table connect.apart is 'Confidential: whom somebody would rather not be matched with. It names neither of the two to a reader of the database: the key is not in it. Kept until they take it back, leave or are erased.';
comment on column connect.apart.holder is 'Personal: who asked, as HMAC-SHA256 of the member under that key.';
comment on column connect.apart.sealed is 'Personal: whom they would rather not meet, sealed under that key.';

create table connect.run (
  id uuid primary key default gen_random_uuid(),
  round_id uuid not null references connect.round on delete cascade,
  asked_by uuid references people.member on delete set null,
  asked_at timestamptz not null,
  stop_asked_at timestamptz,
  time_limit_seconds integer not null default 60 check (time_limit_seconds between 1 and 3600),
  progress jsonb,
  finished_at timestamptz,
  failure text,
  digest text,
  rules jsonb,
  odd text,
  seed text,
  plan jsonb,
  open_bound double precision,
  most_matched integer,
  parts jsonb,
  evidence jsonb
);
create index run_round on connect.run (round_id, asked_at desc);
comment on table connect.run is 'One matching of a round: under which rules, what came of it, and the proof. Runs that were not published are deleted after 30 days.';
comment on column connect.run.asked_by is 'Personal: the organiser who asked for it.';
comment on column connect.run.plan is 'Personal: the plan by members'' ids, as maths/matching/plan.ts says, with bound, certificate and digest of the round as if nobody had asked not to meet somebody: the exact ones would tell of such wishes.';
comment on column connect.run.digest is 'Tells whether people, rules and wishes are still those that were matched. Made with a key that is not in the database: without it, it says nothing of whom somebody would rather not meet.';
comment on column connect.run.evidence is 'Personal: what anyone needs to check the plan: people and plan in words that stand for them in this round alone, as if nobody had asked not to meet somebody.';
comment on column connect.run.parts is 'How many introductions its plan makes between which parts of the system.';
comment on column connect.run.most_matched is 'How many people could be matched at most, as if nobody had asked not to meet somebody; null where that is not proved.';
comment on column connect.run.open_bound is 'What no plan could be worth more than even if nobody had asked not to meet somebody: it can be shown, for it tells of no such wish.';

alter table connect.round add column run_id uuid;
comment on column connect.round.run_id is 'The matching that was published; it is never deleted. No foreign key: the tables would point to each other in a circle.';

create table connect.simulation (
  id uuid primary key default gen_random_uuid(),
  campaign_id uuid not null references connect.campaign on delete cascade,
  asked_by uuid references people.member on delete set null,
  asked_at timestamptz not null,
  progress jsonb,
  finished_at timestamptz,
  failure text,
  result jsonb
);
create index simulation_campaign on connect.simulation (campaign_id, asked_at desc);
create index simulation_asked_by on connect.simulation (asked_by);
comment on table connect.simulation is 'One trial of a campaign on who was there at the time, as if nobody had asked not to meet somebody: how many rounds can be promised and run. In counts, by part of the system. Deleted after 30 days.';
comment on column connect.simulation.asked_by is 'Personal: the organiser who asked for it.';

create table connect.hand_lock (
  id uuid primary key default gen_random_uuid(),
  round_id uuid not null references connect.round on delete cascade,
  one_id uuid not null references people.member on delete cascade,
  other_id uuid not null references people.member on delete cascade,
  locked_by uuid references people.member on delete set null,
  locked_at timestamptz not null,
  reason text not null default '' check (length(reason) <= 500),
  cost double precision,
  taken_back_at timestamptz,
  taken_back_by uuid references people.member on delete set null,
  check (one_id < other_id)
);
create unique index hand_lock_once on connect.hand_lock (round_id, one_id, other_id) where taken_back_at is null;
create index hand_lock_one on connect.hand_lock (one_id);
create index hand_lock_other on connect.hand_lock (other_id);
comment on table connect.hand_lock is 'Personal: two people whom an organiser put together by hand, and what it cost the whole plan; those taken back stay, as the log of what was done by hand. Kept with the round.';
comment on column connect.hand_lock.locked_by is 'Personal: the organiser who put them together.';
comment on column connect.hand_lock.taken_back_by is 'Personal: the organiser who took it back.';
comment on column connect.hand_lock.cost is 'By how many points the best plan became worth less.';

create table connect.meeting (
  id uuid primary key default gen_random_uuid(),
  round_id uuid not null references connect.round on delete cascade,
  starter_id uuid references people.member on delete set null,
  made_at timestamptz not null,
  cancelled_at timestamptz,
  cancelled_why text check (cancelled_why in ('dropped-out', 'organiser', 'left')),
  agreed_slot_id uuid,
  calendar_sequence integer not null default 0,
  check ((cancelled_at is null) = (cancelled_why is null))
);
create index meeting_round on connect.meeting (round_id);
create index meeting_starter on connect.meeting (starter_id);
comment on table connect.meeting is 'Two or three members who were introduced in a round. Kept for good; who they were, as long as they are members.';
comment on column connect.meeting.starter_id is 'Personal: who was asked to write first.';

create table connect.meeting_person (
  meeting_id uuid not null references connect.meeting on delete cascade,
  member_id uuid not null references people.member on delete cascade,
  token_hash bytea not null unique check (length(token_hash) = 32),
  introduced_at timestamptz,
  shared_address_at timestamptz,
  answered_at timestamptz,
  met text check (met in ('met', 'planned', 'not-this-time')),
  nudged_at timestamptz,
  asked_at timestamptz,
  dropped_out_at timestamptz,
  primary key (meeting_id, member_id)
);
create index meeting_person_member on connect.meeting_person (member_id);
comment on table connect.meeting_person is 'Personal: who is in a meeting, what they were sent, and whether they say that they met. Kept as long as the member.';
comment on column connect.meeting_person.token_hash is 'The word in their mails by which they answer without signing in, as a hash.';
comment on column connect.meeting_person.shared_address_at is 'Personal: when they agreed that the others see their address.';
comment on column connect.meeting_person.met is 'Personal: whether they say that they met.';

create table connect.tie (
  one_id uuid not null references people.member on delete cascade,
  other_id uuid not null references people.member on delete cascade,
  meeting_id uuid not null references connect.meeting on delete cascade,
  one_part_id uuid references system.part,
  other_part_id uuid references system.part,
  cancelled_at timestamptz,
  primary key (meeting_id, one_id, other_id),
  check (one_id < other_id)
);
create unique index tie_never_twice on connect.tie (one_id, other_id) where cancelled_at is null;
create index tie_other on connect.tie (other_id);
create index tie_one_part on connect.tie (one_part_id);
create index tie_other_part on connect.tie (other_part_id);
comment on table connect.tie is 'Personal: every two who were introduced, each of a trio''s too, and the parts of the system in which they stood then. Two people are never introduced twice. Kept as long as both are members.';

create table connect.owed (
  round_id uuid not null references connect.round on delete cascade,
  member_id uuid not null references people.member on delete cascade,
  because text not null check (because in ('left-out', 'let-down')),
  why jsonb,
  since timestamptz not null,
  told_at timestamptz,
  primary key (round_id, member_id, because)
);
create index owed_member on connect.owed (member_id);
comment on table connect.owed is 'Personal: who was left out of a round, or was let down in it: they come first in the next. Told to them and to organisers, to nobody else. Kept as long as the member.';
comment on column connect.owed.why is 'Personal: why they were left out, as maths/matching/plan.ts says.';

create table connect.waiting (
  round_id uuid not null references connect.round on delete cascade,
  member_id uuid not null references people.member on delete cascade,
  since timestamptz not null,
  matched_at timestamptz,
  primary key (round_id, member_id)
);
create index waiting_member on connect.waiting (member_id);
comment on table connect.waiting is 'Personal: who would like another match in a round that is under way: let down, left out, or late. Kept with the round.';

create table connect.slot (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null references connect.meeting on delete cascade,
  offered_by uuid references people.member on delete set null,
  starts_at timestamptz not null,
  minutes integer not null check (minutes between 10 and 240),
  place_in_words text not null default '' check (length(place_in_words) <= 500),
  offered_at timestamptz not null,
  withdrawn_at timestamptz
);
create index slot_meeting on connect.slot (meeting_id);
create index slot_offered_by on connect.slot (offered_by);
comment on column connect.meeting.agreed_slot_id is 'The time that they agreed on. No foreign key: the tables would point to each other in a circle, which no backup could put in order. A time that is deleted is agreed on no more.';
comment on table connect.slot is 'Personal: a time that somebody in a meeting offers. Deleted a year after the round.';
comment on column connect.slot.place_in_words is 'Personal: where or by which link they would meet.';

create table connect.slot_yes (
  slot_id uuid not null references connect.slot on delete cascade,
  member_id uuid not null references people.member on delete cascade,
  said_at timestamptz not null,
  primary key (slot_id, member_id)
);
create index slot_yes_member on connect.slot_yes (member_id);
comment on table connect.slot_yes is 'Personal: whom an offered time suits. Deleted with it.';

create table connect.message (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null references connect.meeting on delete cascade,
  member_id uuid references people.member on delete cascade,
  words text not null check (length(words) between 1 and 4000),
  sent_at timestamptz not null,
  once uuid not null unique
);
create index message_meeting on connect.message (meeting_id, sent_at);
create index message_member on connect.message (member_id);
comment on table connect.message is 'Personal: what people in a meeting write to each other through the house, so that nobody needs the other''s address. Read by them alone. Deleted a year after the round.';
comment on column connect.message.once is 'The opening of the form that it was written in: pressed twice, it is sent once.';

create table connect.insight (
  id uuid primary key default gen_random_uuid(),
  round_id uuid not null references connect.round on delete cascade,
  meeting_id uuid references connect.meeting on delete set null,
  characteristic text not null default '' check (length(characteristic) <= 100),
  words text not null check (length(words) between 1 and 500),
  lang text not null default 'en',
  written_at timestamptz not null,
  withdrawn_at timestamptz,
  revision integer not null default 1
);
create index insight_round on connect.insight (round_id);
create index insight_meeting on connect.insight (meeting_id);
comment on table connect.insight is 'Personal: what somebody, or both together, would like to keep of a conversation. Kept until its authors take it back or are erased.';

create table connect.insight_author (
  insight_id uuid not null references connect.insight on delete cascade,
  member_id uuid not null references people.member on delete cascade,
  attribution text not null check (attribution in ('named', 'role', 'part', 'none')),
  uses text[] not null default '{}',
  agreed_at timestamptz,
  declined_at timestamptz,
  primary key (insight_id, member_id),
  check (agreed_at is null or declined_at is null)
);
create index insight_author_member on connect.insight_author (member_id);
comment on table connect.insight_author is 'Personal: whose an insight is, how each wants to be named and for what it may be used. Nothing is shown beyond what all of them agreed to.';
comment on column connect.insight_author.attribution is 'Personal: how they want to be named.';
comment on column connect.insight_author.uses is 'Personal: what they agreed that it may be used for, each by its key.';

create index campaign_made_by on connect.campaign (made_by);
create index round_published_by on connect.round (published_by);
create index round_run on connect.round (run_id);
create index run_asked_by on connect.run (asked_by);
create index hand_lock_locked_by on connect.hand_lock (locked_by);
create index hand_lock_taken_back_by on connect.hand_lock (taken_back_by);
