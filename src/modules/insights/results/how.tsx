import { Section } from '#ui/layout/section.tsx'
import { conversationAddress } from '../conversation.ts'
import type { ShownResults } from '../shown-results.ts'
import { tellRules } from '../tell-rules.ts'

type Props = { results: ShownResults; isOpen: boolean }

const whys: Readonly<Record<string, string>> = {
  waiting: 'waiting to be looked at',
  reword: 'sent back to be reworded',
  joined: 'joined with another',
  out: 'left out',
}

/** How it was worked out, what is not in it, and how to check it. */
export const How = ({ results, isOpen }: Props) => {
  const { conversation, snapshot, leftOut } = results
  const { threshold } = conversation
  const { body, number, method, seed } = snapshot
  const home = conversationAddress(conversation)
  const old = body.figures.filter(({ from }) => from.all !== number).length
  return (
    <Section title="How it was worked out" id="how">
      <ul>
        <li>
          {`Snapshot ${number}, by ${method} with the seed “${seed}”: ${body.people === null ? '' : `${body.people} people, ${body.votes} votes, `}${body.figures.length} statements. The same votes and seed give the same result.`}
        </li>
        {isOpen && (
          <li>
            {`It is worked out anew when at least ${threshold} different people have voted since, and at the end. A vote that you change now shows then.`}
          </li>
        )}
        {old > 0 && (
          <li>
            {`The figures of ${old === 1 ? 'one statement are' : `${old} statements are`} older: since then so few people have changed what they say that it could be told who did.`}
          </li>
        )}
        {body.stability !== null && (
          <li>
            {`How stable the groups are: ${body.stability.toFixed(2)}. At 1 they stay just as they are when we hide a quarter of the statements; at 0 they are no more alike than by chance.`}
          </li>
        )}
        {tellRules(conversation).map((rule) => (
          <li>{rule}</li>
        ))}
        <li>
          {leftOut.length === 0
            ? 'No statement was left out.'
            : `Not in it: ${leftOut.map(({ status, count }) => `${count} ${whys[status] ?? status}`).join(', ')}.`}{' '}
          Statements about oneself shape no finding.
        </li>
        <li>
          Common ground means that 60 in 100 or more agree, with 90% certainty, among all and in every group
          that is shown. The words for shares are the same everywhere, and the weaker one where there are few
          votes.
        </li>
      </ul>
      <Files home={home} />
    </Section>
  )
}

/** What can be taken away, and what is not in it. */
const Files = ({ home }: { home: string }) => (
  <>
    <h3>Take it away</h3>
    <ul>
      {files.map(({ name, what }) => (
        <li>
          <a href={`${home}/export/${name}`}>{name}</a>
          {`: ${what}`}
        </li>
      ))}
    </ul>
    <p>
      Who voted how is in none of them, under no word and no number: from two such lists it could be told who
      is who. Nor are statements that are not in, figures that are confidential, or when somebody said
      something.
    </p>
  </>
)

const files = [
  { name: 'summary.csv', what: 'what it asks, how many voted, method and seed' },
  { name: 'comments.csv', what: 'the statements with their counts, as other programs read them' },
  { name: 'figures.csv', what: 'each statement by group and by part of the system' },
  { name: 'snapshot.json', what: 'all of it, for a program' },
] as const
