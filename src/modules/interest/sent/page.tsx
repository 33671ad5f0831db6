import { Button } from '#ui/button/button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { Panel } from '#ui/panel/panel.tsx'

type Props = { reference: string; address: string; isLetIn: boolean; development: boolean }

/** The end of the way: what was done, what comes next, and when. */
export const SentPage = ({ reference, address, isLetIn, development }: Props) => (
  <Layout title={isLetIn ? 'You are a member' : 'Your answers are sent'} robots="noindex">
    <Panel
      heading={{ children: isLetIn ? 'You are a member' : 'Thank you: your answers are sent', level: 1 }}
    >
      Your reference
      <br />
      <strong>{reference}</strong>
    </Panel>
    <p>
      We have sent an e-mail to <strong>{address}</strong>.
    </p>
    {development && (
      <p>
        In development it is shown at <a href="/development/mail">/development/mail</a>.
      </p>
    )}
    <h2>What happens next</h2>
    {isLetIn ? (
      <>
        <p>You were invited, so you need not wait. Sign in with that address: we send you a code.</p>
        <Button href="/sign-in">Sign in</Button>
      </>
    ) : (
      <ol class="nhsuk-list nhsuk-list--number">
        <li>Read the e-mail. It says where your answers stand, and lets you withdraw them.</li>
        <li>An organiser, who is a person, reads them and writes to you, mostly within two weeks.</li>
        <li>Once you are a member, you sign in with your e-mail address. You need no password.</li>
      </ol>
    )}
    <p>
      No e-mail after a few minutes? Look among unwanted e-mails (spam). If the address above is not right,{' '}
      <a href="/join">begin anew</a> with the right one.
    </p>
  </Layout>
)
