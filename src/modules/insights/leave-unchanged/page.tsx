import { type VersionSummary, versionName } from '#modules/frameworks/index.ts'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { Said } from '../cause.ts'
import { CauseQuote } from '../cause-quote.tsx'
import { WrittenMeanwhile } from '../written-meanwhile.tsx'

type Props = {
  after: VersionSummary
  said: Said
  back: string
  form: FormState
  stood: string | null
  isChanged: boolean
}

/** Where somebody says why a statement did not change the wording. */
export const LeaveUnchangedPage = ({ after, said, back, form, stood, isChanged }: Props) => (
  <Layout title="Why was nothing changed?" back={back} robots="noindex" problem={form.problems.length > 0}>
    <Problems form={form} />
    <PageHeading caption={versionName(after)} lead="Its author reads it, and so do all members.">
      Why was nothing changed?
    </PageHeading>
    <CauseQuote said={said} />
    {isChanged && <WrittenMeanwhile theirs={stood ?? ''} />}
    <Form action={`${back}/unchanged/${said.id}`}>
      <HiddenField name="seen" value={String(form.values.seen ?? '')} />
      <TextArea form={form} name="because" label="It did not change the wording, because …" rows={3} />
      <SubmitButton>Say so</SubmitButton>
    </Form>
  </Layout>
)
