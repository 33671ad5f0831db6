import type { Viewer } from '#platform/access.ts'
import { inWords } from '#platform/clock.ts'
import { Done } from '#ui/layout/done.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { SummaryList } from '#ui/summary-list/summary-list.tsx'
import { roleWords } from '../role.ts'
import { HowYouSignIn } from './how-you-sign-in.tsx'
import { MailStanding } from './mail-standing.tsx'
import type { Account } from './query.ts'
import { StandingSection } from './standing.tsx'
import { whoSeesWhat } from './who-sees.ts'

type Props = { viewer: Viewer; account: Account; provider: string | null; done: string | undefined }

export const AccountPage = ({ viewer, account, provider, done }: Props) => (
  <Layout title="Your account" robots="noindex">
    <Done done={done} says={says(viewer)} />
    <PageHeading>Your account</PageHeading>
    <MailStanding paused={account.paused} />
    <Chosen viewer={viewer} account={account} />
    <ul class="nhsuk-list">
      <li>
        <a href="/account/profile">Your profile</a>
      </li>
      <li>
        <a href="/account/photograph">Your photograph</a>
      </li>
      <li>
        <a href={`/members/${viewer.id}?as=member`}>See your page as other members do</a>
      </li>
    </ul>
    <StandingSection />
    <YourData />
    <HowYouSignIn viewer={viewer} account={account} provider={provider} />
  </Layout>
)

/** What a member has chosen, each with the way to change it. */
const Chosen = ({ viewer, account }: Pick<Props, 'viewer' | 'account'>) => (
  <SummaryList
    rows={[
      {
        key: 'Name',
        value: viewer.name,
        actions: [{ href: '/account/rename', children: 'Change', visuallyHiddenText: 'name' }],
      },
      {
        key: 'Taking part',
        value: account.wishes,
        actions: [
          {
            href: '/account/wishes',
            children: 'Change',
            visuallyHiddenText: 'what you would like to take part in',
          },
        ],
      },
      {
        key: 'What we write to you',
        value: account.letters,
        actions: [
          { href: '/account/letters', children: 'Change', visuallyHiddenText: 'what we write to you' },
        ],
      },
      {
        key: 'Who sees what of you',
        value: whoSeesWhat(account),
        actions: [
          { href: '/account/profile', children: 'Change', visuallyHiddenText: 'who sees what of you' },
        ],
      },
      { key: 'Member since', value: inWords(account.joinedAt) },
      { key: 'Roles', value: rolesInWords(viewer) },
    ]}
  />
)

const rolesInWords = ({ roles, waitingRoles }: Viewer) =>
  [...roles, ...waitingRoles].map((role) => roleWords[role].name).join(', ') || 'Member'

/** What the house holds about a member, and what they decide about it. */
const YourData = () => (
  <Section title="Your data" id="your-data">
    <ul class="nhsuk-list">
      <li>
        <a href="/account/consent">What you agreed to</a>
      </li>
      <li>
        <a href="/account/diversity">Equality questions, answered in confidence</a>
      </li>
      <li>
        <a href="/account/take-away">Take your data away</a>
      </li>
      <li>
        <a href="/account/leave">Leave</a>, or <a href="/account/erase">have everything erased</a>
      </li>
      <li>
        <a href="/data-complaint">Complain about how your data is handled</a>
      </li>
    </ul>
  </Section>
)

const says = ({ name }: Viewer) => ({
  renamed: `Saved. Other members know you as ${name} now.`,
  'mail-started': 'Started again. What we held back in the last week is on its way.',
  ended: 'It is ended: whoever used it is signed out.',
  'others-ended': 'All others are ended: you are signed in in this browser only.',
})
