import {
  type Answer,
  type Conversation,
  drawLots,
  type Lots,
  layOutVotes,
  type Vote,
} from '#maths/opinions/index.ts'

/** What people are like in an invented conversation: without any groups, or with groups that are known. */
export const kinds = ['random', 'spectrum', 'weak', 'two', 'unequal', 'three'] as const
export type Kind = (typeof kinds)[number]

export type Wanted = {
  kind: Kind
  people: number
  statements: number
  /** How much of the statements each person sees, from 0 to 1, on average. */
  fill: number
  seed: string
}

export type Invented = {
  votes: Vote[]
  conversation: Conversation
  /** The group of each person of the table, in its order; all 0 where there are no groups. */
  truth: Int32Array
}

const shares: Record<Kind, readonly number[]> = {
  random: [1],
  spectrum: [1],
  weak: [0.5, 0.5],
  two: [0.5, 0.5],
  unequal: [0.72, 0.28],
  three: [0.4, 0.33, 0.27],
}

/** How far apart groups are where a statement divides them. */
const gaps: Record<Kind, number> = { random: 0, spectrum: 0, weak: 0.2, two: 0.7, unequal: 0.7, three: 0.7 }

/** Invents what people think, and votes as they would cast them: the same words of the seed, the same votes. */
export function inventConversation({ kind, people, statements, fill, seed }: Wanted): Invented {
  const lots = drawLots(`${kind} ${people} ${statements} ${fill} ${seed}`)
  const opinions = Array.from({ length: statements }, () => inventStatement(kind, lots))
  const votes: Vote[] = []
  const truth = new Int32Array(people)
  for (let person = 0; person < people; person += 1) {
    const group = groupAt((person + 0.5) / people, shares[kind])
    truth[person] = group
    const standing = lots.normal()
    const own = fill * (0.5 + lots.share())
    for (const [statement, { agree, slope, pass }] of opinions.entries()) {
      if (lots.share() >= own) continue
      const chance = (agree[group] ?? 0.5) + slope * standing
      const answer: Answer = lots.share() < pass ? 0 : lots.share() < chance ? 1 : -1
      votes.push({
        person: `p${1_000_000 + person}`,
        statement: `s${1_000 + statement}`,
        answer,
        at: votes.length,
      })
    }
  }
  const ids = opinions.map((_, statement) => `s${1_000 + statement}`)
  const table = layOutVotes(votes, ids)
  const known = table.people.map((id) => truth[Number(id.slice(1)) - 1_000_000] ?? 0)
  return { votes, conversation: { table, out: new Set(), aboutMe: new Set() }, truth: Int32Array.from(known) }
}

function inventStatement(kind: Kind, lots: Lots) {
  const groups = shares[kind].length
  const middle = 0.25 + 0.6 * lots.share()
  const divides = lots.share() < 0.6
  const gap = divides ? gaps[kind] : 0
  const apart = lots.below(groups)
  const agree = Array.from({ length: groups }, (_, group) => {
    const turned = middle > 0.5 ? -gap : gap
    return Math.min(0.97, Math.max(0.03, groups > 1 && group === apart ? middle + turned : middle))
  })
  const slope = kind === 'spectrum' ? 0.25 * (lots.share() < 0.5 ? 1 : -1) * lots.share() : 0
  return { agree, slope, pass: 0.05 + 0.15 * lots.share() }
}

function groupAt(place: number, parts: readonly number[]): number {
  let end = 0
  for (const [group, part] of parts.entries()) {
    end += part
    if (place < end) return group
  }
  return parts.length - 1
}
