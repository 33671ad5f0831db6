-- Members, what they may do, and how they sign in.
create schema people;

create table people.member (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(name) between 1 and 200),
  joined_at timestamptz not null,
  left_at timestamptz,
  revision int not null default 1
);
create index member_name on people.member (lower(name), id);
comment on table people.member is 'Someone who belongs to the community. Kept until they leave and ask to be erased.';
comment on column people.member.name is 'Personal: the name that they chose to be known by.';

create table people.address (
  id uuid primary key default gen_random_uuid(),
  member_id uuid not null references people.member on delete cascade,
  address text not null check (address = lower(address)),
  verified_at timestamptz,
  is_main boolean not null default true
);
create unique index address_once on people.address (address);
create unique index address_one_main on people.address (member_id) where is_main;
comment on table people.address is 'The e-mail addresses by which a member signs in and is written to.';
comment on column people.address.address is 'Personal: an e-mail address, in lower case.';

create table people.held_role (
  member_id uuid not null references people.member on delete cascade,
  role text not null check (role in ('organiser', 'editor', 'facilitator', 'guardian', 'administrator')),
  granted_at timestamptz not null,
  granted_by uuid references people.member on delete set null,
  primary key (member_id, role)
);
comment on table people.held_role is 'What a member does for the community beside being a member, since when, and by whom it was granted.';

create table people.sign_in (
  id uuid primary key default gen_random_uuid(),
  address text not null,
  member_id uuid references people.member on delete cascade,
  token_hash bytea not null unique,
  code_hash bytea,
  browser_hash bytea,
  return_to text not null default '/',
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  wrong_codes int not null default 0,
  used_at timestamptz
);
create index sign_in_expires_at on people.sign_in (expires_at);
create index sign_in_browser on people.sign_in (browser_hash, asked_at desc);
comment on table people.sign_in is 'A request to sign in: a link and a code that work once, for ten minutes. Kept for a day.';
comment on column people.sign_in.address is 'Personal: the address that was typed, whether or not it belongs to a member.';
comment on column people.sign_in.code_hash is 'The code under the browser''s own secret, which is not kept here: nobody can try codes against a copy of the table.';
comment on column people.sign_in.return_to is 'The page of this house that the person wanted to see.';
comment on column people.sign_in.browser_hash is 'The browser that asked; the link signs in only there. Null for a link printed by an operator.';

create table people.session (
  id uuid primary key default gen_random_uuid(),
  token_hash bytea not null unique,
  member_id uuid not null references people.member on delete cascade,
  began_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  browser text not null default ''
);
create index session_member on people.session (member_id, seen_at desc);
comment on table people.session is 'A browser in which a member is signed in. Deleted when it ends: after 14 days unused, 60 days at most.';
comment on column people.session.browser is 'Personal: the kind of browser and system, as in "Firefox on Windows", so that the member knows it again.';
