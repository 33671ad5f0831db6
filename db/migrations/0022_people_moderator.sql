-- Who decides whether what a member wrote is published needs a role of their own.
alter table people.held_role drop constraint held_role_role_check;
alter table people.held_role add constraint held_role_role_check
  check (role in ('organiser', 'editor', 'facilitator', 'moderator', 'guardian', 'administrator'));
