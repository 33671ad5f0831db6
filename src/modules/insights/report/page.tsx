import { inWordsWithTime } from '#platform/clock.ts'
import { Details } from '#ui/details/details.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { Facts } from '#ui/layout/facts.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Quote } from '#ui/layout/quote.tsx'
import { Markdown } from '#ui/markdown/markdown.tsx'
import { type Conversation, conversationAddress } from '../conversation.ts'
import { outcomeWords, type Report, reportKinds, reportKindWords } from '../report.ts'
import { fromAMember, type Statement } from '../statement.ts'
import { mostReported } from './form.ts'

type Props = {
  conversation: Conversation
  statement: Statement
  /** What its reader has reported of it; null for nothing. */
  own: Report | null
  form: FormState
}

/** A statement that its reader thinks should be looked at; or what came of their report. */
export const ReportPage = (props: Props) => {
  const { conversation, statement, own, form } = props
  const home = conversationAddress(conversation)
  const isIn = statement.status === 'in'
  const title = own ? 'Your report' : isIn ? 'Report this statement' : 'This statement is not voted on'
  return (
    <Layout
      title={`${title}: ${conversation.title}`}
      back={isIn ? `${home}/vote/${statement.number}` : home}
      thread={conversation.characteristic || undefined}
      problem={form.problems.length > 0}
      robots="noindex"
    >
      <Problems form={form} />
      <PageHeading caption={conversation.question}>{title}</PageHeading>
      {isIn && (
        <Quote
          by={`No. ${statement.number}. ${fromAMember}`}
          lang={statement.lang === 'en' ? undefined : statement.lang}
        >
          {statement.words}
        </Quote>
      )}
      {own ? <Own own={own} /> : isIn ? <Ask {...props} /> : <p>There is nothing to report any more.</p>}
      <p>
        <a href={home}>Back to the conversation</a>
      </p>
    </Layout>
  )
}

const Ask = ({ conversation, statement, form }: Props) => (
  <>
    <p>
      Whoever looks after conversations reads your report, without your name. Nobody else is told of it, not
      the author either. You get one answer.
    </p>
    <Details summary="What is let in, and what is not">
      <Markdown text={conversation.moderationRules} level={3} />
    </Details>
    <Form action={`${conversationAddress(conversation)}/report/${statement.number}`}>
      <RadioField
        form={form}
        name="kind"
        legend={{ children: 'Why should somebody look at it?', size: 's' }}
        hint="That you think otherwise is no reason: vote, and say what you think"
        items={reportKinds.map((value) => ({ value, label: reportKindWords[value] }))}
      />
      <TextArea
        form={form}
        name="words"
        label={{ children: 'What should we know? (optional)', size: 's' }}
        hint="For “Something else”, say what. Do not name anybody whom the statement does not name"
        rows={3}
        maxLength={mostReported}
      />
      <SubmitButton>Report it in confidence</SubmitButton>
    </Form>
  </>
)

/** What they reported, and the answer. */
const Own = ({ own }: { own: Report }) => {
  const { kind, words, reportedAt, outcome, answer } = own
  const facts = [
    { term: 'Reported', fact: inWordsWithTime(reportedAt) },
    { term: 'Why', fact: reportKindWords[kind] },
    words !== '' && { term: 'What you wrote', fact: <span dir="auto">{words}</span> },
    answer !== '' && { term: 'Because', fact: <span dir="auto">{answer}</span> },
  ]
  return (
    <>
      <p>
        {outcome
          ? outcomeWords[outcome]
          : 'Thank you. Somebody looks at it, and you hear once what came of it. Nobody is told that it was you.'}
      </p>
      <Facts facts={facts.filter((fact) => fact !== false)} />
    </>
  )
}
