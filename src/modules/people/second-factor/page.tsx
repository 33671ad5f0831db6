import type { Viewer } from '#platform/access.ts'
import { inWords } from '#platform/clock.ts'
import { Button } from '#ui/button/button.tsx'
import { Form } from '#ui/form/form.tsx'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { Done } from '#ui/layout/done.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import type { Factors } from '../factors.ts'
import { rolesInARow } from '../role.ts'

type Props = { viewer: Viewer; factors: Factors; to: string; done: string | undefined }

export const SecondFactorPage = ({ viewer, factors, to, done }: Props) => (
  <Layout title="Your second factor" back="/account" robots="noindex">
    <Done done={done} says={says} />
    <PageHeading lead="A second proof that it is you, beside your e-mail: something that you have with you. Then whoever gets into your mailbox still cannot act as you.">
      Your second factor
    </PageHeading>
    {viewer.waitingRoles.size > 0 && <Needed viewer={viewer} />}
    <PasskeyPart factors={factors} to={to} />
    <AppPart factors={factors} to={to} />
    {viewer.hasSecondFactor && <CodesPart factors={factors} />}
  </Layout>
)

const says = {
  'app-removed': 'The app is removed: its codes no longer work.',
  'app-set-up': 'Your app is set up. Keep it: we ask for its codes from now on.',
}

/** Whoever came here because a role needs it: what for, and that nothing hurries. */
const Needed = ({ viewer }: Pick<Props, 'viewer'>) => (
  <InsetText>
    <p>
      You are {rolesInARow(viewer.waitingRoles)}, and can do much that nobody undoes. So before that work,
      please set up one of these two. It takes about two minutes, once.
    </p>
    <p>
      Not now? <a href="/">Go on without it</a>: you can do what every member does, and what your other roles
      let you do.
    </p>
  </InsetText>
)

const PasskeyPart = ({ factors: { passkeys }, to }: Pick<Props, 'factors' | 'to'>) => (
  <Section title="Passkey" id="passkey">
    <p>
      {passkeys === 0
        ? 'The easiest: your fingerprint, your face or the PIN of your telephone or computer. It also signs you in without an e-mail.'
        : `You have ${passkeys === 1 ? 'one passkey' : `${passkeys} passkeys`}.`}
    </p>
    <Button
      href={`/account/passkeys${to === '/' ? '' : `?to=${encodeURIComponent(to)}`}`}
      variant={passkeys === 0 ? undefined : 'secondary'}
    >
      {passkeys === 0 ? 'Set up a passkey' : 'See your passkeys'}
    </Button>
  </Section>
)

const AppPart = ({ factors: { appSince }, to }: Pick<Props, 'factors' | 'to'>) => (
  <Section title="Authenticator app" id="app">
    <p>
      {appSince
        ? `Set up on ${inWords(appSince)}.`
        : 'An app on your telephone that shows six digits, new every half minute. Any will do, such as Aegis, 2FAS, or the one of Google or Microsoft.'}
    </p>
    <Form action="/account/second-factor/app">
      <HiddenField name="do" value="begin" />
      {to !== '/' && <HiddenField name="to" value={to} />}
      <SubmitButton variant="secondary">{appSince ? 'Use another app' : 'Set up an app'}</SubmitButton>
    </Form>
    {appSince && (
      <Form action="/account/second-factor/remove-app">
        <SubmitButton variant="secondary">Remove the app</SubmitButton>
      </Form>
    )}
  </Section>
)

const CodesPart = ({ factors: { codesLeft } }: Pick<Props, 'factors'>) => (
  <Section title="Recovery codes" id="codes">
    <p>{codesInWords(codesLeft)}</p>
    <Button href="/account/second-factor/recovery-codes" variant={codesLeft === 0 ? undefined : 'secondary'}>
      {codesLeft === 0 ? 'Make recovery codes' : 'Make new ones'}
    </Button>
  </Section>
)

function codesInWords(left: number): string {
  if (left === 0)
    return 'For the day when you lose your device: ten codes on paper, each of which works once. You have none.'
  return left === 1
    ? 'You have one code left on your paper. Make new ones before you use it.'
    : `You have ${left} codes left on your paper.`
}
