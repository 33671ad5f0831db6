-- A link can be passed on, so only a browser that was opened from a mailbox may see whose it is or speak for its address.
alter table interest.browser add column proven_at timestamptz;
alter table interest.browser
  add constraint browser_proves_a_draft check (proven_at is null or draft_id is not null);
comment on column interest.browser.proven_at is 'When this browser showed that its owner reads the mail of the draft''s address: by a link that was mailed there. Null again once the draft has another address.';

alter table interest.expression add column confirmation_ends_at timestamptz;
comment on column interest.expression.confirmation_ends_at is 'Until when the applicant themselves come in by confirming their address, as a rule says; then an organiser reads it. Null where they were not asked to, or an organiser has taken it up.';

-- What an invitation tells is looked up for the letter that goes to its own address, and kept with no draft.
alter table interest.draft drop column call_address;
