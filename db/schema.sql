-- The whole database as the migrations leave it. Written by "npm run schema"; never edited.

-- A shared board for one workshop: what is asked, and how. Kept for good: it is the community's record.
create table boards.board (
  id uuid not null default gen_random_uuid(),
  title text not null,
  -- The key of the characteristic that it is about; empty for none.
  characteristic text not null default ''::text,
  -- What people type to come to it.
  code text not null,
  -- Whether what is written to a question stays hidden until it is revealed.
  hides_words boolean not null,
  -- Whether a card carries the name that its author chose, or nothing ties it to anybody.
  authorship text not null,
  votes_each integer not null,
  -- The last day on which the link lets anybody in.
  open_until date not null,
  -- Personal: who prepared it.
  prepared_by uuid,
  prepared_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  -- Personal: who closed it.
  closed_by uuid,
  timer_ends_at timestamp with time zone,
  -- How the last thing that a facilitator did is undone; null where nothing can be.
  last_step jsonb,
  -- The number of the last change to it.
  number integer not null default 0,
  PRIMARY KEY (id),
  CHECK ((authorship = ANY (ARRAY['named'::text, 'unlinkable'::text]))),
  CHECK ((length(characteristic) <= 100)),
  FOREIGN KEY (closed_by) REFERENCES people.member(id) ON DELETE SET NULL,
  CHECK ((code ~ '^[A-Z0-9]{6}$'::text)),
  UNIQUE (code),
  FOREIGN KEY (prepared_by) REFERENCES people.member(id) ON DELETE SET NULL,
  CHECK (((length(title) >= 1) AND (length(title) <= 200))),
  CHECK (((votes_each >= 0) AND (votes_each <= 20)))
);
CREATE INDEX board_closed_by ON boards.board USING btree (closed_by);
CREATE INDEX board_prepared_by ON boards.board USING btree (prepared_by);

-- Personal: what somebody wrote to a question. It carries no time. On an unlinkable board nothing ties it to anybody. Kept with the board, under one id for ever.
create table boards.card (
  -- Made of its writer's token, its question and its place among their cards: whoever has the token can find it, nobody else can say whose it is.
  id uuid not null,
  question_id uuid not null,
  group_id uuid,
  -- Personal: who wrote it; null on an unlinkable board.
  seat_id uuid,
  words text not null,
  characteristic text not null default ''::text,
  -- Whether it stands on the board, was taken back by its writer, or was put away by a facilitator.
  standing text not null default 'kept'::text,
  PRIMARY KEY (id),
  CHECK ((length(characteristic) <= 100)),
  CHECK (((standing = 'taken-back'::text) = (words = ''::text))),
  FOREIGN KEY (group_id) REFERENCES boards.card_group(id) ON DELETE SET NULL,
  FOREIGN KEY (question_id) REFERENCES boards.question(id) ON DELETE CASCADE,
  FOREIGN KEY (seat_id) REFERENCES boards.seat(id) ON DELETE SET NULL,
  CHECK ((standing = ANY (ARRAY['kept'::text, 'taken-back'::text, 'removed'::text]))),
  CHECK ((length(words) <= 280))
);
CREATE INDEX card_group_of ON boards.card USING btree (group_id) WHERE (group_id IS NOT NULL);
CREATE INDEX card_question ON boards.card USING btree (question_id, id);
CREATE INDEX card_seat ON boards.card USING btree (seat_id) WHERE (seat_id IS NOT NULL);

-- Cards of one question that a facilitator put together under a name. Kept with the board.
create table boards.card_group (
  id uuid not null default gen_random_uuid(),
  question_id uuid not null,
  name text not null,
  -- The key of the characteristic that it speaks of; empty for none.
  characteristic text not null default ''::text,
  -- The group that it became part of, and whose votes its own count for. No foreign key: a table that points to itself could not be restored in one go.
  merged_into uuid,
  -- Since when it is none any more, merged or ungrouped; it stays, so that this can be undone.
  dissolved_at timestamp with time zone,
  made_at timestamp with time zone not null,
  PRIMARY KEY (id),
  CHECK ((length(characteristic) <= 100)),
  CHECK (((length(name) >= 1) AND (length(name) <= 100))),
  FOREIGN KEY (question_id) REFERENCES boards.question(id) ON DELETE CASCADE
);
CREATE INDEX card_group_question ON boards.card_group USING btree (question_id);

-- What changed on a board, in order: by it every screen keeps up. Emptied when the board is closed, for an order of cards could tell whose they are.
create table boards.change (
  board_id uuid not null,
  number integer not null,
  kind text not null,
  thing_id uuid not null,
  PRIMARY KEY (board_id, number),
  FOREIGN KEY (board_id) REFERENCES boards.board(id) ON DELETE CASCADE,
  CHECK ((kind = ANY (ARRAY['board'::text, 'question'::text, 'group'::text, 'card'::text, 'votes'::text])))
);

-- What a board asks, in its order. Kept with the board.
create table boards.question (
  id uuid not null default gen_random_uuid(),
  board_id uuid not null,
  position integer not null,
  words text not null,
  -- Since when its cards can be read by all; null while they are hidden.
  revealed_at timestamp with time zone,
  -- Since when it takes no more cards; null while it does.
  closed_at timestamp with time zone,
  PRIMARY KEY (id),
  FOREIGN KEY (board_id) REFERENCES boards.board(id) ON DELETE CASCADE,
  UNIQUE (board_id, "position"),
  CHECK (((length(words) >= 1) AND (length(words) <= 300)))
);

-- Personal: a browser that joined a board. On an unlinkable board it holds no name and no member. Kept with the board.
create table boards.seat (
  id uuid not null default gen_random_uuid(),
  board_id uuid not null,
  -- What its browser keeps, hashed for this board alone.
  token_hash bytea not null,
  -- Personal: the name that they chose for their cards; empty where they chose none.
  name text not null default ''::text,
  -- Personal: the member who joined, where they were signed in; null for guests, and on unlinkable boards.
  member_id uuid,
  PRIMARY KEY (id),
  FOREIGN KEY (board_id) REFERENCES boards.board(id) ON DELETE CASCADE,
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE CASCADE,
  CHECK ((length(name) <= 100)),
  CHECK ((length(token_hash) = 32)),
  UNIQUE (token_hash)
);
CREATE INDEX seat_board ON boards.seat USING btree (board_id);
CREATE INDEX seat_member ON boards.seat USING btree (member_id);

-- Who voted for which card or group, as far as counting needs it: by a word that is made of the voter's token for one question. When the board is closed, chance takes the place of that word.
create table boards.vote (
  voter bytea not null,
  -- The card or the group. No foreign key: it may be either.
  target_id uuid not null,
  question_id uuid not null,
  PRIMARY KEY (voter, target_id),
  FOREIGN KEY (question_id) REFERENCES boards.question(id) ON DELETE CASCADE,
  CHECK ((length(voter) = 32))
);
CREATE INDEX vote_question ON boards.vote USING btree (question_id);
CREATE INDEX vote_target ON boards.vote USING btree (target_id);

-- The community's identity, measures and programme: each edit is a whole new edition; the newest holds. Any earlier one can be brought back.
create table community.edition (
  id bigint not null generated always as identity,
  content jsonb not null,
  published_at timestamp with time zone not null,
  published_by uuid,
  note text not null default ''::text,
  PRIMARY KEY (id),
  FOREIGN KEY (published_by) REFERENCES people.member(id) ON DELETE SET NULL
);
CREATE TRIGGER edition_immutable BEFORE DELETE OR UPDATE ON community.edition FOR EACH ROW EXECUTE FUNCTION community.refuse_change();
CREATE TRIGGER edition_kept BEFORE TRUNCATE ON community.edition FOR EACH STATEMENT EXECUTE FUNCTION community.refuse_change();

-- Pages that the community words itself, in Markdown (privacy, accessibility, cookies): each edit is a new row; the newest of a slug holds.
create table community.page (
  id bigint not null generated always as identity,
  slug text not null,
  title text not null,
  body text not null,
  published_at timestamp with time zone not null,
  published_by uuid,
  PRIMARY KEY (id),
  FOREIGN KEY (published_by) REFERENCES people.member(id) ON DELETE SET NULL
);
CREATE INDEX page_newest ON community.page USING btree (slug, id DESC);
CREATE TRIGGER page_immutable BEFORE DELETE OR UPDATE ON community.page FOR EACH ROW EXECUTE FUNCTION community.refuse_change();
CREATE TRIGGER page_kept BEFORE TRUNCATE ON community.page FOR EACH STATEMENT EXECUTE FUNCTION community.refuse_change();

-- A complaint about how personal data is handled: received, acknowledged at once, answered within 30 days. Kept for three years after the answer.
create table complaints.complaint (
  id uuid not null default gen_random_uuid(),
  reference text not null,
  -- Personal: who complains.
  name text not null,
  -- Personal: where the answer goes, in lower case.
  address text not null,
  -- Personal: what happened, as they say it.
  words text not null,
  made_at timestamp with time zone not null,
  answer_by timestamp with time zone not null,
  -- Personal: what was answered.
  answer text,
  answered_at timestamp with time zone,
  answered_by uuid,
  PRIMARY KEY (id),
  CHECK ((address = lower(address))),
  CHECK (((length(answer) >= 1) AND (length(answer) <= 10000))),
  FOREIGN KEY (answered_by) REFERENCES people.member(id) ON DELETE SET NULL,
  CHECK (((answer IS NULL) = (answered_at IS NULL))),
  CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  UNIQUE (reference),
  CHECK (((length(words) >= 1) AND (length(words) <= 5000)))
);
CREATE INDEX complaint_address ON complaints.complaint USING btree (address);
CREATE INDEX complaint_answered_by ON complaints.complaint USING btree (answered_by) WHERE (answered_by IS NOT NULL);
CREATE INDEX complaint_made_at ON complaints.complaint USING btree (made_at DESC, id);

-- Confidential: whom somebody would rather not be matched with. It names neither of the two to a reader of the database: the key is not in it. Kept until they take it back, leave or are erased.
create table connect.apart (
  id uuid not null default gen_random_uuid(),
  -- Personal: who asked, as HMAC-SHA256 of the member under that key.
  holder bytea not null,
  -- Personal: whom they would rather not meet, sealed under that key.
  sealed bytea not null,
  PRIMARY KEY (id),
  CHECK ((length(holder) = 32))
);
CREATE INDEX apart_holder ON connect.apart USING btree (holder);

-- A run of rounds that members agree to take part in, as the source's Connect Five. Kept for good: it is the community's record.
create table connect.campaign (
  id uuid not null default gen_random_uuid(),
  slug text not null,
  title text not null,
  about text not null,
  -- What makes two people worth meeting and what must not be, as maths/matching/problem.ts says.
  rules jsonb not null,
  odd text not null default 'trio'::text,
  -- Decides between plans of equal worth, with the number of the round.
  seed text not null,
  -- Personal: the organiser who made it.
  made_by uuid,
  made_at timestamp with time zone not null,
  opened_at timestamp with time zone,
  ended_at timestamp with time zone,
  -- What organisers say to all who took part, once it has ended.
  thanks text not null default ''::text,
  -- Why people of one part of the system, or of one organisation, may meet in it; empty where they may not.
  relaxed_because text not null default ''::text,
  revision integer not null default 1,
  PRIMARY KEY (id),
  CHECK ((length(about) <= 4000)),
  CHECK ((ended_at >= opened_at)),
  FOREIGN KEY (made_by) REFERENCES people.member(id) ON DELETE SET NULL,
  CHECK ((odd = ANY (ARRAY['trio'::text, 'pair'::text]))),
  CHECK ((length(relaxed_because) <= 500)),
  CHECK (((length(seed) >= 1) AND (length(seed) <= 100))),
  CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (slug <> ALL (ARRAY['answer'::text, 'apart'::text, 'concern'::text, 'meetings'::text])))),
  UNIQUE (slug),
  CHECK ((length(thanks) <= 2000)),
  CHECK (((length(title) >= 1) AND (length(title) <= 200)))
);
CREATE INDEX campaign_made_by ON connect.campaign USING btree (made_by);

-- Personal: two people whom an organiser put together by hand, and what it cost the whole plan; those taken back stay, as the log of what was done by hand. Kept with the round.
create table connect.hand_lock (
  id uuid not null default gen_random_uuid(),
  round_id uuid not null,
  one_id uuid not null,
  other_id uuid not null,
  -- Personal: the organiser who put them together.
  locked_by uuid,
  locked_at timestamp with time zone not null,
  reason text not null default ''::text,
  -- By how many points the best plan became worth less.
  cost double precision,
  taken_back_at timestamp with time zone,
  -- Personal: the organiser who took it back.
  taken_back_by uuid,
  PRIMARY KEY (id),
  CHECK ((one_id < other_id)),
  FOREIGN KEY (locked_by) REFERENCES people.member(id) ON DELETE SET NULL,
  FOREIGN KEY (one_id) REFERENCES people.member(id) ON DELETE CASCADE,
  FOREIGN KEY (other_id) REFERENCES people.member(id) ON DELETE CASCADE,
  CHECK ((length(reason) <= 500)),
  FOREIGN KEY (round_id) REFERENCES connect.round(id) ON DELETE CASCADE,
  FOREIGN KEY (taken_back_by) REFERENCES people.member(id) ON DELETE SET NULL
);
CREATE INDEX hand_lock_locked_by ON connect.hand_lock USING btree (locked_by);
CREATE INDEX hand_lock_one ON connect.hand_lock USING btree (one_id);
CREATE INDEX hand_lock_other ON connect.hand_lock USING btree (other_id);
CREATE INDEX hand_lock_taken_back_by ON connect.hand_lock USING btree (taken_back_by);
CREATE UNIQUE INDEX hand_lock_once ON connect.hand_lock USING btree (round_id, one_id, other_id) WHERE (taken_back_at IS NULL);

-- Personal: what somebody, or both together, would like to keep of a conversation. Kept until its authors take it back or are erased.
create table connect.insight (
  id uuid not null default gen_random_uuid(),
  round_id uuid not null,
  meeting_id uuid,
  characteristic text not null default ''::text,
  words text not null,
  lang text not null default 'en'::text,
  written_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  revision integer not null default 1,
  PRIMARY KEY (id),
  CHECK ((length(characteristic) <= 100)),
  FOREIGN KEY (meeting_id) REFERENCES connect.meeting(id) ON DELETE SET NULL,
  FOREIGN KEY (round_id) REFERENCES connect.round(id) ON DELETE CASCADE,
  CHECK (((length(words) >= 1) AND (length(words) <= 500)))
);
CREATE INDEX insight_meeting ON connect.insight USING btree (meeting_id);
CREATE INDEX insight_round ON connect.insight USING btree (round_id);

-- Personal: whose an insight is, how each wants to be named and for what it may be used. Nothing is shown beyond what all of them agreed to.
create table connect.insight_author (
  insight_id uuid not null,
  member_id uuid not null,
  -- Personal: how they want to be named.
  attribution text not null,
  -- Personal: what they agreed that it may be used for, each by its key.
  uses text[] not null default '{}'::text[],
  agreed_at timestamp with time zone,
  declined_at timestamp with time zone,
  PRIMARY KEY (insight_id, member_id),
  CHECK ((attribution = ANY (ARRAY['named'::text, 'role'::text, 'part'::text, 'none'::text]))),
  CHECK (((agreed_at IS NULL) OR (declined_at IS NULL))),
  FOREIGN KEY (insight_id) REFERENCES connect.insight(id) ON DELETE CASCADE,
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE CASCADE
);
CREATE INDEX insight_author_member ON connect.insight_author USING btree (member_id);

-- Two or three members who were introduced in a round. Kept for good; who they were, as long as they are members.
create table connect.meeting (
  id uuid not null default gen_random_uuid(),
  round_id uuid not null,
  -- Personal: who was asked to write first.
  starter_id uuid,
  made_at timestamp with time zone not null,
  cancelled_at timestamp with time zone,
  cancelled_why text,
  -- The time that they agreed on. No foreign key: the tables would point to each other in a circle, which no backup could put in order. A time that is deleted is agreed on no more.
  agreed_slot_id uuid,
  calendar_sequence integer not null default 0,
  PRIMARY KEY (id),
  CHECK ((cancelled_why = ANY (ARRAY['dropped-out'::text, 'organiser'::text, 'left'::text]))),
  CHECK (((cancelled_at IS NULL) = (cancelled_why IS NULL))),
  FOREIGN KEY (round_id) REFERENCES connect.round(id) ON DELETE CASCADE,
  FOREIGN KEY (starter_id) REFERENCES people.member(id) ON DELETE SET NULL
);
CREATE INDEX meeting_round ON connect.meeting USING btree (round_id);
CREATE INDEX meeting_starter ON connect.meeting USING btree (starter_id);

-- Personal: who is in a meeting, what they were sent, and whether they say that they met. Kept as long as the member.
create table connect.meeting_person (
  meeting_id uuid not null,
  member_id uuid not null,
  -- The word in their mails by which they answer without signing in, as a hash.
  token_hash bytea not null,
  introduced_at timestamp with time zone,
  -- Personal: when they agreed that the others see their address.
  shared_address_at timestamp with time zone,
  answered_at timestamp with time zone,
  -- Personal: whether they say that they met.
  met text,
  nudged_at timestamp with time zone,
  asked_at timestamp with time zone,
  dropped_out_at timestamp with time zone,
  PRIMARY KEY (meeting_id, member_id),
  FOREIGN KEY (meeting_id) REFERENCES connect.meeting(id) ON DELETE CASCADE,
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE CASCADE,
  CHECK ((met = ANY (ARRAY['met'::text, 'planned'::text, 'not-this-time'::text]))),
  CHECK ((length(token_hash) = 32)),
  UNIQUE (token_hash)
);
CREATE INDEX meeting_person_member ON connect.meeting_person USING btree (member_id);

-- Personal: what people in a meeting write to each other through the house, so that nobody needs the other's address. Read by them alone. Deleted a year after the round.
create table connect.message (
  id uuid not null default gen_random_uuid(),
  meeting_id uuid not null,
  member_id uuid,
  words text not null,
  sent_at timestamp with time zone not null,
  -- The opening of the form that it was written in: pressed twice, it is sent once.
  once uuid not null,
  PRIMARY KEY (id),
  FOREIGN KEY (meeting_id) REFERENCES connect.meeting(id) ON DELETE CASCADE,
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE CASCADE,
  UNIQUE (once),
  CHECK (((length(words) >= 1) AND (length(words) <= 4000)))
);
CREATE INDEX message_meeting ON connect.message USING btree (meeting_id, sent_at);
CREATE INDEX message_member ON connect.message USING btree (member_id);

-- Personal: who was left out of a round, or was let down in it: they come first in the next. Told to them and to organisers, to nobody else. Kept as long as the member.
create table connect.owed (
  round_id uuid not null,
  member_id uuid not null,
  because text not null,
  -- Personal: why they were left out, as maths/matching/plan.ts says.
  why jsonb,
  since timestamp with time zone not null,
  told_at timestamp with time zone,
  PRIMARY KEY (round_id, member_id, because),
  CHECK ((because = ANY (ARRAY['left-out'::text, 'let-down'::text]))),
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE CASCADE,
  FOREIGN KEY (round_id) REFERENCES connect.round(id) ON DELETE CASCADE
);
CREATE INDEX owed_member ON connect.owed USING btree (member_id);

-- Personal: who takes part in a campaign, since when, and how they like to meet. Kept as long as the member.
create table connect.participation (
  campaign_id uuid not null,
  member_id uuid not null,
  joined_at timestamp with time zone not null,
  left_at timestamp with time zone,
  -- Personal: the ways to meet that suit them; none for any.
  formats text[] not null default '{}'::text[],
  -- Personal: the times that suit them; none for any.
  times text[] not null default '{}'::text[],
  -- Personal: the keys of the themes that they would like to talk about.
  themes text[] not null default '{}'::text[],
  -- Personal: whether whoever they are introduced to gets their address with the introduction.
  shares_address boolean not null default false,
  -- Which wording of the ground rules they agreed to; 0 where they came with their expression of interest and have not been asked yet.
  ground_rules_version integer not null default 0,
  -- Personal: since when they sit out. They are put in no pair until they are back.
  paused_at timestamp with time zone,
  -- Personal: the day from which they take part again; null where they say so themselves.
  paused_until date,
  -- They stopped the letters of Connect Five, which is what paused them: with its letters they are back.
  paused_with_letters boolean not null default false,
  revision integer not null default 1,
  -- Personal: when the house last paused them, having heard nothing of them in two conversations. Those count no more once they are back.
  rested_at timestamp with time zone,
  PRIMARY KEY (campaign_id, member_id),
  FOREIGN KEY (campaign_id) REFERENCES connect.campaign(id) ON DELETE CASCADE,
  CHECK (((paused_until IS NULL) OR (paused_at IS NOT NULL))),
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE CASCADE
);
CREATE INDEX participation_member ON connect.participation USING btree (member_id);

-- One round of a campaign: its theme, the prompts for the conversation, when it begins and ends. Kept for good.
create table connect.round (
  id uuid not null default gen_random_uuid(),
  campaign_id uuid not null,
  number integer not null,
  theme text not null,
  characteristic text not null default ''::text,
  prompts text[] not null,
  begins_on date not null,
  ends_on date not null,
  published_at timestamp with time zone,
  -- Personal: the organiser who published it.
  published_by uuid,
  closed_at timestamp with time zone,
  revision integer not null default 1,
  -- The matching that was published; it is never deleted. No foreign key: the tables would point to each other in a circle.
  run_id uuid,
  PRIMARY KEY (id),
  FOREIGN KEY (campaign_id) REFERENCES connect.campaign(id) ON DELETE CASCADE,
  UNIQUE (campaign_id, number),
  CHECK ((length(characteristic) <= 100)),
  CHECK ((ends_on > begins_on)),
  CHECK (((number >= 1) AND (number <= 24))),
  CHECK ((cardinality(prompts) <= 6)),
  FOREIGN KEY (published_by) REFERENCES people.member(id) ON DELETE SET NULL,
  CHECK (((length(theme) >= 1) AND (length(theme) <= 200)))
);
CREATE INDEX round_published_by ON connect.round USING btree (published_by);
CREATE INDEX round_run ON connect.round USING btree (run_id);

-- One matching of a round: under which rules, what came of it, and the proof. Runs that were not published are deleted after 30 days.
create table connect.run (
  id uuid not null default gen_random_uuid(),
  round_id uuid not null,
  -- Personal: the organiser who asked for it.
  asked_by uuid,
  asked_at timestamp with time zone not null,
  stop_asked_at timestamp with time zone,
  time_limit_seconds integer not null default 60,
  progress jsonb,
  finished_at timestamp with time zone,
  failure text,
  -- Tells whether people, rules and wishes are still those that were matched. Made with a key that is not in the database: without it, it says nothing of whom somebody would rather not meet.
  digest text,
  rules jsonb,
  odd text,
  seed text,
  -- Personal: the plan by members' ids, as maths/matching/plan.ts says, with bound, certificate and digest of the round as if nobody had asked not to meet somebody: the exact ones would tell of such wishes.
  plan jsonb,
  -- What no plan could be worth more than even if nobody had asked not to meet somebody: it can be shown, for it tells of no such wish.
  open_bound double precision,
  -- How many people could be matched at most, as if nobody had asked not to meet somebody; null where that is not proved.
  most_matched integer,
  -- How many introductions its plan makes between which parts of the system.
  parts jsonb,
  -- Personal: what anyone needs to check the plan: people and plan in words that stand for them in this round alone, as if nobody had asked not to meet somebody.
  evidence jsonb,
  PRIMARY KEY (id),
  FOREIGN KEY (asked_by) REFERENCES people.member(id) ON DELETE SET NULL,
  FOREIGN KEY (round_id) REFERENCES connect.round(id) ON DELETE CASCADE,
  CHECK (((time_limit_seconds >= 1) AND (time_limit_seconds <= 3600)))
);
CREATE INDEX run_asked_by ON connect.run USING btree (asked_by);
CREATE INDEX run_round ON connect.run USING btree (round_id, asked_at DESC);

-- One trial of a campaign on who was there at the time, as if nobody had asked not to meet somebody: how many rounds can be promised and run. In counts, by part of the system. Deleted after 30 days.
create table connect.simulation (
  id uuid not null default gen_random_uuid(),
  campaign_id uuid not null,
  -- Personal: the organiser who asked for it.
  asked_by uuid,
  asked_at timestamp with time zone not null,
  progress jsonb,
  finished_at timestamp with time zone,
  failure text,
  result jsonb,
  PRIMARY KEY (id),
  FOREIGN KEY (asked_by) REFERENCES people.member(id) ON DELETE SET NULL,
  FOREIGN KEY (campaign_id) REFERENCES connect.campaign(id) ON DELETE CASCADE
);
CREATE INDEX simulation_asked_by ON connect.simulation USING btree (asked_by);
CREATE INDEX simulation_campaign ON connect.simulation USING btree (campaign_id, asked_at DESC);

