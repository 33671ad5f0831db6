import { countWords } from './lines.ts'
import type { Section } from './outline.ts'
import { readShape, type Shape } from './shape.ts'

/**
 * What each section is for the draft:
 * - `title`: the framework's own; `front`: words about it
 * - `characteristic`; `intro`, `lens` and `behaviour`: parts of the characteristic `of`
 * - `overview`: the characteristic `of`, said shorter elsewhere
 * - `group`: a heading over others; `other`: nothing that a framework holds
 */
export type Part = Section & {
  shape: Shape
  as: 'title' | 'front' | 'characteristic' | 'intro' | 'lens' | 'behaviour' | 'overview' | 'group' | 'other'
  of?: Part
}

const frontTitle = /^(introduction|about|background|foreword|purpose|overview|context|preface)\b/i

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
  const above: Part[] = []
  for (const part of parts) {
    if (part === title || part.chain.length === 0) continue
    while ((above.at(-1)?.level ?? 0) >= part.level) above.pop()
    const parent = above.at(-1)
    if (parent) placeBelowParent(part, parent.of ?? parent, levels)
    above.push(part)
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

/** The title of a section as it is compared. */
const nameOf = ({ chain }: Section) => (chain.length > 0 ? foldTitle(chain.at(-1)?.text ?? '') : undefined)

/** A title without case, spaces and signs. */
const foldTitle = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

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
  const owners = parts.filter((part) => part.shape.points.length > 0 && !isContents(part))
  const introduced = owners.filter(({ shape }) => shape.intro)
  const usual = meanWords(introduced)
  const isBare = ({ shape }: Part) => !shape.intro && shape.lenses.length === 0
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

/** A section below another's heading: a lens of it, one of its behaviours, or a characteristic in a group. */
function placeBelowParent(part: Part, parent: Part, levels: Set<number>): void {
  const { summary, intro, points } = part.shape
  if (part.as === 'characteristic') {
    const isLens = summary.length === 0 && (parent.shape.points.length > 0 || parent.shape.summary.length > 0)
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

/** Of sections with the same title the fullest stays; the others are the same thing said shorter. */
function dropRepeated(parts: Part[]): void {
  const fullest = new Map<string, Part>()
  for (const part of parts) {
    const name = nameOf(part)
    if (part.as !== 'characteristic' || !name) continue
    const key = `${part.isBefore} ${name}`
    const known = fullest.get(key)
    if (!known || part.shape.points.length >= known.shape.points.length) fullest.set(key, part)
  }
  for (const part of parts) {
    const known = fullest.get(`${part.isBefore} ${nameOf(part)}`)
    if (!known || known === part || !['characteristic', 'other', 'front'].includes(part.as)) continue
    part.as = 'overview'
    part.of = known
  }
}
