import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'

/**
 * On to the provider. A form may not lead to another house (the content security policy), and this page says where
 * somebody is going.
 */
export const OnwardPage = ({ to, name }: { to: string; name: string }) => (
  <Layout title={`On to ${name}`} robots="noindex" onward={to}>
    <PageHeading>On to {name}</PageHeading>
    <p>
      You are taken to <strong>{new URL(to).host}</strong>, where you sign in, and brought back here.
    </p>
    <p>
      If nothing happens, <a href={to}>go on</a>.
    </p>
  </Layout>
)

/** It cannot be done with the provider now: why, and how to come in all the same. `code` is for the operator. */
export const TroublePage = ({ name, code, signedIn }: { name: string; code: string; signedIn: boolean }) => {
  const title =
    code === 'CW-OIDC-1' ? 'The other house does not answer' : 'The two houses do not understand each other'
  return (
    <Layout title={title} robots="noindex">
      <PageHeading>{title}</PageHeading>
      <p>
        {code === 'CW-OIDC-1'
          ? `We could not reach the house where ${name} is kept. It may be closed for a moment.`
          : `Signing in with ${name} did not work, and that is not your mistake.`}
      </p>
      {signedIn ? (
        <p>
          Nothing was changed. <a href="/account">Back to your account</a>
        </p>
      ) : (
        <p>
          <a href="/sign-in">Sign in by e-mail or with a passkey instead</a>: both work without it.
        </p>
      )}
      <p>
        If it goes on, tell the administrator: <strong class="cw-exact cw-exact--word">{code}</strong>
      </p>
    </Layout>
  )
}
