-- The whole database as the migrations leave it. Written by "npm run schema"; never edited.

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
CREATE UNIQUE INDEX address_once ON people.address USING btree (address);
CREATE UNIQUE INDEX address_one_main ON people.address USING btree (member_id) WHERE is_main;

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

-- Where a member stands in the system: a part, an organisation if they have one, a role in their own words; from when to when. Kept as long as the member.
create table people.hat (
  id uuid not null default gen_random_uuid(),
  member_id uuid not null,
  part_id uuid not null,
  organisation_id uuid,
  -- Personal: what they do there, as they say it.
  role_in_words text not null default ''::text,
  since_on date not null,
  until_on date,
  -- The one by which they are shown and matched first.
  is_main boolean not null default false,
  PRIMARY KEY (id),
  CHECK (((until_on IS NULL) OR (until_on >= since_on))),
  CHECK (((until_on IS NULL) OR (NOT is_main))),
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE CASCADE,
  FOREIGN KEY (organisation_id) REFERENCES system.organisation(id),
  FOREIGN KEY (part_id) REFERENCES system.part(id),
  CHECK ((length(role_in_words) <= 200))
);
CREATE INDEX hat_member ON people.hat USING btree (member_id);
CREATE INDEX hat_organisation ON people.hat USING btree (organisation_id) WHERE (until_on IS NULL);
CREATE INDEX hat_part ON people.hat USING btree (part_id) WHERE (until_on IS NULL);
CREATE UNIQUE INDEX hat_one_main ON people.hat USING btree (member_id) WHERE is_main;

-- What a member does for the community beside being a member, since when, and by whom it was granted.
create table people.held_role (
  member_id uuid not null,
  role text not null,
  granted_at timestamp with time zone not null,
  granted_by uuid,
  PRIMARY KEY (member_id, role),
  FOREIGN KEY (granted_by) REFERENCES people.member(id) ON DELETE SET NULL,
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE CASCADE,
  CHECK ((role = ANY (ARRAY['organiser'::text, 'editor'::text, 'facilitator'::text, 'guardian'::text, 'administrator'::text])))
);

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
CREATE INDEX member_name ON people.member USING btree (lower(name), id);

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
  PRIMARY KEY (id),
  FOREIGN KEY (member_id) REFERENCES people.member(id) ON DELETE CASCADE,
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
CREATE INDEX sign_in_browser ON people.sign_in USING btree (browser_hash, asked_at DESC);
CREATE INDEX sign_in_expires_at ON people.sign_in USING btree (expires_at);

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
CREATE INDEX act_done_at ON platform.act USING btree (done_at DESC);
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
  PRIMARY KEY (id),
  UNIQUE (once),
  FOREIGN KEY (words_id) REFERENCES platform.mail_words(id)
);
CREATE INDEX mail_due ON platform.mail USING btree (((words_id IS NOT NULL)), due_at) WHERE ((sent_at IS NULL) AND (dead_at IS NULL));
CREATE INDEX mail_queued_at ON platform.mail USING btree (queued_at DESC);
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
  PRIMARY KEY (id),
  FOREIGN KEY (merged_into) REFERENCES system.organisation(id),
  CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  FOREIGN KEY (part_id) REFERENCES system.part(id)
);
CREATE UNIQUE INDEX organisation_once ON system.organisation USING btree (lower(name), part_id) WHERE (merged_into IS NULL);

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
