import { dayInWords } from '#platform/day.ts'
import { Button } from '#ui/button/button.tsx'
import { Quote } from '#ui/layout/quote.tsx'
import { Section } from '#ui/layout/section.tsx'
import { type Decision, type Dissent, decisionAddress } from '../decision.ts'
import { Words } from '../words.tsx'

type Props = { decision: Decision; reader: { mayDissent: boolean } }

/** Who disagrees, as part of the record; and, once it was looked at, what they predicted beside what happened. */
export const DissentSection = ({ decision, reader }: Props) => (
  <Section title="Who disagrees" id="dissent">
    {decision.dissent.length === 0 && <p>Nobody has put dissent on the record.</p>}
    {decision.dissent.map((dissent) => (
      <One dissent={dissent} decision={decision} />
    ))}
    {reader.mayDissent && !decision.dissent.some(({ isOwn }) => isOwn) && (
      <>
        <p>Do you disagree? Say so: it stands beside the decision, and is looked at again with it.</p>
        <Button href={`${decisionAddress(decision)}/dissent`} variant="secondary">
          Put my dissent on the record
        </Button>
      </>
    )}
  </Section>
)

const One = ({ dissent, decision }: { dissent: Dissent } & Pick<Props, 'decision'>) => (
  <>
    {dissent.corrections.map(({ words, correctedOn }) => (
      <Quote by={`Put right by ${dissent.holder}, ${dayInWords(correctedOn)}`}>{words}</Quote>
    ))}
    {dissent.corrections.length === 0 ? (
      <Quote by={`${dissent.holder}, ${dayInWords(dissent.saidOn)}`}>{dissent.disagrees}</Quote>
    ) : (
      <p class="cw-small">{`As it was first written down, ${dayInWords(dissent.saidOn)}: “${dissent.disagrees}”`}</p>
    )}
    {dissent.predicts && <Words named="Expects" of={dissent.predicts} />}
    {decision.reviews.map(({ reviewedOn, findings }) =>
      findings
        .filter(({ dissentId }) => dissentId === dissent.id)
        .map(({ happened }) => <Words named={`What happened, by ${dayInWords(reviewedOn)}`} of={happened} />),
    )}
    {dissent.conditions && <Words named="Could agree if" of={dissent.conditions} />}
    <p>{dissent.supports ? 'Helps to carry it out all the same.' : 'Does not help to carry it out.'}</p>
    {dissent.isOwn && (
      <p>
        This stands under your name.{' '}
        <a href={`${decisionAddress(decision)}/correct-dissent/${dissent.id}`}>Put my dissent right</a>
      </p>
    )}
  </>
)
