import type { Block } from './blocks.ts'

/**
 * Lines that stand one below the other, without bullets: where two or more short lines each have several right
 * below them, and the document has no other marks, the first of each is a heading and the others are its points.
 */
export function listPlainLines(blocks: readonly Block[]): Block[] {
  const runs: Block[][] = []
  for (const block of blocks) {
    const run = runs.at(-1)
    if (run && block.gap === 0 && isPlain(block)) run.push(block)
    else runs.push([block])
  }
  const listed = runs.filter(([first, ...rest]) => first?.kind === 'line' && rest.length > 1)
  if (listed.length < 2 || !blocks.every((block) => isPlain(block) || block.kind === 'footer'))
    return [...blocks]
  return runs.flatMap((run, at) => {
    const [first, ...rest] = run
    if (first?.kind !== 'line' || rest.length === 0 || (at === 0 && rest.length === 1)) return run
    return [first, ...rest.map((block): Block => ({ ...block, kind: 'item' }))]
  })
}

const isPlain = ({ kind, isBold }: Block) => kind === 'text' || (kind === 'line' && !isBold)
