import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { mostCharacters } from '../message.ts'

type Props = { meetingId: string; names: string; form: FormState; once: string; isTooLate: boolean }

/** A message that is being written; or one that nobody can get any more, so that its words are not lost. */
export const WritePage = ({ meetingId, names, form, once, isTooLate }: Props) => (
  <Layout
    title="Write"
    back={`/connect/meetings/${meetingId}`}
    problem={form.problems.length > 0}
    robots="noindex"
  >
    <Problems form={form} />
    <PageHeading>{names ? `Write to ${names}` : 'Write'}</PageHeading>
    {isTooLate ? (
      <>
        <p>
          <strong>This was not sent:</strong> nobody is in this conversation any more who would get it. You
          can copy what you wrote.
        </p>
        <p class="cw-own-words" dir="auto">
          {String(form.values.words ?? '')}
        </p>
      </>
    ) : (
      <Form action={`/connect/meetings/${meetingId}/write`}>
        <HiddenField name="once" value={once} />
        <TextArea form={form} name="words" label="Your message" rows={6} maxLength={mostCharacters} />
        <SubmitButton>Send</SubmitButton>
      </Form>
    )}
  </Layout>
)
