import { Form } from '#ui/form/form.tsx'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { pausedInWords } from './next.ts'
import type { Participation } from './participation.ts'

type Props = { slug: string; participation: Pick<Participation, 'pausedUntil' | 'isResting'> }

/** To whoever sits out: why or until when, and the one press that ends it. */
export const Paused = ({ slug, participation }: Props) => (
  <>
    <p>{pausedInWords(participation)}</p>
    <Form action={`/connect/${slug}/pause`}>
      <HiddenField name="do" value="resume" />
      <SubmitButton variant="secondary">I am back</SubmitButton>
    </Form>
  </>
)
