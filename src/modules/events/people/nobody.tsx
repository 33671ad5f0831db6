import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import type { Counted } from '../counted.ts'
import { type Event, isCancelled, isOver } from '../event.ts'

type Props = { event: Event; form: FormState; now: Date; counted: Counted }

/** Where nobody registered: of an event of the past, how many came can be said all the same, and put right. */
export const Nobody = ({ event, form, now, counted: { isTyped } }: Props) => {
  const home = `/programme/${event.slug}`
  return (
    <>
      {!isTyped && (
        <EmptyState next={<a href={home}>Back to the event</a>}>
          {isOver(event, now) ? 'Nobody registered for it here.' : 'Nobody has registered yet.'}
        </EmptyState>
      )}
      {isOver(event, now) && !isCancelled(event) && (
        <Form action={`${home}/people`}>
          <HiddenField name="do" value="count" />
          <TextField
            form={form}
            name="came"
            label={isTyped ? 'How many came, if that was not right?' : 'How many came?'}
            hint="It stands on the page of the event, for the record"
            inputmode="numeric"
            width={5}
          />
          <SubmitButton variant="secondary">Save</SubmitButton>
        </Form>
      )}
    </>
  )
}
