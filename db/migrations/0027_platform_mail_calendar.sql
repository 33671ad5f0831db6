-- A mail can bring a time into its reader's calendar, and take it out again.
alter table platform.mail add column calendar text;
comment on column platform.mail.calendar is 'A calendar file (RFC 5545) that comes with the mail; null for none. Deleted with it.';
