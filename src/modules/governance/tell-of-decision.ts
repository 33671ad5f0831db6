import { tell } from '#modules/letters/index.ts'
import { dayOf } from '#platform/day.ts'
import type { Tx } from '#platform/db.ts'
import { decisionAddress, dissentsInWords } from './decision.ts'
import type { NewDecision } from './decision-form.ts'
import { decisionsTopic, namedTopic } from './topics.ts'

type Telling = { id: string; number: string; answers: NewDecision; by: string; at: Date }

/**
 * Tells members what was decided, and those who stand in the record under their name that they do: each once. What is
 * written down when its review is due already is history, and no news.
 */
export async function tellOfDecision(tx: Tx, { id, number, answers, by, at }: Telling): Promise<void> {
  const { title, decision, dissents, reviewOn } = answers
  const href = decisionAddress({ number })
  const named = dissents.flatMap(({ memberId }) => memberId ?? [])
  if (named.length > 0)
    await tell(tx, {
      topic: namedTopic,
      to: [...new Set(named)],
      except: by,
      about: id,
      title: `Dissent under your name is on record in ${number}`,
      summary: `It stands beside the decision “${title}”, as somebody wrote it down. Please read whether it is what you meant.\nWhat is recorded never changes. If it is not right, put it right beneath it, in your own words.`,
      href: `${href}#dissent`,
      at,
    })
  if (reviewOn <= dayOf(at)) return
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
