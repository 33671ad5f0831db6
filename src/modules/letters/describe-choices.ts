import type { Viewer } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'
import type { Manner } from '#platform/topics.ts'
import { topicsFor, wishFor } from './choices.ts'
import { dayOf } from './day.ts'
import { findChoices } from './queries.ts'
import { weekdays } from './reader.ts'

/** Says what the house writes to a member about, and how, as they chose or as it stands where they did not. */
export async function describeChoices(db: Db, { viewer }: { viewer: Viewer }): Promise<string> {
  const choices = await findChoices(db, { viewer })
  const by = Map.groupBy(topicsFor(viewer), (topic) => wishFor(topic, choices))
  const named = (manner: Manner, words: string) => {
    const names = (by.get(manner) ?? []).map(({ name }) => name)
    return names.length > 0 ? [`${words}: ${names.join('; ')}.`] : []
  }
  const digest = {
    daily: 'In a digest every day',
    weekly: `In a digest on ${weekdays[choices.weekday - 1]}s`,
    never: 'In no digest, as you want none',
  }[choices.rhythm]
  return [
    ...(choices.pausedUntil ? [`Paused until ${dayOf(choices.pausedUntil)}.`] : []),
    ...named('at-once', 'At once'),
    ...named('digest', digest),
    ...named('not-at-all', 'Not at all'),
  ].join(' ')
}
