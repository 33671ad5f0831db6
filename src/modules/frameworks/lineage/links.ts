import { type Link, proposeLinks } from '#maths/lineage/index.ts'
import type { FrameworkVersion } from '../version.ts'
import { itemsOf } from './items.ts'

export type Decision = 'proposed' | 'confirmed' | 'rejected'

/**
 * A link between behaviours of two versions as the database holds it; versions by their place in the
 * framework.
 */
export type StoredLink = Link & {
  readonly similarity: number
  readonly decision: Decision
  readonly decidedAt: Date | null
  readonly fromVersion: number
  readonly toVersion: number
}

/**
 * A behaviour lives on in another: decided by an editor (`confirmed`), or only proposed. `source` says how we
 * know: stored for these two versions, composed through versions between, or found this moment from the
 * words.
 */
export type LineageLink = Link & {
  readonly decision: 'proposed' | 'confirmed'
  readonly source: 'stored' | 'composed' | 'live'
  readonly decidedAt: Date | null
}

type Ends = { readonly before: FrameworkVersion; readonly after: FrameworkVersion }

/**
 * What is known, or can be proposed, of which behaviour lives on in which, between any two versions of a
 * framework.
 *
 * Links stored for the two versions come first; others are followed through the versions between. What was
 * decided of one pair of behaviours says nothing of another pair; what an editor rejected never comes back
 * by a longer way. Where nothing at all is stored, the words propose. Versions may be given in either order,
 * and may be the same.
 */
export function linksBetween({ before, after }: Ends, stored: readonly StoredLink[]): readonly LineageLink[] {
  if (before.id === after.id)
    return itemsOf(before).map(({ id }) => ({ ...known, decision: 'confirmed', from: id, to: id }))
  if (before.position > after.position)
    return linksBetween({ before: after, after: before }, stored).map((link) => ({
      ...link,
      from: link.to,
      to: link.from,
    }))

  const direct = stored.filter(
    (link) => link.fromVersion === before.position && link.toVersion === after.position,
  )
  const own = direct.flatMap(({ from, to, decision, decidedAt }): LineageLink[] =>
    decision === 'rejected' ? [] : [{ from, to, decision, decidedAt, source: 'stored' }],
  )
  const settled = new Set(direct.map(nameOf))
  const composed = composeLinks({ before, after }, stored).filter((link) => !settled.has(nameOf(link)))
  return direct.length + composed.length > 0 ? [...own, ...composed] : proposeNow({ before, after })
}

const known = { source: 'stored', decidedAt: null } as const

const nameOf = ({ from, to }: Link) => `${from} ${to}`

/** Links as the words alone suggest them now; nothing is stored. */
function proposeNow({ before, after }: Ends): readonly LineageLink[] {
  return proposeLinks(itemsOf(before), itemsOf(after)).map(({ from, to }) => ({
    from,
    to,
    decision: 'proposed',
    source: 'live',
    decidedAt: null,
  }))
}

/**
 * Follows links from version to version. Such a link is confirmed when an editor confirmed each step of one
 * way.
 */
function composeLinks({ before, after }: Ends, stored: readonly StoredLink[]): readonly LineageLink[] {
  const steps = Map.groupBy(
    stored.filter(
      ({ decision, fromVersion, toVersion }) =>
        decision !== 'rejected' &&
        fromVersion >= before.position &&
        toVersion <= after.position &&
        !(fromVersion === before.position && toVersion === after.position),
    ),
    ({ from }) => from,
  )
  if (steps.size === 0) return []
  const wanted = new Set(itemsOf(after).map(({ id }) => id))
  return itemsOf(before).flatMap(({ id: from }) =>
    [...reach(from, steps)].flatMap(([to, isConfirmed]): LineageLink[] => {
      if (!wanted.has(to)) return []
      return [
        { from, to, decision: isConfirmed ? 'confirmed' : 'proposed', source: 'composed', decidedAt: null },
      ]
    }),
  )
}

type Steps = ReadonlyMap<string, readonly StoredLink[]>

/** Every behaviour that one leads to, and whether some way there is confirmed all along. */
function reach(from: string, steps: Steps): ReadonlyMap<string, boolean> {
  const reached = new Map<string, boolean>()
  const open: [string, boolean][] = [[from, true]]
  for (let next = open.pop(); next; next = open.pop()) {
    const [id, isConfirmed] = next
    for (const { to, decision } of steps.get(id) ?? []) {
      const whole = isConfirmed && decision === 'confirmed'
      // Seen before on a way that was as good: links only lead forward, so this ends.
      if (reached.has(to) && (reached.get(to) || !whole)) continue
      reached.set(to, whole)
      open.push([to, whole])
    }
  }
  return reached
}
