export { boardAddress } from './board.ts'
export { boardFields } from './board-fields.ts'
export { closeBoard } from './close-board.ts'
export { findBoardByCode } from './find-by-code.ts'
export { type BoardFacts, boardFacts } from './hall-card.ts'
export { HowToAnswer } from './how-to-answer.tsx'
export { leadsBoards } from './leads-boards.ts'
export { type BoardHome, boardHome, boardTitled, cardKept, type KeptCard } from './notices.ts'
export {
  findBoardOutline,
  type OutlineCard,
  type OutlineGroup,
  type OutlineQuestion,
} from './outline.ts'
export { type NewBoard, prepareBoard } from './prepare-board.ts'
export { listOpenBoards } from './queries.ts'
export { plantBoards } from './seed.ts'
