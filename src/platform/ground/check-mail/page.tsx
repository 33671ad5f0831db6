import { Form } from '#ui/form/form.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Done } from '#ui/layout/done.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Tag } from '#ui/tag/tag.tsx'
import type { Finding } from '../../mail/sender-records.ts'

type Props = { from: string; findings: readonly Finding[]; hasServer: boolean; done: string | undefined }

/** Whether other mail servers have reason to trust mail of the house, and a way to try it. */
export const CheckMailPage = ({ from, findings, hasServer, done }: Props) => (
  <Layout
    title="Does our mail land?"
    breadcrumb={[
      { href: '/administration', text: 'Administration' },
      { href: '/administration/mail', text: 'Mail of the house' },
    ]}
    robots="noindex"
  >
    <Done done={done} says={says} />
    <PageHeading lead={`What other mail servers look up before they let in a mail from ${from}.`}>
      Does our mail land?
    </PageHeading>
    {findings.map((finding) => (
      <FindingCard finding={finding} />
    ))}
    <h2>Try it</h2>
    <p>
      {hasServer
        ? 'We send a mail to your own main address. It says what to look at when it has arrived.'
        : 'There is no mail server, so a test mail goes to the development mailbox only.'}
    </p>
    <Form action="/administration/mail/test">
      <SubmitButton variant="secondary">Send me a test mail</SubmitButton>
    </Form>
  </Layout>
)

const says = {
  sent: 'A test mail is on its way to you. If it does not arrive in a few minutes, see what was not sent.',
}

const states: Record<Finding['state'], { words: string; colour: 'green' | 'orange' | 'red' | 'grey' }> = {
  fine: { words: 'Fine', colour: 'green' },
  look: { words: 'Look at it', colour: 'orange' },
  wrong: { words: 'To be mended', colour: 'red' },
  unknown: { words: 'Not known', colour: 'grey' },
}

const titles: Record<Finding['about'], string> = {
  sender: 'The sender',
  SPF: 'SPF: who may send',
  DKIM: 'DKIM: the signature',
  DMARC: 'DMARC: what becomes of forgeries',
  return: 'The way back',
}

const FindingCard = ({ finding: { about, state, says: said, cure, record } }: { finding: Finding }) => (
  <div class="cw-card cw-card--plain nhsuk-u-margin-bottom-4">
    <h2 class="cw-card__title">{titles[about]}</h2>
    <p>
      <Tag colour={states[state].colour}>{states[state].words}</Tag>
    </p>
    <p>{said}</p>
    {cure && <p>{cure}</p>}
    {record && <p class="cw-small">{record}</p>}
  </div>
)
