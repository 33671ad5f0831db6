-- Who gives no sign of life in two conversations rests, so that nobody waits for them in a third.
alter table connect.participation add column rested_at timestamptz;
comment on column connect.participation.rested_at is 'Personal: when the house last paused them, having heard nothing of them in two conversations. Those count no more once they are back.';
