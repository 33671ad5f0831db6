export {
  type Foreseen,
  inviteOneMore,
  type Loosened,
  loosenRules,
  type Simulation,
  type Solve,
  simulateRounds,
  type Unlocked,
} from './ahead.ts'
export { checkFours } from './check/check-fours.ts'
export { type Checked, checkPlan } from './check/check-plan.ts'
export { checkRounds, roundAfter } from './check/check-rounds.ts'
export { digestRound } from './digest.ts'
export { followingRound, pairsOf } from './following.ts'
export { type How, matchRound } from './match.ts'
export { peopleColumns } from './people-columns.ts'
export type {
  Bands,
  BindingRule,
  Certificate,
  GroupCertificate,
  GroupPlan,
  Plan,
  Reason,
  WhyLeftOut,
} from './plan.ts'
export {
  type Odd,
  type Pair,
  type Person,
  type Round,
  type Rules,
  type Trio,
  usualRules,
  type Weights,
} from './problem.ts'
export { type Bottleneck, countOptions, type Promised, promiseRounds, roundsFor } from './promise.ts'
export { explainPair, type Introduced, type Shared, sharesAll } from './reasons.ts'
export { type HowFours, matchFours } from './tables/fours.ts'
export { mostRotations } from './tables/least.ts'
export { type HowTables, type Seating, seatTables, type Tables } from './tables/seat-tables.ts'
export { type Sizes, shareOut, type Wish } from './tables/sizes.ts'
export { describeSeating } from './tables/words.ts'
export { type Weighed, type WhatIf, weighChanges } from './what-if.ts'
