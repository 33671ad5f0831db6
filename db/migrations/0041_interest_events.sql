-- Whoever would like to join chooses events to come to, and is registered for each once they are a member.
alter table interest.expression add column events jsonb not null default '[]';
alter table interest.sign_up add column events jsonb not null default '[]';
comment on column interest.expression.events is 'Personal: the events that they would like to come to, each with its key and as it was called then.';
comment on column interest.sign_up.events is 'Personal: the events that they chose to come to. Whether they have a place stands with the events.';
