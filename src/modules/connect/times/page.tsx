import type { Day } from '#platform/day.ts'
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
import { exampleDay, withWeekday } from '../when.ts'
import { lengths, times } from './form.ts'

type Props = { meetingId: string; names: string; form: FormState; isOpen: boolean; endsOn: Day; now: Date }

/** Up to three times that somebody offers to those whom they meet. */
export const TimesPage = ({ meetingId, names, form, isOpen, endsOn, now }: Props) => (
  <Layout
    title="Offer times"
    back={`/connect/meetings/${meetingId}`}
    problem={form.problems.length > 0}
    robots="noindex"
  >
    <Problems form={form} />
    <PageHeading
      lead={
        isOpen && names
          ? `Up to three at once. We write one e-mail to ${names} with all that you offer here. Offer more later, and that is one more e-mail; after two in a day they see them on the page.`
          : undefined
      }
    >
      Offer times
    </PageHeading>
    {isOpen ? (
      <Form action={`/connect/meetings/${meetingId}/times`}>
        <p>The round ends on {withWeekday(endsOn)}. You can meet after it, if that suits you better.</p>
        {times.map((which) => (
          <Time form={form} which={which} now={now} />
        ))}
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
        <SubmitButton>Offer</SubmitButton>
      </Form>
    ) : (
      <p>The conversation does not take place any more, so there is no time to be found.</p>
    )}
  </Layout>
)

const legends = { '': 'Which day?', '2': 'Another day (optional)', '3': 'A third day (optional)' } as const

const Time = ({ form, which, now }: Pick<Props, 'form' | 'now'> & { which: keyof typeof legends }) => (
  <>
    <DateField
      form={form}
      name={`day${which}`}
      legend={{ children: legends[which], size: 's' }}
      hint={which === '' ? `For example, ${exampleDay(now)}` : undefined}
    />
    <TextField
      form={form}
      name={`time${which}`}
      label={{ children: 'At what time?', size: which === '' ? 's' : undefined }}
      hint={which === '' ? 'The time in London, for example 2:30pm' : undefined}
      width={5}
    />
  </>
)
