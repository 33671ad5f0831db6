import type { Block } from './blocks.ts'
import { countWords, tidy } from './lines.ts'
import { isTitleLike, roman } from './marks.ts'
import { titleOpenings } from './openings.ts'
import { listPlainLines } from './plain-lines.ts'

/**
 * A part of a document: the headings that open it, and what stands below them before the next heading.
 * Of several headings in a row the last is the part's own.
 */
export type Section = { chain: Block[]; body: Block[]; level: number; isBefore: boolean }

/** How deep headings without `#` stand: below all that have one. */
const plainLevel = 8

/** Cuts a document's blocks into sections. */
export function readOutline(source: string, blocks: readonly Block[]): Section[] {
  const meant = listPlainLines(blocks.map((block, at) => asMeant(block, blocks[at + 1])))
  const promoted = promoteLeads(promoteNumbers(meant))
  const hasMarks = promoted.filter(({ kind }) => kind === 'heading').length > 1
  const isHeading = (block: Block) =>
    block.kind === 'heading' || (block.kind === 'line' && (block.isBold || !hasMarks))
  const sections: Section[] = [start([])]
  for (const block of titleOpenings(source, promoted, isHeading)) {
    const current = sections.at(-1)! // there is always one, from the start
    const isMarked = block.kind === 'heading'
    if (isHeading(block)) {
      const joins = current.body.length === 0 && !isMarked && current.level === plainLevel
      if (joins && current.chain.length > 0) current.chain.push(block)
      else sections.push({ ...start([block]), level: isMarked ? block.level : plainLevel })
    } else if (opensGroup(current, block)) sections.push({ ...start([]), body: [block] })
    else current.body.push(block)
  }
  return sections
    .filter(({ chain, body }) => chain.length + body.length > 0)
    .map((section) => withoutStage(source, section))
}

const start = (chain: Block[]): Section => ({ chain, body: [], level: plainLevel, isBefore: false })

/**
 * A heading that ends with a colon and opens bullets in a whole sentence is their introduction, not a
 * title.
 */
function asMeant(block: Block, next: Block | undefined): Block {
  const opens = next?.kind === 'item'
  if (block.kind === 'heading' && block.text.endsWith(':')) {
    if (countWords(block.text) > 6 && opens) return { ...block, kind: 'lead' }
    return { ...block, to: block.to - 1, text: block.text.slice(0, -1).trim() }
  }
  // "II. TRUST": the number is part of the mark, as with "2. Trust".
  const number = block.kind === 'line' ? (roman.exec(block.text)?.[0].length ?? 0) : 0
  if (number > 0) return { ...block, isBold: true, from: block.from + number, text: block.text.slice(number) }
  // "TRUST:" above bullets is the title of a group; above a paragraph, that of one behaviour.
  if (block.kind === 'label' && block.head && block.text === '' && opens) {
    return { ...block, kind: 'line', isBold: true, ...block.head }
  }
  return block
}

/**
 * Numbered lines are headings where deeper numbers stand below them (1, 1.1), or where most of a sequence has
 * something else than the next number below it.
 */
function promoteNumbers(blocks: Block[]): Block[] {
  const isDeep = blocks.some(({ kind, number }) => kind === 'item' && (number?.length ?? 0) > 1)
  const promoted = new Set<number>()
  let sequence: number[] = []
  const close = () => {
    const opens = sequence.filter((at) => {
      const next = blocks[at + 1]
      return next && !isTop(next) && next.kind !== 'line' && isTitleLike(blocks[at]?.text ?? '')
    })
    if (isDeep || (opens.length > 1 && opens.length * 2 > sequence.length))
      for (const at of opens) promoted.add(at)
    sequence = []
  }
  for (const [at, block] of blocks.entries()) {
    if (!isTop(block)) continue
    if ((block.number?.[0] ?? 0) <= (blocks[sequence.at(-1) ?? -1]?.number?.[0] ?? 0)) close()
    sequence.push(at)
  }
  close()
  return blocks.map((block, at) => (promoted.has(at) ? { ...block, kind: 'line', isBold: true } : block))
}

/**
 * Short lines with a colon that each open bullets are headings, if the document has no other heading for
 * them.
 */
function promoteLeads(blocks: Block[]): Block[] {
  const leads = blocks.flatMap(({ kind, text }, at) =>
    kind === 'lead' && blocks[at + 1]?.kind === 'item' && countWords(text) <= 5 ? [at] : [],
  )
  const different = new Set(leads.map((at) => blocks[at]?.text))
  const firstItem = blocks.findIndex(({ kind }) => kind === 'item')
  const titlesAt = blocks.flatMap((block, at) => (isTitle(block) && !isTitle(blocks[at - 1]) ? [at] : []))
  if (different.size < 2 || titlesAt.length > 1 || titlesAt.some((at) => at > firstItem)) return blocks
  const promoted = new Set(leads)
  return blocks.map((block, at) => {
    if (!promoted.has(at)) return block
    return { ...block, kind: 'line', isBold: true, to: block.to - 1, text: block.text.slice(0, -1) }
  })
}

/** Titled paragraphs after a wide gap are a new group, whose name the source does not give. */
function opensGroup(current: Section, block: Block): boolean {
  return block.kind === 'label' && block.gap >= 3 && current.body.some(({ kind }) => kind === 'label')
}

const isTop = (block: Block | undefined) => block?.kind === 'item' && block.number?.length === 1

const isTitle = (block: Block | undefined) => block?.kind === 'heading' || block?.kind === 'line'

/** Takes "BEFORE:" or "AFTER:" off a heading. */
function withoutStage(source: string, section: Section): Section {
  const own = section.chain.at(-1)
  const content = own ? source.slice(own.from, own.to) : ''
  const stage = /^(\*\*)?(before|after)(?:\s*(?:\*\*)?$|\s*:\s*(?:\*\*)?\s*|\*\*\s*:\s*)/i.exec(content)
  if (!own || !stage) return section
  const from = own.from + stage[0].length
  const renamed = { ...own, from, text: tidy(source.slice(from, own.to)) }
  return {
    ...section,
    chain: [...section.chain.slice(0, -1), renamed],
    isBefore: stage[2]?.toLowerCase() === 'before',
  }
}
