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
