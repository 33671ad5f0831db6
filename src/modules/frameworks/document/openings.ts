import type { Block } from './blocks.ts'
import { countWords, tidy } from './lines.ts'
import { type Head, readOpening } from './marks.ts'

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
  const read: Block[] = []
  for (const [at, block] of blocks.entries()) {
    const next = blocks[at + 1]
    const isBeside = read.at(-1)?.head !== undefined || (next?.gap === 0 && isTitled(next))
    const others = () => likeOthers(source, block, block.gap === 0 && isBeside)
    const mostHave = (isItem(block) ? items : paragraphs) > 1
    const opening = mostHave
      ? (openingOf(source, block) ?? (isItem(block) ? undefined : others()))
      : undefined
    read.push(withTitle(source, block, opening))
  }
  return read
}

/**
 * Among titled paragraphs, how one opens whose author left out a sign: `**Resting** Goes home`; or, in the same list,
 * the bold: `Laughing. Finds the funny side`.
 */
function likeOthers(source: string, { kind, head, from, to }: Block, isAmong: boolean): Head | undefined {
  if (head !== undefined || !['text', 'line'].includes(kind)) return undefined
  const content = source.slice(from, to)
  const bold = /^\*\*(?=\S)([^*]{1,60})\*\*\s+(?=\p{Lu})/u.exec(content)
  if (bold?.[1]) return { from: 2, to: 2 + bold[1].length, rest: bold[0].length }
  const plain = isAmong ? /^(\p{Lu}[^.:!?*]{1,40})[.:]\s+(?=\p{Lu})/u.exec(content) : null
  if (!plain?.[1] || countWords(plain[1]) > 4) return undefined
  return { from: 0, to: plain[1].length, rest: plain[0].length }
}

function withTitle(source: string, block: Block, opening: Head | undefined): Block {
  if (!opening) return block
  const head = { from: block.from + opening.from, to: block.from + opening.to }
  const from = block.from + opening.rest
  return {
    ...block,
    kind: block.kind === 'item' ? 'item' : 'label',
    head: { ...head, text: tidy(source.slice(head.from, head.to)) },
    from,
    text: tidy(source.slice(from, block.to)),
  }
}

const openingOf = (source: string, { kind, head, from, to }: Block) =>
  head === undefined && ['text', 'line', 'lead', 'item'].includes(kind)
    ? readOpening(source.slice(from, to))
    : undefined
