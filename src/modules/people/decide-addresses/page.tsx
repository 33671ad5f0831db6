import { inWordsWithTime } from '#platform/clock.ts'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Quote } from '#ui/layout/quote.tsx'
import { hoursToDownload } from '../address-request.ts'
import { mostReason } from '../address-request-form.ts'
import type { AddressRequest } from '../address-requests.ts'

export const DecideAddressesPage = ({ request, form }: { request: AddressRequest; form: FormState }) => {
  const asker = request.askerName ?? 'A former member'
  return (
    <Layout
      title="Allow or refuse the list of addresses"
      back="/members/addresses"
      problem={form.problems.length > 0}
      robots="noindex"
    >
      <Problems form={form} />
      <PageHeading lead={`${asker} asked for it on ${inWordsWithTime(request.askedAt)}.`}>
        Allow or refuse the list of addresses
      </PageHeading>
      <Quote>{request.reason}</Quote>
      <Form action={`/members/addresses/${request.id}/decide`}>
        <RadioField
          form={form}
          name="decision"
          legend={`May ${asker} have all members’ names and addresses?`}
          items={[
            {
              value: 'allowed',
              label: 'Yes, I allow it',
              hint: `${asker} can download the list once, within ${hoursToDownload} hours`,
            },
            { value: 'refused', label: 'No, I refuse it' },
          ]}
        />
        <TextArea
          form={form}
          name="reason"
          label="Why?"
          hint={`${asker} and the other organisers read this`}
          rows={3}
          maxLength={mostReason}
        />
        <SubmitButton>Decide</SubmitButton>
      </Form>
    </Layout>
  )
}

/** Two wanted to decide the same: the second is told what the first did. */
export const DecidedAlreadyPage = ({ request }: { request: AddressRequest }) => (
  <Layout title="This is decided already" back="/members/addresses" robots="noindex">
    <PageHeading>This is decided already</PageHeading>
    <p>
      {request.deciderName ?? 'Another organiser'} {request.decision} it
      {request.decidedAt && ` on ${inWordsWithTime(request.decidedAt)}`}. Nothing was done twice.
    </p>
    <p>
      <a href="/members/addresses">See the requests</a>
    </p>
  </Layout>
)
