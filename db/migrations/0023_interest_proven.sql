-- A link can be passed on, so only a browser that was opened from a mailbox may see whose it is or speak for its address.
alter table interest.browser add column proven_at timestamptz;
comment on column interest.browser.proven_at is 'When this browser showed that its owner reads the mail of the draft''s address: by a link that was mailed there. Null again once the draft has another address; kept after it was sent, for the page that says what became of it.';

alter table interest.expression add column confirmation_ends_at timestamptz;
comment on column interest.expression.confirmation_ends_at is 'Until when the applicant themselves come in by confirming their address, as a rule says; then an organiser reads it. Null where they were not asked to, or an organiser has taken it up.';

-- An organiser's invitations may speak for people as another's do not, and so may those of whoever holds a role.
alter table invitations.rule drop constraint rule_kind_check;
alter table invitations.rule
  add column inviter_id uuid references people.member on delete cascade,
  add column inviter_role text check (inviter_role in ('organiser', 'editor', 'facilitator', 'moderator', 'guardian', 'administrator')),
  add constraint rule_kind_check
    check (kind in ('invitation', 'inviter', 'inviter-role', 'share-link', 'domain')),
  add constraint rule_names_an_inviter check ((kind = 'inviter') = (inviter_id is not null)),
  add constraint rule_names_a_role check ((kind = 'inviter-role') = (inviter_role is not null));
create index rule_inviter on invitations.rule (inviter_id) where inviter_id is not null;
comment on column invitations.rule.inviter_id is 'Personal: whose invitations the rule speaks of. Kept as long as the rule or the member.';

-- What an invitation tells is looked up for the letter that goes to its own address, and kept with no draft.
-- The release before still reads this column: a later one drops it.
comment on column interest.draft.call_address is 'No longer written.';
