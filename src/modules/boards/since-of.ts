import type { Ask } from '#platform/route.ts'

/** The number of the last change that a screen has: a browser that comes back says so, and at first the page does. */
export const sinceOf = ({ query, lastEventId }: Pick<Ask, 'query' | 'lastEventId'>): number =>
  Number(/^\d{1,9}$/.exec(lastEventId || (query.since ?? ''))?.[0] ?? 0)
