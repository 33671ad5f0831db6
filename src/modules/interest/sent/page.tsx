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
        <p>You need not wait. Sign in with that address: we send you a code.</p>
        <Button href="/sign-in">Sign in</Button>
      </>
    ) : (
      <ol class="nhsuk-list nhsuk-list--number">
        <li>
          Open the e-mail. If it asks you to confirm that the address is yours, press the button behind it:
          then you are a member, and wait for nobody.
        </li>
        <li>
          If not, an organiser, who is a person, reads your answers and writes to you, mostly within two
          weeks. The e-mail says where they stand, and lets you withdraw them.
        </li>
        <li>Once you are a member, you sign in with your e-mail address. You need no password.</li>
      </ol>
    )}
    <p>
      No e-mail after a few minutes? Look among unwanted e-mails (spam). If the address above is not right,{' '}
      <a href="/join">begin anew</a> with the right one.
    </p>
  </Layout>
)
