-- A vote in one trip to the database instead of five, so that it is quick while much else is going on.
create function insights.asked_on(of_conversation uuid, of_number integer)
returns table (id uuid, refusal text, joined_into integer, stretch integer)
language sql stable
begin atomic
  select statement.id,
    case
      when conversation.closed_at is not null then 'closed'
      when whole.number is not null then 'joined'
      when statement.status <> 'in' then 'gone'
    end,
    whole.number,
    coalesce((select polling.stretch from insights.polling where polling.conversation_id = of_conversation), 1)
  from insights.statement
  join insights.conversation on conversation.id = statement.conversation_id
  left join insights.statement as whole on whole.id = statement.joined_into
  where statement.conversation_id = of_conversation and statement.number = of_number;
end;
comment on function insights.asked_on is 'The statement as it stands, and why it takes no vote, if it does not.';

create function insights.cast_vote(of_conversation uuid, of_voter bytea, of_class text, of_number integer, said integer)
returns table (outcome text, joined_into integer, had_answer boolean)
language plpgsql as $$
declare
  asked record;
  known record;
  before integer;
  is_new boolean := false;
begin
  -- Beside all others who vote, but not while somebody holds all votes (hold-votes.ts).
  perform pg_advisory_xact_lock_shared(7036, hashtext(of_conversation::text));

  -- Looked at first: a press that comes too late must leave no trace of who pressed.
  select * into asked from insights.asked_on(of_conversation, of_number);
  if asked.id is null or asked.refusal is not null then
    return query select coalesce(asked.refusal, 'gone'), asked.joined_into, false;
    return;
  end if;

  -- Holds the voter: of two presses at once, one is second.
  select class, turn + 1 as turn into known from insights.voter where pseudonym = of_voter for update;
  if known is null and of_class is null then
    return query select 'unknown', null::integer, false;
    return;
  elsif known is null then
    insert into insights.voter (pseudonym, conversation_id, class, turn)
    values (of_voter, of_conversation, of_class, 0) on conflict do nothing;
    is_new := found;
    select class, turn + 1 as turn into known from insights.voter where pseudonym = of_voter for update;
  end if;

  -- Looked at again: it may have changed while another press of theirs was waited for.
  select * into asked from insights.asked_on(of_conversation, of_number);
  if asked.id is null or asked.refusal is not null then
    if is_new then
      delete from insights.voter where pseudonym = of_voter;
    end if;
    return query select coalesce(asked.refusal, 'gone'), asked.joined_into, false;
    return;
  end if;
  select answer into before from insights.vote where pseudonym = of_voter and statement_id = asked.id;

  if said is null then
    delete from insights.vote where pseudonym = of_voter and statement_id = asked.id;
  else
    insert into insights.vote (pseudonym, statement_id, answer, turn) values (of_voter, asked.id, said, known.turn)
    on conflict (pseudonym, statement_id) do update
      set answer = excluded.answer, turn = excluded.turn, was = null, was_turn = null;
    insert into insights.statement_count (statement_id, class) values (asked.id, known.class) on conflict do nothing;
  end if;
  if said is distinct from before then
    update insights.statement_count set
      agree = agree + coalesce((said = 1)::int, 0) - coalesce((before = 1)::int, 0),
      disagree = disagree + coalesce((said = -1)::int, 0) - coalesce((before = -1)::int, 0),
      pass = pass + coalesce((said = 0)::int, 0) - coalesce((before = 0)::int, 0)
    where statement_id = asked.id and class = known.class;
  end if;
  update insights.voter set
    turn = known.turn,
    changed_in = case when said is distinct from before then asked.stretch else changed_in end
  where pseudonym = of_voter;
  return query select case when said is null then 'taken-back' else 'voted' end, null::integer, before is not null;
end;
$$;
comment on function insights.cast_vote is 'Keeps what a voter says of a statement (null takes it back), and says what came of it: "unknown" where they vote for the first time and their class was not given.';
