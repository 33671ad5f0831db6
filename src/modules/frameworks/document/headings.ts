import type { Part } from './part.ts'
import type { Span, SpanRole } from './spans.ts'

/** What of a document stands in no text of the draft. */
const nowhere: ReadonlySet<SpanRole> = new Set(['heading', 'overview', 'mark', 'blank', 'unplaced'])

/**
 * Says of each heading that only groups what follows where that went: to the first place of the draft that something
 * under it reached. A heading under which nothing did is without a place itself.
 */
export function followHeadings(parts: readonly Part[], placed: readonly Span[]): Span[] {
  const spans = placed.toSorted((one, other) => one.start - other.start)
  const starts = parts.map(({ chain, body }) =>
    Math.min(chain[0]?.start ?? Infinity, body[0]?.start ?? Infinity),
  )
  const ends = endsOf(parts, starts)
  const partAt = partsAt(spans, starts)
  let below: Span | undefined
  // From the end, so that what is next is known.
  return spans
    .toReversed()
    .map((span, fromEnd): Span => {
      if (!nowhere.has(span.role)) below = span
      if (span.role !== 'heading') return span
      const end = ends[partAt[spans.length - 1 - fromEnd] ?? -1] ?? Infinity
      if (!below || below.start >= end) return { ...span, role: 'unplaced' }
      return { ...below, start: span.start, end: span.end, role: span.role, under: below.role }
    })
    .toReversed()
}

/** The part in which each span stands; -1 before the first. */
function partsAt(spans: readonly Span[], starts: readonly number[]): number[] {
  let part = -1
  return spans.map(({ start }) => {
    while ((starts[part + 1] ?? Infinity) <= start) part += 1
    return part
  })
}

/** Where each part ends with all that is under it: where the next begins that stands as high, or higher. */
function endsOf(parts: readonly Part[], starts: readonly number[]): number[] {
  const ends: number[] = parts.map(() => Infinity)
  const open: number[] = []
  for (const [at, { level, chain }] of parts.entries()) {
    if (chain.length === 0) continue
    for (
      let last = open.at(-1);
      last !== undefined && (parts[last]?.level ?? 0) >= level;
      last = open.at(-1)
    ) {
      ends[last] = starts[at] ?? Infinity
      open.pop()
    }
    open.push(at)
  }
  return ends
}