-- Personal: who sits out one round. Kept as long as the member.
create table connect.skip (
  round_id uuid not null,
  member_id uuid not null,
  skipped_at timestamp with time zone not null,
  PRIMARY KEY (round_id, member_id),
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE CASCADE,
  FOREIGN KEY (round_id) REFERENCES connect.round(id) ON DELETE CASCADE
);
CREATE INDEX skip_member ON connect.skip USING btree (member_id);

-- Personal: a time that somebody in a meeting offers. Deleted a year after the round.
create table connect.slot (
  id uuid not null default gen_random_uuid(),
  meeting_id uuid not null,
  offered_by uuid,
  starts_at timestamp with time zone not null,
  minutes integer not null,
  -- Personal: where or by which link they would meet.
  place_in_words text not null default ''::text,
  offered_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  PRIMARY KEY (id),
  FOREIGN KEY (meeting_id) REFERENCES connect.meeting(id) ON DELETE CASCADE,
  CHECK (((minutes >= 10) AND (minutes <= 240))),
  FOREIGN KEY (offered_by) REFERENCES people.member(id) ON DELETE SET NULL,
  CHECK ((length(place_in_words) <= 500))
);
CREATE INDEX slot_meeting ON connect.slot USING btree (meeting_id);
CREATE INDEX slot_offered_by ON connect.slot USING btree (offered_by);

-- Personal: whom an offered time suits. Deleted with it.
create table connect.slot_yes (
  slot_id uuid not null,
  member_id uuid not null,
  said_at timestamp with time zone not null,
  PRIMARY KEY (slot_id, member_id),
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE CASCADE,
  FOREIGN KEY (slot_id) REFERENCES connect.slot(id) ON DELETE CASCADE
);
CREATE INDEX slot_yes_member ON connect.slot_yes USING btree (member_id);

-- Personal: every two who were introduced, each of a trio's too, and the parts of the system in which they stood then. Two people are never introduced twice. Kept as long as both are members.
create table connect.tie (
  one_id uuid not null,
  other_id uuid not null,
  meeting_id uuid not null,
  one_part_id uuid,
  other_part_id uuid,
  cancelled_at timestamp with time zone,
  PRIMARY KEY (meeting_id, one_id, other_id),
  CHECK ((one_id < other_id)),
  FOREIGN KEY (meeting_id) REFERENCES connect.meeting(id) ON DELETE CASCADE,
  FOREIGN KEY (one_id) REFERENCES people.member(id) ON DELETE CASCADE,
  FOREIGN KEY (one_part_id) REFERENCES system.part(id),
  FOREIGN KEY (other_id) REFERENCES people.member(id) ON DELETE CASCADE,
  FOREIGN KEY (other_part_id) REFERENCES system.part(id)
);
CREATE INDEX tie_one_part ON connect.tie USING btree (one_part_id);
CREATE INDEX tie_other ON connect.tie USING btree (other_id);
CREATE INDEX tie_other_part ON connect.tie USING btree (other_part_id);
CREATE UNIQUE INDEX tie_never_twice ON connect.tie USING btree (one_id, other_id) WHERE (cancelled_at IS NULL);

-- Personal: who would like another match in a round that is under way: let down, left out, or late. Kept with the round.
create table connect.waiting (
  round_id uuid not null,
  member_id uuid not null,
  since timestamp with time zone not null,
  matched_at timestamp with time zone,
  PRIMARY KEY (round_id, member_id),
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE CASCADE,
  FOREIGN KEY (round_id) REFERENCES connect.round(id) ON DELETE CASCADE
);
CREATE INDEX waiting_member ON connect.waiting USING btree (member_id);

-- Confidential: one answer to one question. It points to nobody, says not when it was given, and stands in no order. Kept until its member changes or deletes it, or leaves.
create table diversity.answer (
  id uuid not null default gen_random_uuid(),
  -- Personal: HMAC-SHA256 of member and question under a key that is not in the database. Each question gives another, so no two answers of a member can be put together without the key.
  pseudonym bytea not null,
  question text not null,
  version text not null,
  -- Personal: what was answered, of the options of the version. May be of a special category (health, ethnicity, belief, sexual orientation).
  option text not null,
  month date not null,
  PRIMARY KEY (id),
  CHECK ((length(pseudonym) = 32)),
  UNIQUE (pseudonym)
);
CREATE INDEX answer_question ON diversity.answer USING btree (question, id);

-- What was published of a question at the end of a quarter: rounded and suppressed already. Names nobody; kept for good.
create table diversity.figure (
  quarter date not null,
  version text not null,
  question text not null,
  taken_on date not null,
  shown jsonb not null,
  PRIMARY KEY (quarter, version, question)
);

-- By which a process sees whether it holds the key to these answers: HMAC-SHA256 of a fixed word under that key. It tells nothing of the key.
create table diversity.key_mark (
  single boolean not null default true,
  mark bytea not null,
  PRIMARY KEY (single),
  CHECK ((length(mark) = 32)),
  CHECK (single)
);

-- Whom the community serves, in figures of a census that an organiser brought: people by question and option. The highest number holds. Of no member.
create table diversity.population (
  number integer not null,
  name text not null,
  dated_on date not null,
  shares jsonb not null,
  PRIMARY KEY (number)
);

-- The quarters whose figures were taken, once each, whether or not anything could be published.
create table diversity.quarter (
  quarter date not null,
  taken_on date not null,
  PRIMARY KEY (quarter)
);

-- Every question that was ever asked, so that all of a member's answers can be found, and deleted, by their pseudonyms.
create table diversity.question (
  id text not null,
  PRIMARY KEY (id)
);

-- The equality questions that are asked, from this round to the next; the highest number holds. Without a version, nothing is asked. Kept for good: old answers and figures name their version.
create table diversity.round (
  number integer not null,
  version text,
  -- When the round began. Its answers carry this month and no other date, so that no answer says when it was given.
  month date not null,
  questions jsonb,
  PRIMARY KEY (number),
  CHECK (((version IS NULL) = (questions IS NULL))),
  CHECK ((EXTRACT(day FROM month) = (1)::numeric)),
  CHECK ((version ~ '^[a-z0-9]+([.-][a-z0-9]+)*$'::text))
);

-- Confidential: the true counts behind the last published figure, to tell how many changed since. Sealed with the key that is not in the database, because counts of two days tell of who came or went between.
create table diversity.sealed (
  question text not null,
  counts bytea not null,
  PRIMARY KEY (question)
);

-- Personal, about health perhaps: what somebody answered. Read by organisers alone; deleted so many days after the event as its question says, or with the registration.
create table events.answer (
  registration_id uuid not null,
  question_id uuid not null,
  -- Personal: the answer.
  words text not null,
  PRIMARY KEY (registration_id, question_id),
  FOREIGN KEY (question_id) REFERENCES events.question(id) ON DELETE CASCADE,
  FOREIGN KEY (registration_id) REFERENCES events.registration(id) ON DELETE CASCADE,
  CHECK (((length(words) >= 1) AND (length(words) <= 1000)))
);
CREATE INDEX answer_question ON events.answer USING btree (question_id);

-- How many were registered and came, by part of the system, once their names are forgotten. Kept for good.
create table events.attendance (
  event_id uuid not null,
  part_id uuid,
  registered integer not null,
  came integer not null,
  -- When an organiser last said how many came, where nobody had registered here; null where names were counted and forgotten.
  typed_at timestamp with time zone,
  CHECK ((came >= 0)),
  FOREIGN KEY (event_id) REFERENCES events.event(id) ON DELETE CASCADE,
  UNIQUE NULLS NOT DISTINCT (event_id, part_id),
  FOREIGN KEY (part_id) REFERENCES system.part(id),
  CHECK ((registered >= 0))
);

-- A live board of an event. Kept with both.
create table events.board (
  event_id uuid not null,
  board_id uuid not null,
  title text not null,
  added_at timestamp with time zone not null,
  PRIMARY KEY (event_id, board_id),
  FOREIGN KEY (board_id) REFERENCES boards.board(id) ON DELETE CASCADE,
  FOREIGN KEY (event_id) REFERENCES events.event(id) ON DELETE CASCADE,
  CHECK (((length(title) >= 1) AND (length(title) <= 200)))
);
CREATE UNIQUE INDEX board_once ON events.board USING btree (board_id);

-- Which decisions of the log were taken at an event. Kept with the event.
create table events.decision (
  event_id uuid not null,
  decision_id uuid not null,
  PRIMARY KEY (event_id, decision_id),
  FOREIGN KEY (decision_id) REFERENCES governance.decision(id),
  FOREIGN KEY (event_id) REFERENCES events.event(id) ON DELETE CASCADE
);
CREATE INDEX decision_decision ON events.decision USING btree (decision_id);

-- One event of the programme. Kept for good: it is the community's record.
create table events.event (
  id uuid not null default gen_random_uuid(),
  slug text not null,
  series_id uuid,
  title text not null,
  about text not null default ''::text,
  theme text not null default ''::text,
  lens text not null default ''::text,
  objective text not null default ''::text,
  characteristic text not null default ''::text,
  -- Where its words are taken from, for an event of the past; empty where they were written here.
  source text not null default ''::text,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  -- The zone, by its name, in whose clock it was announced: 7pm in London stays 7pm when the clocks change.
  zone text not null default 'Europe/London'::text,
  -- Only the days are known or matter, not the hour: from midnight to midnight in its zone.
  whole_days boolean not null default false,
  format text not null,
  place text not null default ''::text,
  -- Where one joins online. Shown to those registered alone, from 24 hours before.
  join_link text not null default ''::text,
  -- How many places there are; null where nobody is turned away.
  capacity integer,
  -- From when on one may register; null from publishing on.
  opens_at timestamp with time zone,
  -- Until when one may register; null until it begins.
  closes_at timestamp with time zone,
  guests_may_register boolean not null default true,
  -- Whether a carer or interpreter takes one of the places, or comes beside them.
  companions_take_places boolean not null default true,
  -- Whether there are captions; null until an organiser has said so, and then it cannot be published.
  captions text,
  -- Whether there is British Sign Language; null until said.
  sign_language text,
  -- Whether every room is reached without steps; null until said.
  step_free text,
  -- Whether there are breaks; null until said.
  breaks text,
  access_words text not null default ''::text,
  reminds_day_before boolean not null default true,
  reminds_hour_before boolean not null default true,
  -- Personal: the organiser who prepared it.
  made_by uuid,
  made_at timestamp with time zone not null,
  -- When its time, place or words changed last: what calendars call last modified.
  changed_at timestamp with time zone not null,
  published_at timestamp with time zone,
  -- Personal: the organiser who published it.
  published_by uuid,
  cancelled_at timestamp with time zone,
  -- Personal: the organiser who cancelled it.
  cancelled_by uuid,
  cancelled_because text not null default ''::text,
  -- Grows with each change of time, place or status: a calendar takes the file with the highest.
  sequence integer not null default 0,
  -- Whether the next to register would wait: kept with each registration, so that visitors' pages need not count.
  is_full boolean not null default false,
  revision integer not null default 1,
  -- Whether whoever joins online takes one of the places, where an event is both in a room and online.
  online_takes_places boolean not null default false,
  -- Whether those registered may change how they come once registration is closed, until it begins.
  changes_after_closing boolean not null default false,
  PRIMARY KEY (id),
  CHECK ((length(about) <= 4000)),
  CHECK ((length(access_words) <= 2000)),
  CHECK ((breaks = ANY (ARRAY['yes'::text, 'no'::text, 'on-request'::text, 'not-needed'::text]))),
  CHECK ((length(cancelled_because) <= 1000)),
  FOREIGN KEY (cancelled_by) REFERENCES people.member(id) ON DELETE SET NULL,
  CHECK (((capacity >= 1) AND (capacity <= 100000))),
  CHECK ((captions = ANY (ARRAY['yes'::text, 'no'::text, 'on-request'::text, 'not-needed'::text]))),
  CHECK ((length(characteristic) <= 100)),
  CHECK (((cancelled_at IS NULL) OR (published_at IS NOT NULL))),
  CHECK ((ends_at > starts_at)),
  CHECK (((closes_at IS NULL) OR (opens_at IS NULL) OR (closes_at > opens_at))),
  CHECK ((format = ANY (ARRAY['online'::text, 'in-person'::text, 'both'::text]))),
  CHECK ((length(join_link) <= 1000)),
  CHECK ((length(lens) <= 1000)),
  FOREIGN KEY (made_by) REFERENCES people.member(id) ON DELETE SET NULL,
  CHECK ((length(objective) <= 1000)),
  CHECK ((length(place) <= 500)),
  FOREIGN KEY (published_by) REFERENCES people.member(id) ON DELETE SET NULL,
  CHECK ((sequence >= 0)),
  FOREIGN KEY (series_id) REFERENCES events.series(id),
  CHECK ((sign_language = ANY (ARRAY['yes'::text, 'no'::text, 'on-request'::text, 'not-needed'::text]))),
  CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (slug <> ALL (ARRAY['calendar'::text, 'claim'::text, 'feed'::text, 'mine'::text, 'month'::text, 'new'::text, 'past'::text, 'place'::text, 'series'::text, 'upcoming'::text])))),
  UNIQUE (slug),
  CHECK ((length(source) <= 500)),
  CHECK ((step_free = ANY (ARRAY['yes'::text, 'no'::text, 'on-request'::text, 'not-needed'::text]))),
  CHECK ((length(theme) <= 200)),
  CHECK (((length(title) >= 1) AND (length(title) <= 200))),
  CHECK (((length(zone) >= 1) AND (length(zone) <= 60)))
);
CREATE INDEX event_cancelled_by ON events.event USING btree (cancelled_by);
CREATE INDEX event_made_by ON events.event USING btree (made_by);
CREATE INDEX event_published_by ON events.event USING btree (published_by);
CREATE INDEX event_series ON events.event USING btree (series_id, starts_at);
CREATE INDEX event_starts ON events.event USING btree (starts_at, id) WHERE (published_at IS NOT NULL);

-- Personal: the secret address by which a member's calendar asks for their events, as a hash. Kept until they have been a member; revoked ones for 30 days.
create table events.feed (
  token_hash bytea not null,
  member_id uuid not null,
  made_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  -- Personal: the day on which a calendar last asked for it.
  read_on date,
  PRIMARY KEY (token_hash),
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE CASCADE,
  CHECK ((length(token_hash) = 32))
);
CREATE INDEX feed_member ON events.feed USING btree (member_id);

-- What an organiser wrote to those registered or waiting. Kept with the event.
create table events.message (
  id uuid not null default gen_random_uuid(),
  event_id uuid not null,
  -- Personal: the organiser who wrote it.
  written_by uuid,
  written_to text not null,
  subject text not null,
  words text not null,
  sent_at timestamp with time zone not null,
  recipients integer not null,
  -- The opening of the form that it was written in: pressed twice, it is sent once.
  once uuid not null,
  PRIMARY KEY (id),
  FOREIGN KEY (event_id) REFERENCES events.event(id) ON DELETE CASCADE,
  UNIQUE (once),
  CHECK ((recipients >= 0)),
  CHECK (((length(subject) >= 1) AND (length(subject) <= 200))),
  CHECK (((length(words) >= 1) AND (length(words) <= 4000))),
  FOREIGN KEY (written_by) REFERENCES people.member(id) ON DELETE SET NULL,
  CHECK ((written_to = ANY (ARRAY['registered'::text, 'in-room'::text, 'online'::text, 'waiting'::text, 'both'::text])))
);
CREATE INDEX message_event ON events.message USING btree (event_id, sent_at);
CREATE INDEX message_written_by ON events.message USING btree (written_by);

-- A change of time or place after an event was published, and how it stood before. Kept with the event.
create table events.move (
  event_id uuid not null,
  sequence integer not null,
  moved_at timestamp with time zone not null,
  -- Personal: the organiser who moved it.
  moved_by uuid,
  -- Time, zone, place and kind as they were before.
  was jsonb not null,
  words text not null default ''::text,
  PRIMARY KEY (event_id, sequence),
  FOREIGN KEY (event_id) REFERENCES events.event(id) ON DELETE CASCADE,
  FOREIGN KEY (moved_by) REFERENCES people.member(id) ON DELETE SET NULL,
  CHECK ((length(words) <= 1000))
);
CREATE INDEX move_moved_by ON events.move USING btree (moved_by);

-- One thing that came of an event: a card of its board, or a line of its organisers. Kept for good with its page.
create table events.output (
  id uuid not null default gen_random_uuid(),
  event_id uuid not null,
  -- The card that it is, by the id that it keeps; its words stand with the card. Null for a line that was written here.
  card_id uuid,
  board_id uuid,
  words text not null default ''::text,
  added_at timestamp with time zone not null,
  -- An organiser left it out of the page: drafted anew, it is not brought back.
  left_out_at timestamp with time zone,
  PRIMARY KEY (id),
  CHECK (((card_id IS NULL) = (board_id IS NULL))),
  CHECK (((card_id IS NULL) = (words <> ''::text))),
  UNIQUE (event_id, card_id),
  FOREIGN KEY (event_id) REFERENCES events.outputs(event_id) ON DELETE CASCADE,
  CHECK ((length(words) <= 4000))
);

-- The page that says what came of an event, drafted from its board and edited before it is published. Kept for good.
create table events.outputs (
  event_id uuid not null,
  opening text not null default ''::text,
  drafted_at timestamp with time zone not null,
  -- Personal: who drafted it.
  drafted_by uuid,
  published_at timestamp with time zone,
  -- Personal: who published it.
  published_by uuid,
  revision integer not null default 1,
  PRIMARY KEY (event_id),
  FOREIGN KEY (drafted_by) REFERENCES people.member(id) ON DELETE SET NULL,
  FOREIGN KEY (event_id) REFERENCES events.event(id) ON DELETE CASCADE,
  CHECK ((length(opening) <= 4000)),
  FOREIGN KEY (published_by) REFERENCES people.member(id) ON DELETE SET NULL
);
CREATE INDEX outputs_drafted_by ON events.outputs USING btree (drafted_by);
CREATE INDEX outputs_published_by ON events.outputs USING btree (published_by);

-- What an event asks those who register.
create table events.question (
  id uuid not null default gen_random_uuid(),
  event_id uuid not null,
  -- Its place in the form; null once it is asked no more. It stays until its answers are deleted.
  position integer,
  kind text not null,
  words text not null,
  -- So many days after the event its answers are deleted.
  kept_days integer not null default 14,
  PRIMARY KEY (id),
  FOREIGN KEY (event_id) REFERENCES events.event(id) ON DELETE CASCADE,
  UNIQUE (event_id, "position"),
  CHECK (((kept_days >= 0) AND (kept_days <= 365))),
  CHECK ((kind = ANY (ARRAY['access'::text, 'dietary'::text, 'own'::text]))),
  CHECK (((length(words) >= 1) AND (length(words) <= 300)))
);

-- Personal: who asked for a place at an event, has it, waits for it or gave it up, each as an instant. Kept for a year after the event; then it is counted by part of the system and deleted.
create table events.registration (
  id uuid not null default gen_random_uuid(),
  event_id uuid not null,
  -- The order of the list: whoever asked first comes first. Given while the event is held, so that it grows as they came.
  number bigint not null generated always as identity,
  member_id uuid,
  -- Personal: how somebody without an account wants to be called. Null for members.
  guest_name text,
  -- Personal: the guest's e-mail address, in lower case. Null for members, and for a guest whom an organiser wrote down without one.
  guest_address text,
  -- The word in their mails by which they confirm or cancel without signing in, as a hash.
  token_hash bytea not null,
  -- Personal: the part of the system in which they stand, as they said.
  part_id uuid,
  -- Personal, about health perhaps: how many carers come with them.
  carers smallint not null default 0,
  -- Personal, about health perhaps: how many interpreters come with them.
  interpreters smallint not null default 0,
  asked_at timestamp with time zone not null,
  -- When they showed that the address is theirs; for members, at once. Before, they have no place and are in no list.
  confirmed_at timestamp with time zone,
  -- When they got the place. Null while they wait for it.
  registered_at timestamp with time zone,
  -- When they came from the list to a place; null for whoever had one at once.
  promoted_at timestamp with time zone,
  cancelled_at timestamp with time zone,
  cancelled_how text,
  -- Personal: whether they came, as an organiser or they themselves say. It is counted and ranks nobody.
  came text,
  came_told_by text,
  came_told_at timestamp with time zone,
  -- When they were asked anew whether they can come, after a change of time or place.
  asked_again_at timestamp with time zone,
  -- When they said that they come all the same.
  still_coming_at timestamp with time zone,
  -- When a guest's registration became a member's own, who has that address.
  claimed_at timestamp with time zone,
  -- Personal: how somebody without e-mail is reached, as a telephone number. Deleted with the registration.
  reached_how text not null default ''::text,
  -- Personal: the organiser who wrote somebody down who has no e-mail.
  written_down_by uuid,
  -- When somebody without e-mail agreed, as that organiser says, to what is kept of them.
  agreed_at timestamp with time zone,
  -- Up to when an organiser has told somebody without e-mail what others are written to about.
  told_at timestamp with time zone,
  -- When they stopped reminders of this event, and kept their place.
  reminders_stopped_at timestamp with time zone,
  -- Personal: how they take part in an event that is both in a room and online; null where they have not said, and at others.
  comes text,
  -- When they last changed what they had told; null where they never did.
  told_anew_at timestamp with time zone,
  -- Grows when they change what they told: of two windows, the second is told.
  revision integer not null default 1,
  -- When whoever joins online asked for a place in the room: while they come online they wait for it, and keep theirs online until then. Null for all others.
  room_wanted_at timestamp with time zone,
  PRIMARY KEY (id),
  CHECK ((came = ANY (ARRAY['came'::text, 'could-not'::text]))),
  CHECK ((came_told_by = ANY (ARRAY['organiser'::text, 'themselves'::text]))),
  CHECK ((cancelled_how = ANY (ARRAY['cancelled'::text, 'left-list'::text, 'declined'::text, 'removed'::text, 'moved'::text, 'event-cancelled'::text, 'left-house'::text]))),
  CHECK (((carers >= 0) AND (carers <= 2))),
  CHECK (((registered_at IS NULL) OR (confirmed_at IS NOT NULL))),
  CHECK (((member_id IS NOT NULL) OR (guest_name IS NOT NULL))),
  CHECK (((cancelled_at IS NULL) = (cancelled_how IS NULL))),
  CHECK ((((came IS NULL) = (came_told_at IS NULL)) AND ((came IS NULL) = (came_told_by IS NULL)))),
  CHECK ((comes = ANY (ARRAY['in-person'::text, 'online'::text]))),
  FOREIGN KEY (event_id) REFERENCES events.event(id) ON DELETE CASCADE,
  CHECK (((guest_address = lower(guest_address)) AND (length(guest_address) <= 320))),
  CHECK (((length(guest_name) >= 1) AND (length(guest_name) <= 200))),
  CHECK (((interpreters >= 0) AND (interpreters <= 2))),
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE CASCADE,
  FOREIGN KEY (part_id) REFERENCES system.part(id),
  CHECK ((length(reached_how) <= 200)),
  CHECK ((length(token_hash) = 32)),
  UNIQUE (token_hash),
  FOREIGN KEY (written_down_by) REFERENCES people.member(id) ON DELETE SET NULL
);
CREATE INDEX registration_guest ON events.registration USING btree (guest_address);
CREATE INDEX registration_member ON events.registration USING btree (member_id, event_id);
CREATE INDEX registration_part ON events.registration USING btree (part_id);
CREATE INDEX registration_registered ON events.registration USING btree (event_id, part_id) INCLUDE (carers, interpreters) WHERE ((registered_at IS NOT NULL) AND (cancelled_at IS NULL));
CREATE INDEX registration_unconfirmed ON events.registration USING btree (asked_at) WHERE (confirmed_at IS NULL);
CREATE INDEX registration_waiting ON events.registration USING btree (event_id, number) WHERE (((registered_at IS NULL) OR (room_wanted_at IS NOT NULL)) AND (confirmed_at IS NOT NULL) AND (cancelled_at IS NULL));
CREATE INDEX registration_written_down_by ON events.registration USING btree (written_down_by) WHERE (written_down_by IS NOT NULL);
CREATE UNIQUE INDEX registration_guest_once ON events.registration USING btree (event_id, guest_address) WHERE ((cancelled_at IS NULL) AND (member_id IS NULL) AND (confirmed_at IS NOT NULL));
CREATE UNIQUE INDEX registration_member_once ON events.registration USING btree (event_id, member_id) WHERE (cancelled_at IS NULL);

-- Which reminders somebody was sent, so that none is sent twice. Deleted with the registration.
create table events.reminder (
  registration_id uuid not null,
  kind text not null,
  sent_at timestamp with time zone not null,
  PRIMARY KEY (registration_id, kind),
  CHECK ((kind = ANY (ARRAY['day-before'::text, 'hour-before'::text, 'after'::text]))),
  FOREIGN KEY (registration_id) REFERENCES events.registration(id) ON DELETE CASCADE
);

