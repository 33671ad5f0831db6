-- Whoever wanted no letter on what became of what they said gets none either where they are asked to reword it, which used to be in it.
insert into letters.choice (member_id, topic, manner, chosen_at)
select member_id, 'insights.askedToReword', manner, chosen_at
from letters.choice
where topic = 'insights.statementDecided' and manner = 'not-at-all'
on conflict (member_id, topic) do nothing;
