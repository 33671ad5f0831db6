import { Form } from '#ui/form/form.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Facts } from '#ui/layout/facts.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { SummaryList } from '#ui/summary-list/summary-list.tsx'
import { Tag } from '#ui/tag/tag.tsx'
import { inWordsWithTime } from '../../clock.ts'
import type { MailState } from './query.ts'

export const MailPage = ({
  counts,
  dead,
  isFirst,
  hasServer,
}: MailState & { isFirst: boolean; hasServer: boolean }) => (
  <Layout title="Mail of the house" width="wide" robots="noindex">
    <PageHeading
      caption="Administration"
      lead="What the house sends, and what it could not. Never what is in it."
    >
      Mail of the house
    </PageHeading>
    <p>
      <a href="/administration/acts">What was done</a>
    </p>
    {!hasServer && (
      <p>
        There is no mail server: nothing is sent. Set SMTP_URL, or read mail at{' '}
        <a href="/development/mail">/development/mail</a>.
      </p>
    )}
    <Facts
      facts={[
        { term: 'Waiting', fact: counts.waiting },
        { term: 'Sent in the last 24 hours', fact: counts.sentLately },
        { term: 'Not sent', fact: counts.dead },
      ]}
    />
    <h2>Not sent</h2>
    {dead.mails.length === 0 && <EmptyState>Nothing: every mail was sent, or is on its way.</EmptyState>}
    {dead.mails.map((mail) => (
      <DeadMail mail={mail} />
    ))}
    {(dead.older || !isFirst) && (
      <Pagination
        previous={isFirst ? undefined : { href: '/administration/mail', children: 'Newest' }}
        next={
          dead.older
            ? {
                href: `/administration/mail?before=${encodeURIComponent(dead.older.toISOString())}`,
                children: 'Older',
              }
            : undefined
        }
      />
    )}
  </Layout>
)

const DeadMail = ({ mail }: { mail: MailState['dead']['mails'][number] }) => (
  <div class="cw-card cw-card--plain nhsuk-u-margin-bottom-4">
    <h3 class="cw-card__title">To {mail.toAddress}</h3>
    {mail.handedOverAt && (
      <p>
        <Tag colour="orange">It may have been delivered</Tag>
      </p>
    )}
    <SummaryList
      rows={[
        { key: 'For the act', value: mail.act },
        { key: 'Written', value: inWordsWithTime(mail.queuedAt) },
        { key: 'Given up', value: mail.deadAt ? inWordsWithTime(mail.deadAt) : '' },
        { key: 'Attempts', value: String(mail.attempts) },
        { key: 'Why', value: mail.lastError ?? 'Unknown' },
      ]}
    />
    {mail.canBeRetried ? (
      <Form action={`/administration/mail/${mail.id}/retry`}>
        <SubmitButton variant="secondary" small={true}>
          Try again<span class="nhsuk-u-visually-hidden"> to send to {mail.toAddress}</span>
        </SubmitButton>
      </Form>
    ) : (
      <p>It held something that works for minutes only, so there is nothing left to send.</p>
    )}
  </div>
)
