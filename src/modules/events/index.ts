export { type Event, isCancelled, isDraft, isOver } from './event.ts'
export { followLeaving } from './follow-leaving.ts'
export { tellLeaver } from './tell-leaver.tsx'
