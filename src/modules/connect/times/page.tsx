import { DateField } from '#ui/form/date-field.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { lengths } from './form.ts'

type Props = { meetingId: string; names: string; form: FormState; isOpen: boolean }

/** A time that somebody offers to those whom they meet. */
export const TimesPage = ({ meetingId, names, form, isOpen }: Props) => (
  <Layout
    title="Offer a time"
    back={`/connect/meetings/${meetingId}`}
    problem={form.problems.length > 0}
    robots="noindex"
  >
    <Problems form={form} />
    <PageHeading lead={isOpen && names ? `We write to ${names}, who can say whether it suits.` : undefined}>
      Offer a time
    </PageHeading>
    {isOpen ? (
      <Form action={`/connect/meetings/${meetingId}/times`}>
        <DateField
          form={form}
          name="day"
          legend={{ children: 'Which day?', size: 's' }}
          hint="For example, 27 3 2022"
        />
        <TextField
          form={form}
          name="time"
          label={{ children: 'At what time?', size: 's' }}
          hint="The time in London, for example 2:30pm"
          width={5}
        />
        <SelectField
          form={form}
          name="minutes"
          label={{ children: 'For how long?', size: 's' }}
          items={lengths.map((value) => ({ value, label: `${value} minutes` }))}
        />
        <TextArea
          form={form}
          name="place"
          label={{ children: 'Where, or by which link? (optional)', size: 's' }}
          hint="A café, a telephone number, the link of a video call. Only the people in this conversation see it"
          rows={2}
          maxLength={500}
        />
        <SubmitButton>Offer it</SubmitButton>
      </Form>
    ) : (
      <p>The conversation does not take place any more, so there is no time to be found.</p>
    )}
  </Layout>
)
