-- Frameworks: what good leadership is, in versions that never change once published.
create schema frameworks;

create table frameworks.framework (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  position int not null default 0
);
comment on table frameworks.framework is 'A framework over all its versions, as "sel-system-leader".';

create table frameworks.version (
  id uuid primary key default gen_random_uuid(),
  framework_id uuid not null references frameworks.framework,
  label text not null check (label ~ '^[A-Za-z0-9][A-Za-z0-9._-]*$'),
  status text not null check (status in ('current', 'superseded', 'draft')),
  title text not null,
  publisher text,
  dated text,
  co_designed text,
  source text,
  about text,
  asked text,
  feedback text[] not null default '{}',
  document text not null,
  document_format text not null check (document_format in ('yaml', 'json', 'csv')),
  position int not null,
  published_at timestamptz not null,
  published_by uuid references people.member on delete set null,
  published_in xid8 not null default pg_current_xact_id(),
  unique (framework_id, label),
  unique (framework_id, position)
);
create unique index version_one_current on frameworks.version (framework_id) where status = 'current';
comment on table frameworks.version is 'A published version. Its wording never changes, grows or goes (triggers); only its status may change, when a later one supersedes it. Status draft: a wording published for discussion between two versions, never in force.';
comment on column frameworks.version.published_in is 'The transaction that published it, as this database counts them (a trigger sets it). Words join a version in that transaction and in no other. No part of a backup: a restore publishes all of its versions anew.';
comment on column frameworks.version.document is 'The file as it was imported, or as it was first written out: exporting gives these bytes again.';
comment on column frameworks.version.feedback is 'What members had said, unnamed, as the source gives it.';

create table frameworks.characteristic (
  id uuid primary key default gen_random_uuid(),
  version_id uuid not null references frameworks.version,
  key text not null,
  title text,
  summary text,
  intro text,
  lenses text[] not null default '{}',
  position int not null,
  unique (version_id, key),
  unique (version_id, position)
);
comment on table frameworks.characteristic is 'A characteristic in one version. Its key is the same through the versions: trust, collaboration, …';

create table frameworks.behaviour (
  id uuid primary key default gen_random_uuid(),
  characteristic_id uuid not null references frameworks.characteristic,
  slug text not null,
  given_id text,
  title text,
  text text not null,
  lens text,
  easy_read text,
  audio text,
  position int not null,
  unique (characteristic_id, slug),
  unique (characteristic_id, position)
);
comment on table frameworks.behaviour is 'A behaviour in one version. Its address, /frameworks/<framework>/<version>/<characteristic>/<slug>, is permanent.';

-- Published wording is held by the database itself, not by the good will of the code.
create function frameworks.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'published wording is immutable' using errcode = 'CW001',
    detail = format('%s of %s.%s was refused', lower(tg_op), tg_table_schema, tg_table_name),
    hint = 'A correction is a new version.';
end
$$;

create function frameworks.note_publication() returns trigger language plpgsql as $$
begin
  new.published_in := pg_current_xact_id();
  return new;
end
$$;

-- A version may give way to a later one, and forget who published it. Nothing else of it changes.
create function frameworks.keep_version() returns trigger language plpgsql as $$
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
$$;

create function frameworks.join_version() returns trigger language plpgsql as $$
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
$$;

create trigger framework_immutable before update on frameworks.framework
  for each row when (new.slug <> old.slug or new.id <> old.id) execute function frameworks.refuse_change();
create trigger framework_kept before truncate on frameworks.framework
  for each statement execute function frameworks.refuse_change();

create trigger version_published before insert on frameworks.version
  for each row execute function frameworks.note_publication();
create trigger version_immutable before update on frameworks.version
  for each row execute function frameworks.keep_version();
create trigger version_undeletable before delete on frameworks.version
  for each row execute function frameworks.refuse_change();
create trigger version_kept before truncate on frameworks.version
  for each statement execute function frameworks.refuse_change();

create trigger characteristic_joins before insert on frameworks.characteristic
  for each row execute function frameworks.join_version();
create trigger characteristic_immutable before update or delete on frameworks.characteristic
  for each row execute function frameworks.refuse_change();
create trigger characteristic_kept before truncate on frameworks.characteristic
  for each statement execute function frameworks.refuse_change();

