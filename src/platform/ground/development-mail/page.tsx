import type { ComponentChildren } from 'preact'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { SummaryList } from '#ui/summary-list/summary-list.tsx'
import { inWordsWithTime } from '../../clock.ts'

type Mail = { id: string; toAddress: string; subject: string; bodyText: string; queuedAt: Date }

export const DevelopmentMailPage = ({ mails }: { mails: readonly Mail[] }) => (
  <Layout title="Mail of this house" robots="noindex">
    <PageHeading lead="There is no mail server, so mail is shown here: the newest 50. A house that others reach has no such page.">
      Mail of this house
    </PageHeading>
    {mails.length === 0 && <EmptyState>No mail was written yet.</EmptyState>}
    {mails.map((mail) => (
      <Written mail={mail} />
    ))}
  </Layout>
)

const Written = ({ mail }: { mail: Mail }) => (
  <div class="cw-card cw-card--plain nhsuk-u-margin-bottom-4">
    <h2 class="cw-card__title">{mail.subject || 'Without a subject'}</h2>
    <SummaryList
      rows={[
        { key: 'To', value: mail.toAddress },
        { key: 'Written', value: inWordsWithTime(mail.queuedAt) },
      ]}
    />
    {mail.bodyText
      .trim()
      .split('\n\n')
      .map((paragraph) => (
        <p>{inLines(paragraph)}</p>
      ))}
    <p>
      <a href={`/development/mail/${mail.id}`}>
        See it as a mail program draws it<span class="nhsuk-u-visually-hidden">: {mail.subject}</span>
      </a>
    </p>
  </div>
)

const inLines = (paragraph: string): ComponentChildren =>
  paragraph.split('\n').map((line, index) => (
    <>
      {index > 0 && <br />}
      {line
        .split(/(https?:\/\/\S+)/)
        .map((words) => (/^https?:/.test(words) ? <a href={words}>{words}</a> : words))}
    </>
  ))
