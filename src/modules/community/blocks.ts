import { NotFound } from '#platform/errors.ts'
import type { Block } from './block.ts'
import { identityBlock, ingredientsBlock, storyBlock, themesBlock, waysBlock } from './identity-blocks.ts'
import { challengeBlock, measuresBlock, principlesBlock, programmeBlock } from './programme-blocks.ts'

/** All that a community says about itself, in the order in which an editor meets it. */
export const blocks: readonly Block[] = [
  identityBlock,
  storyBlock,
  ingredientsBlock,
  themesBlock,
  measuresBlock,
  programmeBlock,
  challengeBlock,
  waysBlock,
  principlesBlock,
]

/** The block that an address names. @throws NotFound for any other word. */
export function blockNamed(slug: string | undefined): Block {
  const block = blocks.find((one) => one.slug === slug)
  if (!block) throw new NotFound()
  return block
}
