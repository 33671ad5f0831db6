import { Form } from '#ui/form/form.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Done } from '#ui/layout/done.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Facts } from '#ui/layout/facts.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { SummaryList } from '#ui/summary-list/summary-list.tsx'
import { Tag } from '#ui/tag/tag.tsx'
import { WarningCallout } from '#ui/warning-callout/warning-callout.tsx'
import { inWordsWithTime } from '../../clock.ts'
import { PausedAddresses } from './paused-addresses.tsx'
import type { MailState } from './query.ts'

export const MailPage = ({
  counts,
  dead,
  paused,
  isFirst,
  hasServer,
  done,
}: MailState & { isFirst: boolean; hasServer: boolean; done: string | undefined }) => (
  <Layout
    title="Mail of the house"
    width="wide"
    breadcrumb={[{ href: '/administration', text: 'Administration' }]}
    robots="noindex"
  >
    <Done done={done} says={says} />
    <PageHeading lead="What the house sends, and what it could not. Never what is in it.">
      Mail of the house
    </PageHeading>
    {!hasServer && <NoServer />}
    <Counts counts={counts} hasServer={hasServer} />
    <p>
      <a href="/administration/mail/check">See whether our mail lands, and send yourself a test</a>
    </p>
    {isFirst && <PausedAddresses {...paused} />}
    <h2>Not sent</h2>
    {dead.mails.length === 0 && (
      <EmptyState>
        {hasServer ? 'Nothing: every mail was sent, or is on its way.' : 'Nothing was tried.'}
      </EmptyState>
    )}
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

const says = {
  'tried-again': 'It waits again, and is tried in a moment.',
  resumed: 'Mail to that address goes out again, with what was withheld in the last week.',
}

const Counts = ({ counts, hasServer }: { counts: MailState['counts']; hasServer: boolean }) => (
  <Facts
    facts={[
      { term: 'Waiting', fact: counts.waiting },
      {
        term: hasServer ? 'Sent in the last 24 hours' : 'Shown in development in the last 24 hours',
        fact: counts.sentLately,
      },
      { term: 'Not sent', fact: counts.dead },
    ]}
  />
)

const NoServer = () => (
  <WarningCallout heading={{ level: 2, children: 'Mail is not sent' }}>
    <p>
      The house has no mail server. What it writes is shown at{' '}
      <a href="/development/mail">/development/mail</a> and reaches nobody. Set SMTP_URL and start the house
      again: what it writes from then on is sent.
    </p>
  </WarningCallout>
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
