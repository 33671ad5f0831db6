import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'

type Asked = { form: FormState; token: string; address: string }

/** Asks whose address it is before nobody writes to it again: whoever was passed the letter has its link too. */
export const DeclinePage = ({ form, token, address }: Asked) => (
  <Layout
    title="Shall we not write again?"
    back={`/invited/${token}`}
    problem={form.problems.length > 0}
    robots="noindex"
  >
    <Problems form={form} />
    <PageHeading
      lead={`This invitation went to ${address}. We show no more of the address, as letters are passed on.`}
    >
      Shall we not write again?
    </PageHeading>
    <Form action={`/invited/${token}/decline`}>
      <RadioField
        form={form}
        name="isMine"
        legend="Is that your address?"
        items={[
          { value: 'yes', label: 'Yes, and nobody is to write to it again' },
          { value: 'no', label: 'No, somebody passed the invitation on to me' },
        ]}
      />
      <SubmitButton>Go on</SubmitButton>
    </Form>
  </Layout>
)

/** They said no. */
export const DeclinedPage = ({ community, address }: { community: string; address: string }) => (
  <Layout title="Thank you for telling us" robots="noindex">
    <PageHeading caption={community}>Thank you for telling us</PageHeading>
    <p>Nobody of us writes to {address} again. We keep no more of it than we need to know it again.</p>
    <p>
      Should you think otherwise one day, <a href="/join">you can come by yourself</a>.
    </p>
  </Layout>
)

/** It is another's invitation: nothing is changed. */
export const NotYoursPage = ({ community, token }: { community: string; token: string }) => (
  <Layout title="Then there is nothing to do" robots="noindex">
    <PageHeading caption={community}>Then there is nothing to do</PageHeading>
    <p>This invitation was not written to you. Whom we wrote to can still answer, so nothing is changed.</p>
    <p>
      Would you like to be part of this community? <a href={`/join?by=${token}`}>You are welcome too</a>.
    </p>
  </Layout>
)