-- Places kept for one part of the system until an instant; then they are everybody's.
create table events.reserved (
  event_id uuid not null,
  part_id uuid not null,
  places integer not null,
  until timestamp with time zone not null,
  released_at timestamp with time zone,
  PRIMARY KEY (event_id, part_id),
  FOREIGN KEY (event_id) REFERENCES events.event(id) ON DELETE CASCADE,
  FOREIGN KEY (part_id) REFERENCES system.part(id),
  CHECK (((places >= 1) AND (places <= 100000)))
);
CREATE INDEX reserved_due ON events.reserved USING btree (until) WHERE (released_at IS NULL);

-- Who sits with whom at an event, rotation by rotation. Deleted 30 days after the event.
create table events.seating (
  id uuid not null default gen_random_uuid(),
  event_id uuid not null,
  -- Personal: the organiser who asked for it.
  asked_by uuid,
  asked_at timestamp with time zone not null,
  whom text not null,
  table_size smallint not null,
  rotations smallint not null,
  finished_at timestamp with time zone,
  failure text,
  -- Personal: for each rotation its tables, each as the ids of registrations.
  tables jsonb,
  -- What is known of how well they are mixed: counts, and bounds that no seating can pass.
  proof jsonb,
  changed_at timestamp with time zone,
  revision integer not null default 1,
  PRIMARY KEY (id),
  FOREIGN KEY (asked_by) REFERENCES people.member(id) ON DELETE SET NULL,
  FOREIGN KEY (event_id) REFERENCES events.event(id) ON DELETE CASCADE,
  CHECK (((rotations >= 1) AND (rotations <= 10))),
  CHECK (((table_size >= 3) AND (table_size <= 8))),
  CHECK ((whom = ANY (ARRAY['registered'::text, 'came'::text])))
);
CREATE INDEX seating_asked_by ON events.seating USING btree (asked_by);
CREATE INDEX seating_event ON events.seating USING btree (event_id, asked_at DESC);

-- Events that belong together, as those of one programme, and what they lead to. Kept for good: it is the community's record.
create table events.series (
  id uuid not null default gen_random_uuid(),
  slug text not null,
  title text not null,
  about text not null default ''::text,
  objective text not null default ''::text,
  -- What the events lead to, in the order in which it is said.
  outputs text[] not null default '{}'::text[],
  -- Where the words are taken from, for a programme of the past; empty where they were written here.
  source text not null default ''::text,
  position integer not null default 0,
  -- Personal: the organiser who made it.
  made_by uuid,
  made_at timestamp with time zone not null,
  revision integer not null default 1,
  PRIMARY KEY (id),
  CHECK ((length(about) <= 4000)),
  FOREIGN KEY (made_by) REFERENCES people.member(id) ON DELETE SET NULL,
  CHECK ((length(objective) <= 1000)),
  CHECK ((cardinality(outputs) <= 20)),
  CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  UNIQUE (slug),
  CHECK ((length(source) <= 500)),
  CHECK (((length(title) >= 1) AND (length(title) <= 200)))
);
CREATE INDEX series_made_by ON events.series USING btree (made_by);

-- A behaviour in one version. Its address, /frameworks/<framework>/<version>/<characteristic>/<slug>, is permanent.
create table frameworks.behaviour (
  id uuid not null default gen_random_uuid(),
  characteristic_id uuid not null,
  slug text not null,
  given_id text,
  title text,
  text text not null,
  lens text,
  easy_read text,
  audio text,
  position integer not null,
  PRIMARY KEY (id),
  FOREIGN KEY (characteristic_id) REFERENCES frameworks.characteristic(id),
  UNIQUE (characteristic_id, "position"),
  UNIQUE (characteristic_id, slug)
);
CREATE TRIGGER behaviour_immutable BEFORE DELETE OR UPDATE ON frameworks.behaviour FOR EACH ROW EXECUTE FUNCTION frameworks.refuse_change();
CREATE TRIGGER behaviour_joins BEFORE INSERT ON frameworks.behaviour FOR EACH ROW EXECUTE FUNCTION frameworks.join_version();
CREATE TRIGGER behaviour_kept BEFORE TRUNCATE ON frameworks.behaviour FOR EACH STATEMENT EXECUTE FUNCTION frameworks.refuse_change();

-- A characteristic in one version. Its key is the same through the versions: trust, collaboration, …
create table frameworks.characteristic (
  id uuid not null default gen_random_uuid(),
  version_id uuid not null,
  key text not null,
  title text,
  summary text,
  intro text,
  lenses text[] not null default '{}'::text[],
  position integer not null,
  PRIMARY KEY (id),
  FOREIGN KEY (version_id) REFERENCES frameworks.version(id),
  UNIQUE (version_id, key),
  UNIQUE (version_id, "position")
);
CREATE TRIGGER characteristic_immutable BEFORE DELETE OR UPDATE ON frameworks.characteristic FOR EACH ROW EXECUTE FUNCTION frameworks.refuse_change();
CREATE TRIGGER characteristic_joins BEFORE INSERT ON frameworks.characteristic FOR EACH ROW EXECUTE FUNCTION frameworks.join_version();
CREATE TRIGGER characteristic_kept BEFORE TRUNCATE ON frameworks.characteristic FOR EACH STATEMENT EXECUTE FUNCTION frameworks.refuse_change();

-- Personal: what a member notes beside a behaviour, for members to read. It follows the behaviour to later versions by lineage. Kept until its author takes it back or is erased.
create table frameworks.comment (
  id uuid not null default gen_random_uuid(),
  behaviour_id uuid not null,
  -- The words of the behaviour that it is about, as they are read; empty for all of it.
  quoted text not null default ''::text,
  -- Where the quoted words begin in the behaviour as it is read.
  start_at integer not null default 0,
  -- Personal: what they noted.
  words text not null,
  -- Personal: whose it is.
  author_id uuid not null,
  -- Personal: how they want to be named with it.
  attribution text not null,
  written_at timestamp with time zone not null,
  edited_at timestamp with time zone,
  answer text not null default ''::text,
  -- Personal: the editor who answered.
  answered_by uuid,
  answered_at timestamp with time zone,
  -- Why an editor hid it: its author and editors read that.
  hidden_why text not null default ''::text,
  -- Personal: the editor who hid it.
  hidden_by uuid,
  hidden_at timestamp with time zone,
  -- When its author was told that it was hidden: once, whatever comes after.
  told_at timestamp with time zone,
  PRIMARY KEY (id),
  CHECK ((length(answer) <= 2000)),
  FOREIGN KEY (answered_by) REFERENCES people.member(id) ON DELETE SET NULL,
  CHECK ((attribution = ANY (ARRAY['named'::text, 'role'::text, 'part'::text, 'none'::text]))),
  FOREIGN KEY (author_id) REFERENCES people.member(id) ON DELETE CASCADE,
  FOREIGN KEY (behaviour_id) REFERENCES frameworks.behaviour(id),
  FOREIGN KEY (hidden_by) REFERENCES people.member(id) ON DELETE SET NULL,
  CHECK ((length(hidden_why) <= 1000)),
  CHECK ((length(quoted) <= 5000)),
  CHECK ((start_at >= 0)),
  CHECK (((length(words) >= 1) AND (length(words) <= 2000)))
);
CREATE INDEX comment_answered_by ON frameworks.comment USING btree (answered_by);
CREATE INDEX comment_author ON frameworks.comment USING btree (author_id);
CREATE INDEX comment_behaviour ON frameworks.comment USING btree (behaviour_id);
CREATE INDEX comment_hidden_by ON frameworks.comment USING btree (hidden_by);

-- How the behaviours of one framework correspond to those of another. The note says whose reading it is.
create table frameworks.crosswalk (
  id uuid not null default gen_random_uuid(),
  slug text not null,
  title text not null,
  note text not null,
  from_version uuid not null,
  to_version uuid not null,
  PRIMARY KEY (id),
  FOREIGN KEY (from_version) REFERENCES frameworks.version(id),
  UNIQUE (slug),
  FOREIGN KEY (to_version) REFERENCES frameworks.version(id)
);

-- One correspondence with its reason. none: this behaviour has no counterpart on the other side.
create table frameworks.crosswalk_link (
  id uuid not null default gen_random_uuid(),
  crosswalk_id uuid not null,
  from_behaviour uuid,
  to_behaviour uuid,
  relation text not null,
  reason text not null,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  PRIMARY KEY (id),
  FOREIGN KEY (changed_by) REFERENCES people.member(id) ON DELETE SET NULL,
  CHECK (((relation = 'none'::text) = ((from_behaviour IS NULL) OR (to_behaviour IS NULL)))),
  CHECK (((from_behaviour IS NOT NULL) OR (to_behaviour IS NOT NULL))),
  FOREIGN KEY (crosswalk_id) REFERENCES frameworks.crosswalk(id) ON DELETE CASCADE,
  FOREIGN KEY (from_behaviour) REFERENCES frameworks.behaviour(id),
  CHECK ((relation = ANY (ARRAY['same'::text, 'close'::text, 'wider'::text, 'narrower'::text, 'none'::text]))),
  FOREIGN KEY (to_behaviour) REFERENCES frameworks.behaviour(id)
);
CREATE UNIQUE INDEX crosswalk_link_once ON frameworks.crosswalk_link USING btree (crosswalk_id, from_behaviour, to_behaviour) NULLS NOT DISTINCT;

-- The next version while editors work on it, or a document that was read and is to be checked. Never shown to anyone but editors. Deleted when published or thrown away.
create table frameworks.draft (
  id uuid not null default gen_random_uuid(),
  framework_slug text not null,
  based_on uuid,
  label text not null default ''::text,
  title text not null,
  publisher text,
  dated text,
  co_designed text,
  about text,
  source text,
  asked text,
  feedback text[] not null default '{}'::text[],
  -- The document that it was read from, whole, to check it side by side.
  source_text text,
  -- What each stretch of the document became: [{start, end, role, …}], from its first character to its last.
  spans jsonb,
  -- What reading the document left for an editor to look at, in sentences.
  notes text[] not null default '{}'::text[],
  -- Counts every change of the draft, so that nobody publishes what they have not seen.
  revision integer not null default 1,
  begun_at timestamp with time zone not null,
  begun_by uuid,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  PRIMARY KEY (id),
  FOREIGN KEY (based_on) REFERENCES frameworks.version(id),
  FOREIGN KEY (begun_by) REFERENCES people.member(id) ON DELETE SET NULL,
  FOREIGN KEY (changed_by) REFERENCES people.member(id) ON DELETE SET NULL,
  CHECK ((framework_slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
);
CREATE UNIQUE INDEX draft_one_a_framework ON frameworks.draft USING btree (framework_slug);

-- A characteristic of a draft, with its behaviours, as the editors have it now.
create table frameworks.draft_characteristic (
  id uuid not null default gen_random_uuid(),
  draft_id uuid not null,
  key text not null,
  title text,
  summary text,
  intro text,
  lenses text[] not null default '{}'::text[],
  -- [{id?, title?, text, lens?, easy_read?, audio?, was?}] in order; `was` is the behaviour of the version before that it continues.
  behaviours jsonb not null default '[]'::jsonb,
  position integer not null,
  -- Counts the changes, so that of two editors at once the second is shown the first one's.
  revision integer not null default 1,
  changed_by uuid,
  PRIMARY KEY (id),
  FOREIGN KEY (changed_by) REFERENCES people.member(id) ON DELETE SET NULL,
  FOREIGN KEY (draft_id) REFERENCES frameworks.draft(id) ON DELETE CASCADE,
  UNIQUE (draft_id, key)
);

-- A framework over all its versions, as "sel-system-leader".
create table frameworks.framework (
  id uuid not null default gen_random_uuid(),
  slug text not null,
  position integer not null default 0,
  PRIMARY KEY (id),
  CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  UNIQUE (slug)
);
CREATE TRIGGER framework_immutable BEFORE UPDATE ON frameworks.framework FOR EACH ROW WHEN (((new.slug <> old.slug) OR (new.id <> old.id))) EXECUTE FUNCTION frameworks.refuse_change();
CREATE TRIGGER framework_kept BEFORE TRUNCATE ON frameworks.framework FOR EACH STATEMENT EXECUTE FUNCTION frameworks.refuse_change();

-- Which behaviour came of which, between two versions: proposed from the words, decided by an editor. Kept, reworded, moved, split, merged, new, dropped are derived from these links (docs/decisions/0010).
create table frameworks.lineage (
  from_behaviour uuid not null,
  to_behaviour uuid not null,
  similarity real not null,
  decision text not null default 'proposed'::text,
  decided_by uuid,
  decided_at timestamp with time zone,
  PRIMARY KEY (from_behaviour, to_behaviour),
  FOREIGN KEY (decided_by) REFERENCES people.member(id) ON DELETE SET NULL,
  CHECK ((decision = ANY (ARRAY['proposed'::text, 'confirmed'::text, 'rejected'::text]))),
  FOREIGN KEY (from_behaviour) REFERENCES frameworks.behaviour(id),
  CHECK (((similarity >= (0)::double precision) AND (similarity <= (1)::double precision))),
  FOREIGN KEY (to_behaviour) REFERENCES frameworks.behaviour(id)
);
CREATE INDEX lineage_to ON frameworks.lineage USING btree (to_behaviour);

-- One text that a suggestion is about: kept as it is, changed, added or removed, and where it went when it was accepted.
create table frameworks.suggested_change (
  id uuid not null default gen_random_uuid(),
  suggestion_id uuid not null,
  position integer not null,
  kind text not null,
  characteristic text not null,
  field text not null,
  -- The behaviour that it is about; null for a new one, and for a characteristic's own text.
  behaviour_id uuid,
  -- The text for which other words were suggested, as it was then; empty for what is added.
  was text not null,
  -- The words that were suggested; empty for what is to be removed.
  words text not null,
  decision text,
  -- The draft into which its words went; null once that is published or thrown away.
  draft_id uuid,
  -- The behaviour that its words continue, in the version that the draft is based on.
  continues uuid,
  -- The version that brought its words; null while none has.
  version_id uuid,
  -- The behaviour of that version with its words; null for a characteristic's own text, and for what was removed.
  became uuid,
  PRIMARY KEY (id),
  FOREIGN KEY (became) REFERENCES frameworks.behaviour(id),
  FOREIGN KEY (behaviour_id) REFERENCES frameworks.behaviour(id),
  CHECK ((((field = 'behaviour'::text) AND (kind <> 'add'::text)) = (behaviour_id IS NOT NULL))),
  FOREIGN KEY (continues) REFERENCES frameworks.behaviour(id),
  CHECK ((decision = ANY (ARRAY['accepted'::text, 'declined'::text]))),
  FOREIGN KEY (draft_id) REFERENCES frameworks.draft(id) ON DELETE SET NULL,
  CHECK ((field = ANY (ARRAY['title'::text, 'summary'::text, 'intro'::text, 'behaviour'::text]))),
  CHECK ((kind = ANY (ARRAY['keep'::text, 'change'::text, 'add'::text, 'remove'::text]))),
  FOREIGN KEY (suggestion_id) REFERENCES frameworks.suggestion(id) ON DELETE CASCADE,
  UNIQUE (suggestion_id, "position"),
  FOREIGN KEY (version_id) REFERENCES frameworks.version(id),
  CHECK ((length(was) <= 5000)),
  CHECK ((length(words) <= 5000))
);
CREATE INDEX suggested_change_draft ON frameworks.suggested_change USING btree (draft_id);
CREATE INDEX suggested_change_version ON frameworks.suggested_change USING btree (version_id);

-- Personal: another wording that a member suggests, of one behaviour or several, and what became of it. Kept for good, as the reason of a wording; erased, its author is named no longer.
create table frameworks.suggestion (
  id uuid not null default gen_random_uuid(),
  version_id uuid not null,
  -- Personal: why they suggest it, in their own words.
  why text not null,
  -- Whether visitors may read why, beside the words that it led to.
  is_public boolean not null,
  -- Personal: whose it is.
  author_id uuid,
  -- Personal: how they want to be named with it.
  attribution text not null,
  sent_at timestamp with time zone not null,
  status text not null default 'open'::text,
  -- Why an editor decided so.
  reason text not null default ''::text,
  -- When it was decided or withdrawn.
  closed_at timestamp with time zone,
  -- Personal: the editor who decided.
  decided_by uuid,
  -- When its author was told of the decision: once.
  told_at timestamp with time zone,
  PRIMARY KEY (id),
  CHECK ((attribution = ANY (ARRAY['named'::text, 'role'::text, 'part'::text, 'none'::text]))),
  FOREIGN KEY (author_id) REFERENCES people.member(id) ON DELETE SET NULL,
  CHECK (((status = 'open'::text) = (closed_at IS NULL))),
  FOREIGN KEY (decided_by) REFERENCES people.member(id) ON DELETE SET NULL,
  CHECK ((length(reason) <= 2000)),
  CHECK ((status = ANY (ARRAY['open'::text, 'accepted'::text, 'partly'::text, 'declined'::text, 'withdrawn'::text]))),
  FOREIGN KEY (version_id) REFERENCES frameworks.version(id),
  CHECK ((length(why) <= 2000))
);
CREATE INDEX suggestion_author ON frameworks.suggestion USING btree (author_id);
CREATE INDEX suggestion_decided_by ON frameworks.suggestion USING btree (decided_by);
CREATE INDEX suggestion_open ON frameworks.suggestion USING btree (sent_at) WHERE (status = 'open'::text);
CREATE INDEX suggestion_version ON frameworks.suggestion USING btree (version_id);

-- A published version. Its wording never changes, grows or goes (triggers); only its status may change, when a later one supersedes it. Status draft: a wording published for discussion between two versions, never in force.
create table frameworks.version (
  id uuid not null default gen_random_uuid(),
  framework_id uuid not null,
  label text not null,
  status text not null,
  title text not null,
  publisher text,
  dated text,
  co_designed text,
  source text,
  about text,
  asked text,
  -- What members had said, unnamed, as the source gives it.
  feedback text[] not null default '{}'::text[],
  -- The file as it was imported, or as it was first written out: exporting gives these bytes again.
  document text not null,
  document_format text not null,
  position integer not null,
  published_at timestamp with time zone not null,
  published_by uuid,
  -- The transaction that published it, as this database counts them (a trigger sets it). Words join a version in that transaction and in no other. No part of a backup: a restore publishes all of its versions anew.
  published_in xid8 not null default pg_current_xact_id(),
  PRIMARY KEY (id),
  CHECK ((document_format = ANY (ARRAY['yaml'::text, 'json'::text, 'csv'::text]))),
  FOREIGN KEY (framework_id) REFERENCES frameworks.framework(id),
  UNIQUE (framework_id, label),
  UNIQUE (framework_id, "position"),
  CHECK ((label ~ '^[A-Za-z0-9][A-Za-z0-9._-]*$'::text)),
  FOREIGN KEY (published_by) REFERENCES people.member(id) ON DELETE SET NULL,
  CHECK ((status = ANY (ARRAY['current'::text, 'superseded'::text, 'draft'::text])))
);
CREATE UNIQUE INDEX version_one_current ON frameworks.version USING btree (framework_id) WHERE (status = 'current'::text);
CREATE TRIGGER version_immutable BEFORE UPDATE ON frameworks.version FOR EACH ROW EXECUTE FUNCTION frameworks.keep_version();
CREATE TRIGGER version_kept BEFORE TRUNCATE ON frameworks.version FOR EACH STATEMENT EXECUTE FUNCTION frameworks.refuse_change();
CREATE TRIGGER version_published BEFORE INSERT ON frameworks.version FOR EACH ROW EXECUTE FUNCTION frameworks.note_publication();
CREATE TRIGGER version_undeletable BEFORE DELETE ON frameworks.version FOR EACH ROW EXECUTE FUNCTION frameworks.refuse_change();

-- What was wrong in a record, and how it is right: below the record, which stays. Kept with the decision.
create table governance.correction (
  id uuid not null default gen_random_uuid(),
  decision_id uuid not null,
  words text not null,
  corrected_at timestamp with time zone not null,
  -- Personal: who corrected it.
  corrected_by uuid,
  -- The dissent that it puts right, in the words of whoever it belongs to; null where it corrects the record itself.
  dissent_id uuid,
  PRIMARY KEY (id),
  FOREIGN KEY (corrected_by) REFERENCES people.member(id) ON DELETE SET NULL,
  FOREIGN KEY (decision_id) REFERENCES governance.decision(id),
  FOREIGN KEY (dissent_id) REFERENCES governance.dissent(id),
  CHECK (((length(words) >= 1) AND (length(words) <= 2000)))
);
CREATE INDEX correction_by ON governance.correction USING btree (corrected_by);
CREATE INDEX correction_decision ON governance.correction USING btree (decision_id);
CREATE INDEX correction_dissent ON governance.correction USING btree (dissent_id);
CREATE TRIGGER correction_immutable BEFORE UPDATE ON governance.correction FOR EACH ROW EXECUTE FUNCTION governance.keep_record('corrected_by');
CREATE TRIGGER correction_kept BEFORE TRUNCATE ON governance.correction FOR EACH STATEMENT EXECUTE FUNCTION governance.refuse_change();
CREATE TRIGGER correction_undeletable BEFORE DELETE ON governance.correction FOR EACH ROW EXECUTE FUNCTION governance.refuse_change();

-- A decision of the community, as it was taken. Its words never change or go (triggers): what was wrong is corrected below it. Kept for good: it is the community's record.
create table governance.decision (
  id uuid not null default gen_random_uuid(),
  number text not null,
  -- Who may read it: anyone, or members alone.
  scope text not null,
  title text not null,
  question text not null,
  decision text not null,
  reasons text not null,
  involved text not null,
  -- Who was missing, and what was done about it; or why nobody was.
  missing text not null,
  method text not null,
  decider text not null,
  decided_on date not null,
  conditions text not null default ''::text,
  review_on date not null,
  measures text not null default ''::text,
  risk_of_doing text not null default ''::text,
  risk_of_not_doing text not null default ''::text,
  -- The earlier decision that it takes the place of. No foreign key: a table that points to itself could not be restored in one go.
  supersedes uuid,
  recorded_at timestamp with time zone not null,
  -- Personal: who wrote it down.
  recorded_by uuid,
  -- The transaction that recorded it: its options join it there, and in no other. No part of a backup.
  recorded_in xid8 not null default pg_current_xact_id(),
  PRIMARY KEY (id),
  CHECK ((review_on > decided_on)),
  CHECK ((length(conditions) <= 2000)),
  CHECK (((length(decider) >= 1) AND (length(decider) <= 300))),
  CHECK (((length(decision) >= 1) AND (length(decision) <= 4000))),
  CHECK (((length(involved) >= 1) AND (length(involved) <= 2000))),
  CHECK ((length(measures) <= 2000)),
  CHECK ((method = ANY (ARRAY['consent'::text, 'consensus'::text, 'majority'::text, 'advice'::text, 'one-person'::text, 'another-way'::text]))),
  CHECK (((length(missing) >= 1) AND (length(missing) <= 2000))),
  CHECK ((number ~ '^DR-[0-9]{4}-[0-9]{3,}$'::text)),
  UNIQUE (number),
  CHECK (((length(question) >= 1) AND (length(question) <= 1000))),
  CHECK (((length(reasons) >= 1) AND (length(reasons) <= 4000))),
  FOREIGN KEY (recorded_by) REFERENCES people.member(id) ON DELETE SET NULL,
  CHECK ((length(risk_of_doing) <= 2000)),
  CHECK ((length(risk_of_not_doing) <= 2000)),
  CHECK ((scope = ANY (ARRAY['anyone'::text, 'members'::text]))),
  CHECK (((length(title) >= 1) AND (length(title) <= 200)))
);
CREATE INDEX decision_recorded_by ON governance.decision USING btree (recorded_by);
CREATE INDEX decision_supersedes ON governance.decision USING btree (supersedes);
CREATE TRIGGER decision_immutable BEFORE UPDATE ON governance.decision FOR EACH ROW EXECUTE FUNCTION governance.keep_record('recorded_by');
CREATE TRIGGER decision_kept BEFORE TRUNCATE ON governance.decision FOR EACH STATEMENT EXECUTE FUNCTION governance.refuse_change();
CREATE TRIGGER decision_recorded BEFORE INSERT ON governance.decision FOR EACH ROW EXECUTE FUNCTION governance.note_recording();
CREATE TRIGGER decision_undeletable BEFORE DELETE ON governance.decision FOR EACH ROW EXECUTE FUNCTION governance.refuse_change();

-- Personal: who disagrees with a decision, with what, and what they expect to happen. Named, by a role alone, or by nobody: then nothing here or in the log of acts ties it to a person. Never changes; a name goes with its member. Kept with the decision.
create table governance.dissent (
  id uuid not null default gen_random_uuid(),
  decision_id uuid not null,
  naming text not null,
  -- Personal: who disagrees, where they chose to be named; null for all others.
  member_id uuid,
  -- Personal: the role that stands for them, where they chose that.
  role_in_words text not null default ''::text,
  disagrees text not null,
  predicts text not null default ''::text,
  conditions text not null default ''::text,
  -- Whether they will help to carry the decision out all the same.
  supports boolean not null,
  -- The day on which it was said: nothing finer is kept.
  said_on date not null,
  PRIMARY KEY (id),
  CHECK (((naming = 'named'::text) OR (member_id IS NULL))),
  CHECK (((naming = 'role'::text) = (role_in_words <> ''::text))),
  CHECK ((length(conditions) <= 2000)),
  FOREIGN KEY (decision_id) REFERENCES governance.decision(id),
  CHECK (((length(disagrees) >= 1) AND (length(disagrees) <= 2000))),
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE SET NULL,
  CHECK ((naming = ANY (ARRAY['named'::text, 'role'::text, 'anonymous'::text]))),
  CHECK ((length(predicts) <= 2000)),
  CHECK ((length(role_in_words) <= 300))
);
CREATE INDEX dissent_decision ON governance.dissent USING btree (decision_id);
CREATE INDEX dissent_member ON governance.dissent USING btree (member_id);
CREATE TRIGGER dissent_immutable BEFORE UPDATE ON governance.dissent FOR EACH ROW EXECUTE FUNCTION governance.keep_record('member_id');
CREATE TRIGGER dissent_kept BEFORE TRUNCATE ON governance.dissent FOR EACH STATEMENT EXECUTE FUNCTION governance.refuse_change();
CREATE TRIGGER dissent_undeletable BEFORE DELETE ON governance.dissent FOR EACH ROW EXECUTE FUNCTION governance.refuse_change();

-- At a review: what happened, beside what somebody who disagreed had predicted. Kept with the decision.
create table governance.finding (
  review_id uuid not null,
  dissent_id uuid not null,
  happened text not null,
  PRIMARY KEY (review_id, dissent_id),
  FOREIGN KEY (dissent_id) REFERENCES governance.dissent(id),
  CHECK (((length(happened) >= 1) AND (length(happened) <= 2000))),
  FOREIGN KEY (review_id) REFERENCES governance.review(id)
);
CREATE INDEX finding_dissent ON governance.finding USING btree (dissent_id);
CREATE TRIGGER finding_immutable BEFORE UPDATE ON governance.finding FOR EACH ROW EXECUTE FUNCTION governance.refuse_change();
CREATE TRIGGER finding_kept BEFORE TRUNCATE ON governance.finding FOR EACH STATEMENT EXECUTE FUNCTION governance.refuse_change();
CREATE TRIGGER finding_undeletable BEFORE DELETE ON governance.finding FOR EACH ROW EXECUTE FUNCTION governance.refuse_change();

-- What could have been decided, with what speaks for it and against it. Never changes. Kept with the decision.
create table governance.option (
  id uuid not null default gen_random_uuid(),
  decision_id uuid not null,
  position integer not null,
  words text not null,
  speaks_for text not null default ''::text,
  speaks_against text not null default ''::text,
  PRIMARY KEY (id),
  FOREIGN KEY (decision_id) REFERENCES governance.decision(id),
  UNIQUE (decision_id, "position"),
  CHECK ((length(speaks_against) <= 1000)),
  CHECK ((length(speaks_for) <= 1000)),
  CHECK (((length(words) >= 1) AND (length(words) <= 500)))
);
CREATE TRIGGER option_immutable BEFORE UPDATE ON governance.option FOR EACH ROW EXECUTE FUNCTION governance.refuse_change();
CREATE TRIGGER option_joins BEFORE INSERT ON governance.option FOR EACH ROW EXECUTE FUNCTION governance.join_decision();
CREATE TRIGGER option_kept BEFORE TRUNCATE ON governance.option FOR EACH STATEMENT EXECUTE FUNCTION governance.refuse_change();
CREATE TRIGGER option_undeletable BEFORE DELETE ON governance.option FOR EACH ROW EXECUTE FUNCTION governance.refuse_change();

-- What a decision has come to by a day, and whether it stands. Kept with the decision.
create table governance.review (
  id uuid not null default gen_random_uuid(),
  decision_id uuid not null,
  position integer not null,
  outcome text not null,
  words text not null,
  -- When it is looked at again; null where it does not stand any more.
  review_on date,
  reviewed_at timestamp with time zone not null,
  -- Personal: who wrote the review down.
  reviewed_by uuid,
  PRIMARY KEY (id),
  CHECK (((outcome = 'reversed'::text) = (review_on IS NULL))),
  FOREIGN KEY (decision_id) REFERENCES governance.decision(id),
  UNIQUE (decision_id, "position"),
  CHECK ((outcome = ANY (ARRAY['stands'::text, 'changes'::text, 'reversed'::text]))),
  FOREIGN KEY (reviewed_by) REFERENCES people.member(id) ON DELETE SET NULL,
  CHECK (((length(words) >= 1) AND (length(words) <= 4000)))
);
CREATE INDEX review_by ON governance.review USING btree (reviewed_by);
CREATE TRIGGER review_immutable BEFORE UPDATE ON governance.review FOR EACH ROW EXECUTE FUNCTION governance.keep_record('reviewed_by');
CREATE TRIGGER review_kept BEFORE TRUNCATE ON governance.review FOR EACH STATEMENT EXECUTE FUNCTION governance.refuse_change();
CREATE TRIGGER review_undeletable BEFORE DELETE ON governance.review FOR EACH ROW EXECUTE FUNCTION governance.refuse_change();

-- What a decision is about in another room, such as a wording that it adopts. Never changes. Kept with the decision.
create table governance.subject (
  kind text not null,
  subject_id uuid not null,
  decision_id uuid not null,
  PRIMARY KEY (kind, subject_id),
  FOREIGN KEY (decision_id) REFERENCES governance.decision(id),
  CHECK ((kind ~ '^[a-z_]+\.[a-z_]+$'::text))
);
CREATE INDEX subject_decision ON governance.subject USING btree (decision_id);
CREATE TRIGGER subject_immutable BEFORE UPDATE ON governance.subject FOR EACH ROW EXECUTE FUNCTION governance.refuse_change();
CREATE TRIGGER subject_kept BEFORE TRUNCATE ON governance.subject FOR EACH STATEMENT EXECUTE FUNCTION governance.refuse_change();
CREATE TRIGGER subject_undeletable BEFORE DELETE ON governance.subject FOR EACH ROW EXECUTE FUNCTION governance.refuse_change();

-- Something that was said and that led to a phrase which changed between two versions: a quote of the source, an insight or a statement. Kept as long as what was said is.
create table insights.cause (
  id uuid not null default gen_random_uuid(),
  before_id uuid not null,
  after_id uuid not null,
  -- The key of the changed phrase: the same for ever, as versions never change.
  phrase text not null,
  quote_of uuid,
  -- Which of the quotes that stand with that version, counted from 0.
  quote_number integer,
  insight_id uuid,
  statement_id uuid,
  -- How the one led to the other, in an editor's words; may be empty.
  because text not null default ''::text,
  -- Personal: who linked it; null for what came with the house.
  linked_by uuid,
  linked_at timestamp with time zone not null,
  PRIMARY KEY (id),
  FOREIGN KEY (after_id) REFERENCES frameworks.version(id),
  CHECK ((length(because) <= 500)),
  UNIQUE NULLS NOT DISTINCT (before_id, after_id, phrase, quote_of, quote_number, insight_id, statement_id),
  FOREIGN KEY (before_id) REFERENCES frameworks.version(id),
  CHECK ((num_nonnulls(quote_of, insight_id, statement_id) = 1)),
  CHECK (((quote_of IS NULL) = (quote_number IS NULL))),
  FOREIGN KEY (insight_id) REFERENCES insights.insight(id) ON DELETE CASCADE,
  FOREIGN KEY (linked_by) REFERENCES people.member(id) ON DELETE SET NULL,
  CHECK (((length(phrase) >= 1) AND (length(phrase) <= 200))),
  CHECK ((quote_number >= 0)),
  FOREIGN KEY (quote_of) REFERENCES frameworks.version(id),
  FOREIGN KEY (statement_id) REFERENCES insights.statement(id) ON DELETE CASCADE
);
CREATE INDEX cause_after ON insights.cause USING btree (after_id);
CREATE INDEX cause_insight ON insights.cause USING btree (insight_id);
CREATE INDEX cause_linked_by ON insights.cause USING btree (linked_by);
CREATE INDEX cause_quote_of ON insights.cause USING btree (quote_of);
CREATE INDEX cause_statement ON insights.cause USING btree (statement_id);

-- A question on which members say short statements and vote on each other's. Kept for good: it is the community's record.
create table insights.conversation (
  id uuid not null default gen_random_uuid(),
  slug text not null,
  title text not null,
  question text not null,
  about text not null default ''::text,
  -- What is let in and what is not, as everybody may read it before they say anything. Without them it cannot be opened.
  moderation_rules text not null default ''::text,
  -- The key of the characteristic that it is about; empty for none.
  characteristic text not null default ''::text,
  -- The version whose wording it speaks of; null for none.
  version_id uuid,
  -- Whether a statement is shown only once somebody has looked at it.
  looks_first boolean not null default true,
  -- Of fewer people than these, nothing is told.
  threshold integer not null default 5,
  -- Whether counts of 1 to 7 are hidden and others rounded to 5.
  is_rounded boolean not null default false,
  -- From which every lot in its results is drawn, so that anybody comes to the same.
  seed text not null,
  -- The last day on which it takes statements and votes.
  closes_on date not null,
  -- Personal: who prepared it.
  prepared_by uuid,
  prepared_at timestamp with time zone not null,
  opened_at timestamp with time zone,
  closed_at timestamp with time zone,
  -- What was concluded from it, in words; empty until it is.
  conclusion text not null default ''::text,
  concluded_at timestamp with time zone,
  revision integer not null default 1,
  PRIMARY KEY (id),
  CHECK ((length(about) <= 2000)),
  CHECK ((length(characteristic) <= 100)),
  CHECK (((opened_at IS NULL) OR (moderation_rules <> ''::text))),
  CHECK ((length(conclusion) <= 4000)),
  CHECK ((length(moderation_rules) <= 4000)),
  FOREIGN KEY (prepared_by) REFERENCES people.member(id) ON DELETE SET NULL,
  CHECK (((length(question) >= 1) AND (length(question) <= 300))),
  CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 80))),
  UNIQUE (slug),
  CHECK (((threshold >= 5) AND (threshold <= 20))),
  CHECK (((length(title) >= 1) AND (length(title) <= 200))),
  FOREIGN KEY (version_id) REFERENCES frameworks.version(id)
);
CREATE INDEX conversation_prepared_by ON insights.conversation USING btree (prepared_by);

