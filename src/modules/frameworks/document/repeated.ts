import type { Part } from './part.ts'

/**
 * Of sections with the same title, those whose words stand in a fuller one again are the same thing said before,
 * or shorter. Where the words differ, each says something of its own, and stays.
 */
export function dropRepeated(parts: readonly Part[]): void {
  const alike = Map.groupBy(parts, (part) => `${part.isBefore} ${nameOf(part) ?? ''}`)
  for (const group of alike.values()) {
    if (group.length < 2 || nameOf(group[0]!) === undefined) continue // a group is never empty
    const owners = group.filter(({ as }) => as === 'characteristic')
    if (owners.length > 0) dropWithin(group, owners)
  }
}

function dropWithin(group: readonly Part[], owners: readonly Part[]): void {
  const full = new Map<string, Part>()
  // The fullest first; of two that are equally full the later one is the document's own, the earlier a preview.
  const ranked = owners.toReversed().toSorted((a, b) => b.shape.points.length - a.shape.points.length)
  for (const part of ranked) {
    const points = part.shape.points.map(({ opening: { head, text } }) =>
      foldTitle(`${head?.text ?? ''} ${text}`),
    )
    const known = full.get(points[0] ?? '')
    if (known && points.every((point) => full.get(point) === known)) repeat(part, known)
    else for (const point of points) if (!full.has(point)) full.set(point, part)
  }
  const [fullest] = ranked
  const said = new Set(fullest?.body.flatMap(({ text }) => foldTitle(text).split(' ')))
  for (const part of group) {
    const isWords = part.shape.points.length === 0 && ['other', 'front'].includes(part.as)
    if (fullest && isWords && recursIn(said, part)) repeat(part, fullest)
  }
}

function repeat(part: Part, known: Part): void {
  part.as = 'overview'
  part.of = known
}

/** Nearly all of the words, as a short version may join them in another way. */
function recursIn(said: ReadonlySet<string>, { body }: Part): boolean {
  const words = new Set(body.flatMap(({ text }) => foldTitle(text).split(' ')))
  return [...words].filter((word) => said.has(word)).length >= words.size * 0.8
}

/** The title of a section as it is compared. */
export const nameOf = ({ chain }: Pick<Part, 'chain'>) =>
  chain.length > 0 ? foldTitle(chain.at(-1)?.text ?? '') : undefined

/** A text without case, spaces and signs. */
export const foldTitle = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
