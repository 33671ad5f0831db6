-- Members prove who they are by more than their mail: passkeys, an authenticator app, recovery codes, an account elsewhere.
alter table people.session
  add column signed_in_by text not null default 'mail' check (signed_in_by in ('mail', 'link', 'passkey', 'provider')),
  add column second_by text check (second_by in ('app', 'passkey', 'recovery-code', 'provider')),
  add column second_at timestamptz,
  add column proved_again_at timestamptz,
  add constraint session_second_whole check ((second_by is null) = (second_at is null));
comment on column people.session.signed_in_by is 'What it was begun with: a mail, an operator''s link, a passkey, or an account elsewhere.';
comment on column people.session.second_by is 'What proved a second factor in it, last; null where nothing did.';
comment on column people.session.proved_again_at is 'When its member last proved again who they are; null where not since it began.';

create table people.passkey (
  id uuid primary key default gen_random_uuid(),
  member_id uuid not null references people.member on delete cascade,
  credential text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null check (length(name) between 1 and 60),
  added_at timestamptz not null,
  used_at timestamptz
);
create index passkey_member on people.passkey (member_id);
comment on table people.passkey is 'The public half of a passkey: it recognises its owner, and cannot be used to sign in. Kept until it is removed.';
comment on column people.passkey.name is 'Personal: what the member calls the device or the password manager that holds it.';
comment on column people.passkey.credential is 'Personal: the name under which the device knows it. Kept as long as the passkey.';

create table people.passkey_challenge (
  challenge_hash bytea primary key,
  purpose text not null check (purpose in ('add', 'sign-in', 'prove')),
  browser_hash bytea not null,
  expires_at timestamptz not null
);
create index passkey_challenge_expires_at on people.passkey_challenge (expires_at);
comment on table people.passkey_challenge is 'What a passkey is to sign, once, within ten minutes, in the browser that asked. Deleted when it is used, else after a day.';

create table people.authenticator (
  member_id uuid primary key references people.member on delete cascade,
  sealed_secret bytea not null,
  confirmed_at timestamptz not null,
  last_step bigint not null
);
comment on table people.authenticator is 'An authenticator app that gives codes. Kept until it is removed.';
comment on column people.authenticator.sealed_secret is 'Personal: the secret that the app shares with the house, sealed under a key of the house. Kept as long as the app is used.';
comment on column people.authenticator.last_step is 'The half minute whose code was used last: none is taken twice, nor an older one after it.';

create table people.authenticator_begun (
  member_id uuid primary key references people.member on delete cascade,
  sealed_secret bytea not null,
  begun_at timestamptz not null
);
comment on table people.authenticator_begun is 'An app that is being set up: it counts once a code of it was typed. Deleted then, else after a day.';
comment on column people.authenticator_begun.sealed_secret is 'Personal: as in people.authenticator.';

create table people.recovery_code (
  id uuid primary key default gen_random_uuid(),
  member_id uuid not null references people.member on delete cascade,
  code_hash bytea not null unique,
  made_at timestamptz not null,
  used_at timestamptz
);
create index recovery_code_member on people.recovery_code (member_id);
comment on table people.recovery_code is 'Ten codes on paper for the day when a device is lost; each works once. Only hashes are kept, until new ones are made.';

create table people.mailed_code (
  id uuid primary key default gen_random_uuid(),
  session_id uuid not null references people.session on delete cascade,
  member_id uuid not null references people.member on delete cascade,
  purpose text not null check (purpose in ('prove', 'address')),
  address text not null check (address = lower(address)),
  token_hash bytea unique,
  code_hash bytea not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  wrong_codes int not null default 0,
  used_at timestamptz
);
create index mailed_code_session on people.mailed_code (session_id, asked_at desc);
create index mailed_code_member on people.mailed_code (member_id);
create index mailed_code_expires_at on people.mailed_code (expires_at);
comment on table people.mailed_code is 'A code that was sent to a member who is signed in: to prove again who they are, or that an address is theirs. Kept for a day.';
comment on column people.mailed_code.address is 'Personal: where the code was sent.';

create table people.identity (
  id uuid primary key default gen_random_uuid(),
  member_id uuid not null references people.member on delete cascade,
  issuer text not null,
  subject text not null check (length(subject) between 1 and 255),
  linked_at timestamptz not null,
  used_at timestamptz,
  unique (issuer, subject),
  unique (member_id, issuer)
);
comment on table people.identity is 'An account elsewhere by which a member signs in. Kept until it is unlinked.';
comment on column people.identity.subject is 'Personal: what the provider calls the account. It never changes, as addresses do.';

create table people.provider_request (
  state_hash bytea primary key,
  browser_hash bytea not null,
  member_id uuid references people.member on delete cascade,
  nonce text not null,
  code_verifier text not null,
  return_to text not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index provider_request_expires_at on people.provider_request (expires_at);
create index provider_request_member on people.provider_request (member_id);
comment on table people.provider_request is 'Somebody was sent to the provider and may come back once, within ten minutes, in the same browser. Kept for a day.';
comment on column people.provider_request.member_id is 'Personal: the member who links an account while signed in; null where somebody signs in.';
