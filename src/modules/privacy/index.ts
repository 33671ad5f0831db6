export { type Held, listHeld } from './held.ts'
