-- Whoever says no to news hears of none, whatever a topic's standard is.
alter table letters.reader add column hears_news boolean not null default true;
comment on column letters.reader.hears_news is 'Personal: false where they said no to news by e-mail: of what may be stopped they hear only what they chose since.';

insert into letters.reader (member_id, hears_news, digested_on, gathered_until)
select member_id, false, (now() at time zone 'Europe/London')::date, now()
from (
  select distinct on (member_id) member_id, given from interest.consent
  where what = 'news' and member_id is not null order by member_id, at desc, ctid desc
) as last
where not given
on conflict (member_id) do update set hears_news = false, revision = reader.revision + 1;
