-- What somebody agreed to is proof only where nobody can change it afterwards.
create function interest.keep_consent() returns trigger language plpgsql as $$
begin
  -- The expression is forgotten and the consent becomes the member's; who wrote it down may be erased.
  if to_jsonb(new) - 'member_id' - 'expression_id' - 'recorded_by'
      = to_jsonb(old) - 'member_id' - 'expression_id' - 'recorded_by'
    and (old.member_id is null or new.member_id = old.member_id)
    and (new.expression_id is null or new.expression_id = old.expression_id)
    and (new.recorded_by is null or new.recorded_by = old.recorded_by) then
    return new;
  end if;
  raise exception 'what somebody agreed to is kept as they said it' using errcode = 'CW001',
    detail = 'Of a consent only the member may be added, and its expression and who wrote it down be forgotten.',
    hint = 'Add what they say now: the newest holds.';
end
$$;
create trigger consent_immutable before update on interest.consent
  for each row execute function interest.keep_consent();
