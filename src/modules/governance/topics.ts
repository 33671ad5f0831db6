import type { Topic } from '#platform/topics.ts'

/** To members: what the community decided. */
export const decisionsTopic: Topic = {
  key: 'governance.decisions',
  name: 'Decisions',
  does: 'What the community decided, each once, when it is recorded.',
  because: 'you are a member, and the community decides here',
  standard: 'digest',
  offers: ['at-once', 'digest', 'not-at-all'],
  for: 'member',
}

/** To somebody whose dissent another wrote down: nobody stands on record under their name without knowing of it. */
export const namedTopic: Topic = {
  key: 'governance.named',
  name: 'Dissent under your name',
  does: 'When somebody records a decision with dissent under your name.',
  because: 'a decision was recorded with dissent under your name',
  standard: 'at-once',
  offers: ['at-once', 'digest'],
  for: 'member',
  isAskedFor: true,
}
