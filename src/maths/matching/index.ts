export { digestRound } from './digest.ts'
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
