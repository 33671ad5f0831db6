import type { Lots } from '#maths/opinions/index.ts'

/** How much somebody changes who sends in again what stands there already. */
export const edits = { light: 0.1, medium: 0.22, heavy: 0.4 } as const
export type Edit = keyof typeof edits

const fillers = [
  'really',
  'also',
  'please',
  'I think',
  'in our area',
  'everywhere',
  'now',
  'more often',
  'for all',
]

/** The same statement as somebody else would type it: words left out, added, swapped or mistyped. */
export function editStatement(text: string, edit: Edit, lots: Lots): string {
  const words = text.split(/\s+/)
  const changes = Math.max(1, Math.round(edits[edit] * words.length))
  for (let change = 0; change < changes && words.length > 2; change += 1) {
    const at = lots.below(words.length)
    const how = lots.below(4)
    if (how === 0) words.splice(at, 1)
    else if (how === 1) words.splice(at, 0, fillers[lots.below(fillers.length)] ?? 'also')
    else if (how === 2) words.splice(at, 1, mistype(words[at] ?? '', lots))
    else words.splice(lots.below(words.length), 0, ...words.splice(at, 1))
  }
  return words.join(' ')
}

function mistype(word: string, lots: Lots): string {
  const at = lots.below(Math.max(1, word.length - 1))
  return `${word.slice(0, at)}${word[at + 1] ?? ''}${word[at] ?? ''}${word.slice(at + 2)}`
}

/** Says the opposite, as most people would write it; nothing where it has no such word. */
export function negate(text: string): string | undefined {
  const negated = text.replace(/\b(should|must|can|will|is|are|do|does)\b/, '$1 not')
  return negated === text ? undefined : negated
}

/** Statements such as members of a community write. */
export const ownStatements = [
  'We should meet residents in the places where they already gather',
  'Every board should have two members with lived experience',
  'Budgets must be decided together by health and local government',
  'Small charities are asked for far too many reports',
  'Leaders should spend a day each month on the front line',
  'Data about our services should be open to everyone in plain words',
  'People who are paid to attend meetings forget that volunteers are not',
  'Housing is the first thing that decides whether somebody stays well',
  'We should stop starting new programmes until the old ones are reviewed',
  'Young people must have a vote on what is spent for them',
  'It is hard to trust a partner who changes staff every six months',
  'Meetings should begin with a story from somebody who uses the service',
  'Hospitals and care homes should share one record for each person',
  'Managers are judged on money and not on relationships',
  'We should say aloud when a decision has been taken already',
  'Interpreters must be booked for every public event',
  'There is too little time to learn from what went wrong',
  'Community centres should be funded for ten years at a time',
  'Carers are the largest workforce and nobody plans with them',
  'A shared budget would do more than another shared vision',
  'Faith groups reach people whom no service reaches',
  'Transport to appointments should be free for those who cannot drive',
  'The loudest voices are heard first in every consultation',
  'Schools should be part of every health partnership',
] as const
