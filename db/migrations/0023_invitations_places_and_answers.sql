-- What an organiser's list says of places goes with the invitation, and answers to it reach whoever sent it.
alter table invitations.line
  add column place_words text not null default '',
  add column place_id uuid references system.place;
comment on column invitations.line.place_words is 'Personal: their place, in the words of the list.';

alter table invitations.invitation add column place_id uuid references system.place;
comment on column invitations.invitation.place_id is 'The place where they are at home, as the organiser knew it.';
