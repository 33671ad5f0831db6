import type { Topic } from '#platform/topics.ts'

/** What the house writes to those who take part. Whoever stops it sits out: nobody should wait for them. */
export const roundTopic: Topic = {
  key: 'connect.round',
  name: 'Connect Five',
  does: 'Whom you meet in each round, what they write to you, and two reminders at most.',
  because: 'you take part in Connect Five',
  standard: 'at-once',
  offers: ['at-once', 'not-at-all'],
  for: 'member',
  isAskedFor: true,
  stopping:
    'Without these letters you sit out of Connect Five: we introduce you to nobody until you say that you are back.',
}

/** One letter to members who do not take part yet, when a campaign is open. */
export const campaignTopic: Topic = {
  key: 'connect.campaign',
  name: 'Connect Five begins',
  does: 'One letter when rounds of Connect Five are open to join.',
  because: 'you are a member, and there is something new to join',
  standard: 'at-once',
  offers: ['at-once', 'digest', 'not-at-all'],
  for: 'member',
}
