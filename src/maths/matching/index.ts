export {
  type Foreseen,
  inviteOneMore,
  type Loosened,
  loosenRules,
  type Simulation,
  simulateRounds,
  type Unlocked,
} from './ahead.ts'
export { type Checked, checkPlan } from './check/check-plan.ts'
export { digestRound } from './digest.ts'
export { followingRound } from './following.ts'
export { type How, matchRound } from './match.ts'
export type { BindingRule, Certificate, Plan, Reason, WhyLeftOut } from './plan.ts'
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
export { type Bottleneck, type Promised, promiseRounds } from './promise.ts'
export { explainPair, type Introduced, type Shared } from './reasons.ts'
