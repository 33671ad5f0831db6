import type { RoleDoor } from './access.ts'
import type { Db } from './db.ts'

/** How a member hears of a topic: by a mail of its own, in the digest, or not at all. */
export const manners = ['at-once', 'digest', 'not-at-all'] as const
export type Manner = (typeof manners)[number]

/** One thing in a digest. */
export type Entry = { title: string; summary: string; href: string; at: Date }

/** Something that the house may write to a member about, if they like. */
export type Topic = {
  /** `<module>.<topic>`, which choices are kept by. */
  key: `${string}.${string}`
  /** What it is called in a list of choices, and above its part of a digest. */
  name: string
  /** One line: what exactly one hears of. */
  does: string
  /** Why somebody gets it, after "You get this because". */
  because: string
  /** How it is heard of by whoever did not choose. */
  standard: Manner
  /** What can be chosen. Without `not-at-all`, nobody may switch it off. */
  offers: readonly Manner[]
  /** Members, or those who hold a role, or one of two. */
  for: 'member' | RoleDoor
  /** It belongs to something that somebody asked for: a no to news by e-mail leaves it as it is. */
  isAskedFor?: true
  /** What it also means to stop it, said before somebody does: one sentence. */
  stopping?: string
  /** Which of these things, by what they are `about`, are still so when a digest is written; without it, all. */
  stillTrue?(db: Db, abouts: readonly string[]): Promise<ReadonlySet<string>>
  /** What there is to say of a span of time, where that is looked up when a digest is written and not told before. */
  gather?(db: Db, span: { after: Date; until: Date }): Promise<readonly Entry[]>
}

const known = new Map<string, Topic>()

/** Each room names its topics; app.ts collects them at the start, so that no room must know another's. */
export function nameTopics(topics: readonly Topic[]): void {
  for (const topic of topics) known.set(topic.key, topic)
}

/** Every topic of the house, in the order of its rooms. */
export const listTopics = (): readonly Topic[] => [...known.values()]

/** A topic by its key; undefined for one that no room has any more. */
export const findTopic = (key: string): Topic | undefined => known.get(key)
