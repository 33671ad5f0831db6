/** How much one part of the system is heard, as shares of all from 0 to 1. */
export type Heard = {
  part: string
  members: number
  voters: number
  votes: number
  statements: number
  /** Its share of votes by its share of members; 1 is even. Null where it has no members. */
  ratio: number | null
  isQuiet: boolean
}

export type PartCounts = { part: string; members: number; voters: number; votes: number; statements: number }

/** Below this, a part is heard less than it should be. */
const quietRatio = 0.8

/** Says of each part of the system how much it is heard, and which are quiet. */
export function balanceParts(parts: readonly PartCounts[]): Heard[] {
  const all = (count: (one: PartCounts) => number) => parts.reduce((sum, one) => sum + count(one), 0)
  const share = (count: (one: PartCounts) => number) => {
    const total = all(count)
    return (one: PartCounts) => (total === 0 ? 0 : count(one) / total)
  }
  const [members, voters] = [share((one) => one.members), share((one) => one.voters)]
  const [votes, statements] = [share((one) => one.votes), share((one) => one.statements)]
  return parts.map((one) => {
    const ratio = one.members === 0 ? null : votes(one) / members(one)
    return {
      part: one.part,
      members: members(one),
      voters: voters(one),
      votes: votes(one),
      statements: statements(one),
      ratio,
      isQuiet: ratio !== null && ratio < quietRatio,
    }
  })
}
