import type { Viewer } from '#platform/access.ts'
import { inWordsWithTime } from '#platform/clock.ts'
import { Form } from '#ui/form/form.tsx'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { CardGrid } from '#ui/layout/card-grid.tsx'
import { PlainCard } from '#ui/layout/plain-card.tsx'
import { Section } from '#ui/layout/section.tsx'
import { SummaryList } from '#ui/summary-list/summary-list.tsx'
import { proofsInWords } from '../proof.ts'
import { rolesInARow } from '../role.ts'
import type { Account } from './query.ts'

type Props = { viewer: Viewer; account: Account; provider: string | null }

/** How a member signs in, and where they are signed in. */
export const HowYouSignIn = ({ viewer, account, provider }: Props) => (
  <>
    <Section title="How you sign in" id="sign-in">
      <SummaryList
        rows={[
          {
            key: account.addresses.length > 1 ? 'E-mail addresses' : 'E-mail address',
            value: <span class="cw-anywhere">{account.addresses.join(', ')}</span>,
            actions: [change('/account/addresses', 'e-mail addresses')],
          },
          {
            key: 'Passkeys',
            value: passkeysInWords(account),
            actions: [change('/account/passkeys', 'passkeys')],
          },
          {
            key: 'Second factor',
            value: secondFactorInWords(viewer, account),
            actions: [change('/account/second-factor', 'second factor')],
          },
          provider !== null && {
            key: 'Account elsewhere',
            value: account.hasIdentity ? `Linked: ${provider}` : `You can link ${provider}`,
            actions: [change('/account/provider', 'account elsewhere')],
          },
        ]}
      />
    </Section>
    <Sessions sessions={account.sessions} />
  </>
)

const change = (href: string, what: string) => ({ href, children: 'Change', visuallyHiddenText: what })

function passkeysInWords({ passkeys }: Account): string {
  if (passkeys === 0) return 'None yet'
  return passkeys === 1 ? 'One' : String(passkeys)
}

function secondFactorInWords(viewer: Viewer, { appSince, passkeys, codesLeft }: Account): string {
  const needed = `Off. Needed for what you do as ${rolesInARow(viewer.waitingRoles)}`
  if (!viewer.hasSecondFactor) return viewer.waitingRoles.size > 0 ? needed : 'Off'
  const by = [passkeys > 0 && 'passkey', appSince && 'authenticator app'].filter((way) => way).join(' or ')
  return `On, by ${by}; ${codesLeft === 1 ? 'one recovery code' : `${codesLeft} recovery codes`} left`
}

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
      <p>{proofsInWords(session)}</p>
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