-- Personal: something that was said and is worth keeping. Kept until 30 days after it was taken back, or until its authors are erased.
create table insights.insight (
  id uuid not null default gen_random_uuid(),
  -- Where it came from: a conversation in a pair, a card of a board, an event, the library, or written down here.
  source text not null,
  -- What it is there: the insight of a meeting, or the card. No foreign key: it may be either. Null where it was written down here.
  source_id uuid,
  -- Where it was said, in words.
  place text not null default ''::text,
  place_href text not null default ''::text,
  words text not null,
  lang text not null default 'en'::text,
  -- What it may be used for, each by its key: wording, report, public. It is shown for nothing else.
  uses text[] not null default '{}'::text[],
  said_at timestamp with time zone not null,
  -- Personal: who wrote it down here, for themselves or for its author; null where it came from another room.
  kept_by uuid,
  -- Since when it is shown to nobody, in no place; null while it is.
  withdrawn_at timestamp with time zone,
  revision integer not null default 1,
  PRIMARY KEY (id),
  FOREIGN KEY (kept_by) REFERENCES people.member(id) ON DELETE SET NULL,
  CHECK ((length(place) <= 300)),
  CHECK ((length(place_href) <= 300)),
  CHECK ((source = ANY (ARRAY['match'::text, 'board'::text, 'event'::text, 'library'::text, 'free'::text]))),
  UNIQUE (source, source_id),
  CHECK (((length(words) >= 1) AND (length(words) <= 2000)))
);
CREATE INDEX insight_kept_by ON insights.insight USING btree (kept_by);
CREATE INDEX insight_said_at ON insights.insight USING btree (said_at DESC, id);
CREATE INDEX insight_withdrawn_at ON insights.insight USING btree (withdrawn_at) WHERE (withdrawn_at IS NOT NULL);
CREATE INDEX insight_words ON insights.insight USING gin (to_tsvector('english'::regconfig, words));

-- Personal: whose an insight is, and how each wants to be named with it. Nobody is named otherwise, anywhere. Of who is no member, kept for a year after they said it.
create table insights.insight_author (
  insight_id uuid not null,
  position integer not null,
  member_id uuid,
  -- Personal: the name that a guest chose for their card, or by which somebody wanted to be named; empty for members, who are named as they are called today.
  name text not null default ''::text,
  attribution text not null,
  PRIMARY KEY (insight_id, "position"),
  CHECK ((attribution = ANY (ARRAY['named'::text, 'role'::text, 'part'::text, 'none'::text]))),
  CHECK (((member_id IS NULL) OR (name = ''::text))),
  FOREIGN KEY (insight_id) REFERENCES insights.insight(id) ON DELETE CASCADE,
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE CASCADE,
  CHECK ((length(name) <= 100))
);
CREATE INDEX insight_author_member ON insights.insight_author USING btree (member_id);

-- As what each part of the system counts in a conversation, settled when it is opened: parts of fewer members than its threshold count together, so that no count is about one or two people.
create table insights.part_class (
  conversation_id uuid not null,
  -- The id of a part of the system; empty for members who stand in none.
  part text not null,
  -- The id of the part, empty for none, or “several” for those that count together.
  class text not null,
  -- How many members stood in this part when it was opened.
  members integer not null,
  PRIMARY KEY (conversation_id, part),
  FOREIGN KEY (conversation_id) REFERENCES insights.conversation(id) ON DELETE CASCADE
);

-- Why a phrase changed where nothing that was said led to it, so that its page says so honestly. Kept for good.
create table insights.phrase_note (
  before_id uuid not null,
  after_id uuid not null,
  phrase text not null,
  words text not null,
  -- Personal: who wrote it; null for what came with the house.
  noted_by uuid,
  noted_at timestamp with time zone not null,
  PRIMARY KEY (before_id, after_id, phrase),
  FOREIGN KEY (after_id) REFERENCES frameworks.version(id),
  FOREIGN KEY (before_id) REFERENCES frameworks.version(id),
  FOREIGN KEY (noted_by) REFERENCES people.member(id) ON DELETE SET NULL,
  CHECK (((length(phrase) >= 1) AND (length(phrase) <= 200))),
  CHECK (((length(words) >= 1) AND (length(words) <= 500)))
);
CREATE INDEX phrase_note_after ON insights.phrase_note USING btree (after_id);
CREATE INDEX phrase_note_by ON insights.phrase_note USING btree (noted_by);

-- Which stretch of a conversation's votes is being cast: each snapshot begins another. Kept with the conversation.
create table insights.polling (
  conversation_id uuid not null,
  stretch integer not null default 1,
  PRIMARY KEY (conversation_id),
  FOREIGN KEY (conversation_id) REFERENCES insights.conversation(id) ON DELETE CASCADE
);

-- Personal: that a member reported a statement, and what came of it. Whoever looks after conversations reads it without a name; nobody else does. Kept for a year after the answer.
create table insights.report (
  statement_id uuid not null,
  reported_by uuid not null,
  -- Why: somebody could be recognised, it was said in confidence, it puts people down, it is beside the question, or something else.
  kind text not null,
  -- Personal: what whoever reported it wrote besides; empty for nothing.
  words text not null default ''::text,
  reported_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  -- Personal: who answered; null where it was answered as another of the same kind had been.
  answered_by uuid,
  -- What came of it: it is fine as it stands, its author was asked to reword it, it was joined with another, or left out.
  outcome text,
  -- Why it is fine, as whoever reported it reads it.
  answer text not null default ''::text,
  PRIMARY KEY (statement_id, reported_by),
  CHECK ((length(answer) <= 1000)),
  FOREIGN KEY (answered_by) REFERENCES people.member(id) ON DELETE SET NULL,
  CHECK (((answered_at IS NULL) = (outcome IS NULL))),
  CHECK (((kind <> 'other'::text) OR (words <> ''::text))),
  CHECK ((kind = ANY (ARRAY['recognised'::text, 'in-confidence'::text, 'put-down'::text, 'beside'::text, 'other'::text]))),
  CHECK ((outcome = ANY (ARRAY['fine'::text, 'reword'::text, 'joined'::text, 'out'::text]))),
  FOREIGN KEY (reported_by) REFERENCES people.member(id) ON DELETE CASCADE,
  FOREIGN KEY (statement_id) REFERENCES insights.statement(id) ON DELETE CASCADE,
  CHECK ((length(words) <= 1000))
);
CREATE INDEX report_answered_by ON insights.report USING btree (answered_by);
CREATE INDEX report_open ON insights.report USING btree (statement_id) WHERE (answered_at IS NULL);
CREATE INDEX report_reported_by ON insights.report USING btree (reported_by);

-- What the votes came to at one time, as everybody may see it. Never changed. Kept with the conversation.
create table insights.snapshot (
  conversation_id uuid not null,
  number integer not null,
  taken_at timestamp with time zone not null,
  -- Enough different people had voted since the last one, or the conversation was closed.
  why text not null,
  -- The last stretch of votes that it holds.
  stretch integer not null,
  method text not null,
  seed text not null,
  -- Figures and findings, with all that is confidential left out already. Statements stand in it by their number.
  body jsonb not null,
  PRIMARY KEY (conversation_id, number),
  FOREIGN KEY (conversation_id) REFERENCES insights.conversation(id) ON DELETE CASCADE,
  CHECK ((why = ANY (ARRAY['votes'::text, 'closed'::text])))
);

-- Personal: what a snapshot was made of, sealed by a key that lies outside the database: by it alone can be told which figures may follow those that were shown. All but the last are forgotten when the conversation closes.
create table insights.standing (
  conversation_id uuid not null,
  number integer not null,
  -- Each vote under the voter's word, and the group of each. Without the key nobody can read in which snapshots somebody changed what they say.
  sealed bytea not null,
  PRIMARY KEY (conversation_id, number),
  FOREIGN KEY (conversation_id, number) REFERENCES insights.snapshot(conversation_id, number) ON DELETE CASCADE
);

-- Personal: something short that a member says in a conversation, on which others vote. Shown as a member's, never with a name. Kept with the conversation.
create table insights.statement (
  id uuid not null default gen_random_uuid(),
  conversation_id uuid not null,
  -- Its number in the conversation: the same for ever, also in exports.
  number integer not null,
  words text not null,
  lang text not null default 'en'::text,
  -- A view; a proposal for the wording; an insight put to the vote; or something about oneself, which shapes no result.
  kind text not null default 'view'::text,
  -- Waiting to be looked at, in, sent back to be reworded, joined with another, or left out.
  status text not null,
  -- Why it was decided so, as its author reads it.
  reason text not null default ''::text,
  -- Personal: who said it, for whom alone its journey is kept.
  author_id uuid,
  -- As what its author's part of the system counts; null where they stand in none.
  class text,
  sent_at timestamp with time zone not null,
  -- Personal: who decided.
  decided_by uuid,
  decided_at timestamp with time zone,
  -- The statement that it rewords. No foreign key: a table that points to itself could not be restored in one go.
  parent_id uuid,
  -- The statement that it was joined with.
  joined_into uuid,
  insight_id uuid,
  -- Of a proposal for the wording: to keep, change, add or remove something.
  change text,
  characteristic text not null default ''::text,
  behaviour_id uuid,
  -- The words of the wording that it speaks of, as they stand there; empty for the whole.
  quoted text not null default ''::text,
  PRIMARY KEY (id),
  FOREIGN KEY (author_id) REFERENCES people.member(id) ON DELETE SET NULL,
  FOREIGN KEY (behaviour_id) REFERENCES frameworks.behaviour(id),
  CHECK ((change = ANY (ARRAY['keep'::text, 'change'::text, 'add'::text, 'remove'::text]))),
  CHECK ((length(characteristic) <= 100)),
  CHECK (((status = 'joined'::text) = (joined_into IS NOT NULL))),
  CHECK (((kind = 'wording'::text) = (change IS NOT NULL))),
  FOREIGN KEY (conversation_id) REFERENCES insights.conversation(id) ON DELETE CASCADE,
  UNIQUE (conversation_id, number),
  FOREIGN KEY (decided_by) REFERENCES people.member(id) ON DELETE SET NULL,
  FOREIGN KEY (insight_id) REFERENCES insights.insight(id) ON DELETE SET NULL,
  CHECK ((kind = ANY (ARRAY['view'::text, 'wording'::text, 'insight'::text, 'about-me'::text]))),
  CHECK ((length(quoted) <= 1000)),
  CHECK ((length(reason) <= 1000)),
  CHECK ((status = ANY (ARRAY['waiting'::text, 'in'::text, 'reword'::text, 'joined'::text, 'out'::text]))),
  CHECK (((length(words) >= 1) AND (length(words) <= 200)))
);
CREATE INDEX statement_author ON insights.statement USING btree (author_id);
CREATE INDEX statement_behaviour ON insights.statement USING btree (behaviour_id);
CREATE INDEX statement_decided_by ON insights.statement USING btree (decided_by);
CREATE INDEX statement_insight ON insights.statement USING btree (insight_id);
CREATE INDEX statement_status ON insights.statement USING btree (conversation_id, status);

-- How often each class has voted on a statement, so that the next statement is drawn without counting. Shown on no page. Kept with the conversation.
create table insights.statement_count (
  statement_id uuid not null,
  class text not null,
  agree integer not null default 0,
  disagree integer not null default 0,
  pass integer not null default 0,
  PRIMARY KEY (statement_id, class),
  CHECK ((agree >= 0)),
  CHECK ((disagree >= 0)),
  CHECK ((pass >= 0)),
  FOREIGN KEY (statement_id) REFERENCES insights.statement(id) ON DELETE CASCADE
);

-- Personal: what became of a statement, step by step, as its author may read it. Kept with it.
create table insights.statement_step (
  statement_id uuid not null,
  number integer not null,
  -- What happened; took-in and gave-back stand at the statement with which another was joined, and from which it was parted.
  step text not null,
  reason text not null default ''::text,
  -- The words before a slip of the pen was mended: the original is always one press away.
  words_before text,
  -- Personal: who decided; null where its author did.
  by_id uuid,
  at timestamp with time zone not null,
  -- When its author was told by a letter; null while they were not, or where they did it themselves.
  told_at timestamp with time zone,
  PRIMARY KEY (statement_id, number),
  FOREIGN KEY (by_id) REFERENCES people.member(id) ON DELETE SET NULL,
  CHECK ((length(reason) <= 1000)),
  FOREIGN KEY (statement_id) REFERENCES insights.statement(id) ON DELETE CASCADE,
  CHECK ((step = ANY (ARRAY['received'::text, 'in'::text, 'reword'::text, 'reworded'::text, 'joined'::text, 'parted'::text, 'took-in'::text, 'gave-back'::text, 'out'::text, 'edited'::text, 'back'::text])))
);
CREATE INDEX statement_step_by ON insights.statement_step USING btree (by_id);
CREATE INDEX statement_step_untold ON insights.statement_step USING btree (at) WHERE (told_at IS NULL);

-- What an insight speaks of. Kept with it.
create table insights.tag (
  id uuid not null default gen_random_uuid(),
  insight_id uuid not null,
  -- The key of a characteristic; empty says that it does not fit any yet, and may be the beginning of a new one.
  characteristic text not null default ''::text,
  behaviour_id uuid,
  -- Personal: who said so; null where it came with the insight.
  tagged_by uuid,
  tagged_at timestamp with time zone not null,
  PRIMARY KEY (id),
  FOREIGN KEY (behaviour_id) REFERENCES frameworks.behaviour(id),
  CHECK ((length(characteristic) <= 100)),
  UNIQUE NULLS NOT DISTINCT (insight_id, characteristic, behaviour_id),
  FOREIGN KEY (insight_id) REFERENCES insights.insight(id) ON DELETE CASCADE,
  FOREIGN KEY (tagged_by) REFERENCES people.member(id) ON DELETE SET NULL
);
CREATE INDEX tag_behaviour ON insights.tag USING btree (behaviour_id);
CREATE INDEX tag_tagged_by ON insights.tag USING btree (tagged_by);

