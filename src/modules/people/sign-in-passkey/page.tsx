import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'

type Props = { because: 'nothing' | 'refused'; to: string }

/** No passkey let somebody in: why, and what next. */
export const PasskeyRefusedPage = ({ because, to }: Props) => (
  <Layout title={words[because].title} back={wayBack(to)} robots="noindex">
    <PageHeading>{words[because].title}</PageHeading>
    {words[because].why.map((sentence) => (
      <p>{sentence}</p>
    ))}
    <p>
      <a href={wayBack(to)}>Sign in by e-mail, or try again</a>
    </p>
  </Layout>
)

const wayBack = (to: string) => (to === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(to)}`)

const words = {
  nothing: {
    title: 'Your browser sent no passkey',
    why: [
      'Passkeys need JavaScript, and a browser that knows them. In this one, sign in by e-mail: that needs neither.',
    ],
  },
  refused: {
    title: 'That passkey did not work',
    why: [
      'It may have been removed from the account, or the page may have been open for more than ten minutes before you chose it.',
      'A passkey must also be unlocked by you, with a fingerprint, your face or a PIN.',
    ],
  },
}
