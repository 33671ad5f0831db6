export { type Event, isCancelled, isDraft, isOver } from './event.ts'
