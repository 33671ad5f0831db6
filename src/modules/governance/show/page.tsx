import { dayInWords } from '#platform/day.ts'
import { Button } from '#ui/button/button.tsx'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { Done } from '#ui/layout/done.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { SummaryList } from '#ui/summary-list/summary-list.tsx'
import type { About } from '../about.ts'
import {
  type Decision,
  decisionAddress,
  methodWords,
  type Option,
  outcomeWords,
  type Review,
  type Standing,
  standingWords,
} from '../decision.ts'
import { Words } from '../words.tsx'
import { DissentSection } from './dissent.tsx'

export type Reader = {
  /** They may put their own dissent beside it. */
  mayDissent: boolean
  /** They look after the log. */
  keeps: boolean
}

type Props = {
  decision: Decision
  about: readonly About[]
  standing: Standing
  reader: Reader
  done: string | undefined
}

/** A decision as it was taken: what, why, who was there and who was not, who disagreed, and what came of it. */
export const DecisionPage = ({ decision, about, standing, reader, done }: Props) => (
  <Layout
    title={`${decision.number}: ${decision.title}`}
    breadcrumb={[{ href: '/decisions', text: 'Decisions' }]}
    robots={decision.scope === 'members' ? 'noindex' : undefined}
    description={decision.question}
  >
    <Done done={done} says={says} />
    <PageHeading caption={decision.number} lead={decision.question}>
      {decision.title}
    </PageHeading>
    <WhereItStands decision={decision} standing={standing} />
    <Section title="What was decided">
      <Words of={decision.decision} />
      {about.map(({ words, href }) => (
        <p>
          <a href={href}>{words}</a>
        </p>
      ))}
      {decision.conditions && <Words named="On condition that" of={decision.conditions} />}
    </Section>
    <Section title="Why">
      <Words of={decision.reasons} />
    </Section>
    <DissentSection decision={decision} reader={reader} />
    <Options options={decision.options} />
    <HowItCame decision={decision} />
    {decision.corrections.length > 0 && <Corrections decision={decision} />}
    {decision.reviews.length > 0 && <Reviews decision={decision} />}
    {reader.keeps && <ForKeepers decision={decision} standing={standing} />}
  </Layout>
)

const says = {
  recorded: 'It is recorded. No word of it changes any more.',
  dissented: 'Your dissent stands beside the decision.',
  corrected: 'The correction stands below the record.',
  'put-right': 'What you put right stands below your dissent.',
  reviewed: 'The review stands below the record.',
}

const WhereItStands = ({ decision, standing }: Pick<Props, 'decision' | 'standing'>) => {
  const { supersededBy, supersedes, reviewOn, decidedOn, scope } = decision
  return (
    <InsetText>
      <p>
        <strong>
          {standing === 'decided' ? `Decided on ${dayInWords(decidedOn)}` : standingWords[standing]}
        </strong>
        {standing === 'superseded' && supersededBy && (
          <>
            {' by '}
            <a href={decisionAddress({ number: supersededBy })}>{supersededBy}</a>
          </>
        )}
        .{standing !== 'decided' && ` It was decided on ${dayInWords(decidedOn)}.`}
      </p>
      {standing === 'decided' && reviewOn && <p>{`It is looked at again on ${dayInWords(reviewOn)}.`}</p>}
      {standing === 'under-review' && reviewOn && (
        <p>{`It was to be looked at again on ${dayInWords(reviewOn)}.`}</p>
      )}
      {supersedes && (
        <p>
          {'It takes the place of '}
          <a href={decisionAddress({ number: supersedes })}>{supersedes}</a>.
        </p>
      )}
      {scope === 'members' && <p>Members alone can read this.</p>}
    </InsetText>
  )
}

const Options = ({ options }: { options: readonly Option[] }) => (
  <Section title="What could have been decided">
    {options.map(({ words, speaksFor, speaksAgainst }) => (
      <>
        <h3>{words}</h3>
        <Words named="For it" of={speaksFor || 'Nothing is recorded.'} />
        <Words named="Against it" of={speaksAgainst || 'Nothing is recorded.'} />
      </>
    ))}
  </Section>
)

const HowItCame = ({ decision }: { decision: Decision }) => {
  const { riskOfDoing, riskOfNotDoing, measures } = decision
  const rows = [
    { key: 'Decided by', value: decision.decider },
    { key: 'How', value: methodWords[decision.method] },
    { key: 'On', value: dayInWords(decision.decidedOn) },
    { key: 'Who was involved', value: <Words of={decision.involved} /> },
    { key: 'Who was missing, and what was done', value: <Words of={decision.missing} /> },
    riskOfDoing !== '' && { key: 'Risk of doing it', value: <Words of={riskOfDoing} /> },
    riskOfNotDoing !== '' && { key: 'Risk of not doing it', value: <Words of={riskOfNotDoing} /> },
    measures !== '' && { key: 'What is watched', value: <Words of={measures} /> },
  ]
  return (
    <Section title="How it was decided">
      <SummaryList rows={rows} />
    </Section>
  )
}

const Corrections = ({ decision: { corrections } }: Pick<Props, 'decision'>) => (
  <Section title={corrections.length === 1 ? 'A correction' : 'Corrections'}>
    {corrections.map(({ words, correctedOn }) => (
      <Words named={dayInWords(correctedOn)} of={words} />
    ))}
  </Section>
)

const Reviews = ({ decision: { reviews } }: Pick<Props, 'decision'>) => (
  <Section title="What came of it">
    {reviews.map((review) => (
      <ReviewWords review={review} />
    ))}
  </Section>
)

const ReviewWords = ({ review: { reviewedOn, outcome, words, reviewOn } }: { review: Review }) => (
  <>
    <h3>{`Looked at on ${dayInWords(reviewedOn)}: ${outcomeWords[outcome].toLowerCase()}`}</h3>
    <Words of={words} />
    {reviewOn && <p>{`It is looked at again on ${dayInWords(reviewOn)}.`}</p>}
  </>
)

const ForKeepers = ({ decision, standing }: Pick<Props, 'decision' | 'standing'>) => (
  <Section title="For organisers and editors">
    {(standing === 'decided' || standing === 'under-review') && (
      <Button
        href={`${decisionAddress(decision)}/review`}
        variant={standing === 'decided' ? 'secondary' : undefined}
      >
        Review it
      </Button>
    )}
    <p>
      <a href={`${decisionAddress(decision)}/correct`}>Correct the record</a>
    </p>
  </Section>
)
