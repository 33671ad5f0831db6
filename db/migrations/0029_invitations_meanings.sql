-- What an organiser said once that a word of their list means need not be said again, and an address with a slip in it is asked about.
create table invitations.meaning (
  kind text not null check (kind in ('part', 'place')),
  words text not null check (words <> '' and length(words) <= 200),
  part_id uuid references system.part,
  place_id uuid references system.place,
  said_by uuid references people.member on delete set null,
  said_at timestamptz not null,
  primary key (kind, words),
  check ((kind = 'part') = (part_id is not null)),
  check ((kind = 'place') = (place_id is not null))
);
create index meaning_said_by on invitations.meaning (said_by);
comment on table invitations.meaning is 'What words of lists mean on the map of the system, as an organiser said it: for the next list. Says nothing about a person. Kept until another organiser says otherwise.';
comment on column invitations.meaning.words is 'The words without capitals, accents and blanks.';

alter table invitations.line drop constraint line_finding_check;
alter table invitations.line add constraint line_finding_check
  check (finding in ('invite', 'again', 'slip', 'invited', 'member', 'twice', 'withdrawn', 'declined', 'wrong'));
