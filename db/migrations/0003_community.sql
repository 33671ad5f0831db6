-- Who this community is, in its own words, edited on the site.
create schema community;

create table community.edition (
  id bigint generated always as identity primary key,
  content jsonb not null,
  published_at timestamptz not null,
  published_by uuid references people.member on delete set null,
  note text not null default ''
);
comment on table community.edition is 'The community''s identity, measures and programme: each edit is a whole new edition; the newest holds. Any earlier one can be brought back.';

create table community.page (
  id bigint generated always as identity primary key,
  slug text not null,
  title text not null,
  body text not null,
  published_at timestamptz not null,
  published_by uuid references people.member on delete set null
);
create index page_newest on community.page (slug, id desc);
comment on table community.page is 'Pages that the community words itself, in Markdown (privacy, accessibility, cookies): each edit is a new row; the newest of a slug holds.';

-- What the community once said of itself stays: an edit adds a row, and no row is changed or taken away.
create function community.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.published_by is null
    and to_jsonb(new) - 'published_by' = to_jsonb(old) - 'published_by' then
    return new;
  end if;
  raise exception 'what the community published is kept' using errcode = 'CW001',
    detail = format('%s of %s.%s was refused', lower(tg_op), tg_table_schema, tg_table_name),
    hint = 'Publish it anew: the newest holds.';
end
$$;
create trigger edition_immutable before update or delete on community.edition
  for each row execute function community.refuse_change();
create trigger edition_kept before truncate on community.edition
  for each statement execute function community.refuse_change();
create trigger page_immutable before update or delete on community.page
  for each row execute function community.refuse_change();
create trigger page_kept before truncate on community.page
  for each statement execute function community.refuse_change();