-- What somebody did to a theme: done again each time themes are found. Kept for good, so that everybody can see it.
create table insights.theme_edit (
  id uuid not null default gen_random_uuid(),
  -- The conversation whose themes these are; null for the themes of all that was said.
  conversation_id uuid,
  number integer not null,
  kind text not null,
  -- The insights and statements that were in the theme then, or that were moved. No foreign keys: what is gone is left out.
  of_texts uuid[] not null,
  -- Those of the theme that it was merged into or that they were moved to, or the part that was split off.
  other_texts uuid[] not null default '{}'::uuid[],
  -- What the theme was called then; empty for none.
  label text not null,
  -- Its new name, or what the other theme was called.
  other_label text not null default ''::text,
  -- Personal: who did it.
  done_by uuid,
  done_at timestamp with time zone not null,
  -- Personal: who took it back.
  undone_by uuid,
  undone_at timestamp with time zone,
  PRIMARY KEY (id),
  FOREIGN KEY (conversation_id) REFERENCES insights.conversation(id) ON DELETE CASCADE,
  UNIQUE NULLS NOT DISTINCT (conversation_id, number),
  FOREIGN KEY (done_by) REFERENCES people.member(id) ON DELETE SET NULL,
  CHECK ((kind = ANY (ARRAY['rename'::text, 'merge'::text, 'split'::text, 'move'::text]))),
  CHECK ((length(label) <= 200)),
  CHECK ((length(other_label) <= 200)),
  FOREIGN KEY (undone_by) REFERENCES people.member(id) ON DELETE SET NULL
);
CREATE INDEX theme_edit_done_by ON insights.theme_edit USING btree (done_by);
CREATE INDEX theme_edit_undone_by ON insights.theme_edit USING btree (undone_by);

-- Why a statement did not change a wording, as its author and all members may read it. Kept with the statement.
create table insights.unchanged (
  statement_id uuid not null,
  version_id uuid not null,
  because text not null,
  -- Personal: who said so.
  decided_by uuid,
  decided_at timestamp with time zone not null,
  PRIMARY KEY (statement_id, version_id),
  CHECK (((length(because) >= 1) AND (length(because) <= 1000))),
  FOREIGN KEY (decided_by) REFERENCES people.member(id) ON DELETE SET NULL,
  FOREIGN KEY (statement_id) REFERENCES insights.statement(id) ON DELETE CASCADE,
  FOREIGN KEY (version_id) REFERENCES frameworks.version(id)
);
CREATE INDEX unchanged_decided_by ON insights.unchanged USING btree (decided_by);
CREATE INDEX unchanged_version ON insights.unchanged USING btree (version_id);

-- Personal: what somebody says of a statement: 1 agree, -1 disagree, 0 pass. No member, no session, no time. Kept with the conversation.
create table insights.vote (
  pseudonym bytea not null,
  statement_id uuid not null,
  answer smallint not null,
  -- The voter's turn in which it was given; 0 once the conversation is closed.
  turn integer not null,
  -- What they had said of it before a later vote of theirs came here by joining, so that the two can be parted again.
  was smallint,
  -- The turn in which they had said that; forgotten when the conversation closes.
  was_turn integer,
  PRIMARY KEY (pseudonym, statement_id),
  CHECK (((answer >= '-1'::integer) AND (answer <= 1))),
  FOREIGN KEY (pseudonym) REFERENCES insights.voter(pseudonym) ON UPDATE CASCADE,
  FOREIGN KEY (statement_id) REFERENCES insights.statement(id) ON DELETE CASCADE,
  CHECK (((was >= '-1'::integer) AND (was <= 1)))
);

-- Personal: somebody who votes in a conversation, under a word made for it alone by a key that lies outside the database. Kept with the conversation; whose it was can be told by nobody any more once the member is erased.
create table insights.voter (
  pseudonym bytea not null,
  conversation_id uuid not null,
  -- As what their part of the system counts (insights.part_class), when they first voted; empty where they stand in none.
  class text not null default ''::text,
  -- How often they have voted: which of two of their votes is the later. No time is kept. Forgotten when the conversation closes.
  turn integer not null default 0,
  -- In which stretch they last changed what they say: a snapshot waits until enough people have. Forgotten when the conversation closes.
  changed_in integer not null default 0,
  PRIMARY KEY (pseudonym),
  FOREIGN KEY (conversation_id) REFERENCES insights.conversation(id) ON DELETE CASCADE,
  CHECK ((length(pseudonym) = 32))
);
CREATE INDEX voter_conversation ON insights.voter USING btree (conversation_id);

-- Personal: whom we told that their words changed a wording, once for each version. Kept until they are erased.
create table insights.word_told (
  id uuid not null default gen_random_uuid(),
  version_id uuid not null,
  member_id uuid not null,
  told_at timestamp with time zone not null,
  PRIMARY KEY (id),
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE CASCADE,
  FOREIGN KEY (version_id) REFERENCES frameworks.version(id),
  UNIQUE (version_id, member_id)
);
CREATE INDEX word_told_member ON insights.word_told USING btree (member_id);

-- Whom somebody would rather not be matched with. Read by themselves, and by the matching; shown to nobody else, not even that it is there. Kept as long as the expression or the member.
create table interest.avoided (
  id uuid not null default gen_random_uuid(),
  expression_id uuid,
  member_id uuid,
  -- Personal, of other people too: their names, as they were typed. No reason is asked for.
  words text not null,
  revision integer not null default 1,
  PRIMARY KEY (id),
  CHECK (((expression_id IS NULL) <> (member_id IS NULL))),
  FOREIGN KEY (expression_id) REFERENCES interest.expression(id) ON DELETE CASCADE,
  UNIQUE (expression_id),
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE CASCADE,
  UNIQUE (member_id),
  CHECK (((length(words) >= 1) AND (length(words) <= 1000)))
);

-- The browsers in which a draft is open or was sent. Deleted with it, and a day after it was sent.
create table interest.browser (
  -- Personal: a hash of the browser's cookie, by which it is known again.
  browser_hash bytea not null,
  draft_id uuid,
  expression_id uuid,
  since timestamp with time zone not null,
  -- When this browser showed that its owner reads the mail of the draft's address: by a link that was mailed there. Null again once the draft has another address; kept after it was sent, for the page that says what became of it.
  proven_at timestamp with time zone,
  PRIMARY KEY (browser_hash),
  CHECK (((draft_id IS NULL) <> (expression_id IS NULL))),
  FOREIGN KEY (draft_id) REFERENCES interest.draft(id) ON DELETE CASCADE,
  FOREIGN KEY (expression_id) REFERENCES interest.expression(id) ON DELETE CASCADE
);
CREATE INDEX browser_draft ON interest.browser USING btree (draft_id);
CREATE INDEX browser_expression ON interest.browser USING btree (expression_id);

-- Personal: what somebody was asked to agree to, in which words, and whether they did. Kept as long as the expression or, once they are a member, as long as the member: it is the proof.
create table interest.consent (
  id uuid not null default gen_random_uuid(),
  expression_id uuid,
  member_id uuid,
  what text not null,
  given boolean not null,
  wording text not null,
  version integer not null,
  how text not null,
  recorded_by uuid,
  at timestamp with time zone not null,
  PRIMARY KEY (id),
  FOREIGN KEY (expression_id) REFERENCES interest.expression(id) ON DELETE SET NULL,
  CHECK ((how = ANY (ARRAY['website'::text, 'telephone'::text, 'paper'::text, 'in person'::text]))),
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE CASCADE,
  FOREIGN KEY (recorded_by) REFERENCES people.member(id) ON DELETE SET NULL,
  CHECK ((what = ANY (ARRAY['join'::text, 'listing'::text, 'news'::text, 'insights'::text])))
);
CREATE INDEX consent_expression ON interest.consent USING btree (expression_id);
CREATE INDEX consent_member ON interest.consent USING btree (member_id);
CREATE INDEX consent_recorded_by ON interest.consent USING btree (recorded_by) WHERE (recorded_by IS NOT NULL);
CREATE TRIGGER consent_immutable BEFORE UPDATE ON interest.consent FOR EACH ROW EXECUTE FUNCTION interest.keep_consent();

-- An expression of interest that is not sent yet, as far as it has come. Kept for 30 days after the last answer, with one warning by mail; or until it is sent or thrown away.
create table interest.draft (
  id uuid not null default gen_random_uuid(),
  -- Personal, about health perhaps: what they have answered so far. Seen by nobody else.
  answers jsonb not null default '{}'::jsonb,
  -- Which questions have been answered or passed, and by which opening of their page.
  pages jsonb not null default '{}'::jsonb,
  -- Personal: the e-mail address among the answers, by which a link to go on is sent.
  address text,
  call_id text,
  -- No longer written.
  call_address text,
  begun_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  warned_at timestamp with time zone,
  PRIMARY KEY (id),
  CHECK ((address = lower(address)))
);
CREATE INDEX draft_address ON interest.draft USING btree (address, changed_at DESC) WHERE (address IS NOT NULL);
CREATE INDEX draft_expires_at ON interest.draft USING btree (expires_at);

-- What somebody says of their interests and hopes when they would like to join. Kept until six months after it was decided, then counted by month and part and forgotten.
create table interest.expression (
  id uuid not null default gen_random_uuid(),
  reference text not null,
  -- Personal: the name that they want to be known by.
  name text not null,
  -- Personal: an e-mail address, in lower case, typed and not proven. Null for one who has none.
  address text,
  -- Personal: where an organiser reaches someone without e-mail.
  telephone text not null default ''::text,
  -- Personal: what they do, as they say it.
  role_in_words text not null default ''::text,
  -- Personal: what draws them.
  draws text not null default ''::text,
  -- Personal: what they hope to learn.
  hopes text not null default ''::text,
  -- Personal: what they could offer.
  offers text not null default ''::text,
  -- Personal: the themes that interest them, first first, each with its key and as it was called then.
  themes jsonb not null default '[]'::jsonb,
  -- Personal: how they like to talk.
  formats text[] not null default '{}'::text[],
  -- Personal: when they have time.
  times text[] not null default '{}'::text[],
  -- Personal: what else there is to know about when they have time.
  times_note text not null default ''::text,
  -- Personal: whether they would like to come to events.
  wants_events boolean not null default false,
  -- Personal: the rounds of Connect Five that they can do, each with its key and as it was called then.
  rounds jsonb not null default '[]'::jsonb,
  -- Personal, about health perhaps: access needs and adjustments. For organisers alone.
  access_needs text not null default ''::text,
  -- Personal: whether they need money to take part. For organisers alone.
  payment text not null default ''::text,
  -- Personal: what they say about it. For organisers alone.
  payment_note text not null default ''::text,
  -- Personal: how they heard of the community.
  heard text not null default ''::text,
  -- Personal, of another person: whom they would like us to thank.
  heard_from text not null default ''::text,
  -- Personal: what may stand in the directory of members; nothing where they do not want to be listed.
  listed_fields text[] not null default '{}'::text[],
  status text not null,
  sent_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  decided_by uuid,
  -- Personal: why it was declined, for organisers alone.
  reason text not null default ''::text,
  -- How someone without e-mail was told.
  told_how text not null default ''::text,
  member_id uuid,
  -- The invitation or the link of word of mouth by which they came, as invitations knows it.
  call_id text,
  -- Set aside, because this earlier one of the same address was open: whoever reads its mail may put this one in its place.
  in_place_of uuid,
  entered_by uuid,
  -- How they told it to an organiser, who wrote it down for them. Null where they did themselves.
  entered_how text,
  -- The day on which they agreed, to an organiser, that this is kept.
  agreed_on date,
  -- Until when the applicant themselves come in by confirming their address, as a rule says; then an organiser reads it. Null where they were not asked to, or an organiser has taken it up.
  confirmation_ends_at timestamp with time zone,
  -- Personal: the events that they would like to come to, each with its key and as it was called then.
  events jsonb not null default '[]'::jsonb,
  PRIMARY KEY (id),
  CHECK ((length(access_needs) <= 2000)),
  CHECK ((address = lower(address))),
  CHECK (((status = ANY (ARRAY['waiting'::text, 'asked'::text])) = (decided_at IS NULL))),
  CHECK (((entered_how IS NULL) = (agreed_on IS NULL))),
  CHECK (((address IS NOT NULL) OR (telephone <> ''::text))),
  FOREIGN KEY (decided_by) REFERENCES people.member(id) ON DELETE SET NULL,
  CHECK ((length(draws) <= 2000)),
  FOREIGN KEY (entered_by) REFERENCES people.member(id) ON DELETE SET NULL,
  CHECK ((entered_how = ANY (ARRAY['telephone'::text, 'paper'::text, 'in person'::text]))),
  CHECK ((heard = ANY (ARRAY[''::text, 'mail'::text, 'person'::text, 'event'::text, 'website'::text, 'other'::text]))),
  CHECK ((length(heard_from) <= 200)),
  CHECK ((length(hopes) <= 500)),
  FOREIGN KEY (in_place_of) REFERENCES interest.expression(id) ON DELETE SET NULL,
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE SET NULL,
  CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  CHECK ((length(offers) <= 500)),
  CHECK ((payment = ANY (ARRAY[''::text, 'no'::text, 'expenses'::text, 'payment'::text, 'talk'::text]))),
  CHECK ((length(payment_note) <= 500)),
  CHECK ((length(reason) <= 1000)),
  UNIQUE (reference),
  CHECK ((length(role_in_words) <= 200)),
  CHECK ((status = ANY (ARRAY['waiting'::text, 'asked'::text, 'accepted'::text, 'declined'::text, 'withdrawn'::text, 'set-aside'::text]))),
  CHECK ((length(telephone) <= 100)),
  CHECK ((length(times_note) <= 500)),
  CHECK ((told_how = ANY (ARRAY[''::text, 'telephone'::text, 'letter'::text, 'in person'::text])))
);
CREATE INDEX expression_address ON interest.expression USING btree (address, sent_at DESC);
CREATE INDEX expression_decided_by ON interest.expression USING btree (decided_by) WHERE (decided_by IS NOT NULL);
CREATE INDEX expression_entered_by ON interest.expression USING btree (entered_by) WHERE (entered_by IS NOT NULL);
CREATE INDEX expression_in_place_of ON interest.expression USING btree (in_place_of) WHERE (in_place_of IS NOT NULL);
CREATE INDEX expression_member ON interest.expression USING btree (member_id);
CREATE INDEX expression_queue ON interest.expression USING btree (status, sent_at, id);
CREATE UNIQUE INDEX expression_one_open ON interest.expression USING btree (address) WHERE (status = ANY (ARRAY['waiting'::text, 'asked'::text]));

-- Personal: the parts of the system that an applicant belongs to. Kept as long as the expression.
create table interest.expression_part (
  expression_id uuid not null,
  part_id uuid not null,
  position integer not null,
  -- Personal: the organisation there, as they named it.
  organisation text not null default ''::text,
  PRIMARY KEY (expression_id, part_id),
  FOREIGN KEY (expression_id) REFERENCES interest.expression(id) ON DELETE CASCADE,
  CHECK ((length(organisation) <= 200)),
  FOREIGN KEY (part_id) REFERENCES system.part(id)
);
CREATE INDEX expression_part_part ON interest.expression_part USING btree (part_id);

-- Personal: where an applicant lives, works or speaks for. Kept as long as the expression.
create table interest.expression_place (
  expression_id uuid not null,
  place_id uuid not null,
  PRIMARY KEY (expression_id, place_id),
  FOREIGN KEY (expression_id) REFERENCES interest.expression(id) ON DELETE CASCADE,
  FOREIGN KEY (place_id) REFERENCES system.place(id)
);

-- Whether people may express interest now, and how else they may: one row, or none where nobody has said anything yet.
create table interest.intake (
  one boolean not null default true,
  closed_at timestamp with time zone,
  closed_by uuid,
  opens_on date,
  note text not null default ''::text,
  -- How to join by telephone, on paper or in person, in the organisers' words.
  other_ways text not null default ''::text,
  revision integer not null default 1,
  PRIMARY KEY (one),
  CHECK (((closed_at IS NOT NULL) OR (opens_on IS NULL))),
  FOREIGN KEY (closed_by) REFERENCES people.member(id) ON DELETE SET NULL,
  CHECK ((length(note) <= 500)),
  CHECK (one),
  CHECK ((length(other_ways) <= 1000))
);

-- What remains of expressions of interest once they are forgotten: how many, by the month in which they were sent, the first part of the system and the outcome. Says nothing about a person.
create table interest.monthly_count (
  month date not null,
  part_id uuid,
  outcome text not null,
  expressions integer not null,
  CHECK ((expressions > 0)),
  CHECK ((EXTRACT(day FROM month) = (1)::numeric)),
  UNIQUE NULLS NOT DISTINCT (month, part_id, outcome),
  CHECK ((outcome = ANY (ARRAY['accepted'::text, 'declined'::text, 'withdrawn'::text]))),
  FOREIGN KEY (part_id) REFERENCES system.part(id)
);

-- What an organiser asked an applicant, and what they answered. Kept as long as the expression.
create table interest.question (
  id uuid not null default gen_random_uuid(),
  expression_id uuid not null,
  -- Personal: the question.
  words text not null,
  asked_by uuid,
  asked_at timestamp with time zone not null,
  -- Personal: the answer.
  answer text,
  answered_at timestamp with time zone,
  PRIMARY KEY (id),
  CHECK (((length(answer) >= 1) AND (length(answer) <= 5000))),
  FOREIGN KEY (asked_by) REFERENCES people.member(id) ON DELETE SET NULL,
  CHECK (((answer IS NULL) = (answered_at IS NULL))),
  FOREIGN KEY (expression_id) REFERENCES interest.expression(id) ON DELETE CASCADE,
  CHECK (((length(words) >= 1) AND (length(words) <= 2000)))
);
CREATE INDEX question_asked_by ON interest.question USING btree (asked_by) WHERE (asked_by IS NOT NULL);
CREATE INDEX question_expression ON interest.question USING btree (expression_id, asked_at);
CREATE UNIQUE INDEX question_one_open ON interest.question USING btree (expression_id) WHERE (answered_at IS NULL);

-- A link to go on with a draft, sent to its address. It opens one browser. Deleted with the draft.
create table interest.resume_link (
  token_hash bytea not null,
  draft_id uuid not null,
  made_at timestamp with time zone not null,
  used_at timestamp with time zone,
  -- The browser that it opened, as a hash: there it goes on working.
  used_in bytea,
  PRIMARY KEY (token_hash),
  FOREIGN KEY (draft_id) REFERENCES interest.draft(id) ON DELETE CASCADE
);
CREATE INDEX resume_link_draft ON interest.resume_link USING btree (draft_id);

-- What a member would like to take part in, from which events and Connect Five take it. Kept as long as the member.
create table interest.sign_up (
  member_id uuid not null,
  -- Personal: the themes that interest them, first first.
  themes jsonb not null default '[]'::jsonb,
  -- Personal: how they like to talk.
  formats text[] not null default '{}'::text[],
  -- Personal: when they have time.
  times text[] not null default '{}'::text[],
  -- Personal: what else there is to know about when they have time.
  times_note text not null default ''::text,
  -- Personal: whether they would like to come to events.
  wants_events boolean not null default false,
  -- Personal: the rounds of Connect Five that they can do.
  rounds jsonb not null default '[]'::jsonb,
  signed_up_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  revision integer not null default 1,
  -- Personal: the events that they chose to come to. Whether they have a place stands with the events.
  events jsonb not null default '[]'::jsonb,
  PRIMARY KEY (member_id),
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE CASCADE,
  CHECK ((length(times_note) <= 500))
);

-- A link to see where an expression of interest stands, to answer a question about it and to withdraw it, as a mail carried it. Deleted with the expression.
create table interest.standing_link (
  token_hash bytea not null,
  expression_id uuid not null,
  made_at timestamp with time zone not null,
  PRIMARY KEY (token_hash),
  FOREIGN KEY (expression_id) REFERENCES interest.expression(id) ON DELETE CASCADE
);
CREATE INDEX standing_link_expression ON interest.standing_link USING btree (expression_id);

-- Personal: how many steps of word of mouth lie between the organisers' letter and this member. By whom, is not kept. Kept as long as the member.
create table invitations.arrival (
  member_id uuid not null,
  steps integer not null,
  PRIMARY KEY (member_id),
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE CASCADE,
  CHECK ((steps >= 0))
);

-- A list of people that an organiser brought, and the letter to them. Sent once it is confirmed. Kept for 30 days.
create table invitations.batch (
  id uuid not null default gen_random_uuid(),
  uploaded_by uuid,
  uploaded_at timestamp with time zone not null,
  file_name text not null default ''::text,
  subject text not null default ''::text,
  words text not null default ''::text,
  confirmed_at timestamp with time zone,
  done_at timestamp with time zone,
  -- Who sent it, in whose name it is written; not always who brought the list.
  confirmed_by uuid,
  PRIMARY KEY (id),
  FOREIGN KEY (confirmed_by) REFERENCES people.member(id) ON DELETE SET NULL,
  CHECK ((length(file_name) <= 255)),
  CHECK ((length(subject) <= 150)),
  FOREIGN KEY (uploaded_by) REFERENCES people.member(id) ON DELETE SET NULL,
  CHECK ((length(words) <= 5000))
);
CREATE INDEX batch_uploaded_at ON invitations.batch USING btree (uploaded_at DESC);

-- A personal call to join, by e-mail. Forgotten 30 days after it was declined or withdrawn, 180 days after it expired, a year after it was accepted.
create table invitations.invitation (
  id uuid not null default gen_random_uuid(),
  -- Personal: where it was sent to.
  address text not null,
  -- Personal: the name of whoever is invited.
  name text not null default ''::text,
  -- Personal: their organisation, as the organiser knew it.
  organisation text not null default ''::text,
  -- Personal: their part of the system, as the organiser knew it.
  part_id uuid,
  invited_by uuid,
  subject text not null,
  words text not null,
  made_at timestamp with time zone not null,
  sent_at timestamp with time zone not null,
  times_sent integer not null default 1,
  expires_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  member_id uuid,
  declined_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  -- Personal: why it was withdrawn, for organisers alone.
  reason text not null default ''::text,
  -- Personal: the place where they are at home, as the organiser knew it.
  place_id uuid,
  PRIMARY KEY (id),
  CHECK ((address = lower(address))),
  UNIQUE (address),
  FOREIGN KEY (invited_by) REFERENCES people.member(id) ON DELETE SET NULL,
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE SET NULL,
  CHECK ((length(name) <= 200)),
  CHECK ((length(organisation) <= 200)),
  FOREIGN KEY (part_id) REFERENCES system.part(id),
  FOREIGN KEY (place_id) REFERENCES system.place(id),
  CHECK ((length(reason) <= 500)),
  FOREIGN KEY (withdrawn_by) REFERENCES people.member(id) ON DELETE SET NULL
);
CREATE INDEX invitation_invited_by ON invitations.invitation USING btree (invited_by) WHERE (invited_by IS NOT NULL);
CREATE INDEX invitation_made_at ON invitations.invitation USING btree (made_at DESC, id);
CREATE INDEX invitation_member ON invitations.invitation USING btree (member_id);
CREATE INDEX invitation_withdrawn_by ON invitations.invitation USING btree (withdrawn_by) WHERE (withdrawn_by IS NOT NULL);

-- The links that letters carried, one for each letter sent; all lead to the same invitation. Deleted with it.
create table invitations.letter_link (
  token_hash bytea not null,
  invitation_id uuid not null,
  made_at timestamp with time zone not null,
  PRIMARY KEY (token_hash),
  FOREIGN KEY (invitation_id) REFERENCES invitations.invitation(id) ON DELETE CASCADE
);
CREATE INDEX letter_link_invitation ON invitations.letter_link USING btree (invitation_id);

-- One line of such a list, with what was found about it before anything was sent, and what became of it. Kept as long as the list.
create table invitations.line (
  batch_id uuid not null,
  number integer not null,
  -- Personal: an e-mail address, in lower case, or what was typed in its place.
  address text not null default ''::text,
  -- Personal: the name of whoever is to be invited.
  name text not null default ''::text,
  -- Personal: their organisation, as the list has it.
  organisation text not null default ''::text,
  -- Personal: their part of the system, in the words of the list.
  part_words text not null default ''::text,
  -- Personal: the part of the map that their words name, or that an organiser said they mean.
  part_id uuid,
  finding text not null,
  note text not null default ''::text,
  outcome text,
  -- Personal: their place, in the words of the list.
  place_words text not null default ''::text,
  -- Personal: the place of the map that those words name.
  place_id uuid,
  PRIMARY KEY (batch_id, number),
  FOREIGN KEY (batch_id) REFERENCES invitations.batch(id) ON DELETE CASCADE,
  CHECK ((finding = ANY (ARRAY['invite'::text, 'again'::text, 'slip'::text, 'invited'::text, 'member'::text, 'twice'::text, 'withdrawn'::text, 'declined'::text, 'wrong'::text]))),
  CHECK ((outcome = ANY (ARRAY['sent'::text, 'nothing'::text]))),
  FOREIGN KEY (part_id) REFERENCES system.part(id),
  FOREIGN KEY (place_id) REFERENCES system.place(id)
);
CREATE INDEX line_address ON invitations.line USING btree (address);
CREATE INDEX line_waiting ON invitations.line USING btree (batch_id, number) WHERE (outcome IS NULL);