create trigger behaviour_joins before insert on frameworks.behaviour
  for each row execute function frameworks.join_version();
create trigger behaviour_immutable before update or delete on frameworks.behaviour
  for each row execute function frameworks.refuse_change();
create trigger behaviour_kept before truncate on frameworks.behaviour
  for each statement execute function frameworks.refuse_change();

create table frameworks.lineage (
  from_behaviour uuid not null references frameworks.behaviour,
  to_behaviour uuid not null references frameworks.behaviour,
  similarity real not null check (similarity between 0 and 1),
  decision text not null default 'proposed' check (decision in ('proposed', 'confirmed', 'rejected')),
  decided_by uuid references people.member on delete set null,
  decided_at timestamptz,
  primary key (from_behaviour, to_behaviour)
);
create index lineage_to on frameworks.lineage (to_behaviour);
comment on table frameworks.lineage is 'Which behaviour came of which, between two versions: proposed from the words, decided by an editor. Kept, reworded, moved, split, merged, new, dropped are derived from these links (docs/decisions/0010).';

create table frameworks.draft (
  id uuid primary key default gen_random_uuid(),
  framework_slug text not null check (framework_slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  based_on uuid references frameworks.version,
  label text not null default '',
  title text not null,
  publisher text,
  dated text,
  co_designed text,
  about text,
  source text,
  asked text,
  feedback text[] not null default '{}',
  source_text text,
  spans jsonb,
  notes text[] not null default '{}',
  revision int not null default 1,
  begun_at timestamptz not null,
  begun_by uuid references people.member on delete set null,
  changed_at timestamptz not null,
  changed_by uuid references people.member on delete set null
);
create unique index draft_one_a_framework on frameworks.draft (framework_slug);
comment on table frameworks.draft is 'The next version while editors work on it, or a document that was read and is to be checked. Never shown to anyone but editors. Deleted when published or thrown away.';
comment on column frameworks.draft.source_text is 'The document that it was read from, whole, to check it side by side.';
comment on column frameworks.draft.spans is 'What each stretch of the document became: [{start, end, role, …}], from its first character to its last.';
comment on column frameworks.draft.notes is 'What reading the document left for an editor to look at, in sentences.';
comment on column frameworks.draft.revision is 'Counts every change of the draft, so that nobody publishes what they have not seen.';

create table frameworks.draft_characteristic (
  id uuid primary key default gen_random_uuid(),
  draft_id uuid not null references frameworks.draft on delete cascade,
  key text not null,
  title text,
  summary text,
  intro text,
  lenses text[] not null default '{}',
  behaviours jsonb not null default '[]',
  position int not null,
  revision int not null default 1,
  changed_by uuid references people.member on delete set null,
  unique (draft_id, key)
);
comment on table frameworks.draft_characteristic is 'A characteristic of a draft, with its behaviours, as the editors have it now.';
comment on column frameworks.draft_characteristic.behaviours is '[{id?, title?, text, lens?, easy_read?, audio?, was?}] in order; `was` is the behaviour of the version before that it continues.';
comment on column frameworks.draft_characteristic.revision is 'Counts the changes, so that of two editors at once the second is shown the first one''s.';

create table frameworks.crosswalk (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  title text not null,
  note text not null,
  from_version uuid not null references frameworks.version,
  to_version uuid not null references frameworks.version
);
comment on table frameworks.crosswalk is 'How the behaviours of one framework correspond to those of another. The note says whose reading it is.';

create table frameworks.crosswalk_link (
  id uuid primary key default gen_random_uuid(),
  crosswalk_id uuid not null references frameworks.crosswalk on delete cascade,
  from_behaviour uuid references frameworks.behaviour,
  to_behaviour uuid references frameworks.behaviour,
  relation text not null check (relation in ('same', 'close', 'wider', 'narrower', 'none')),
  reason text not null,
  changed_at timestamptz not null,
  changed_by uuid references people.member on delete set null,
  check ((relation = 'none') = (from_behaviour is null or to_behaviour is null)),
  check (from_behaviour is not null or to_behaviour is not null)
);
create unique index crosswalk_link_once on frameworks.crosswalk_link (crosswalk_id, from_behaviour, to_behaviour) nulls not distinct;
comment on table frameworks.crosswalk_link is 'One correspondence with its reason. none: this behaviour has no counterpart on the other side.';
