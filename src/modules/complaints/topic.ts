import type { Topic } from '#platform/topics.ts'

/** What organisers hear of complaints: that there is one, and never what it says. */
export const arrivedTopic: Topic = {
  key: 'complaints.arrived',
  name: 'Complaints about data',
  does: 'When somebody complains about how their data is handled: the law gives thirty days for the answer.',
  because: 'you are an organiser',
  standard: 'at-once',
  offers: ['at-once', 'digest'],
  for: 'organiser',
}
