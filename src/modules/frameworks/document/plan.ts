import { countWords } from './lines.ts'
import type { Part } from './part.ts'
import { dropRepeated, foldTitle, nameOf } from './repeated.ts'
import type { Section } from './section.ts'
import { readShape } from './shape.ts'

const frontTitle =
  /^(introduction|about|background|foreword|purpose|overview|context|preface|preamble|welcome)\b/i

/** Decides what each section is, from its shape, its heading's level and what the others look like. */
export function planParts(sections: Section[]): Part[] {
  const parts = nestTitled(
    sections.map((section): Part => ({ ...section, shape: readShape(section), as: 'other' })),
  )
  const owners = findOwners(parts)
  const title = findTitle(parts, owners)
  if (title) title.as = 'title'
  for (const owner of owners) if (owner !== title) owner.as = 'characteristic'
  const levels = new Set([...owners].map(({ level }) => level))
  // What a cell of a table names is no part of the heading above the table.
  const isNested = (part: Part) => part !== title && part.chain.length > 0 && !part.table?.isGroup
  const parents = findParents(parts.filter(isNested))
  const repeated = findRepeatedBelow(parents, owners)
  for (const [part, parent] of parents) {
    const isPart = repeated.has(nameOf(part) ?? '')
    placeBelowParent(part, parent.of ?? parent, { levels, isPart })
  }
  nameIntroductions(parts)
  if (owners.size === 0) placeTitledParagraphs(parts)
  dropRepeated(parts)
  const first = parts.findIndex(({ as }) => as === 'characteristic')
  for (const part of parts.slice(0, Math.max(first, 0))) {
    const name = part.chain.at(-1)?.text
    if (part.as === 'other' && (name === undefined || frontTitle.test(name))) part.as = 'front'
  }
  return parts
}

/**
 * Without bullets and marks, of two headings in a row the first holds a group, and each next one a
 * behaviour.
 */
function nestTitled(parts: Part[]): Part[] {
  if (parts.some(({ shape }) => shape.points.length > 0)) return parts
  const [first, ...rest] = parts
  if (!first || !rest.some(({ chain }) => chain.length > 1)) return parts
  const nested = rest.flatMap((part) => {
    const below = { ...part, level: part.level + 1 }
    if (part.chain.length < 2) return [below]
    const group: Part = {
      ...part,
      chain: part.chain.slice(0, -1),
      body: [],
      shape: readShape({ ...part, body: [] }),
    }
    return [group, { ...below, chain: part.chain.slice(-1) }]
  })
  return [first, ...nested]
}

/**
 * Sections that hold behaviours. Where two or more introduce theirs with a sentence, a bare list of much
 * shorter points is something else: an agenda, a set of themes. Bare lists are judged together.
 */
function findOwners(parts: Part[]): Set<Part> {
  const names = new Set(
    parts.flatMap(({ chain }) =>
      chain.flatMap(({ text }) => [text, text.replace(/^[^:]*:/, '')].map(foldTitle)),
    ),
  )
  // A list of the headings that follow is the document's contents.
  const isContents = ({ shape }: Part) =>
    shape.points.length > 1 &&
    shape.points.filter(({ opening }) => names.has(foldTitle(opening.text))).length * 2 > shape.points.length
  const owners = parts.filter((part) => part.shape.points.length > 0 && (part.table || !isContents(part)))
  const introduced = owners.filter(({ shape }) => shape.intro)
  const usual = meanWords(introduced)
  const isBare = ({ shape, table }: Part) => !shape.intro && shape.lenses.length === 0 && !table
  const bare = owners.filter(isBare)
  const areShort = introduced.length > 1 && meanWords(bare) * 2 < usual
  return new Set(owners.filter((part) => !areShort || !bare.includes(part)))
}

function meanWords(parts: Part[]): number {
  const points = parts.flatMap(({ shape }) => shape.points)
  return points.reduce((sum, { opening }) => sum + countWords(opening.text), 0) / Math.max(points.length, 1)
}

/** The first heading, if it holds no behaviours itself and is not one of the characteristics, said before. */
function findTitle(parts: Part[], owners: Set<Part>): Part | undefined {
  const first = parts.find(({ chain }) => chain.length > 0)
  if (!first || owners.has(first) || first.isBefore) return undefined
  const isRepeated = [...owners].some((owner) => nameOf(owner) === nameOf(first))
  return isRepeated || parts.slice(0, parts.indexOf(first)).some((part) => owners.has(part))
    ? undefined
    : first
}

/** For each section the one whose heading stands over it, in the order of the document. */
function findParents(parts: readonly Part[]): Map<Part, Part> {
  const parents = new Map<Part, Part>()
  const above: Part[] = []
  for (const part of parts) {
    while ((above.at(-1)?.level ?? 0) >= part.level) above.pop()
    const parent = above.at(-1)
    if (parent) parents.set(part, parent)
    above.push(part)
  }
  return parents
}

/** Headings that come again below others ("What this looks like") are parts of these, not characteristics. */
function findRepeatedBelow(parents: ReadonlyMap<Part, Part>, owners: ReadonlySet<Part>): Set<string> {
  const below = new Map<string, Set<Part>>()
  for (const [part, parent] of parents) {
    const name = owners.has(part) ? nameOf(part) : undefined
    if (name !== undefined) below.set(name, (below.get(name) ?? new Set()).add(parent))
  }
  return new Set([...below].flatMap(([name, { size }]) => (size > 1 ? [name] : [])))
}

/** A section below another's heading: a lens of it, one of its behaviours, or a characteristic in a group. */
function placeBelowParent(
  part: Part,
  parent: Part,
  { levels, isPart }: { levels: Set<number>; isPart: boolean },
): void {
  const { summary, intro, points } = part.shape
  if (part.as === 'characteristic') {
    const hasWords = parent.shape.points.length > 0 || parent.shape.summary.length > 0
    const isLens = isPart || (summary.length === 0 && hasWords)
    if (!isLens && parent.as === 'other') parent.as = 'group'
    if (!isLens) return
    part.as = 'lens'
    part.of = parent
    parent.as = 'characteristic'
  } else if (
    part.as === 'other' &&
    points.length === 0 &&
    !intro &&
    summary.length > 0 &&
    parent.as !== 'group'
  ) {
    // Where other headings of this level hold no behaviours, this one is no characteristic either.
    if (parent.shape.points.length > 0 || (levels.size > 0 && !levels.has(parent.level))) return
    levels.add(parent.level)
    part.as = 'behaviour'
    part.of = parent
    parent.as = 'characteristic'
  }
}

/**
 * The only heading below a characteristic, and the same below others ("What this looks like"), introduces.
 */
function nameIntroductions(parts: Part[]): void {
  const lenses = parts.filter(({ as }) => as === 'lens')
  const below = Map.groupBy(lenses, ({ of }) => of)
  const named = Map.groupBy(lenses, nameOf)
  for (const part of lenses) {
    if (below.get(part.of)?.length === 1 && (named.get(nameOf(part))?.length ?? 0) > 1) part.as = 'intro'
  }
}

/**
 * A document without any bullets: each heading with its paragraph is a behaviour, of one group without a
 * name.
 */
function placeTitledParagraphs(parts: Part[]): void {
  const titled = parts.filter(
    ({ as, chain, shape }) => as === 'other' && chain.length > 0 && shape.summary.length > 0,
  )
  if (titled.length < 2 || parts.some(({ as }) => as === 'behaviour')) return
  const [first] = titled
  for (const part of titled) {
    part.as = 'behaviour'
    if (first) part.of = first
  }
}
