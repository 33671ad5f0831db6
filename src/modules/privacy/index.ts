export { forgetHeld } from './held.ts'
