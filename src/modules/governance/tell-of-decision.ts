import { countTold, type Told, tell } from '#modules/letters/index.ts'
import { dayOf } from '#platform/day.ts'
import type { Db, Tx } from '#platform/db.ts'
import { decisionAddress, dissentsInWords } from './decision.ts'
import type { NewDecision } from './decision-form.ts'
import { decisionsTopic, namedTopic } from './topics.ts'

type Telling = { id: string; number: string; answers: NewDecision; by: string; at: Date }

/**
 * Tells members what was decided, and those who stand in the record under their name that they do: each once. What is
 * written down when its review is due already is history, and no news.
 */
export async function tellOfDecision(tx: Tx, { id, number, answers, by, at }: Telling): Promise<void> {
  const { title, decision, dissents } = answers
  const href = decisionAddress({ number })
  const named = namedIn(answers)
  if (named.length > 0)
    await tell(tx, {
      topic: namedTopic,
      to: named,
      except: by,
      about: id,
      title: `Dissent under your name is on record in ${number}`,
      summary: `It stands beside the decision “${title}”, as somebody wrote it down. Please read whether it is what you meant.\nWhat is recorded never changes. If it is not right, put it right beneath it, in your own words.`,
      href: `${href}#dissent`,
      at,
    })
  if (isHistory(answers, at)) return
  await tell(tx, {
    topic: decisionsTopic,
    to: 'everybody',
    except: by,
    about: id,
    title: `Decided: ${title}`,
    summary: `${decision}\n${number}, with ${dissentsInWords(dissents.length)}. Whoever disagrees can say so beside it.`,
    href,
    at,
  })
}

/** Who would hear of a decision if it were recorded now. */
export type ToldOfDecision = {
  members: Told
  /** How many stand in it as those who disagree, by their name, and are written to about that. */
  named: number
  /** Its review is due already: it is history, and no news. */
  isHistory: boolean
}

/** Counts who would be told of a decision, for whoever looks at it for the last time before it is recorded. */
export async function countToldOfDecision(
  db: Db,
  { answers, by, at }: { answers: NewDecision; by: string; at: Date },
): Promise<ToldOfDecision> {
  const named = namedIn(answers).filter((id) => id !== by).length
  if (isHistory(answers, at)) return { members: { atOnce: 0, inDigest: 0 }, named, isHistory: true }
  const members = await countTold(db, { topic: decisionsTopic, to: 'everybody', except: by, at })
  return { members, named, isHistory: false }
}

const namedIn = ({ dissents }: NewDecision) => [
  ...new Set(dissents.flatMap(({ memberId }) => memberId ?? [])),
]

const isHistory = ({ reviewOn }: NewDecision, at: Date) => reviewOn <= dayOf(at)
