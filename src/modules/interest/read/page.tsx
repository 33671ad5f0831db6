import type { ComponentChildren } from 'preact'
import type { MapNames } from '#modules/system/index.ts'
import { inWords, inWordsWithTime } from '#platform/clock.ts'
import { Button } from '#ui/button/button.tsx'
import { Done } from '#ui/layout/done.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { SummaryList } from '#ui/summary-list/summary-list.tsx'
import { Tag } from '#ui/tag/tag.tsx'
import { WarningCallout } from '#ui/warning-callout/warning-callout.tsx'

import { OwnWords } from '../answers-list.tsx'
import { daysWaiting, isConfirmable, isOpen, statusWords, waitInWords, waitsSince } from '../expression.ts'
import type { AskedQuestion, Expression } from '../expressions.ts'
import { inPlainRows } from './rows.ts'

type Props = {
  expression: Expression
  names: MapNames
  members: ReadonlyMap<string, string>
  now: Date
  done: string | undefined
}

/** One expression of interest, with everything that an organiser may see, and what there is to do. */
export const ReadPage = ({ expression, names, members, now, done }: Props) => (
  <Layout title={expression.name} back="/interest" robots="noindex">
    <Done done={done} says={says} />
    <PageHeading caption={`Expression of interest ${expression.reference}`}>
      <bdi>{expression.name}</bdi>
    </PageHeading>
    <p>
      <Tag>{statusWords[expression.status]}</Tag> {standingOf(expression, members, now)}
    </p>
    {isConfirmable(expression, now) && expression.confirmationEndsAt && (
      <p>
        By your rules they are a member as soon as they confirm their address. We have asked them to by
        e-mail; if they do not until {inWords(expression.confirmationEndsAt)}, it waits for you. You can
        decide before that.
      </p>
    )}
    {isOpen(expression.status) && <ToDo expression={expression} />}
    {expression.status === 'accepted' && <Accepted expression={expression} />}
    {expression.accessNeeds && (
      <WarningCallout heading={{ children: 'What they need in order to take part', level: 2 }}>
        <OwnWords>{expression.accessNeeds}</OwnWords>
        <p>For organisers alone. It does not decide who may join.</p>
      </WarningCallout>
    )}
    {expression.questions.length > 0 && <Questions questions={expression.questions} members={members} />}
    {inPlainRows(expression, names).map(({ title, rows }) => (
      <>
        <h2 class="nhsuk-heading-m">{title}</h2>
        <SummaryList
          rows={rows.map(({ key, value }) => ({
            key,
            value: value ? <OwnWords>{value}</OwnWords> : 'Not provided',
          }))}
        />
      </>
    ))}
    {expression.reason && (
      <>
        <h2 class="nhsuk-heading-m">Why it was declined</h2>
        <OwnWords>{expression.reason}</OwnWords>
        <p>For organisers alone.</p>
      </>
    )}
  </Layout>
)

const says = {
  asked: 'Your question is on its way to them by e-mail. Once they answer, they are back in the queue.',
  declined: 'Your letter is on its way to them.',
  'declined-without-mail': 'It is written down that they were told.',
  entered: 'It is in the queue. If there is an e-mail address, a copy is on its way to it.',
  'by-telephone': 'They are accepted. Without an e-mail address they cannot sign in yet.',
}

function standingOf(expression: Expression, members: Props['members'], now: Date): ComponentChildren {
  const { status, sentAt, decidedAt, decidedBy } = expression
  if (isConfirmable(expression, now)) return `Sent on ${inWords(sentAt)}.`
  if (isOpen(status)) {
    const days = daysWaiting(waitsSince(expression), now)
    return `Sent on ${inWords(sentAt)}. Waiting: ${waitInWords(days).toLowerCase()}.`
  }
  const who = decidedBy && ` by ${members.get(decidedBy) ?? 'a former member'}`
  return `Sent on ${inWords(sentAt)}, decided${who || ''}${decidedAt ? ` on ${inWordsWithTime(decidedAt)}` : ''}.`
}

const ToDo = ({ expression: { id, address, telephone } }: Pick<Props, 'expression'>) => (
  <div class="nhsuk-button-group">
    <Button href={`/interest/${id}/accept`}>Accept</Button>
    {address ? (
      <Button href={`/interest/${id}/ask`} variant="secondary">
        Ask a question
      </Button>
    ) : (
      <p>{`They have no e-mail address. To ask something, call ${telephone}.`}</p>
    )}
    <Button href={`/interest/${id}/decline`} variant="secondary">
      Decline
    </Button>
  </div>
)

const Accepted = ({ expression: { id, memberId, address } }: Pick<Props, 'expression'>) => {
  if (memberId)
    return (
      <p>
        <a href={`/members/${memberId}`}>See their page as a member</a>
      </p>
    )
  if (address) return null
  return (
    <p>
      They take part by telephone. Once they have an e-mail address,{' '}
      <a href={`/interest/${id}/accept`}>make them a member who can sign in</a>.
    </p>
  )
}

const Questions = ({
  questions,
  members,
}: {
  questions: readonly AskedQuestion[]
  members: Props['members']
}) => (
  <>
    <h2 class="nhsuk-heading-m">What was asked</h2>
    {questions.map(({ words, askedBy, askedAt, answer, answeredAt }) => (
      <SummaryList
        rows={[
          {
            key: `${(askedBy && members.get(askedBy)) || 'An organiser'} asked on ${inWords(new Date(askedAt))}`,
            value: <OwnWords>{words}</OwnWords>,
          },
          {
            key: answeredAt ? `Answered on ${inWords(new Date(answeredAt))}` : 'Answer',
            value: answer ? <OwnWords>{answer}</OwnWords> : 'Not yet',
          },
        ]}
      />
    ))}
  </>
)
