export { type About, aboutCalled, listAbout } from './about.ts'
export { type CheckedDecision, checkDecision } from './check-decision.ts'
export { DecisionCheck } from './checked-decision.tsx'
export { type DecisionSummary, decisionAddress, dissentsInWords } from './decision.ts'
export { DecisionFields } from './decision-fields.tsx'
export {
  findIdOf as findDecisionNumbered,
  type NewDecision,
  noSuchDecision,
  readDecision,
  usualDecision,
} from './decision-form.ts'
export { DecisionLine } from './decision-line.tsx'
export { type GovernanceFacts, governanceFacts } from './hall-card.ts'
export { lockDecision } from './lock-decision.ts'
export { findDecisionAbout, listDecisionsById, type Subject } from './queries.ts'
export { linkDecision, recordDecision } from './record-decision.ts'