-- What words of lists mean on the map of the system, as an organiser said it: for the next list. Says nothing about a person. Kept until another organiser says otherwise.
create table invitations.meaning (
  kind text not null,
  -- The words without capitals, accents and blanks.
  words text not null,
  part_id uuid,
  place_id uuid,
  said_by uuid,
  said_at timestamp with time zone not null,
  PRIMARY KEY (kind, words),
  CHECK (((kind = 'part'::text) = (part_id IS NOT NULL))),
  CHECK (((kind = 'place'::text) = (place_id IS NOT NULL))),
  CHECK ((kind = ANY (ARRAY['part'::text, 'place'::text]))),
  FOREIGN KEY (part_id) REFERENCES system.part(id),
  FOREIGN KEY (place_id) REFERENCES system.place(id),
  FOREIGN KEY (said_by) REFERENCES people.member(id) ON DELETE SET NULL,
  CHECK (((words <> ''::text) AND (length(words) <= 200)))
);
CREATE INDEX meaning_said_by ON invitations.meaning USING btree (said_by);

-- How far the word has travelled: how many came, by month, from which part of the system to which, and how many steps from the letter. Says nothing about a person.
create table invitations.reach (
  month date not null,
  from_part uuid,
  to_part uuid,
  steps integer not null,
  people integer not null,
  FOREIGN KEY (from_part) REFERENCES system.part(id),
  CHECK ((EXTRACT(day FROM month) = (1)::numeric)),
  UNIQUE NULLS NOT DISTINCT (month, from_part, to_part, steps),
  CHECK ((people > 0)),
  CHECK ((steps >= 0)),
  FOREIGN KEY (to_part) REFERENCES system.part(id)
);

-- Who said: no, and do not write again. A keyed hash, by which the house knows the address when somebody brings it again, and nobody reads it. Kept for five years.
create table invitations.refusal (
  address_hash text not null,
  declined_on date not null,
  PRIMARY KEY (address_hash)
);

-- Who is let in at once and who waits for an organiser: the first rule that fits decides; who fits none, waits.
create table invitations.rule (
  id uuid not null default gen_random_uuid(),
  position integer not null,
  kind text not null,
  domain text,
  lets_in boolean not null,
  made_by uuid,
  made_at timestamp with time zone not null default now(),
  -- Personal: whose invitations the rule speaks of. Kept as long as the rule or the member.
  inviter_id uuid,
  inviter_role text,
  PRIMARY KEY (id),
  CHECK (((kind = 'domain'::text) = (domain IS NOT NULL))),
  CHECK ((domain = lower(domain))),
  FOREIGN KEY (inviter_id) REFERENCES people.member(id) ON DELETE CASCADE,
  CHECK ((inviter_role = ANY (ARRAY['organiser'::text, 'editor'::text, 'facilitator'::text, 'moderator'::text, 'guardian'::text, 'administrator'::text]))),
  CHECK ((kind = ANY (ARRAY['invitation'::text, 'inviter'::text, 'inviter-role'::text, 'share-link'::text, 'domain'::text]))),
  FOREIGN KEY (made_by) REFERENCES people.member(id) ON DELETE SET NULL,
  CHECK (((kind = 'inviter-role'::text) = (inviter_role IS NOT NULL))),
  CHECK (((kind = 'inviter'::text) = (inviter_id IS NOT NULL)))
);
CREATE INDEX rule_inviter ON invitations.rule USING btree (inviter_id) WHERE (inviter_id IS NOT NULL);

-- The link by which a member passes the word on. Its token is made of its id and the house's key, so that the member can be shown it again. Who came by whose link is not kept.
create table invitations.share_link (
  id uuid not null default gen_random_uuid(),
  member_id uuid not null,
  token_hash bytea not null,
  made_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  PRIMARY KEY (id),
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE CASCADE,
  UNIQUE (token_hash)
);
CREATE INDEX share_link_member ON invitations.share_link USING btree (member_id);
CREATE UNIQUE INDEX share_link_one ON invitations.share_link USING btree (member_id) WHERE (ended_at IS NULL);

-- Personal: what a member wants to hear of, where they chose otherwise than the topic does. Kept as long as the member.
create table letters.choice (
  member_id uuid not null,
  topic text not null,
  manner text not null,
  -- What it was before they stopped it from a letter, so that they can undo that.
  earlier text,
  chosen_at timestamp with time zone not null,
  PRIMARY KEY (member_id, topic),
  CHECK ((earlier = ANY (ARRAY['at-once'::text, 'digest'::text, 'not-at-all'::text]))),
  CHECK ((manner = ANY (ARRAY['at-once'::text, 'digest'::text, 'not-at-all'::text]))),
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE CASCADE
);

-- Personal: what waits for a member's next digest. Deleted in the transaction that writes the digest, so that it stands in exactly one.
create table letters.item (
  member_id uuid not null,
  news_id uuid not null,
  PRIMARY KEY (member_id, news_id),
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE CASCADE,
  FOREIGN KEY (news_id) REFERENCES letters.news(id) ON DELETE CASCADE
);
CREATE INDEX item_news ON letters.item USING btree (news_id);

-- Something that members are written to about, once for each act. Kept for 100 days.
create table letters.news (
  id uuid not null default gen_random_uuid(),
  topic text not null,
  about text not null,
  title text not null,
  summary text not null,
  href text not null,
  told_at timestamp with time zone not null,
  -- After this instant it is not worth telling, as of an event that has begun.
  untrue_at timestamp with time zone,
  PRIMARY KEY (id),
  UNIQUE (topic, about)
);
CREATE INDEX news_told_at ON letters.news USING btree (told_at);

-- How a member wants to be written to. Kept as long as the member.
create table letters.reader (
  member_id uuid not null,
  -- Personal: how often their digest comes.
  rhythm text not null default 'weekly'::text,
  -- What it was before they stopped the digest from one, so that they can undo that.
  earlier_rhythm text,
  -- Personal: the day of a weekly digest, 1 for Monday.
  weekday integer not null default 1,
  -- Personal: until the day before this one nothing is written; what waits comes then.
  paused_until date,
  -- The London day of the last digest that was due, sent or empty: none is due twice for the same day.
  digested_on date not null,
  -- Up to when things that are gathered, not told, stood in a digest.
  gathered_until timestamp with time zone not null,
  revision integer not null default 0,
  -- Personal: false where they said no to news by e-mail: of what may be stopped they hear only what they chose since.
  hears_news boolean not null default true,
  PRIMARY KEY (member_id),
  CHECK ((earlier_rhythm = ANY (ARRAY['daily'::text, 'weekly'::text]))),
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE CASCADE,
  CHECK ((rhythm = ANY (ARRAY['daily'::text, 'weekly'::text, 'never'::text]))),
  CHECK (((weekday >= 1) AND (weekday <= 7)))
);
CREATE INDEX reader_digested_on ON letters.reader USING btree (digested_on, member_id);

-- The e-mail addresses by which a member signs in and is written to.
create table people.address (
  id uuid not null default gen_random_uuid(),
  member_id uuid not null,
  -- Personal: an e-mail address, in lower case.
  address text not null,
  verified_at timestamp with time zone,
  is_main boolean not null default true,
  PRIMARY KEY (id),
  CHECK ((address = lower(address))),
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE CASCADE
);
CREATE INDEX address_member ON people.address USING btree (member_id);
CREATE UNIQUE INDEX address_once ON people.address USING btree (address);
CREATE UNIQUE INDEX address_one_main ON people.address USING btree (member_id) WHERE is_main;

-- A request for the list of all members' addresses, which a second organiser decides. Kept for a year, for organisers to see.
create table people.address_request (
  id uuid not null default gen_random_uuid(),
  -- Personal: the organiser who asked, who alone may download. Forgotten when they are erased.
  asked_by uuid,
  asked_at timestamp with time zone not null,
  -- Personal: what they say that they need the list for. Kept for a year.
  reason text not null,
  -- Personal: the organiser who decided, never the one who asked. Forgotten when they are erased.
  decided_by uuid,
  decided_at timestamp with time zone,
  decision text,
  -- Personal: why they decided so, in their words. Kept for a year.
  decision_reason text not null default ''::text,
  -- When the list was taken; it is given once.
  downloaded_at timestamp with time zone,
  PRIMARY KEY (id),
  FOREIGN KEY (asked_by) REFERENCES people.member(id) ON DELETE SET NULL,
  CHECK (((decided_at IS NULL) = (decision IS NULL))),
  CHECK (((decided_by IS NULL) OR (decided_at IS NOT NULL))),
  CHECK ((decided_by <> asked_by)),
  CHECK (((downloaded_at IS NULL) OR (decision = 'allowed'::text))),
  FOREIGN KEY (decided_by) REFERENCES people.member(id) ON DELETE SET NULL,
  CHECK ((decision = ANY (ARRAY['allowed'::text, 'refused'::text]))),
  CHECK ((length(decision_reason) <= 500)),
  CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
);
CREATE INDEX address_request_asked_at ON people.address_request USING btree (asked_at DESC, id DESC);
CREATE UNIQUE INDEX address_request_one_waiting ON people.address_request USING btree (asked_by) WHERE (decided_at IS NULL);

-- What somebody needs in order to take part on equal terms. Seen by themselves and organisers alone. Kept as long as the member.
create table people.arrangement (
  member_id uuid not null,
  -- Personal, about health perhaps: access needs and adjustments.
  access_needs text not null default ''::text,
  -- Personal: expenses to be paid back, payment for involvement.
  payment text not null default ''::text,
  -- Personal: how they like to be contacted, by telephone or on paper perhaps.
  contact_how text not null default ''::text,
  revision integer not null default 1,
  PRIMARY KEY (member_id),
  CHECK ((length(access_needs) <= 2000)),
  CHECK ((length(contact_how) <= 500)),
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE CASCADE,
  CHECK ((length(payment) <= 1000))
);

-- Personal: who sees which part of a member's profile, where they chose otherwise than the house does. Kept as long as the member.
create table people.audience (
  member_id uuid not null,
  field text not null,
  audience text not null,
  PRIMARY KEY (member_id, field),
  CHECK ((audience = ANY (ARRAY['me'::text, 'members'::text, 'public'::text]))),
  CHECK ((field = ANY (ARRAY['name'::text, 'photograph'::text, 'pronouns'::text, 'hats'::text, 'places'::text, 'experiences'::text, 'about'::text, 'gives'::text, 'gains'::text, 'contact'::text]))),
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE CASCADE
);
CREATE TRIGGER relist_added AFTER INSERT ON people.audience REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION people.relist_changed();
CREATE TRIGGER relist_changed AFTER UPDATE ON people.audience REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION people.relist_changed();
CREATE TRIGGER relist_removed AFTER DELETE ON people.audience REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION people.relist_changed();

-- An authenticator app that gives codes. Kept until it is removed.
create table people.authenticator (
  member_id uuid not null,
  -- Personal: the secret that the app shares with the house, sealed under a key of the house. Kept as long as the app is used.
  sealed_secret bytea not null,
  confirmed_at timestamp with time zone not null,
  -- The half minute whose code was used last: none is taken twice, nor an older one after it.
  last_step bigint not null,
  PRIMARY KEY (member_id),
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE CASCADE
);

-- An app that is being set up: it counts once a code of it was typed. Deleted then, else after a day.
create table people.authenticator_begun (
  member_id uuid not null,
  -- Personal: as in people.authenticator.
  sealed_secret bytea not null,
  begun_at timestamp with time zone not null,
  PRIMARY KEY (member_id),
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE CASCADE
);

-- Which bit stands for which part, place or kind of experience in people.listing, given when it is first chosen. What comes after the 53rd of its kind (a number in JavaScript is exact to 53 bits) has none: it is found by its name and not offered as a filter.
create table people.facet (
  kind text not null,
  thing_id uuid not null,
  bit smallint not null,
  PRIMARY KEY (kind, thing_id),
  CHECK ((("bit" >= 0) AND ("bit" <= 52))),
  UNIQUE (kind, "bit"),
  CHECK ((kind = ANY (ARRAY['part'::text, 'place'::text, 'experience'::text])))
);

-- The session in which somebody left or was erased, as the hash of random bits that names nobody: a second press there is known by it. Kept for a day.
create table people.goodbye (
  token_hash bytea not null,
  how text not null,
  said_at timestamp with time zone not null,
  PRIMARY KEY (token_hash),
  CHECK ((how = ANY (ARRAY['left'::text, 'erased'::text])))
);
CREATE INDEX goodbye_said_at ON people.goodbye USING btree (said_at);

-- Where a member stands in the system: a part, an organisation if they have one, a role in their own words; from when to when. Kept as long as the member.
create table people.hat (
  id uuid not null default gen_random_uuid(),
  member_id uuid not null,
  part_id uuid not null,
  organisation_id uuid,
  -- Personal: what they do there, as they say it.
  role_in_words text not null default ''::text,
  -- Personal: the first day on which they stand there.
  since_on date not null,
  -- Personal: the first day on which they no longer stand there. On the day of a move they wear the new hat alone; a hat that begins and ends on one day was never worn.
  until_on date,
  -- The one by which they are shown and matched first.
  is_main boolean not null default false,
  revision integer not null default 1,
  -- Whether it was the main one when it ended, so that the past can be told as it was.
  was_main boolean not null default false,
  -- The organisation as the member named it, where that has been merged into another since: so a merge can be undone.
  named_organisation_id uuid,
  PRIMARY KEY (id),
  CHECK (((until_on IS NULL) OR (until_on >= since_on))),
  CHECK (((until_on IS NULL) OR (NOT is_main))),
  CHECK (((until_on IS NOT NULL) OR (NOT was_main))),
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE CASCADE,
  FOREIGN KEY (named_organisation_id) REFERENCES system.organisation(id),
  FOREIGN KEY (organisation_id) REFERENCES system.organisation(id),
  FOREIGN KEY (part_id) REFERENCES system.part(id),
  CHECK ((length(role_in_words) <= 200))
);
CREATE INDEX hat_member ON people.hat USING btree (member_id);
CREATE INDEX hat_named_organisation ON people.hat USING btree (named_organisation_id) WHERE (named_organisation_id IS NOT NULL);
CREATE INDEX hat_organisation ON people.hat USING btree (organisation_id) WHERE (until_on IS NULL);
CREATE INDEX hat_part ON people.hat USING btree (part_id) WHERE (until_on IS NULL);
CREATE UNIQUE INDEX hat_one_main ON people.hat USING btree (member_id) WHERE is_main;
CREATE TRIGGER relist_added AFTER INSERT ON people.hat REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION people.relist_changed();
CREATE TRIGGER relist_changed AFTER UPDATE ON people.hat REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION people.relist_changed();
CREATE TRIGGER relist_removed AFTER DELETE ON people.hat REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION people.relist_changed();

-- What a member does for the community beside being a member, since when, and by whom it was granted.
create table people.held_role (
  member_id uuid not null,
  role text not null,
  granted_at timestamp with time zone not null,
  granted_by uuid,
  PRIMARY KEY (member_id, role),
  FOREIGN KEY (granted_by) REFERENCES people.member(id) ON DELETE SET NULL,
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE CASCADE,
  CHECK ((role = ANY (ARRAY['organiser'::text, 'editor'::text, 'facilitator'::text, 'moderator'::text, 'guardian'::text, 'administrator'::text])))
);

-- An account elsewhere by which a member signs in. Kept until it is unlinked.
create table people.identity (
  id uuid not null default gen_random_uuid(),
  member_id uuid not null,
  issuer text not null,
  -- Personal: what the provider calls the account. It never changes, as addresses do.
  subject text not null,
  linked_at timestamp with time zone not null,
  used_at timestamp with time zone,
  PRIMARY KEY (id),
  UNIQUE (issuer, subject),
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE CASCADE,
  UNIQUE (member_id, issuer),
  CHECK (((length(subject) >= 1) AND (length(subject) <= 255)))
);

-- What somebody had typed in a form when their session had ended, or when the house asked them to show once more that it is them: it stands in the form again afterwards. One for each browser, the newest; deleted when it is sent, when they sign out, or after a day.
create table people.kept_words (
  -- The browser in which it was typed, as a hash of a cookie that is kept there alone.
  browser_hash bytea not null,
  -- Whose form it was: nobody else finds it, in the same browser either.
  member_id uuid not null,
  -- Personal: what they typed and on which page, sealed under a key that needs the cookie of that browser: no copy of the database opens it. Neither files nor codes are among it.
  sealed bytea not null,
  kept_at timestamp with time zone not null,
  PRIMARY KEY (browser_hash),
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE CASCADE
);
CREATE INDEX kept_words_kept_at ON people.kept_words USING btree (kept_at);
CREATE INDEX kept_words_member_id ON people.kept_words USING btree (member_id);

-- Personal: what members are found by, and nothing that members may not see. Made from their profiles by people.relist, which the database itself calls at each change. Kept as long as the member.
create table people.listing (
  member_id uuid not null,
  -- Personal: the name, folded.
  sort_name text not null,
  is_listed boolean not null,
  -- The parts of the system in which they stand, a bit each.
  parts bigint not null,
  places bigint not null,
  experiences bigint not null,
  -- Personal: every word that members may see of them; with "name/" before it those of their name, with "give/" those of what they can give.
  words tsvector not null,
  PRIMARY KEY (member_id),
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE CASCADE
);
CREATE INDEX listing_order ON people.listing USING btree (sort_name, member_id) INCLUDE (is_listed, parts, places, experiences);
CREATE INDEX listing_words ON people.listing USING gin (words) WITH (fastupdate=off);
CREATE TRIGGER count_added AFTER INSERT ON people.listing REFERENCING NEW TABLE AS now_listed FOR EACH STATEMENT EXECUTE FUNCTION people.count_listed();
CREATE TRIGGER count_changed AFTER UPDATE ON people.listing REFERENCING OLD TABLE AS was_listed NEW TABLE AS now_listed FOR EACH STATEMENT EXECUTE FUNCTION people.count_listed();
CREATE TRIGGER count_removed AFTER DELETE ON people.listing REFERENCING OLD TABLE AS was_listed FOR EACH STATEMENT EXECUTE FUNCTION people.count_listed();

-- A code that was sent to a member who is signed in: to prove again who they are, or that an address is theirs. Kept for a day.
create table people.mailed_code (
  id uuid not null default gen_random_uuid(),
  session_id uuid not null,
  member_id uuid not null,
  purpose text not null,
  -- Personal: where the code was sent.
  address text not null,
  token_hash bytea,
  code_hash bytea not null,
  asked_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  wrong_codes integer not null default 0,
  used_at timestamp with time zone,
  PRIMARY KEY (id),
  CHECK ((address = lower(address))),
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE CASCADE,
  CHECK ((purpose = ANY (ARRAY['prove'::text, 'address'::text]))),
  FOREIGN KEY (session_id) REFERENCES people.session(id) ON DELETE CASCADE,
  UNIQUE (token_hash)
);
CREATE INDEX mailed_code_expires_at ON people.mailed_code USING btree (expires_at);
CREATE INDEX mailed_code_member ON people.mailed_code USING btree (member_id);
CREATE INDEX mailed_code_session ON people.mailed_code USING btree (session_id, asked_at DESC);

-- Someone who belongs to the community. Kept until they leave and ask to be erased.
create table people.member (
  id uuid not null default gen_random_uuid(),
  -- Personal: the name that they chose to be known by.
  name text not null,
  joined_at timestamp with time zone not null,
  left_at timestamp with time zone,
  revision integer not null default 1,
  PRIMARY KEY (id),
  CHECK (((length(name) >= 1) AND (length(name) <= 200)))
);
CREATE INDEX member_joined ON people.member USING btree (joined_at DESC) WHERE (left_at IS NULL);
CREATE INDEX member_name ON people.member USING btree (lower(name), id);
CREATE TRIGGER relist_added AFTER INSERT ON people.member REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION people.list_newcomers();
CREATE TRIGGER relist_changed AFTER UPDATE ON people.member REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION people.relist_changed();

-- Personal: the professions and other kinds of experience that a member brings. Kept as long as the member.
create table people.member_experience (
  member_id uuid not null,
  experience_id uuid not null,
  since_on date not null,
  until_on date,
  PRIMARY KEY (member_id, experience_id, since_on),
  CHECK (((until_on IS NULL) OR (until_on >= since_on))),
  FOREIGN KEY (experience_id) REFERENCES system.experience(id),
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE CASCADE
);
CREATE INDEX member_experience_experience ON people.member_experience USING btree (experience_id) WHERE (until_on IS NULL);
CREATE TRIGGER relist_added AFTER INSERT ON people.member_experience REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION people.relist_changed();
CREATE TRIGGER relist_changed AFTER UPDATE ON people.member_experience REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION people.relist_changed();
CREATE TRIGGER relist_removed AFTER DELETE ON people.member_experience REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION people.relist_changed();

-- Personal: where a member lives, works or speaks for, as they say. Kept as long as the member.
create table people.member_place (
  member_id uuid not null,
  place_id uuid not null,
  since_on date not null,
  until_on date,
  PRIMARY KEY (member_id, place_id, since_on),
  CHECK (((until_on IS NULL) OR (until_on >= since_on))),
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE CASCADE,
  FOREIGN KEY (place_id) REFERENCES system.place(id)
);
CREATE INDEX member_place_place ON people.member_place USING btree (place_id) WHERE (until_on IS NULL);
CREATE TRIGGER relist_added AFTER INSERT ON people.member_place REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION people.relist_changed();
CREATE TRIGGER relist_changed AFTER UPDATE ON people.member_place REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION people.relist_changed();
CREATE TRIGGER relist_removed AFTER DELETE ON people.member_place REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION people.relist_changed();

-- The same as people.tally for two kinds at a time: few rows to add up, where no more is chosen. Says nothing of anybody.
create table people.pair_tally (
  pair text not null,
  -- The bits of the kind that the pair names first.
  one bigint not null,
  other bigint not null,
  is_listed boolean not null,
  members integer not null,
  CHECK ((pair = ANY (ARRAY['part place'::text, 'part experience'::text, 'place experience'::text])))
);
CREATE INDEX pair_tally_pair ON people.pair_tally USING btree (pair);

-- The public half of a passkey: it recognises its owner, and cannot be used to sign in. Kept until it is removed.
create table people.passkey (
  id uuid not null default gen_random_uuid(),
  member_id uuid not null,
  -- Personal: the name under which the device knows it. Kept as long as the passkey.
  credential text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}'::text[],
  -- Personal: what the member calls the device or the password manager that holds it.
  name text not null,
  added_at timestamp with time zone not null,
  used_at timestamp with time zone,
  PRIMARY KEY (id),
  UNIQUE (credential),
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE CASCADE,
  CHECK (((length(name) >= 1) AND (length(name) <= 60)))
);
CREATE INDEX passkey_member ON people.passkey USING btree (member_id);

-- What a passkey is to sign, once, within ten minutes, in the browser that asked. Deleted when it is used, else after a day.
create table people.passkey_challenge (
  challenge_hash bytea not null,
  purpose text not null,
  browser_hash bytea not null,
  expires_at timestamp with time zone not null,
  PRIMARY KEY (challenge_hash),
  CHECK ((purpose = ANY (ARRAY['add'::text, 'sign-in'::text, 'prove'::text])))
);
CREATE INDEX passkey_challenge_expires_at ON people.passkey_challenge USING btree (expires_at);

-- Personal: a member's photograph, square and in two sizes, as WebP, without whatever the camera wrote into it. Kept until they remove it, at most as long as the member.
create table people.photograph (
  member_id uuid not null,
  -- Personal: what the photograph shows, for whoever does not see it.
  alternative text not null,
  -- What the picture is named after: a hash of it, so that a browser may keep it.
  version text not null,
  small bytea not null,
  large bytea not null,
  added_at timestamp with time zone not null,
  PRIMARY KEY (member_id),
  CHECK (((length(alternative) >= 1) AND (length(alternative) <= 200))),
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE CASCADE
);

-- What a member says about themselves. Kept as long as the member.
create table people.profile (
  member_id uuid not null,
  -- Personal: how to speak of them.
  pronouns text not null default ''::text,
  -- Personal: who they are, in their own words.
  about text not null default ''::text,
  -- Personal: what they can give to others.
  gives text not null default ''::text,
  -- Personal: what they would like to gain.
  gains text not null default ''::text,
  -- Personal: how other members may reach them.
  contact text not null default ''::text,
  -- Personal: since when they do not want to stand in the directory, nor in any list, search, picker or export.
  unlisted_at timestamp with time zone,
  revision integer not null default 1,
  PRIMARY KEY (member_id),
  CHECK ((length(about) <= 2000)),
  CHECK ((length(contact) <= 200)),
  CHECK ((length(gains) <= 500)),
  CHECK ((length(gives) <= 500)),
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE CASCADE,
  CHECK ((length(pronouns) <= 60))
);
CREATE TRIGGER relist_added AFTER INSERT ON people.profile REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION people.relist_changed();
CREATE TRIGGER relist_changed AFTER UPDATE ON people.profile REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION people.relist_changed();
CREATE TRIGGER relist_removed AFTER DELETE ON people.profile REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION people.relist_changed();

