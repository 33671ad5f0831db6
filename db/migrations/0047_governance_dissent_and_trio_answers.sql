-- Whoever stands in a record by name can put right what is said of them there; and an answer to the mail that introduces a trio reaches both others.
alter table governance.correction add column dissent_id uuid references governance.dissent;
create index correction_dissent on governance.correction (dissent_id);
comment on column governance.correction.dissent_id is 'The dissent that it puts right, in the words of whoever it belongs to; null where it corrects the record itself.';

alter table platform.mail add column also_reply_to text
  -- One plain address, or the header that it stands in could say something else.
  check (also_reply_to ~ '^[^\s<>(),;:"\[\]\\@]+@[^\s<>(),;:"\[\]\\@]+$'),
  add check (also_reply_to is null or reply_to is not null);
create index mail_also_reply_to on platform.mail (also_reply_to) where also_reply_to is not null;
comment on column platform.mail.also_reply_to is 'Personal: where answers go as well, of mail to one of three who all share their addresses. Blanked with either.';
