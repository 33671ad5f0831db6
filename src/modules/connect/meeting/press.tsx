import { Form } from '#ui/form/form.tsx'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import type { Slot } from '../slot.ts'
import { timeWithWeekday } from '../when.ts'

type Props = { slot: Slot; meetingId: string; wish: string; isMain?: boolean; children: string }

/** Which time a button is about stands above it; whoever hears the page hears it again. */
export const Press = ({ slot, meetingId, wish, isMain = false, children }: Props) => (
  <Form action={`/connect/meetings/${meetingId}/times/${slot.id}`}>
    <HiddenField name="do" value={wish} />
    <SubmitButton variant={isMain ? undefined : 'secondary'} small={true}>
      {children}
      <span class="nhsuk-u-visually-hidden">: {timeWithWeekday(slot.startsAt)}</span>
    </SubmitButton>
  </Form>
)
