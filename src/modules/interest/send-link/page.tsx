import { EmailField } from '#ui/form/email-field.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'

type Props = {
  form: FormState
  /** Where this browser goes on, where a draft is open in it. */
  goOn: string | null
  sent: boolean
  development: boolean
}

export const SendLinkPage = ({ form, goOn, sent, development }: Props) =>
  sent ? (
    <Layout title="Check your e-mail" back="/join/send-link" robots="noindex">
      <PageHeading>Check your e-mail</PageHeading>
      <p>
        If answers are kept for that address, a link is on its way to it. It can take a minute or two; look
        among unwanted e-mails (spam), too.
      </p>
      {development && (
        <p>
          In development it is shown at <a href="/development/mail">/development/mail</a>.
        </p>
      )}
      <p>
        By the link you go on where you stopped, on any device. If none comes, you may have typed another
        address then: <a href="/join/send-link">try another</a>, or <a href="/join">begin anew</a>.
      </p>
    </Layout>
  ) : (
    <Layout title="Go on later" back={goOn ?? '/join'} problem={form.problems.length > 0} robots="noindex">
      <Problems form={form} />
      <PageHeading lead="Your answers are kept. We send you a link by which you go on, on this device or another.">
        Go on later
      </PageHeading>
      <Form action="/join/send-link">
        <EmailField
          form={form}
          name="address"
          label="E-mail address"
          hint="The one that you gave among your answers, or would give"
        />
        <SubmitButton>Send me the link</SubmitButton>
      </Form>
      {goOn && (
        <ul class="nhsuk-list nhsuk-list--bullet">
          <li>
            In this browser you need no link: <a href={goOn}>go on now</a>, or open this website again before
            you close the browser.
          </li>
          <li>
            Others use this device? <a href="/join/discard">Throw your answers away</a> when you no longer
            need them.
          </li>
        </ul>
      )}
    </Layout>
  )
