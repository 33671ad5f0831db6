import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { errandMinutes } from '../provider-errand.ts'

type Because = keyof typeof words
type Props = { because: Because; name: string; signedIn: boolean }

/** Somebody came back from the provider, and is not let in by it: why, and what next. */
export const NotLetInPage = ({ because, name, signedIn }: Props) => (
  <Layout title={words[because].title(name)} robots="noindex">
    <PageHeading>{words[because].title(name)}</PageHeading>
    {words[because].why.map((sentence) => (
      <p>{sentence}</p>
    ))}
    {signedIn ? (
      <p>
        You are signed in in this browser. <a href="/account">See your account</a>
      </p>
    ) : (
      <p>
        <a href="/sign-in">Sign in by e-mail, or try again</a>
      </p>
    )}
  </Layout>
)

const again = 'This keeps whoever finds such an address later from coming in by it. Nothing was changed.'

const words = {
  denied: {
    title: (name: string) => `You did not sign in with ${name}`,
    why: [
      'The other house says that it was broken off there, or that you may not use it here. Nothing was changed.',
    ],
  },
  unlinked: {
    title: (name: string) => `No member is known by ${name}`,
    why: [
      'You signed in there, and nobody here has linked that account. We know somebody by it at once only where both houses have verified the same e-mail address.',
      'If you are a member, sign in by e-mail, and link the account in your own. If you are not, ask a member or an organiser to bring you in.',
    ],
  },
  taken: {
    title: () => 'That account cannot be linked',
    why: [
      'It is linked to another member already, or you have linked another one, which you would have to unlink first. Nothing was changed.',
    ],
  },
  unknown: {
    title: () => 'This address leads nowhere by itself',
    why: ['It is where the other house brings people back to. Begin at the sign-in page.'],
  },
  used: {
    title: () => 'This was used already',
    why: [`Coming back from the other house works once. ${again}`],
  },
  expired: {
    title: () => 'This took too long',
    why: [`Coming back from the other house works for ${errandMinutes} minutes. ${again}`],
  },
  elsewhere: {
    title: () => 'This belongs to another browser',
    why: [`Coming back works in the browser in which you began, and this is another. ${again}`],
  },
}
