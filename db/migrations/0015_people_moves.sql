-- People move, correct what they wrote, and organisations turn out to be one: a hat remembers enough to follow.
alter table people.hat
  add column revision int not null default 1,
  add column was_main boolean not null default false,
  add column named_organisation_id uuid references system.organisation,
  add check (until_on is not null or not was_main);
comment on column people.hat.since_on is 'Personal: the first day on which they stand there.';
comment on column people.hat.until_on is 'Personal: the first day on which they no longer stand there. On the day of a move they wear the new hat alone; a hat that begins and ends on one day was never worn.';
comment on column people.hat.was_main is 'Whether it was the main one when it ended, so that the past can be told as it was.';
comment on column people.hat.named_organisation_id is 'The organisation as the member named it, where that has been merged into another since: so a merge can be undone.';
create index hat_named_organisation on people.hat (named_organisation_id) where named_organisation_id is not null;
