import type { ActWords } from '#platform/act-words.ts'

const atBoard = (id: string) => `/boards/${id}/lead`

/** What is done to a board by those who lead it. What people write and vote is no act: an act would tell who did it. */
export const actWords: Readonly<Record<string, ActWords>> = {
  'boards.prepareBoard': { says: 'prepared a board', at: atBoard },
  'boards.letInUntil': { says: 'said until when the link of a board lets people in', at: atBoard },
  'boards.change': { says: 'changed the title or a question of a board', at: atBoard },
  'boards.ask': { says: 'asked another question on a board', at: atBoard },
  'boards.reveal': { says: 'showed the cards of a question to all', at: atBoard },
  'boards.hide': { says: 'hid the cards of a question again', at: atBoard },
  'boards.closeQuestion': { says: 'had a question take no more cards', at: atBoard },
  'boards.reopenQuestion': { says: 'had a question take cards again', at: atBoard },
  'boards.arrange': { says: 'arranged cards on a board', at: atBoard },
  'boards.undo': { says: 'undid what was last arranged on a board', at: atBoard },
  'boards.nameGroup': { says: 'named a group of cards', at: atBoard },
  'boards.tag': { says: 'tagged a card', at: atBoard },
  'boards.closeBoard': { says: 'closed a board', at: atBoard },
}
