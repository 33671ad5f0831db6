import type { Block } from './blocks.ts'
import { countWords, tidy } from './lines.ts'
import { isTitleLike, roman } from './marks.ts'
import { titleOpenings } from './openings.ts'
import { listPlainLines } from './plain-lines.ts'
import type { Section } from './section.ts'
import { isRule, readTable, type TableReading } from './tables.ts'

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
  for (const block of withTables(titleOpenings(source, promoted, isHeading))) {
    const current = sections.at(-1)! // there is always one, from the start
    if ('groups' in block) {
      addTable(sections, current, block)
      continue
    }
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

/** The blocks, with a reading in the place of the rows of each table that is one of behaviours. */
function withTables(blocks: readonly Block[]): (Block | TableReading)[] {
  const all: (Block | TableReading)[] = []
  let rows: Block[] = []
  const close = () => {
    const reading = rows.length > 1 ? readTable(rows) : undefined
    if (reading) all.push(reading)
    else for (const row of rows) all.push(isRule(row.cells) ? { ...row, kind: 'rule' } : row)
    rows = []
  }
  for (const block of blocks) {
    if (block.kind === 'table' && (block.gap === 0 || rows.length === 0)) rows.push(block)
    else {
      close()
      if (block.kind === 'table') rows.push(block)
      else all.push(block)
    }
  }
  close()
  return all
}

/** Each group of a table is a section of its own; rows without groups belong to the heading above them. */
function addTable(sections: Section[], current: Section, { groups, unread }: TableReading): void {
  for (const { title, body } of groups) {
    if (title) sections.push({ ...start([title]), body, table: { unread, isGroup: true } })
    else {
      for (const block of body) current.body.push(block)
      current.table = { unread, isGroup: false }
    }
  }
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
  // "Behaviour 1: We are kind" is called "We are kind".
  const kind = block.kind === 'line' || block.kind === 'heading' ? counted.exec(block.text)?.[0] : undefined
  if (kind !== undefined && block.text.length > kind.length)
    return { ...block, from: block.from + kind.length, text: block.text.slice(kind.length) }
  // "TRUST:" above bullets is the title of a group; above a paragraph, that of one behaviour.
  if (block.kind === 'label' && block.head && block.text === '' && opens) {
    return { ...block, kind: 'line', isBold: true, ...block.head }
  }
  return block
}

/** What kind of thing a heading counts, before its own words. */
const counted =
  /^(?:behaviou?r|characteristic|principle|theme|standard|value|domain|competency|pillar) (?:\d{1,2}|[IVX]{1,5})\s*[:.–—-]\s+(?=\S)/i

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
  const groups = promoted.size > 0 ? groupsIn(blocks) : new Set<number>()
  return blocks.map((block, at) => {
    if (promoted.has(at)) return { ...block, kind: 'line', isBold: true }
    return groups.has(at) ? { ...block, isGroup: true } : block
  })
}

/** Deeper numbers (1.1) that each have bullets below them name these; elsewhere they are points themselves. */
function groupsIn(blocks: readonly Block[]): ReadonlySet<number> {
  const deep = blocks.flatMap(({ kind, number }, at) =>
    kind === 'item' && (number?.length ?? 0) > 1 ? [at] : [],
  )
  const isOver = (at: number) => {
    const next = blocks[at + 1]
    return next?.kind === 'item' && !next.number && isTitleLike(blocks[at]?.text ?? '')
  }
  const over = deep.filter(isOver)
  return new Set(over.length * 2 > deep.length ? over : [])
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
