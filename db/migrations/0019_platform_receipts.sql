-- A receipt to somebody who was erased must not itself keep their address.
alter table platform.mail add column forgotten_once_sent boolean not null default false;
create index mail_forgotten_once_sent on platform.mail (id) where forgotten_once_sent;
comment on column platform.mail.forgotten_once_sent is 'The whole row goes once it is settled: a receipt to somebody who was erased.';
