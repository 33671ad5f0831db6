-- What people did to themes, so that it holds when themes are found anew: these themselves are kept nowhere.
create table insights.theme_edit (
  id uuid primary key default gen_random_uuid(),
  conversation_id uuid references insights.conversation on delete cascade,
  number integer not null,
  kind text not null check (kind in ('rename', 'merge', 'split', 'move')),
  of_texts uuid[] not null,
  other_texts uuid[] not null default '{}',
  label text not null check (length(label) <= 200),
  other_label text not null default '' check (length(other_label) <= 200),
  done_by uuid references people.member on delete set null,
  done_at timestamptz not null,
  undone_by uuid references people.member on delete set null,
  undone_at timestamptz,
  unique nulls not distinct (conversation_id, number)
);
create index theme_edit_done_by on insights.theme_edit (done_by);
create index theme_edit_undone_by on insights.theme_edit (undone_by);
comment on table insights.theme_edit is 'What somebody did to a theme: done again each time themes are found. Kept for good, so that everybody can see it.';
comment on column insights.theme_edit.conversation_id is 'The conversation whose themes these are; null for the themes of all that was said.';
comment on column insights.theme_edit.of_texts is 'The insights and statements that were in the theme then, or that were moved. No foreign keys: what is gone is left out.';
comment on column insights.theme_edit.other_texts is 'Those of the theme that it was merged into or that they were moved to, or the part that was split off.';
comment on column insights.theme_edit.label is 'What the theme was called then; empty for none.';
comment on column insights.theme_edit.other_label is 'Its new name, or what the other theme was called.';
comment on column insights.theme_edit.done_by is 'Personal: who did it.';
comment on column insights.theme_edit.undone_by is 'Personal: who took it back.';
