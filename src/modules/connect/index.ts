export { forgetApart } from './apart.ts'
export { followLeaving } from './follow-leaving.ts'
