/** How alike two texts are by the words they use. Pure; the same texts always give the same figures. */
export { contentStems, type Likeness, learnLikeness, shareOf, WORTH_PROPOSING } from './similarity.ts'
export { stem } from './stem.ts'
