import type { Block } from './blocks.ts'
import { tidy } from './lines.ts'
import { readOpening } from './marks.ts'

/**
 * Where two or more paragraphs (or bullets) below one heading open with a phrase in bold and a full stop, as in
 * `**Being honest.** We say what is so.`, each phrase is a title, as before a colon. A single one is only emphasis.
 */
export function titleOpenings(
  source: string,
  blocks: readonly Block[],
  isHeading: (block: Block) => boolean,
): Block[] {
  const titled: Block[] = []
  let below: Block[] = []
  const close = () => {
    for (const block of withTitles(source, below)) titled.push(block)
    below = []
  }
  for (const block of blocks) {
    if (!isHeading(block) || openingOf(source, block)) below.push(block)
    else {
      close()
      titled.push(block)
    }
  }
  close()
  return titled
}

function withTitles(source: string, blocks: Block[]): Block[] {
  const isItem = ({ kind }: Block) => kind === 'item'
  const isTitled = (block: Block) => block.head !== undefined || openingOf(source, block) !== undefined
  const paragraphs = blocks.filter((block) => !isItem(block) && isTitled(block)).length
  const items = blocks.filter((block) => isItem(block) && isTitled(block)).length
  return blocks.map((block) => {
    const opening = (isItem(block) ? items : paragraphs) > 1 ? openingOf(source, block) : undefined
    if (!opening) return block
    const head = { from: block.from + opening.from, to: block.from + opening.to }
    const from = block.from + opening.rest
    return {
      ...block,
      kind: isItem(block) ? 'item' : 'label',
      head: { ...head, text: tidy(source.slice(head.from, head.to)) },
      from,
      text: tidy(source.slice(from, block.to)),
    }
  })
}

const openingOf = (source: string, { kind, head, from, to }: Block) =>
  head === undefined && ['text', 'line', 'lead', 'item'].includes(kind)
    ? readOpening(source.slice(from, to))
    : undefined
