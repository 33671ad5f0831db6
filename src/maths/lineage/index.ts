/**
 * What became of each item of one version in the next: links proposed from the wording, and what given links
 * mean. Pure; the order in which items are handed over never matters.
 */
export {
  type Change,
  type Continued,
  changeOfWording,
  classify,
  type Fate,
  type Lineage,
  type Origin,
  type Relation,
  type RelationAfter,
  type RelationBefore,
} from './classify.ts'
export type { Item, Link, ProposedLink } from './item.ts'
export { proposeLinks } from './propose.ts'
