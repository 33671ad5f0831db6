import { Form } from '#ui/form/form.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { signInMinutes } from '../sign-in-request.ts'

/** Opening the link shows this and changes nothing: mail scanners open links too. The press adds the address. */
export const VerifyLinkPage = ({ link, address }: { link: string; address: string }) => (
  <Layout title="Is this your address?" back="/account/addresses" robots="noindex">
    <PageHeading>Is this your address?</PageHeading>
    <p>
      You are about to add <strong class="cw-anywhere">{address}</strong> to your account. Whoever reads its
      mail can then sign in as you.
    </p>
    <Form action={`/account/addresses/verify/${encodeURIComponent(link)}`}>
      <SubmitButton>Yes, it is mine</SubmitButton>
    </Form>
  </Layout>
)

type Closed = keyof typeof closed

/** The link adds nothing: why, and what next. */
export const VerifyLinkClosedPage = ({ because }: { because: Closed }) => (
  <Layout title={closed[because].title} back="/account/addresses" robots="noindex">
    <PageHeading>{closed[because].title}</PageHeading>
    <p>{closed[because].why}</p>
    <p>
      <a href="/account/addresses">See your addresses</a>
    </p>
  </Layout>
)

const closed = {
  unknown: {
    title: 'This link does not work',
    why: 'A part of it may be missing: if you copied it, check that you copied all of it. Or it has expired long since.',
  },
  used: {
    title: 'This link was used already',
    why: 'A link works once, and a newer one takes the place of those before it. See below whether your address is there.',
  },
  expired: {
    title: 'This link has expired',
    why: `A link works for ${signInMinutes} minutes. Add the address again to get another.`,
  },
  another: {
    title: 'This link belongs to another account',
    why: 'You are signed in as somebody else than the member who asked for it. Sign in as them in this browser, and open it again.',
  },
  taken: {
    title: 'That address cannot be added',
    why: 'It was added to another account meanwhile. If that is yours too, ask an organiser to help you make one of the two.',
  },
}
