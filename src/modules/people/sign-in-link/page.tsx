import { Form } from '#ui/form/form.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { type Standing, signInMinutes } from '../sign-in-request.ts'

/** Opening the link shows this and changes nothing: mail scanners open links too. The press signs in. */
export const SignInLinkPage = ({ link, who }: { link: string; who: string }) => (
  <Layout title="Sign in" robots="noindex">
    <PageHeading>Sign in</PageHeading>
    <p>
      You are about to sign in as <strong>{who}</strong>.
    </p>
    <Form action={`/sign-in/${link}`}>
      <SubmitButton>Sign in</SubmitButton>
    </Form>
    <p>
      If that is not you, <a href="/sign-in">sign in with your own address</a>.
    </p>
  </Layout>
)

type Closed = Exclude<Standing, 'open'> | 'unknown'

/** The link does not work here: why, and what next. */
export const LinkClosedPage = ({ because, signedIn }: { because: Closed; signedIn: boolean }) => {
  const { title, why } = closed[because]
  return (
    <Layout title={title} robots="noindex">
      <PageHeading>{title}</PageHeading>
      {why.map((sentence) => (
        <p>{sentence}</p>
      ))}
      {signedIn ? (
        <p>
          You are signed in in this browser. <a href="/">Go to the home page</a>
        </p>
      ) : (
        <p>
          <a href="/sign-in">
            {because === 'elsewhere' ? 'Sign in in this browser instead' : 'Ask for another e-mail'}
          </a>
        </p>
      )}
    </Layout>
  )
}

const closed: Record<Closed, { title: string; why: readonly string[] }> = {
  unknown: {
    title: 'This link does not work',
    why: [
      `A part of it may be missing: if you copied it, check that you copied all of it. Or it has expired long since: a link works for ${signInMinutes} minutes.`,
    ],
  },
  used: {
    title: 'This link was used already',
    why: ['A link signs in once, so that nobody who finds it later can use it.'],
  },
  expired: {
    title: 'This link has expired',
    why: [`A link works for ${signInMinutes} minutes, so that nobody who finds it later can use it.`],
  },
  ended: {
    title: 'This link no longer works',
    why: [
      'The code that came with it was typed wrong five times, so both have ended. This keeps others from guessing.',
    ],
  },
  elsewhere: {
    title: 'This link belongs to another browser',
    why: [
      'It works in the browser where you asked to sign in, and this is another. Mail programs often open links in a browser of their own.',
      'Go back to where you asked, and type the code from the same e-mail there. The link is still good, too: copy it into that browser.',
      'If you did not ask to sign in, do nothing, and tell the code to nobody.',
    ],
  },
}
