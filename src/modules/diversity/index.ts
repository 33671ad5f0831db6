export { confidentialKey } from './key.ts'
export { forgetMember } from './own-answers.ts'
export { listPowers } from './power.ts'
export { plantQuestions } from './seed.ts'
