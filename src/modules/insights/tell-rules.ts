import { leastTold, manyPeople } from '#maths/opinions/index.ts'
import type { Conversation } from './conversation.ts'

/** Says what is told of how people voted and what is not, as `discloseStatement` does it. */
export function tellRules({ threshold, isRounded }: Pick<Conversation, 'threshold' | 'isRounded'>): string[] {
  const least = leastTold({ threshold, isRounded })
  return [
    `A statement on which fewer than ${least} people voted is not told of. Where ${least} or more did, it is said how many gave each answer${isRounded ? ', rounded to 5; counts of 1 to 7 are hidden' : `, and these may be fewer than ${least}`}.`,
    `Where fewer than ${manyPeople} voted, nobody is shown alone in an answer. If all of them but one at most answered alike, it says “nearly all”. If an answer was given by one person or by nobody, the two rarest answers are told together only, or none of the three where no answer has a clear majority; and nothing is told of groups.`,
    `Of a group, or of a part of the system, the same holds: it is not told of where fewer than ${least} of it voted on the statement, where fewer than ${manyPeople} did and all but one at most answered alike or somebody stands alone, or where a figure that is hidden could be worked out from it.`,
  ]
}
