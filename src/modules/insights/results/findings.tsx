import { AnswerBars } from '#ui/bars/answer-bars.tsx'
import { Section } from '#ui/layout/section.tsx'
import { answersInWords, wholeCounts } from '../answers-in-words.ts'
import { conversationAddress } from '../conversation.ts'
import type { ShownResults } from '../shown-results.ts'
import { groupName } from '../snapshots/body.ts'

type Props = { results: ShownResults; isOpen: boolean }

/** What people agree on, differ about, and do not understand: bars, each with its figures in words. */
export const Findings = ({ results, isOpen }: Props) => {
  const { commonGround, commonRefusal, divisive, unclear, shown } = results.snapshot.body
  const home = conversationAddress(results.conversation)
  return (
    <>
      <Section title="Common ground" id="common-ground">
        {commonGround.length + commonRefusal.length === 0 ? (
          <p>
            Nothing yet that we can be sure more than half agree on. With few votes that is usual; it says
            nothing against anybody.
          </p>
        ) : (
          <p>
            {`More than half agree, as far as so many votes can say${shown === 'groups' ? ', in every group' : ''}.`}
          </p>
        )}
        <Statements results={results} numbers={commonGround} />
        {commonRefusal.length > 0 && <h3>What most people do not want</h3>}
        <Statements results={results} numbers={commonRefusal} />
      </Section>
      {divisive.length > 0 && (
        <Section title="What people differ about" id="differences">
          <p>
            {shown === 'groups'
              ? 'At least 40 in 100 lie between two groups.'
              : 'About as many agree as not, and few passed.'}{' '}
            That is a reason to talk: in a pair, or at a workshop.
          </p>
          <Statements
            results={results}
            numbers={divisive}
            more={(number) => shown === 'groups' && <ByGroup results={results} number={number} />}
          />
        </Section>
      )}
      {unclear.length > 0 && (
        <Section title="What is not clear" id="unclear">
          <p>A third or more passed. The wording may be the problem, not what it says.</p>
          <Statements
            results={results}
            numbers={unclear}
            more={(number) =>
              isOpen && <a href={`${home}/say?instead-of=${number}`}>Say it in other words</a>
            }
          />
        </Section>
      )}
    </>
  )
}

/** How each group answered, in words. */
const ByGroup = ({ results, number }: { results: ShownResults; number: number }) => {
  const groups = results.snapshot.body.figures.find((figure) => figure.number === number)?.groups ?? []
  const told = groups.flatMap((cell, group) =>
    cell.kind === 'hidden' ? [] : [`Group ${groupName(group)}: ${answersInWords(cell)}.`],
  )
  const which = told.length === 0 ? 'How each group answered' : 'How the others answered'
  const isWhole = groups.length > 0 && told.length === groups.length
  const rest = isWhole ? [] : [`${which} is not shown now: it could be told who voted how.`]
  return <span class="cw-answers__figures">{[...told, ...rest].join(' ')}</span>
}

type StatementsProps = {
  results: ShownResults
  numbers: readonly number[]
  more?: (number: number) => false | preact.JSX.Element
}

const Statements = ({ results: { snapshot, texts }, numbers, more }: StatementsProps) => {
  const rows = numbers.flatMap((number) => {
    const text = texts.get(number)
    const cell = snapshot.body.figures.find((figure) => figure.number === number)?.all
    if (!text) return []
    return [
      {
        words: <span lang={text.lang === 'en' ? undefined : text.lang}>{text.words}</span>,
        counts: wholeCounts(cell),
        figures: answersInWords(cell),
        more: more?.(number),
      },
    ]
  })
  return rows.length > 0 ? <AnswerBars rows={rows} /> : null
}
