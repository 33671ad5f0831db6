import type { ActWords } from '#platform/act-words.ts'

/** What this room's acts are called. What members answer is none of them: nothing says who answered. */
export const actWords: Readonly<Record<string, ActWords>> = {
  'diversity.chooseQuestions': {
    says: 'chose what members are asked about equality',
    at: () => '/diversity/questions',
  },
  'diversity.stopAsking': {
    says: 'ended the equality questions',
    at: () => '/diversity/questions',
  },
  'diversity.bringPopulation': {
    says: 'brought a population to compare members’ figures with',
    at: () => '/diversity',
  },
  'diversity.forget': { says: 'deleted all answers to equality questions, whose key was lost' },
}
