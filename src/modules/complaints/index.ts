export { waitingComplaints } from './hall-card.ts'
