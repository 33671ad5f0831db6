import { inWordsWithTime } from '#platform/clock.ts'
import { Details } from '#ui/details/details.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { Facts } from '#ui/layout/facts.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Quote } from '#ui/layout/quote.tsx'
import { Markdown } from '#ui/markdown/markdown.tsx'
import { type Conversation, conversationAddress } from '../conversation.ts'
import { outcomeWords, type Report, reportKinds, reportKindWords, waitsForAnswer } from '../report.ts'
import { fromAMember, type Statement } from '../statement.ts'
import { mostReported } from './form.ts'

type Props = {
  conversation: Conversation
  statement: Statement
  /** What its reader has reported of it; null for nothing. */
  own: Report | null
  /** Its reader said it. */
  isTheirs: boolean
  /** It can be that nobody may read a report of it. */
  mayStayUnread: boolean
  form: FormState
}

/** A statement that its reader thinks should be looked at; or what came of their report. */
export const ReportPage = (props: Props) => {
  const { conversation, statement, form, isTheirs } = props
  const home = conversationAddress(conversation)
  const isIn = statement.status === 'in'
  const title = isTheirs ? 'You said this' : titleOf(props)
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
      {isIn && !isTheirs && (
        <Quote
          by={`No. ${statement.number}. ${fromAMember}`}
          lang={statement.lang === 'en' ? undefined : statement.lang}
        >
          {statement.words}
        </Quote>
      )}
      {isTheirs ? <Theirs home={home} /> : <Reporting {...props} />}
      <p>
        <a href={home}>Back to the conversation</a>
      </p>
    </Layout>
  )
}

const titleOf = ({ own, statement }: Props) => {
  if (own) return 'Your report'
  return statement.status === 'in' ? 'Report this statement' : 'This statement is not voted on'
}

/** The same words whatever was reported, and whatever became of it. */
const Theirs = ({ home }: { home: string }) => (
  <p>
    Nobody reports what they said themselves. <a href={`${home}/mine`}>See what became of it</a>.
  </p>
)

const Reporting = (props: Props) => {
  const { own, statement } = props
  if (own) return <Own {...props} own={own} />
  return statement.status === 'in' ? <Ask {...props} /> : <p>There is nothing to report any more.</p>
}

/** Where it can be that nobody answers, that is said before and after. */
const MayStayUnread = () => (
  <InsetText>
    <p>
      Fewer than two people look after conversations here, and nobody sees a report of what they said
      themselves. So it can be that nobody answers. Is it about personal data?{' '}
      <a href="/data-complaint">Complain about it</a>: you get an answer within 30 days.
    </p>
  </InsetText>
)

const Ask = ({ conversation, statement, mayStayUnread, form }: Props) => (
  <>
    <p>
      Whoever looks after conversations reads your report, without your name. Nobody else is told of it, not
      the author either. You get one answer, and another only where what was done is taken back.
    </p>
    {mayStayUnread && <MayStayUnread />}
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
const Own = ({ own, mayStayUnread }: { own: Report; mayStayUnread: boolean }) => {
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
      {mayStayUnread && waitsForAnswer(own) && <MayStayUnread />}
      <Facts facts={facts.filter((fact) => fact !== false)} />
    </>
  )
}
