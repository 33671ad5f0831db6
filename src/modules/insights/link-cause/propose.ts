import { learnLikeness } from '#maths/similarity/index.ts'
import type { ChangedPhrase, VersionSummary } from '#modules/frameworks/index.ts'
import type { Db } from '#platform/db.ts'
import type { Said } from '../cause.ts'
import { listInsightsSaid, listStatementsSaid, quotesWith } from '../said-for-wording.ts'

/** So many are proposed for a phrase; whoever looks for another types words of it. */
const mostProposed = 8

/** From this likeness on something is shown as perhaps the cause; below, chance looks alike. A person decides. */
const leastLikeness = 0.1

type Asked = {
  phrase: Pick<ChangedPhrase, 'words' | 'side'>
  /** The versions whose members' words may have led to the one after. */
  since: readonly VersionSummary[]
  /** Words that somebody looks for; empty to have the likeliest proposed. */
  find: string
  at: Date
}

/** Proposes what may have led to a phrase: what shares its words, the likest first, or what somebody looks for. */
export async function propose(db: Db, { phrase, since, find, at }: Asked): Promise<Said[]> {
  const all = [
    ...since.flatMap(quotesWith),
    ...(await listInsightsSaid(db, { at })),
    ...(await listStatementsSaid(db, {})),
  ]
  if (find !== '') return all.filter(({ words }) => holds(words, find)).slice(0, 30)
  const likeness = learnLikeness([...all.map(({ words }) => words), phrase.words])
  return all
    .map((said) => ({ said, alike: likeness.similarity(phrase.words, said.words) }))
    .filter(({ alike }) => alike >= leastLikeness)
    .toSorted((one, other) => other.alike - one.alike)
    .slice(0, mostProposed)
    .map(({ said }) => said)
}

function holds(words: string, find: string): boolean {
  const whole = words.toLowerCase()
  return find
    .toLowerCase()
    .split(/\s+/)
    .every((word) => whole.includes(word))
}
