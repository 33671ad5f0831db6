-- A community begins with a letter and a call to share it: who was called, by whom, what became of it, and how far the word went.
create schema invitations;

create table invitations.batch (
  id uuid primary key default gen_random_uuid(),
  uploaded_by uuid references people.member on delete set null,
  uploaded_at timestamptz not null,
  file_name text not null default '' check (length(file_name) <= 255),
  subject text not null default '' check (length(subject) <= 150),
  words text not null default '' check (length(words) <= 5000),
  confirmed_at timestamptz,
  done_at timestamptz
);
create index batch_uploaded_at on invitations.batch (uploaded_at desc);
comment on table invitations.batch is 'A list of people that an organiser brought, and the letter to them. Sent once it is confirmed. Kept for 30 days.';

create table invitations.line (
  batch_id uuid not null references invitations.batch on delete cascade,
  number int not null,
  address text not null default '',
  name text not null default '',
  organisation text not null default '',
  part_words text not null default '',
  part_id uuid references system.part,
  finding text not null check (finding in ('invite', 'again', 'invited', 'member', 'twice', 'withdrawn', 'declined', 'wrong')),
  note text not null default '',
  outcome text check (outcome in ('sent', 'nothing')),
  primary key (batch_id, number)
);
create index line_waiting on invitations.line (batch_id, number) where outcome is null;
comment on table invitations.line is 'One line of such a list, with what was found about it before anything was sent, and what became of it. Kept as long as the list.';
comment on column invitations.line.address is 'Personal: an e-mail address, in lower case, or what was typed in its place.';
comment on column invitations.line.name is 'Personal: the name of whoever is to be invited.';
comment on column invitations.line.organisation is 'Personal: their organisation, as the list has it.';
comment on column invitations.line.part_words is 'Personal: their part of the system, in the words of the list.';

create table invitations.invitation (
  id uuid primary key default gen_random_uuid(),
  address text not null unique check (address = lower(address)),
  name text not null default '' check (length(name) <= 200),
  organisation text not null default '' check (length(organisation) <= 200),
  part_id uuid references system.part,
  invited_by uuid references people.member on delete set null,
  subject text not null,
  words text not null,
  made_at timestamptz not null,
  sent_at timestamptz not null,
  times_sent int not null default 1,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  member_id uuid references people.member on delete set null,
  declined_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_by uuid references people.member on delete set null,
  reason text not null default '' check (length(reason) <= 500)
);
create index invitation_made_at on invitations.invitation (made_at desc, id);
create index invitation_member on invitations.invitation (member_id);
comment on table invitations.invitation is 'A personal call to join, by e-mail. Forgotten 30 days after it was declined or withdrawn, 180 days after it expired, a year after it was accepted.';
comment on column invitations.invitation.address is 'Personal: where it was sent to.';
comment on column invitations.invitation.name is 'Personal: the name of whoever is invited.';
comment on column invitations.invitation.organisation is 'Personal: their organisation, as the organiser knew it.';
comment on column invitations.invitation.reason is 'Personal: why it was withdrawn, for organisers alone.';

create table invitations.letter_link (
  token_hash bytea primary key,
  invitation_id uuid not null references invitations.invitation on delete cascade,
  made_at timestamptz not null
);
create index letter_link_invitation on invitations.letter_link (invitation_id);
comment on table invitations.letter_link is 'The links that letters carried, one for each letter sent; all lead to the same invitation. Deleted with it.';

create table invitations.refusal (
  address_hash text primary key,
  declined_on date not null
);
comment on table invitations.refusal is 'Who said: no, and do not write again. A keyed hash, by which the house knows the address when somebody brings it again, and nobody reads it. Kept for five years.';

create table invitations.share_link (
  id uuid primary key default gen_random_uuid(),
  member_id uuid not null references people.member on delete cascade,
  token_hash bytea not null unique,
  made_at timestamptz not null,
  ended_at timestamptz
);
create unique index share_link_one on invitations.share_link (member_id) where ended_at is null;
comment on table invitations.share_link is 'The link by which a member passes the word on. Its token is made of its id and the house''s key, so that the member can be shown it again. Who came by whose link is not kept.';

create table invitations.rule (
  id uuid primary key default gen_random_uuid(),
  position int not null,
  kind text not null check (kind in ('invitation', 'share-link', 'domain')),
  domain text check (domain = lower(domain)),
  lets_in boolean not null,
  made_by uuid references people.member on delete set null,
  made_at timestamptz not null default now(),
  check ((kind = 'domain') = (domain is not null))
);
comment on table invitations.rule is 'Who is let in at once and who waits for an organiser: the first rule that fits decides; who fits none, waits.';

create table invitations.arrival (
  member_id uuid primary key references people.member on delete cascade,
  steps int not null check (steps >= 0)
);
comment on table invitations.arrival is 'Personal: how many steps of word of mouth lie between the organisers'' letter and this member. By whom, is not kept. Kept as long as the member.';

create table invitations.reach (
  month date not null check (extract(day from month) = 1),
  from_part uuid references system.part,
  to_part uuid references system.part,
  steps int not null check (steps >= 0),
  people int not null check (people > 0),
  unique nulls not distinct (month, from_part, to_part, steps)
);
comment on table invitations.reach is 'How far the word has travelled: how many came, by month, from which part of the system to which, and how many steps from the letter. Says nothing about a person.';
