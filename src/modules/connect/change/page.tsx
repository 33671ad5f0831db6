import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { ChangedMeanwhile } from '#ui/layout/changed-meanwhile.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { Campaign } from '../campaign.ts'

type Props = { campaign: Campaign; form: FormState; isStale: boolean }

/** What a campaign is called, and what members read before they join. */
export const ChangePage = ({ campaign, form, isStale }: Props) => {
  const home = `/campaigns/${campaign.slug}`
  return (
    <Layout title="What members read" robots="noindex" back={home} problem={form.problems.length > 0}>
      <Problems form={form} />
      <PageHeading caption={campaign.title}>What members read</PageHeading>
      {isStale && <ChangedMeanwhile href={`${home}/change`} />}
      <Form action={`${home}/change`}>
        <HiddenField name="revision" value={String(form.values.revision ?? '')} />
        <TextField form={form} name="title" label="What is it called?" />
        <TextArea
          form={form}
          name="about"
          label="What is it?"
          hint="Members read this before they join. An empty line begins a new paragraph"
          rows={9}
          maxLength={4000}
        />
        <SubmitButton>Save</SubmitButton>
      </Form>
    </Layout>
  )
}
