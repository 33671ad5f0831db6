import type { Why } from '../groups/gate.ts'
import { tellCount } from './shares.ts'

export type Size = { people: number; statements: number; k: number }

/** Why groups are shown, or not, in one sentence. */
export function explainWhy(why: Why, { people, statements, k }: Size): string {
  const size = `${tellCount(people, 'person', 'people')} and ${tellCount(statements, 'statement', 'statements')}`
  switch (why.kind) {
    case 'given':
      return k > 0
        ? 'The groups were given, and nobody has looked whether they are stable.'
        : 'The file puts nobody who voted in a group.'
    case 'compatible':
      return 'These are groups as Polis makes them: always two or more, whether they are stable or not.'
    case 'stable':
      return `The groups are stable: when we hide a quarter of the statements they hardly change.`
    case 'leaning':
      return `People lean towards groups that may still change: when we hide a quarter of the statements they change somewhat.`
    case 'unstable':
      return `We can’t see stable groups yet: ${size}; when we hide a quarter of the statements the groups change.`
    case 'chance':
      return `We can’t see groups: ${size}; people differ no more than they would by chance.`
    case 'alike':
      return 'We can’t see groups: people do not differ on any statement that several of them voted on.'
    case 'unsaid':
      return 'We can’t see groups: nobody has voted on a statement that says what people think.'
    case 'few':
      return `We can’t see groups yet: ${tellCount(why.people, 'person has', 'people have')} voted enough, and groups of ${why.smallest} or more need ${why.needed}.`
    case 'small':
      return `We can’t see groups: however people are divided, some group has fewer than ${tellCount(why.smallest, 'person', 'people')}.`
    case 'thin':
      return `We can’t see groups yet: when everybody is placed by all their votes, some group has fewer than ${tellCount(why.smallest, 'person', 'people')}.`
    default:
      return why satisfies never
  }
}
