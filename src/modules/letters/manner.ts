import type { Manner, Topic } from '#platform/topics.ts'

/** What each manner is called where one chooses. */
export const mannerWords: Readonly<Record<Manner, string>> = {
  'at-once': 'At once',
  digest: 'In the digest',
  'not-at-all': 'Not at all',
}

export const mayBeStopped = ({ offers }: Topic) => offers.includes('not-at-all')

/** What the community tells its members, as against what somebody needs who does work for it, or has asked for. */
export const isNews = (topic: Topic) => topic.for === 'member' && mayBeStopped(topic) && !topic.isAskedFor
