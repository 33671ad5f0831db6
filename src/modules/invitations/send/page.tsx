import type { Sender } from '#modules/people/index.ts'
import type { Config } from '#platform/config.ts'
import { Button } from '#ui/button/button.tsx'
import { Form } from '#ui/form/form.tsx'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Done } from '#ui/layout/done.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { LetterPreview } from '#ui/mail/letter-preview.tsx'
import { SummaryList } from '#ui/summary-list/summary-list.tsx'
import { WarningCallout } from '#ui/warning-callout/warning-callout.tsx'
import { invitationLetter } from '../email.tsx'
import { NoMailServer } from '../no-mail-server.tsx'
import type { Writer } from '../writers.ts'
import type { FoundSending } from './query.ts'

type Props = {
  sending: FoundSending
  /** What the page shows, in short: the press must mean the same. */
  seen: string
  by: Writer
  from: Sender
  config: Pick<Config, 'baseUrl' | 'mailFrom' | 'development'>
  hasChanged: boolean
  done: string | undefined
}

/** The last look before a list is written to: how many get mail, from whom, and which letter. */
export const SendPage = ({ sending, seen, by, from, config, hasChanged, done }: Props) => {
  const { id, people } = sending
  const title = people === 0 ? 'Nobody is left to write to' : `Send ${invitations(people)}?`
  return (
    <Layout
      title={title}
      robots="noindex"
      breadcrumb={[
        { href: '/invitations', text: 'Invitations' },
        { href: `/invitations/batches/${id}`, text: 'Check the list' },
      ]}
    >
      <Done done={done} says={says} />
      <PageHeading caption={sending.fileName || 'A pasted list'}>{title}</PageHeading>
      {hasChanged && (
        <WarningCallout heading={{ children: 'Something has changed', level: 2 }}>
          <p>
            The letter, or how many get it, is another one since you looked. Nothing was sent. Please look
            again.
          </p>
        </WarningCallout>
      )}
      <Facts sending={sending} by={by} from={from} config={config} />
      <Section title="The letter" id="letter">
        <LetterPreview
          {...invitationLetter({ ...sending, by, from, config, name: sending.firstName, token: null })}
        />
      </Section>
      <Section title="Are you sure?" id="sure">
        {people > 0 && (
          <Form action={`/invitations/batches/${id}/send`}>
            <HiddenField name="seen" value={seen} />
            <p>Once it is sent it cannot be called back. Each gets one letter, however often you press.</p>
            <SubmitButton>{`Send ${invitations(people)}`}</SubmitButton>
          </Form>
        )}
        <TestLetter id={id} answersTo={by.answersTo} />
        <Button href={`/invitations/batches/${id}`} variant="secondary">
          Not yet: back to the list
        </Button>
      </Section>
    </Layout>
  )
}

const says = { tested: 'A test letter is on its way to you, and to nobody else.' }

const invitations = (people: number) =>
  people === 1 ? 'one invitation' : `${people.toLocaleString('en-GB')} invitations`

const Facts = ({ sending, by, from, config }: Pick<Props, 'sending' | 'by' | 'from' | 'config'>) => (
  <SummaryList
    rows={[
      { key: 'Who gets mail', value: whoGetsIt(sending) },
      { key: 'When', value: config.development ? { children: <NoMailServer /> } : 'Now' },
      { key: 'From', value: `${by.name}, for ${from.name}` },
      {
        key: 'Answers go to',
        value: by.answersTo ?? 'The mailbox of the community',
      },
      { key: 'Subject', value: sending.subject },
    ]}
  />
)

const whoGetsIt = ({ people, left }: FoundSending): string => {
  const number = people === 1 ? 'One person' : `${people.toLocaleString('en-GB')} people`
  if (left === 0) return number
  const others = left === 1 ? 'One other has' : `${left.toLocaleString('en-GB')} others have`
  return `${number}. ${others} joined, been invited or said no since the list was checked, and gets nothing.`
}

const TestLetter = ({ id, answersTo }: { id: string; answersTo: string | null }) =>
  answersTo ? (
    <Form action={`/invitations/batches/${id}/test-letter`}>
      <SubmitButton variant="secondary">Send a test letter to me</SubmitButton>
      <p class="cw-small">{`One letter, to ${answersTo} alone. It says that it is a test, and its link invites nobody.`}</p>
    </Form>
  ) : (
    <p class="cw-small">
      You could send a test letter to yourself, had you shown that your main address is yours:{' '}
      <a href="/account/addresses">see your addresses</a>.
    </p>
  )
