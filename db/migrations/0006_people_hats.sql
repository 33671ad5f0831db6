-- People wear several hats and move: where each stands in the system, what they say of themselves, and who sees it.
create table people.hat (
  id uuid primary key default gen_random_uuid(),
  member_id uuid not null references people.member on delete cascade,
  part_id uuid not null references system.part,
  organisation_id uuid references system.organisation,
  role_in_words text not null default '' check (length(role_in_words) <= 200),
  since_on date not null,
  until_on date,
  is_main boolean not null default false,
  check (until_on is null or until_on >= since_on),
  check (until_on is null or not is_main)
);
create index hat_member on people.hat (member_id);
create index hat_part on people.hat (part_id) where until_on is null;
create index hat_organisation on people.hat (organisation_id) where until_on is null;
create unique index hat_one_main on people.hat (member_id) where is_main;
comment on table people.hat is 'Where a member stands in the system: a part, an organisation if they have one, a role in their own words; from when to when. Kept as long as the member.';
comment on column people.hat.role_in_words is 'Personal: what they do there, as they say it.';
comment on column people.hat.is_main is 'The one by which they are shown and matched first.';

create table people.member_place (
  member_id uuid not null references people.member on delete cascade,
  place_id uuid not null references system.place,
  since_on date not null,
  until_on date,
  primary key (member_id, place_id, since_on),
  check (until_on is null or until_on >= since_on)
);
create index member_place_place on people.member_place (place_id) where until_on is null;
comment on table people.member_place is 'Personal: where a member lives, works or speaks for, as they say. Kept as long as the member.';

create table people.member_experience (
  member_id uuid not null references people.member on delete cascade,
  experience_id uuid not null references system.experience,
  since_on date not null,
  until_on date,
  primary key (member_id, experience_id, since_on),
  check (until_on is null or until_on >= since_on)
);
create index member_experience_experience on people.member_experience (experience_id) where until_on is null;
comment on table people.member_experience is 'Personal: the professions and other kinds of experience that a member brings. Kept as long as the member.';

create table people.profile (
  member_id uuid primary key references people.member on delete cascade,
  pronouns text not null default '' check (length(pronouns) <= 60),
  about text not null default '' check (length(about) <= 2000),
  gives text not null default '' check (length(gives) <= 500),
  gains text not null default '' check (length(gains) <= 500),
  contact text not null default '' check (length(contact) <= 200),
  unlisted_at timestamptz,
  revision int not null default 1
);
comment on table people.profile is 'What a member says about themselves. Kept as long as the member.';
comment on column people.profile.pronouns is 'Personal: how to speak of them.';
comment on column people.profile.about is 'Personal: who they are, in their own words.';
comment on column people.profile.gives is 'Personal: what they can give to others.';
comment on column people.profile.gains is 'Personal: what they would like to gain.';
comment on column people.profile.contact is 'Personal: how other members may reach them.';
comment on column people.profile.unlisted_at is 'Personal: since when they do not want to stand in the directory, nor in any list, search, picker or export.';

create table people.audience (
  member_id uuid not null references people.member on delete cascade,
  field text not null check (field in ('name', 'photograph', 'pronouns', 'hats', 'places', 'experiences', 'about', 'gives', 'gains', 'contact')),
  audience text not null check (audience in ('me', 'members', 'public')),
  primary key (member_id, field)
);
comment on table people.audience is 'Personal: who sees which part of a member''s profile, where they chose otherwise than the house does. Kept as long as the member.';

create table people.arrangement (
  member_id uuid primary key references people.member on delete cascade,
  access_needs text not null default '' check (length(access_needs) <= 2000),
  payment text not null default '' check (length(payment) <= 1000),
  contact_how text not null default '' check (length(contact_how) <= 500),
  revision int not null default 1
);
comment on table people.arrangement is 'What somebody needs in order to take part on equal terms. Seen by themselves and organisers alone. Kept as long as the member.';
comment on column people.arrangement.access_needs is 'Personal, about health perhaps: access needs and adjustments.';
comment on column people.arrangement.payment is 'Personal: expenses to be paid back, payment for involvement.';
comment on column people.arrangement.contact_how is 'Personal: how they like to be contacted, by telephone or on paper perhaps.';