-- Somebody was sent to the provider and may come back once, within ten minutes, in the same browser. Kept for a day.
create table people.provider_request (
  state_hash bytea not null,
  browser_hash bytea not null,
  -- Personal: the member who links an account while signed in; null where somebody signs in.
  member_id uuid,
  nonce text not null,
  code_verifier text not null,
  return_to text not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  PRIMARY KEY (state_hash),
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE CASCADE
);
CREATE INDEX provider_request_expires_at ON people.provider_request USING btree (expires_at);
CREATE INDEX provider_request_member ON people.provider_request USING btree (member_id);

-- Ten codes on paper for the day when a device is lost; each works once. Only hashes are kept, until new ones are made.
create table people.recovery_code (
  id uuid not null default gen_random_uuid(),
  member_id uuid not null,
  code_hash bytea not null,
  made_at timestamp with time zone not null,
  used_at timestamp with time zone,
  PRIMARY KEY (id),
  UNIQUE (code_hash),
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE CASCADE
);
CREATE INDEX recovery_code_member ON people.recovery_code USING btree (member_id);

-- A browser in which a member is signed in. Deleted when it ends: after 14 days unused, 60 days at most.
create table people.session (
  id uuid not null default gen_random_uuid(),
  token_hash bytea not null,
  member_id uuid not null,
  began_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  -- Personal: the kind of browser and system, as in "Firefox on Windows", so that the member knows it again.
  browser text not null default ''::text,
  -- What it was begun with: a mail, an operator's link, a passkey, or an account elsewhere.
  signed_in_by text not null default 'mail'::text,
  -- What proved a second factor in it, last; null where nothing did.
  second_by text,
  second_at timestamp with time zone,
  -- When its member last proved again who they are; null where not since it began.
  proved_again_at timestamp with time zone,
  PRIMARY KEY (id),
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE CASCADE,
  CHECK ((second_by = ANY (ARRAY['app'::text, 'passkey'::text, 'recovery-code'::text, 'provider'::text]))),
  CHECK (((second_by IS NULL) = (second_at IS NULL))),
  CHECK ((signed_in_by = ANY (ARRAY['mail'::text, 'link'::text, 'passkey'::text, 'provider'::text]))),
  UNIQUE (token_hash)
);
CREATE INDEX session_member ON people.session USING btree (member_id, seen_at DESC);

-- A request to sign in: a link and a code that work once, for ten minutes. Kept for a day.
create table people.sign_in (
  id uuid not null default gen_random_uuid(),
  -- Personal: the address that was typed, whether or not it belongs to a member.
  address text not null,
  member_id uuid,
  token_hash bytea not null,
  -- The code under the browser's own secret, which is not kept here: nobody can try codes against a copy of the table.
  code_hash bytea,
  -- The browser that asked; the link signs in only there. Null for a link printed by an operator.
  browser_hash bytea,
  -- The page of this house that the person wanted to see.
  return_to text not null default '/'::text,
  asked_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  wrong_codes integer not null default 0,
  used_at timestamp with time zone,
  PRIMARY KEY (id),
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE CASCADE,
  UNIQUE (token_hash)
);
CREATE INDEX sign_in_address ON people.sign_in USING btree (address);
CREATE INDEX sign_in_browser ON people.sign_in USING btree (browser_hash, asked_at DESC);
CREATE INDEX sign_in_expires_at ON people.sign_in USING btree (expires_at);
CREATE INDEX sign_in_member ON people.sign_in USING btree (member_id) WHERE (member_id IS NOT NULL);

-- Each word of people.word_count as it is and with each of its letters left out, so that a slip of the finger leads to it. A word goes with the last who has it.
create table people.slip (
  slip text not null,
  word text not null
);
CREATE INDEX slip_slip ON people.slip USING btree (slip, word);

-- How many members stand where, for the figures of the directory: the sum of what each change of people.listing added or took away. Added up every night. Says nothing of anybody.
create table people.tally (
  parts bigint not null,
  places bigint not null,
  experiences bigint not null,
  is_listed boolean not null,
  members integer not null
);

-- The words of people.listing, and how many have each: the sum of what each change added or took away, so that nobody waits for anybody to count. Added up every night. It says of nobody that a word is theirs, and a word goes with the last who has it.
create table people.word_count (
  -- Where it stands: in a name, in what somebody can give, or anywhere.
  among text not null,
  word text not null,
  is_listed boolean not null,
  members integer not null,
  CHECK ((among = ANY (ARRAY[''::text, 'name/'::text, 'give/'::text])))
);
CREATE INDEX word_count_word ON people.word_count USING btree (among, word) INCLUDE (is_listed, members);

-- The audit: each act once, in its own transaction. Who, what, on what, when; never the content. Kept for seven years.
create table platform.act (
  id bigint not null generated always as identity,
  act text not null,
  done_at timestamp with time zone not null,
  -- The member who acted; null for the house itself. Personal: an id, which names nobody once the member is erased.
  by_person uuid,
  on_kind text not null,
  on_id text not null,
  PRIMARY KEY (id)
);
CREATE INDEX act_by_person ON platform.act USING btree (by_person) WHERE (by_person IS NOT NULL);
CREATE INDEX act_done_at ON platform.act USING btree (done_at DESC);
CREATE INDEX act_of_kind ON platform.act USING btree (act, done_at DESC);
CREATE INDEX act_on ON platform.act USING btree (on_kind, on_id);

-- How often something was asked in a window of time, for limits. Holds keyed hashes, no addresses. Kept for two days.
create unlogged table platform.asked (
  what text not null,
  window_start timestamp with time zone not null,
  times integer not null,
  PRIMARY KEY (what, window_start)
);

-- The outbox: written in the transaction of the act that asks for the mail, sent by a worker. Kept for 30 days after sending.
create table platform.mail (
  id uuid not null default gen_random_uuid(),
  act text not null,
  -- What makes this mail one of its kind (act and thing): the same is never queued twice.
  once text not null,
  -- Personal: the recipient. Erased with the row.
  to_address text not null,
  subject text not null,
  -- Personal: may hold a sign-in code. Blanked once sent where the mail is a secret.
  body_text text not null,
  body_html text not null,
  queued_at timestamp with time zone not null,
  -- After this instant the mail is not worth sending (a sign-in code that has expired).
  useless_at timestamp with time zone,
  attempts integer not null default 0,
  due_at timestamp with time zone not null,
  -- The process that is sending it now; its advisory lock shows that it lives.
  claimed_by integer,
  -- Set just before the last line of the SMTP conversation: from here on the mail may have been delivered.
  handed_over_at timestamp with time zone,
  sent_at timestamp with time zone,
  dead_at timestamp with time zone,
  last_error text,
  -- The words that it shares with others; its own subject and bodies are then empty.
  words_id uuid,
  -- Personal: what its reader stops such mail with; only mail that its readers may stop has one.
  unsubscribe_token text,
  -- When it was not sent because mail to its address is paused.
  withheld_at timestamp with time zone,
  -- The whole row goes once it is settled: a receipt to somebody who was erased.
  forgotten_once_sent boolean not null default false,
  -- Personal: where answers go, of mail in somebody's name: their address. Blanked with them.
  reply_to text,
  -- A calendar file (RFC 5545) that comes with the mail; null for none. Deleted with it.
  calendar text,
  -- Personal: where answers go as well, of mail to one of three who all share their addresses. Blanked with either.
  also_reply_to text,
  PRIMARY KEY (id),
  CHECK ((also_reply_to ~ '^[^\s<>(),;:"\[\]\\@]+@[^\s<>(),;:"\[\]\\@]+$'::text)),
  CHECK (((also_reply_to IS NULL) OR (reply_to IS NOT NULL))),
  UNIQUE (once),
  CHECK ((reply_to ~ '^[^\s<>(),;:"\[\]\\@]+@[^\s<>(),;:"\[\]\\@]+$'::text)),
  FOREIGN KEY (words_id) REFERENCES platform.mail_words(id)
);
CREATE INDEX mail_also_reply_to ON platform.mail USING btree (also_reply_to) WHERE (also_reply_to IS NOT NULL);
CREATE INDEX mail_due ON platform.mail USING btree (((words_id IS NOT NULL)), due_at) WHERE ((sent_at IS NULL) AND (dead_at IS NULL));
CREATE INDEX mail_forgotten_once_sent ON platform.mail USING btree (id) WHERE forgotten_once_sent;
CREATE INDEX mail_queued_at ON platform.mail USING btree (queued_at DESC);
CREATE INDEX mail_reply_to ON platform.mail USING btree (reply_to) WHERE (reply_to IS NOT NULL);
CREATE INDEX mail_to_address ON platform.mail USING btree (to_address);
CREATE INDEX mail_words_id ON platform.mail USING btree (words_id) WHERE (words_id IS NOT NULL);

-- Addresses that get no mail but to sign in, because mail came back or was called unwanted. Kept until it is started again, two years at most.
create table platform.mail_pause (
  -- Personal: the address. Erased with its member.
  address text not null,
  because text not null,
  since timestamp with time zone not null,
  -- Personal: what the other mail server said, which may name the address.
  said text not null default ''::text,
  PRIMARY KEY (address),
  CHECK ((address = lower(address))),
  CHECK ((because = ANY (ARRAY['bounce'::text, 'complaint'::text]))),
  CHECK ((length(said) <= 500))
);
CREATE INDEX mail_pause_since ON platform.mail_pause USING btree (since DESC);

-- Mail that came back, each once however often it is reported. Kept for 30 days.
create table platform.mail_return (
  mail_id uuid not null,
  kind text not null,
  -- Personal: the address that it came back from. Erased with its member.
  address text not null,
  -- True where there is no such mailbox; false where it may take mail again, as a full one.
  is_lasting boolean not null,
  returned_at timestamp with time zone not null,
  -- When mail to the address was started again: it is known, so that an old report changes nothing, and counts no more.
  forgiven_at timestamp with time zone,
  PRIMARY KEY (mail_id, kind),
  CHECK ((kind = ANY (ARRAY['bounce'::text, 'complaint'::text])))
);
CREATE INDEX mail_return_address ON platform.mail_return USING btree (address, returned_at);

-- The words of a letter to many, written once for all of them. Kept as long as a mail that has them.
create table platform.mail_words (
  id uuid not null default gen_random_uuid(),
  subject text not null,
  body_text text not null,
  body_html text not null,
  written_at timestamp with time zone not null,
  PRIMARY KEY (id)
);
CREATE INDEX mail_words_written_at ON platform.mail_words USING btree (written_at);

-- Keys that the house made for itself, shared by all its processes. Never leaves the database but in a backup.
create table platform.secret (
  name text not null,
  value bytea not null,
  made_at timestamp with time zone not null default now(),
  PRIMARY KEY (name)
);

-- Personal: who has left, and may come back by the link in their goodbye mail. Deleted when they come back or are erased, 30 days after they left, or a week after they were warned where that is later.
create table privacy.departure (
  member_id uuid not null,
  -- The link is made of the member, the instant and the house's key, so that the warning can hold it once more; only its hash is kept.
  token_hash bytea not null,
  left_at timestamp with time zone not null,
  -- From this instant on the house erases them by itself, if it warned them a week before.
  erased_from timestamp with time zone not null,
  -- When the house wrote to them that it will erase them. A restored house has forgotten it: who came back since the backup was made has left again in there, and is warned anew.
  warned_at timestamp with time zone,
  PRIMARY KEY (member_id),
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE CASCADE,
  UNIQUE (token_hash)
);
CREATE INDEX departure_erased_from ON privacy.departure USING btree (erased_from);
CREATE TRIGGER forget_warning BEFORE INSERT ON privacy.departure FOR EACH ROW EXECUTE FUNCTION privacy.forget_warning();

-- Who was erased: a number that names nobody, by which a backup from before is rid of them again where it is restored. Kept for two years.
create table privacy.erasure (
  member_id uuid not null,
  erased_on date not null,
  PRIMARY KEY (member_id)
);

-- A profession or another kind of experience that people bring.
create table system.experience (
  id uuid not null default gen_random_uuid(),
  slug text not null,
  name text not null,
  -- Experience from one's own life, as of using services or caring for someone, rather than from a profession.
  is_lived boolean not null default false,
  position integer not null,
  retired_at timestamp with time zone,
  revision integer not null default 1,
  PRIMARY KEY (id),
  CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  UNIQUE (slug)
);

