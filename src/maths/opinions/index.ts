export { type Analysis, analyseOpinions, type Manner, method, restate } from './analyse.ts'
export { balanceParts, type Heard, type PartCounts } from './balance/parts.ts'
export { type ByPart, type CountedTwice, countTwice, findStrongInOne, notYetHeard } from './balance/twice.ts'
export { exactMcNemar, isLikelyReal } from './change/mcnemar.ts'
export { type Columns, type Conversation, sortColumns } from './conversation.ts'
export { type Counts, countByGroup, countVotes, nowhere } from './counts.ts'
export {
  type Confidentiality,
  type Disclosed,
  discloseSizes,
  discloseStatement,
  leastTold,
  manyPeople,
  mayCross,
  nearlyAll,
  usualConfidentiality,
} from './disclosure/cells.ts'
export { alignGroups, findReplaceable, type Standing } from './disclosure/snapshots.ts'
export { countAsTold } from './disclosure/told.ts'
export { type Alike, findAlike, findAlikeTo, type Text, worthAsking } from './duplicates/alike.ts'
export { type CommonGround, type Divisive, type Tally, tally, type Unclear } from './findings/ground.ts'
export type { Held } from './findings/holds.ts'
export { nameShare, type ShareWord } from './findings/words.ts'
export { compareGroupings } from './groups/agreement.ts'
export type { Shown, Why } from './groups/gate.ts'
export { likelyEnough, type Membership, placePeople } from './groups/membership.ts'
export { drawLots, type Lots } from './lots.ts'
export { byId, sortIds } from './order.ts'
export { type Asked, extremityOf, prioritise } from './polis/priority.ts'
export { drawNext, type Waiting, weighStatement } from './routing/next.ts'
export { type Answer, layOutVotes, mostStatements, type Vote, type VoteTable } from './votes.ts'
export { explainAnalysis, type Wording } from './words/sentences.ts'
export { explainWhy } from './words/why.ts'
