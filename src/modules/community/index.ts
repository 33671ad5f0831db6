export {
  type Community,
  canBeWrittenTo,
  measuresByLevel,
  type ProgrammeEvent,
  partProgramme,
  type SuccessMeasure,
} from './community.ts'
export { today, whenInWords } from './dates.ts'
export { communityFacts, readCommunityFacts } from './hall-card.ts'
export { Measures } from './measures.tsx'
export { ProgrammeLine } from './programme-line.tsx'
export { findCommunity, findCommunityName } from './queries.ts'
export { plantCommunity, plantUntoldCommunity } from './seed.ts'
