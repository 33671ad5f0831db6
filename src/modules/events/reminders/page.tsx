import { CheckboxField } from '#ui/form/checkbox-field.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { ChangedMeanwhile } from '#ui/layout/changed-meanwhile.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { Event } from '../event.ts'

type Props = { event: Event; form: FormState; isStale: boolean }

/** Which reminders go out before an event, by themselves. */
export const RemindersPage = ({ event, form, isStale }: Props) => {
  const home = `/programme/${event.slug}`
  return (
    <Layout title="Reminders" robots="noindex" back={home}>
      <PageHeading caption={event.title} lead="They go out by themselves, once, to everybody with a place.">
        Reminders
      </PageHeading>
      {isStale && <ChangedMeanwhile href={`${home}/reminders`} />}
      <Form action={`${home}/reminders`}>
        <HiddenField name="revision" value={String(form.values.revision ?? '')} />
        <CheckboxField
          form={form}
          name="kinds"
          legend="When are people reminded?"
          hint="Nobody is written to between 9pm and 8am: what would come then comes at 8pm before"
          items={[
            { value: 'day-before', label: 'A day before' },
            ...(event.wholeDays ? [] : [{ value: 'hour-before', label: 'An hour before' }]),
          ]}
        />
        <SubmitButton>Save</SubmitButton>
      </Form>
      <p>
        Afterwards everybody who had a place is written to once more: with what came of it, as soon as you
        publish that, or after two days without.
      </p>
    </Layout>
  )
}
