-- What an organiser's list says of places goes with the invitation, and answers to it reach whoever sent it.
alter table invitations.line
  add column place_words text not null default '',
  add column place_id uuid references system.place;
comment on column invitations.line.place_words is 'Personal: their place, in the words of the list.';

alter table invitations.invitation add column place_id uuid references system.place;
comment on column invitations.invitation.place_id is 'Personal: the place where they are at home, as the organiser knew it.';
comment on column invitations.invitation.part_id is 'Personal: their part of the system, as the organiser knew it.';
comment on column invitations.line.place_id is 'Personal: the place of the map that those words name.';
comment on column invitations.line.part_id is 'Personal: the part of the map that their words name, or that an organiser said they mean.';

alter table invitations.batch add column confirmed_by uuid references people.member on delete set null;
comment on column invitations.batch.confirmed_by is 'Who sent it, in whose name it is written; not always who brought the list.';

alter table platform.mail add column reply_to text
  -- One plain address, or the header that it stands in could say something else.
  check (reply_to ~ '^[^\s<>(),;:"\[\]\\@]+@[^\s<>(),;:"\[\]\\@]+$');
comment on column platform.mail.reply_to is 'Personal: where answers go, of mail in somebody''s name: their address. Blanked with them.';