-- A body that members work for or speak for. Anybody may add one by naming it; an organiser checks it, or merges it into the one that was meant.
create table system.organisation (
  id uuid not null default gen_random_uuid(),
  name text not null,
  part_id uuid not null,
  added_at timestamp with time zone not null,
  checked_at timestamp with time zone,
  merged_into uuid,
  revision integer not null default 1,
  -- The name as it is compared, so that nobody adds an organisation that stands here in other letters.
  name_key text not null default system.key_of(name),
  -- Since when it is no longer offered, as it has closed. It stays for those who stood there.
  retired_at timestamp with time zone,
  PRIMARY KEY (id),
  FOREIGN KEY (merged_into) REFERENCES system.organisation(id),
  CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  FOREIGN KEY (part_id) REFERENCES system.part(id)
);
CREATE INDEX organisation_merged_into ON system.organisation USING btree (merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX organisation_name ON system.organisation USING btree (name_key);
CREATE INDEX organisation_part ON system.organisation USING btree (part_id);
CREATE UNIQUE INDEX organisation_once ON system.organisation USING btree (name_key, part_id) WHERE (merged_into IS NULL);
CREATE TRIGGER relist_changed AFTER UPDATE ON system.organisation REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION people.relist_changed();

-- A part of the system, as the community defines it: a council, hospitals, charities, residents. Retired rather than deleted, for the past refers to it.
create table system.part (
  id uuid not null default gen_random_uuid(),
  slug text not null,
  name text not null,
  description text not null default ''::text,
  -- False where people speak for themselves, as residents do: they are not asked for an organisation.
  has_organisations boolean not null default true,
  position integer not null,
  retired_at timestamp with time zone,
  revision integer not null default 1,
  PRIMARY KEY (id),
  CHECK ((length(description) <= 500)),
  CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  UNIQUE (slug)
);

-- A place that the community serves, as a borough.
create table system.place (
  id uuid not null default gen_random_uuid(),
  slug text not null,
  name text not null,
  position integer not null,
  retired_at timestamp with time zone,
  revision integer not null default 1,
  PRIMARY KEY (id),
  CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  UNIQUE (slug)
);

create view people.card as
 SELECT member_id,
    name,
    part_id,
    part,
    organisation,
    role_in_words,
    gives,
    photograph
   FROM people.member_card
  WHERE is_listed;

create view people.experience_of as
 SELECT member_experience.member_id,
    experience.id AS experience_id,
    experience.slug,
    experience.name,
    experience."position"
   FROM (people.member_experience
     JOIN system.experience ON ((experience.id = member_experience.experience_id)))
  WHERE (member_experience.until_on IS NULL);

create view people.facet_named as
 SELECT facet.kind,
    facet."bit",
    thing.id AS thing_id,
    thing.slug,
    thing.name,
    thing."position"
   FROM (people.facet
     JOIN ( SELECT 'part'::text AS kind,
            part.id,
            part.slug,
            part.name,
            part."position"
           FROM system.part
        UNION ALL
         SELECT 'place'::text,
            place.id,
            place.slug,
            place.name,
            place."position"
           FROM system.place
        UNION ALL
         SELECT 'experience'::text,
            experience.id,
            experience.slug,
            experience.name,
            experience."position"
           FROM system.experience) thing ON (((thing.kind = facet.kind) AND (thing.id = facet.thing_id))));

create view people.member_card as
 SELECT member.id AS member_id,
    member.name,
    visibility.is_listed,
    main.part_id,
    main.part,
    main.organisation,
    main.role_in_words,
        CASE
            WHEN ('gives'::text = ANY (visibility.for_members)) THEN COALESCE(profile.gives, ''::text)
            ELSE ''::text
        END AS gives,
        CASE
            WHEN ('photograph'::text = ANY (visibility.for_members)) THEN photograph.version
            ELSE NULL::text
        END AS photograph
   FROM ((((people.member
     JOIN people.visibility ON ((visibility.member_id = member.id)))
     LEFT JOIN people.profile ON ((profile.member_id = member.id)))
     LEFT JOIN people.photograph ON ((photograph.member_id = member.id)))
     LEFT JOIN LATERAL ( SELECT standing.part_id,
            standing.part,
            standing.organisation,
            standing.role_in_words
           FROM people.standing
          WHERE ((standing.member_id = member.id) AND ('hats'::text = ANY (visibility.for_members)))
          ORDER BY standing.is_main DESC, standing.since_on DESC, standing.hat_id
         LIMIT 1) main ON (true));

create view people.place_of as
 SELECT member_place.member_id,
    place.id AS place_id,
    place.slug,
    place.name,
    place."position"
   FROM (people.member_place
     JOIN system.place ON ((place.id = member_place.place_id)))
  WHERE (member_place.until_on IS NULL);

create view people.standing as
 SELECT hat.member_id,
    hat.id AS hat_id,
    hat.is_main,
    hat.part_id,
    part.slug AS part_slug,
    part.name AS part,
    COALESCE(meant.name, organisation.name) AS organisation,
    hat.role_in_words,
    hat.since_on
   FROM (((people.hat
     JOIN system.part ON ((part.id = hat.part_id)))
     LEFT JOIN system.organisation ON ((organisation.id = hat.organisation_id)))
     LEFT JOIN system.organisation meant ON ((meant.id = organisation.merged_into)))
  WHERE (hat.until_on IS NULL);

create view people.visibility as
 SELECT member.id AS member_id,
    chosen.is_listed,
    ARRAY( SELECT unnest(ARRAY['name'::text, 'photograph'::text, 'pronouns'::text, 'hats'::text, 'places'::text, 'experiences'::text, 'about'::text, 'gives'::text, 'gains'::text, 'contact'::text]) AS unnest
        EXCEPT
         SELECT field.field
           FROM unnest(chosen.hidden) field(field)) AS for_members,
        CASE
            WHEN (chosen.is_listed AND ('name'::text = ANY (chosen.open))) THEN chosen.open
            ELSE '{}'::text[]
        END AS for_public
   FROM ((people.member
     LEFT JOIN people.profile ON ((profile.member_id = member.id)))
     CROSS JOIN LATERAL ( SELECT ((profile.unlisted_at IS NULL) AND COALESCE(bool_and(((audience.field <> 'name'::text) OR (audience.audience <> 'me'::text))), true)) AS is_listed,
            COALESCE(array_agg(audience.field) FILTER (WHERE ((audience.audience = 'me'::text) AND (audience.field <> 'name'::text))), '{}'::text[]) AS hidden,
            COALESCE(array_agg(audience.field) FILTER (WHERE (audience.audience = 'public'::text)), '{}'::text[]) AS open
           FROM people.audience
          WHERE (audience.member_id = member.id)) chosen)
  WHERE (member.left_at IS NULL);

CREATE OR REPLACE FUNCTION community.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' and new.published_by is null
    and to_jsonb(new) - 'published_by' = to_jsonb(old) - 'published_by' then
    return new;
  end if;
  raise exception 'what the community published is kept' using errcode = 'CW001',
    detail = format('%s of %s.%s was refused', lower(tg_op), tg_table_schema, tg_table_name),
    hint = 'Publish it anew: the newest holds.';
end
$function$
;

CREATE OR REPLACE FUNCTION diversity.claim_key(given bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if exists (select from diversity.key_mark where mark = given) then return true; end if;
  lock table diversity.answer in share row exclusive mode;
  if exists (select from diversity.key_mark where mark = given) then return true; end if;
  if exists (select from diversity.key_mark) and exists (select from diversity.answer) then return false; end if;
  delete from diversity.sealed;
  delete from diversity.key_mark;
  insert into diversity.key_mark (mark) values (given);
  return true;
end
$function$
;

CREATE OR REPLACE FUNCTION diversity.keep_answer(key_mark bytea, asked text, of_member bytea, answered text, under_version text, taking_part bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  present diversity.round;
  given diversity.answer;
begin
  -- One at a time: an answer that is being placed among others must not come back after its member deleted it.
  lock table diversity.answer in share row exclusive mode;
  perform diversity.refuse_other_key(key_mark);
  select * into present from diversity.round order by number desc limit 1;
  if present.version is distinct from under_version then return false; end if;
  if not exists (select from diversity.question where id = asked) then return false; end if;

  delete from diversity.answer where pseudonym in (of_member, taking_part);
  given.pseudonym := of_member;
  given.question := asked;
  given.option := answered;
  given.version := present.version;
  given.month := present.month;
  perform diversity.place_among(given);
  given.pseudonym := taking_part;
  given.question := 'taking-part';
  given.option := 'yes';
  perform diversity.place_among(given);
  return true;
end
$function$
;

CREATE OR REPLACE FUNCTION diversity.key_mark()
 RETURNS bytea
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select mark from diversity.key_mark
$function$
;

CREATE OR REPLACE FUNCTION diversity.open_to_house(role text)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  execute format('revoke all on all tables in schema diversity from %I', role);
  execute format('revoke all on all functions in schema diversity from %I', role);
  execute format('grant usage on schema diversity to %I', role);
  execute format('grant select, insert on diversity.round, diversity.question, diversity.population to %I', role);
  execute format('grant select on diversity.figure, diversity.quarter to %I', role);
  execute format('grant execute on function diversity.key_mark, diversity.claim_key, diversity.keep_answer,
    diversity.withdraw_answers, diversity.own_answers to %I', role);
end
$function$
;

CREATE OR REPLACE FUNCTION diversity.own_answers(key_mark bytea, of_member bytea[])
 RETURNS TABLE(question text, version text, option text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform diversity.refuse_other_key(key_mark);
  return query
    select answer.question, answer.version, answer.option from diversity.answer
    where answer.pseudonym = any (of_member);
end
$function$
;

CREATE OR REPLACE FUNCTION diversity.place_among(given diversity.answer)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  start uuid := gen_random_uuid();
begin
  with others as (
    (select id from diversity.answer where question = given.question and id >= start order by id limit 50)
    union all
    (select id from diversity.answer where question = given.question and id < start order by id limit 50)
    limit 50
  ), taken as (
    delete from diversity.answer using others where answer.id = others.id
    returning answer.pseudonym, answer.question, answer.version, answer.option, answer.month
  ), together as (
    select * from taken
    union all
    select given.pseudonym, given.question, given.version, given.option, given.month
  )
  insert into diversity.answer (pseudonym, question, version, option, month)
  select pseudonym, question, version, option, month from together order by gen_random_uuid();
end
$function$
;

CREATE OR REPLACE FUNCTION diversity.refuse_other_key(given bytea)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not exists (select from diversity.key_mark where mark = given) then
    raise exception 'the key to these answers is another' using errcode = 'CW021',
      hint = 'See docs/operate/database.md.';
  end if;
end
$function$
;

CREATE OR REPLACE FUNCTION diversity.shuffle_answers()
 RETURNS boolean
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  lock table diversity.answer in share row exclusive mode;
  if (select count(distinct xmin::text) from diversity.answer) < 2 then return false; end if;
  with taken as (
    delete from diversity.answer returning pseudonym, question, version, option, month
  )
  insert into diversity.answer (pseudonym, question, version, option, month)
  select * from taken order by gen_random_uuid();
  return true;
end
$function$
;

CREATE OR REPLACE FUNCTION diversity.withdraw_answers(key_mark bytea, of_member bytea[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  lock table diversity.answer in share row exclusive mode;
  perform diversity.refuse_other_key(key_mark);
  delete from diversity.answer where pseudonym = any (of_member);
end
$function$
;

CREATE OR REPLACE FUNCTION frameworks.join_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  published xid8;
begin
  if tg_table_name = 'characteristic' then
    select published_in into published from frameworks.version where id = new.version_id;
  else
    select version.published_in into published
    from frameworks.characteristic join frameworks.version on version.id = characteristic.version_id
    where characteristic.id = new.characteristic_id;
  end if;
  if published <> pg_current_xact_id() then
    raise exception 'published wording is immutable' using errcode = 'CW001',
      detail = format('A %s cannot join a version that was published before.', tg_table_name),
      hint = 'A correction is a new version.';
  end if;
  return new;
end
$function$
;

CREATE OR REPLACE FUNCTION frameworks.keep_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if to_jsonb(new) - 'status' - 'published_by' = to_jsonb(old) - 'status' - 'published_by'
    and (new.status = old.status or (old.status = 'current' and new.status = 'superseded'))
    and (new.published_by is null or new.published_by = old.published_by) then
    return new;
  end if;
  raise exception 'published wording is immutable' using errcode = 'CW001',
    detail = 'Of a published version only the status may change, from current to superseded, and who published it be erased.',
    hint = 'A correction is a new version.';
end
$function$
;

CREATE OR REPLACE FUNCTION frameworks.note_publication()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.published_in := pg_current_xact_id();
  return new;
end
$function$
;

CREATE OR REPLACE FUNCTION frameworks.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'published wording is immutable' using errcode = 'CW001',
    detail = format('%s of %s.%s was refused', lower(tg_op), tg_table_schema, tg_table_name),
    hint = 'A correction is a new version.';
end
$function$
;

CREATE OR REPLACE FUNCTION governance.join_decision()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (select recorded_in from governance.decision where id = new.decision_id) <> pg_current_xact_id() then
    raise exception 'a recorded decision is immutable' using errcode = 'CW002',
      detail = 'An option cannot join a decision that was recorded before.',
      hint = 'Append a correction, or record a decision that supersedes it.';
  end if;
  return new;
end
$function$
;

CREATE OR REPLACE FUNCTION governance.keep_record()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if to_jsonb(new) - tg_argv[0] = to_jsonb(old) - tg_argv[0]
    and (to_jsonb(new) ->> tg_argv[0] is null or to_jsonb(new) -> tg_argv[0] = to_jsonb(old) -> tg_argv[0]) then
    return new;
  end if;
  raise exception 'a recorded decision is immutable' using errcode = 'CW002',
    detail = format('Of %s.%s only %s may be forgotten.', tg_table_schema, tg_table_name, tg_argv[0]),
    hint = 'Append a correction, or record a decision that supersedes it.';
end
$function$
;

CREATE OR REPLACE FUNCTION governance.note_recording()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.recorded_in := pg_current_xact_id();
  return new;
end
$function$
;

CREATE OR REPLACE FUNCTION governance.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'a recorded decision is immutable' using errcode = 'CW002',
    detail = format('%s of %s.%s was refused', lower(tg_op), tg_table_schema, tg_table_name),
    hint = 'Append a correction, or record a decision that supersedes it.';
end
$function$
;

CREATE OR REPLACE FUNCTION governance.scatter_dissent(decision uuid)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  one uuid;
begin
  for one in select id from governance.dissent where decision_id = decision order by random() loop
    update governance.dissent set supports = supports where id = one;
  end loop;
end
$function$
;

CREATE OR REPLACE FUNCTION insights.asked_on(of_conversation uuid, of_number integer)
 RETURNS TABLE(id uuid, refusal text, joined_into integer, stretch integer)
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT statement.id,
         CASE
             WHEN (conversation.closed_at IS NOT NULL) THEN 'closed'::text
             WHEN (whole.number IS NOT NULL) THEN 'joined'::text
             WHEN (statement.status <> 'in'::text) THEN 'gone'::text
             ELSE NULL::text
         END AS "case",
     whole.number,
     COALESCE(( SELECT polling.stretch
            FROM insights.polling
           WHERE (polling.conversation_id = asked_on.of_conversation)), 1) AS "coalesce"
    FROM ((insights.statement
      JOIN insights.conversation ON ((conversation.id = statement.conversation_id)))
      LEFT JOIN insights.statement whole ON ((whole.id = statement.joined_into)))
   WHERE ((statement.conversation_id = asked_on.of_conversation) AND (statement.number = asked_on.of_number));
END
;

CREATE OR REPLACE FUNCTION insights.cast_vote(of_conversation uuid, of_voter bytea, of_class text, of_number integer, said integer)
 RETURNS TABLE(outcome text, joined_into integer, had_answer boolean)
 LANGUAGE plpgsql
AS $function$
declare
  asked record;
  known record;
  before integer;
  is_new boolean := false;
begin
  -- Beside all others who vote, but not while somebody holds all votes (hold-votes.ts).
  perform pg_advisory_xact_lock_shared(7036, hashtext(of_conversation::text));

  -- Looked at first: a press that comes too late must leave no trace of who pressed.
  select * into asked from insights.asked_on(of_conversation, of_number);
  if asked.id is null or asked.refusal is not null then
    return query select coalesce(asked.refusal, 'gone'), asked.joined_into, false;
    return;
  end if;

  -- Holds the voter: of two presses at once, one is second.
  select class, turn + 1 as turn into known from insights.voter where pseudonym = of_voter for update;
  if known is null and of_class is null then
    return query select 'unknown', null::integer, false;
    return;
  elsif known is null then
    insert into insights.voter (pseudonym, conversation_id, class, turn)
    values (of_voter, of_conversation, of_class, 0) on conflict do nothing;
    is_new := found;
    select class, turn + 1 as turn into known from insights.voter where pseudonym = of_voter for update;
  end if;

  -- Looked at again: it may have changed while another press of theirs was waited for.
  select * into asked from insights.asked_on(of_conversation, of_number);
  if asked.id is null or asked.refusal is not null then
    if is_new then
      delete from insights.voter where pseudonym = of_voter;
    end if;
    return query select coalesce(asked.refusal, 'gone'), asked.joined_into, false;
    return;
  end if;
  select answer into before from insights.vote where pseudonym = of_voter and statement_id = asked.id;

  if said is null then
    delete from insights.vote where pseudonym = of_voter and statement_id = asked.id;
  else
    insert into insights.vote (pseudonym, statement_id, answer, turn) values (of_voter, asked.id, said, known.turn)
    on conflict (pseudonym, statement_id) do update
      set answer = excluded.answer, turn = excluded.turn, was = null, was_turn = null;
    insert into insights.statement_count (statement_id, class) values (asked.id, known.class) on conflict do nothing;
  end if;
  if said is distinct from before then
    update insights.statement_count set
      agree = agree + coalesce((said = 1)::int, 0) - coalesce((before = 1)::int, 0),
      disagree = disagree + coalesce((said = -1)::int, 0) - coalesce((before = -1)::int, 0),
      pass = pass + coalesce((said = 0)::int, 0) - coalesce((before = 0)::int, 0)
    where statement_id = asked.id and class = known.class;
  end if;
  update insights.voter set
    turn = known.turn,
    changed_in = case when said is distinct from before then asked.stretch else changed_in end
  where pseudonym = of_voter;
  return query select case when said is null then 'taken-back' else 'voted' end, null::integer, before is not null;
end;
$function$
;

CREATE OR REPLACE FUNCTION interest.keep_consent()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  -- The expression is forgotten and the consent becomes the member's; who wrote it down may be erased.
  if to_jsonb(new) - 'member_id' - 'expression_id' - 'recorded_by'
      = to_jsonb(old) - 'member_id' - 'expression_id' - 'recorded_by'
    and (old.member_id is null or new.member_id = old.member_id)
    and (new.expression_id is null or new.expression_id = old.expression_id)
    and (new.recorded_by is null or new.recorded_by = old.recorded_by) then
    return new;
  end if;
  raise exception 'what somebody agreed to is kept as they said it' using errcode = 'CW001',
    detail = 'Of a consent only the member may be added, and its expression and who wrote it down be forgotten.',
    hint = 'Add what they say now: the newest holds.';
end
$function$
;

CREATE OR REPLACE FUNCTION people.add_up_tally()
 RETURNS void
 LANGUAGE sql
BEGIN ATOMIC
 WITH counted AS (
          DELETE FROM people.tally tally_1
           RETURNING tally_1.parts,
             tally_1.places,
             tally_1.experiences,
             tally_1.is_listed,
             tally_1.members
         )
  INSERT INTO people.tally (parts, places, experiences, is_listed, members)  SELECT counted.parts,
             counted.places,
             counted.experiences,
             counted.is_listed,
             sum(counted.members) AS sum
            FROM counted
           GROUP BY counted.parts, counted.places, counted.experiences, counted.is_listed
          HAVING (sum(counted.members) <> 0);
 WITH counted AS (
          DELETE FROM people.pair_tally pair_tally_1
           RETURNING pair_tally_1.pair,
             pair_tally_1.one,
             pair_tally_1.other,
             pair_tally_1.is_listed,
             pair_tally_1.members
         )
  INSERT INTO people.pair_tally (pair, one, other, is_listed, members)  SELECT counted.pair,
             counted.one,
             counted.other,
             counted.is_listed,
             sum(counted.members) AS sum
            FROM counted
           GROUP BY counted.pair, counted.one, counted.other, counted.is_listed
          HAVING (sum(counted.members) <> 0);
 SELECT people.add_up_words(ARRAY( SELECT word_count.word
            FROM people.word_count
           GROUP BY word_count.among, word_count.word, word_count.is_listed
          HAVING ((count(*) > 1) OR (sum(word_count.members) = 0)))) AS add_up_words;
 INSERT INTO people.slip (slip, word)  SELECT of_it.of_it,
             had.word
            FROM (( SELECT DISTINCT word_count.word
                    FROM people.word_count
                   WHERE ((word_count.among = ''::text) AND ((length(word_count.word) >= 4) AND (length(word_count.word) <= 30)) AND (NOT (EXISTS ( SELECT
                            FROM people.slip slip_1
                           WHERE ((slip_1.slip = word_count.word) AND (slip_1.word = word_count.word))))))) had
              CROSS JOIN LATERAL people.slips_of(had.word) of_it(of_it));
END
;

CREATE OR REPLACE FUNCTION people.add_up_words(chosen text[])
 RETURNS void
 LANGUAGE sql
BEGIN ATOMIC
 WITH counted AS (
          DELETE FROM people.word_count word_count_1
           WHERE ((word_count_1.among = ANY (ARRAY[''::text, 'name/'::text, 'give/'::text])) AND (word_count_1.word = ANY (add_up_words.chosen)))
           RETURNING word_count_1.among,
             word_count_1.word,
             word_count_1.is_listed,
             word_count_1.members
         )
  INSERT INTO people.word_count (among, word, is_listed, members)  SELECT counted.among,
             counted.word,
             counted.is_listed,
             sum(counted.members) AS sum
            FROM counted
           GROUP BY counted.among, counted.word, counted.is_listed
          HAVING (sum(counted.members) <> 0);
 DELETE FROM people.slip
    USING (unnest(add_up_words.chosen) gone(word)
      CROSS JOIN LATERAL people.slips_of(gone.word) slip_of_it(slip_of_it))
   WHERE ((slip.slip = slip_of_it.slip_of_it) AND (slip.word = gone.word) AND (NOT (EXISTS ( SELECT
            FROM people.word_count
           WHERE ((word_count.among = ''::text) AND (word_count.word = gone.word))))));
END
;

CREATE OR REPLACE FUNCTION people.cards_of(members uuid[])
 RETURNS SETOF people.member_card
 LANGUAGE plpgsql
 STABLE
 SET plan_cache_mode TO 'force_generic_plan'
 SET enable_seqscan TO 'off'
 SET enable_bitmapscan TO 'off'
 SET jit TO 'off'
AS $function$
begin
  return query select card.* from people.member_card as card where card.member_id = any (members);
end $function$
;

CREATE OR REPLACE FUNCTION people.count_listed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  lexemes text[];
  are_listed boolean[];
  counts int[];
begin
  -- A backup brings the figures along.
  if current_setting('commonweal.restoring', true) = 'on' then
    return null;
  end if;
  if tg_op = 'INSERT' then
    perform people.count_standing(array_agg(change)) from (
      select row(parts, places, experiences, is_listed, count(*))::people.tally as change
      from now_listed group by parts, places, experiences, is_listed
    ) as changes;
    select array_agg(lexeme), array_agg(is_listed), array_agg(members) into lexemes, are_listed, counts from (
      select lexeme, is_listed, count(*) as members from now_listed cross join unnest(words) group by 1, 2
    ) as change;
  elsif tg_op = 'DELETE' then
    if not exists (select from was_listed) then
      return null;
    end if;
    perform people.count_standing(array_agg(change)) from (
      select row(parts, places, experiences, is_listed, -count(*))::people.tally as change
      from was_listed group by parts, places, experiences, is_listed
    ) as changes;
    select array_agg(lexeme), array_agg(is_listed), array_agg(members) into lexemes, are_listed, counts from (
      select lexeme, is_listed, -count(*) as members from was_listed cross join unnest(words) group by 1, 2
    ) as change;
  else
    -- Listing somebody for the first time says so to this trigger too, with nobody in it.
    if not exists (select from now_listed) then
      return null;
    end if;
    perform people.count_standing(array_agg(change)) from (
      select row(parts, places, experiences, is_listed, sum(members))::people.tally as change from (
        select parts, places, experiences, is_listed, 1 as members from now_listed
        union all select parts, places, experiences, is_listed, -1 from was_listed
      ) as either group by parts, places, experiences, is_listed having sum(members) <> 0
    ) as changes;
    select array_agg(lexeme), array_agg(is_listed), array_agg(members) into lexemes, are_listed, counts from (
      select lexeme, is_listed, sum(members) as members from (
        select lexeme, is_listed, 1 as members from now_listed cross join unnest(words)
        union all select lexeme, is_listed, -1 from was_listed cross join unnest(words)
      ) as either group by 1, 2 having sum(members) <> 0
    ) as change;
  end if;
  if lexemes is not null then
    perform people.count_words(lexemes, are_listed, counts);
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION people.count_standing(changes people.tally[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  insert into people.tally select change.* from unnest(changes) as change;
  insert into people.pair_tally (pair, one, other, is_listed, members)
  select pair, one, other, is_listed, sum(members) from unnest(changes) as change cross join lateral (values
    ('part place', parts, places), ('part experience', parts, experiences), ('place experience', places, experiences)
  ) as two (pair, one, other)
  group by 1, 2, 3, 4 having sum(members) <> 0;
end $function$
;

CREATE OR REPLACE FUNCTION people.count_words(lexemes text[], are_listed boolean[], counts integer[])
 RETURNS void
 LANGUAGE plpgsql
 SET plan_cache_mode TO 'force_generic_plan'
 SET enable_seqscan TO 'off'
 SET enable_bitmapscan TO 'off'
 SET jit TO 'off'
AS $function$
declare gone text[];
begin
  insert into people.word_count (among, word, is_listed, members)
  select split.among, split.word, change.is_listed, change.members
  from unnest(lexemes, are_listed, counts) as change (lexeme, is_listed, members)
  cross join lateral (
    select substr(change.lexeme, 1, place) as among, substr(change.lexeme, place + 1) as word
    from position('/' in change.lexeme) as place
  ) as split
  -- What nobody was counted for cannot be taken away.
  where change.members > 0
    or exists (select from people.word_count as had where had.among = split.among and had.word = split.word);
  insert into people.slip (slip, word)
  select of_it, fresh.lexeme from (
    select distinct lexeme from unnest(lexemes, counts) as change (lexeme, members)
    where members > 0 and position('/' in lexeme) = 0 and length(lexeme) between 4 and 30
      and not exists (select from people.slip where slip.slip = lexeme and slip.word = lexeme)
  ) as fresh cross join lateral people.slips_of(fresh.lexeme) as of_it;
  gone := array(
    select distinct split.word from unnest(lexemes, counts) as change (lexeme, members)
    cross join lateral (
      select substr(change.lexeme, 1, place) as among, substr(change.lexeme, place + 1) as word
      from position('/' in change.lexeme) as place
    ) as split
    where change.members < 0 and 0 >= (
      select sum(had.members) from people.word_count as had where had.among = split.among and had.word = split.word
    )
  );
  if gone <> '{}' then
    perform people.add_up_words(gone);
  end if;
end $function$
;

CREATE OR REPLACE FUNCTION people.fold(said text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN replace(replace(replace(replace(translate(lower(regexp_replace(NORMALIZE(said, NFKD), '[\u0300-\u036f]'::text, ''::text, 'g'::text)), 'øđðłıħŧ’‘ʼ`´'::text, 'oddliht'''''''''''::text), 'ß'::text, 'ss'::text), 'æ'::text, 'ae'::text), 'œ'::text, 'oe'::text), 'þ'::text, 'th'::text)
;

CREATE OR REPLACE FUNCTION people.give_bits(wanted_kind text, things uuid[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare thing uuid;
begin
  if not exists (
    select from unnest(things) as t where not exists (select from people.facet where kind = wanted_kind and thing_id = t)
  ) then
    return;
  end if;
  perform pg_advisory_xact_lock(7000, 7);
  foreach thing in array things loop
    insert into people.facet (kind, thing_id, bit)
    select wanted_kind, thing, free from generate_series(0, 52) as free
    where not exists (select from people.facet where kind = wanted_kind and (bit = free or thing_id = thing))
    order by free limit 1;
  end loop;
end $function$
;

CREATE OR REPLACE FUNCTION people.is_small(word text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (word = ANY (ARRAY['a'::text, 'about'::text, 'all'::text, 'also'::text, 'am'::text, 'an'::text, 'and'::text, 'any'::text, 'are'::text, 'as'::text, 'at'::text, 'be'::text, 'been'::text, 'but'::text, 'by'::text, 'can'::text, 'do'::text, 'for'::text, 'from'::text, 'had'::text, 'has'::text, 'have'::text, 'how'::text, 'i'::text, 'if'::text, 'in'::text, 'into'::text, 'is'::text, 'it'::text, 'like'::text, 'me'::text, 'more'::text, 'my'::text, 'not'::text, 'of'::text, 'on'::text, 'or'::text, 'our'::text, 'so'::text, 'some'::text, 'than'::text, 'that'::text, 'the'::text, 'their'::text, 'them'::text, 'there'::text, 'they'::text, 'this'::text, 'to'::text, 'up'::text, 'us'::text, 'was'::text, 'we'::text, 'what'::text, 'when'::text, 'where'::text, 'which'::text, 'who'::text, 'will'::text, 'with'::text, 'would'::text, 'you'::text, 'your'::text]))
;

CREATE OR REPLACE FUNCTION people.list_newcomers()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if current_setting('commonweal.restoring', true) = 'on' then
    return null;
  end if;
  insert into people.listing (member_id, sort_name, is_listed, parts, places, experiences, words)
  select id, people.fold(name), true, 0, 0, 0, array_to_tsvector(array(
    select of || word from people.words_said(name) as word cross join (values (''), ('name/')) as among (of)
  ))
  from changed where left_at is null order by id;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION people.relist(members uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SET plan_cache_mode TO 'force_generic_plan'
 SET enable_seqscan TO 'off'
 SET enable_bitmapscan TO 'off'
 SET jit TO 'off'
AS $function$
begin
  -- Who changes the same member meanwhile is waited for, and seen: each statement here looks anew.
  perform from people.listing where member_id = any (members) order by member_id for update;
  perform people.give_bits('part', array(select distinct part_id from people.hat where member_id = any (members)));
  perform people.give_bits('place', array(select distinct place_id from people.member_place where member_id = any (members)));
  perform people.give_bits('experience', array(select distinct experience_id from people.member_experience where member_id = any (members)));
  with seen as materialized (
    select visibility.* from unnest(members) as given (id)
    cross join lateral (select * from people.visibility where visibility.member_id = given.id offset 0) as visibility
  ), hats as materialized (
    select seen.member_id, bit_or(1::bigint << facet.bit) as bits,
      string_agg(concat_ws(' ', standing.part, standing.organisation, standing.role_in_words), ' ') as said
    from seen
    cross join lateral (select * from people.standing where standing.member_id = seen.member_id offset 0) as standing
    left join people.facet on facet.kind = 'part' and facet.thing_id = standing.part_id
    where 'hats' = any (seen.for_members) group by seen.member_id
  ), places as materialized (
    select seen.member_id, bit_or(1::bigint << facet.bit) as bits, string_agg(place_of.name, ' ') as said
    from seen
    cross join lateral (select * from people.place_of where place_of.member_id = seen.member_id offset 0) as place_of
    left join people.facet on facet.kind = 'place' and facet.thing_id = place_of.place_id
    where 'places' = any (seen.for_members) group by seen.member_id
  ), experiences as materialized (
    select seen.member_id, bit_or(1::bigint << facet.bit) as bits, string_agg(experience_of.name, ' ') as said
    from seen
    cross join lateral (
      select * from people.experience_of where experience_of.member_id = seen.member_id offset 0
    ) as experience_of
    left join people.facet on facet.kind = 'experience' and facet.thing_id = experience_of.experience_id
    where 'experiences' = any (seen.for_members) group by seen.member_id
  ), said as (
    select member.id as member_id, 'name' as of, member.name as words from seen join people.member on member.id = seen.member_id
    union all select member_id, 'hats', said from hats
    union all select member_id, 'places', said from places
    union all select member_id, 'experiences', said from experiences
    union all select seen.member_id, field.of, field.words from seen join people.profile on profile.member_id = seen.member_id
    cross join lateral (values ('about', about), ('gives', gives), ('gains', gains)) as field (of, words)
    where field.of = any (seen.for_members) and field.words <> ''
  ), found as materialized (
    select said.member_id, said.of, word from said cross join lateral (
      select words_said from people.words_said(said.words)
    ) as split (word) where said.of in ('name', 'hats', 'places', 'experiences') or not people.is_small(word)
  ), by_words as materialized (
    select member_id, array_to_tsvector(array_agg(distinct word)) as words from (
      select member_id, word from found
      union all select member_id, 'give/' || word from found where found.of = 'gives'
      union all select member_id, 'name/' || word from found where found.of = 'name'
    ) as word group by member_id
  )
  insert into people.listing (member_id, sort_name, is_listed, parts, places, experiences, words)
  select member.id, people.fold(member.name), seen.is_listed,
    coalesce(hats.bits, 0), coalesce(places.bits, 0), coalesce(experiences.bits, 0), coalesce(by_words.words, '')
  from seen join people.member on member.id = seen.member_id
  left join hats on hats.member_id = seen.member_id
  left join places on places.member_id = seen.member_id
  left join experiences on experiences.member_id = seen.member_id
  left join by_words on by_words.member_id = seen.member_id
  order by member.id
  on conflict (member_id) do update set sort_name = excluded.sort_name, is_listed = excluded.is_listed,
    parts = excluded.parts, places = excluded.places, experiences = excluded.experiences, words = excluded.words
  where row(listing.*) is distinct from row(excluded.*);
  delete from people.listing where member_id = any (array(
    select given.id from unnest(members) as given (id)
    where (select left_at is not null from people.member where member.id = given.id)
  ));
end $function$
;

CREATE OR REPLACE FUNCTION people.relist_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  -- A backup brings the listing along.
  if current_setting('commonweal.restoring', true) = 'on' then
    return null;
  end if;
  if tg_table_name = 'member' then
    perform people.relist(array(select id from changed));
  elsif tg_table_name = 'organisation' then
    perform people.relist(array(
      select distinct hat.member_id from people.hat
      join system.organisation on organisation.id = hat.organisation_id
      join changed on changed.id in (organisation.id, organisation.merged_into)
    ));
  else
    perform people.relist(array(select distinct member_id from changed));
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION people.slips_of(word text)
 RETURNS SETOF text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
 SELECT DISTINCT
         CASE
             WHEN (letter.letter = 0) THEN slips_of.word
             ELSE OVERLAY(slips_of.word PLACING ''::text FROM letter.letter FOR 1)
         END AS "overlay"
    FROM generate_series(0, length(slips_of.word)) letter(letter)
   WHERE ((length(slips_of.word) >= 4) AND (length(slips_of.word) <= 30));
END
;

CREATE OR REPLACE FUNCTION people.words_in(said text)
 RETURNS SETOF text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
 SELECT DISTINCT "left"(word.word, 60) AS "left"
    FROM regexp_split_to_table(people.fold(words_in.said), '[\s!-/:-@\[-`{-~\u2010-\u203a\u00a1-\u00bf]+'::text) word(word)
   WHERE (word.word <> ''::text);
END
;

CREATE OR REPLACE FUNCTION people.words_said(said text)
 RETURNS SETOF text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
 SELECT words_in.words_in
    FROM people.words_in(words_said.said) words_in(words_in)
 UNION
  SELECT words_in.words_in
    FROM people.words_in(replace(people.fold(words_said.said), ''''::text, ''::text)) words_in(words_in);
END
;

CREATE OR REPLACE FUNCTION privacy.forget_warning()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if current_setting('commonweal.restoring', true) = 'on' then
    new.warned_at = null;
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION system.key_of(name text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN (SELECT "left"(COALESCE(NULLIF(TRIM(BOTH FROM regexp_replace(folded.letters, '[\s!-/:-@\[-_{-~\u00a1-\u00bf\u2000-\u206f]+'::text, ' '::text, 'g'::text)), ''::text), NULLIF(TRIM(BOTH FROM regexp_replace(folded.letters, '\s+'::text, ' '::text, 'g'::text)), ''::text), lower(TRIM(BOTH FROM NORMALIZE(key_of.name, NFKD)))), 400) AS "left" FROM (SELECT regexp_replace(replace(lower(translate(NORMALIZE(translate(NORMALIZE(key_of.name, NFC), '''.´‘’'::text, ''::text), NFKD), '`'::text, ''::text)), '&'::text, ' and '::text), '[\u0300-\u036f\u200b-\u200f\u00ad]'::text, ''::text, 'g'::text) AS letters) folded)
;
