import type { Viewer } from '#platform/access.ts'
import { inWords, inWordsWithTime } from '#platform/clock.ts'
import { Form } from '#ui/form/form.tsx'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { CardGrid } from '#ui/layout/card-grid.tsx'
import { Done } from '#ui/layout/done.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { PlainCard } from '#ui/layout/plain-card.tsx'
import { Section } from '#ui/layout/section.tsx'
import { SummaryList } from '#ui/summary-list/summary-list.tsx'
import { roleWords } from '../role.ts'
import { MailStanding } from './mail-standing.tsx'
import type { Account } from './query.ts'

type Props = { viewer: Viewer; account: Account; done: string | undefined }

export const AccountPage = ({ viewer, account, done }: Props) => (
  <Layout title="Your account" robots="noindex">
    <Done done={done} says={says(viewer)} />
    <PageHeading>Your account</PageHeading>
    <MailStanding paused={account.paused} />
    <SummaryList
      rows={[
        {
          key: 'Name',
          value: viewer.name,
          actions: [{ href: '/account/rename', children: 'Change', visuallyHiddenText: 'name' }],
        },
        {
          key: account.addresses.length > 1 ? 'E-mail addresses' : 'E-mail address',
          value: account.addresses.join(', '),
        },
        {
          key: 'What we write to you',
          value: 'News of the community, at once or in a digest',
          actions: [
            { href: '/account/letters', children: 'Choose', visuallyHiddenText: 'what we write to you' },
          ],
        },
        { key: 'Member since', value: inWords(account.joinedAt) },
        { key: 'Roles', value: [...viewer.roles].map((role) => roleWords[role].name).join(', ') || 'Member' },
      ]}
    />
    <p>
      <a href={`/members/${viewer.id}`}>See your page as other members do</a>
    </p>
    <Sessions sessions={account.sessions} />
  </Layout>
)

const says = ({ name }: Viewer) => ({
  renamed: `Saved. Other members know you as ${name} now.`,
  'mail-started': 'Started again. What we held back in the last week is on its way.',
  ended: 'It is ended: whoever used it is signed out.',
  'others-ended': 'All others are ended: you are signed in in this browser only.',
})

const Sessions = ({ sessions }: Pick<Account, 'sessions'>) => (
  <Section title="Where you are signed in" id="sessions">
    <p>If you do not know one of these, end it: whoever uses it is signed out at their next click.</p>
    <CardGrid columns={2}>
      {sessions.map((session) => (
        <SessionCard session={session} />
      ))}
    </CardGrid>
    {sessions.length > 1 && (
      <Form action="/account/end-session">
        <HiddenField name="session" value="others" />
        <SubmitButton variant="secondary">End all others</SubmitButton>
      </Form>
    )}
  </Section>
)

const SessionCard = ({ session }: { session: Account['sessions'][number] }) => {
  const browser = session.browser || 'A browser that we do not know'
  return (
    <PlainCard title={browser} kicker={session.isThis ? 'This browser' : undefined}>
      <p>
        Signed in on {inWordsWithTime(session.beganAt)}, last used on {inWordsWithTime(session.seenAt)}
      </p>
      {session.isThis ? (
        <Form action="/sign-out">
          <SubmitButton variant="secondary" small={true}>
            Sign out
          </SubmitButton>
        </Form>
      ) : (
        <Form action="/account/end-session">
          <HiddenField name="session" value={session.id} />
          <SubmitButton variant="secondary" small={true}>
            End<span class="nhsuk-u-visually-hidden"> the session in {browser}</span>
          </SubmitButton>
        </Form>
      )}
    </PlainCard>
  )
}
