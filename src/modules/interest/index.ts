export {
  type Format,
  formats,
  keysOf,
  type Named,
  type OfferedEvent,
  type Time,
  times,
} from './answers.ts'
export { countExpressions, type MonthlyCount } from './counts.ts'
export { describeWishes } from './describe-wishes.ts'
export { ageOf, daysWaiting } from './expression.ts'
export { forgetApplicant } from './forget-applicant.ts'
export { forgetAvoided } from './forget-avoided.ts'
export { type InterestFacts, interestFacts } from './hall-card.ts'
export { newsConsented, noteListing } from './ledger.ts'
export { findSignUp, listAvoided, listSignUps } from './list-sign-ups.ts'
export { eventsOffered, type Programme, programmeOffered } from './offer.ts'
export { eventsWanted, expressionAccepted, type SignUp } from './sign-up.ts'
export { forgetTold } from './told-drafts.ts'
