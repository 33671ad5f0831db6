import type { Block } from './blocks.ts'
import { countWords } from './lines.ts'
import type { Section } from './section.ts'

/** One behaviour as it stands in the document: the block that opens it, those that carry it on, its lens. */
export type Point = { opening: Block; more: Block[]; lens?: number }

/** What stands in a section: words about it, the line that introduces its behaviours, and these. */
export type Shape = {
  summary: Block[]
  intro: Block | undefined
  /** Short lines that group the behaviours below them. */
  lenses: Block[]
  points: Point[]
  /** After the behaviours: lenses named at the end, or words that belong nowhere. */
  after: Block[]
  quotes: Block[]
  rules: Block[]
  /** Of a table: the row that names its columns, and cells that repeat the one above. */
  headers: Block[]
  again: Block[]
}

/** Reads the body of a section, from top to bottom. */
export function readShape({ body }: Section): Shape {
  const shape: Shape = {
    summary: [],
    intro: undefined,
    lenses: [],
    points: [],
    after: [],
    quotes: [],
    rules: [],
    headers: [],
    again: [],
  }
  const leadsAt = body.flatMap(({ kind }, at) => (kind === 'lead' && isPoint(body[at + 1]) ? [at] : []))
  // Several short lines with a colon, each over its own bullets, are lenses; a single one is the
  // introduction.
  const areLenses = leadsAt.length > 1 && leadsAt.every((at) => countWords(body[at]?.text ?? '') <= 5)
  const listed = leadsAt.length > 0 ? undefined : findUnmarkedList(body)
  for (const [at, block] of body.entries()) {
    if (block.kind === 'rule') shape.rules.push(block)
    else if (block.kind === 'header') shape.headers.push(block)
    else if (block.kind === 'again') shape.again.push(block)
    else if (block.kind === 'table' || block.kind === 'footer') shape.after.push(block)
    else if (block.kind === 'quotes') shape.quotes.push(block)
    else if (listed !== undefined && at === listed) shape.intro = block
    else if (isPoint(block) || (listed !== undefined && at > listed)) addPoint(shape, block, body[at + 1])
    else if (leadsAt.includes(at) && (areLenses || shape.intro || shape.points.length > 0))
      shape.lenses.push(block)
    else if (leadsAt.includes(at)) shape.intro = block
    else addWords(shape, block)
  }
  return shape
}

const isPoint = (block: Block | undefined) => block?.kind === 'item' || block?.kind === 'label'

/** A bullet that names a group of deeper bullets is a lens, not a behaviour. */
function addPoint(shape: Shape, block: Block, next: Block | undefined): void {
  const isGroup = block.kind === 'item' && next?.kind === 'item' && next.level > block.level
  if (block.isGroup || (isGroup && block.text !== '' && countWords(block.text) <= 4)) {
    shape.lenses.push(block)
    return
  }
  const grouped = shape.lenses.length > 0 ? { lens: shape.lenses.length - 1 } : {}
  shape.points.push({ opening: block, more: [], ...grouped })
}

function addWords(shape: Shape, block: Block): void {
  const last = shape.points.at(-1)
  if (!last) shape.summary.push(block)
  // A title with a colon takes the paragraphs below it.
  else if (last.opening.kind === 'label' && shape.after.length === 0) last.more.push(block)
  else shape.after.push(block)
}

/** Where bullets were lost in copying: a line with a colon, then short paragraphs without a full stop. */
function findUnmarkedList(body: Block[]): number | undefined {
  const at = body.findIndex(({ kind }) => kind === 'lead')
  const rest = body.slice(at + 1).filter(({ kind }) => kind !== 'footer')
  const isList =
    rest.length > 1 &&
    rest.every(({ kind, text }) => kind === 'text' && !text.endsWith('.') && countWords(text) <= 40)
  return at >= 0 && isList && countWords(body[at]?.text ?? '') <= 20 ? at : undefined
}
