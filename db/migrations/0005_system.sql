-- Health and care are made of many parts; matching, coverage and reports all need to know who stands where, in one way.
create schema system;

create table system.part (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null check (length(name) between 1 and 120),
  description text not null default '' check (length(description) <= 500),
  has_organisations boolean not null default true,
  position int not null,
  retired_at timestamptz,
  revision int not null default 1
);
comment on table system.part is 'A part of the system, as the community defines it: a council, hospitals, charities, residents. Retired rather than deleted, for the past refers to it.';
comment on column system.part.has_organisations is 'False where people speak for themselves, as residents do: they are not asked for an organisation.';

create table system.place (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null check (length(name) between 1 and 120),
  position int not null,
  retired_at timestamptz,
  revision int not null default 1
);
comment on table system.place is 'A place that the community serves, as a borough.';

create table system.experience (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null check (length(name) between 1 and 120),
  is_lived boolean not null default false,
  position int not null,
  retired_at timestamptz,
  revision int not null default 1
);
comment on table system.experience is 'A profession or another kind of experience that people bring.';
comment on column system.experience.is_lived is 'Experience from one''s own life, as of using services or caring for someone, rather than from a profession.';

create table system.organisation (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(name) between 1 and 200),
  part_id uuid not null references system.part,
  added_at timestamptz not null,
  checked_at timestamptz,
  merged_into uuid references system.organisation,
  revision int not null default 1
);
create unique index organisation_once on system.organisation (lower(name), part_id) where merged_into is null;
comment on table system.organisation is 'A body that members work for or speak for. Anybody may add one by naming it; an organiser checks it, or merges it into the one that was meant.';
