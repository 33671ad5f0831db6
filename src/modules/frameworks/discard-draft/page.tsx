import { inWordsWithTime } from '#platform/clock.ts'
import { Button } from '#ui/button/button.tsx'
import { Form } from '#ui/form/form.tsx'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { type Draft, draftAddress } from '../drafting/draft.ts'
import { DraftStrip } from '../drafting/strip.tsx'

type Props = {
  draft: Draft
  /** Who changed it while this editor was deciding. */
  changedBy?: string | undefined
}

/** Asks once before a draft is gone; once more where another editor changed it meanwhile. */
export const DiscardDraftPage = ({ draft, changedBy }: Props) => (
  <Layout title="Throw this draft away?" back={draftAddress(draft)} robots="noindex">
    <DraftStrip draft={draft} />
    <PageHeading caption={draft.title} lead="All that editors wrote in it is gone then, for all of you.">
      Throw this draft away?
    </PageHeading>
    {changedBy && (
      <InsetText>
        {`${changedBy} changed the draft while you were deciding, so it was not thrown away. `}
        <a href={draftAddress(draft)}>See how it stands now</a>.
      </InsetText>
    )}
    <p>
      {`It was last changed on ${inWordsWithTime(draft.changedAt)}. What is published stays as it is. `}
      <a href={`${draftAddress(draft)}/export/yaml`}>Export the draft first</a>, if you may want it again.
    </p>
    <Form action={`${draftAddress(draft)}/discard`}>
      <HiddenField name="revision" value={String(draft.revision)} />
      <div class="nhsuk-button-group">
        <SubmitButton variant="warning">Throw it away</SubmitButton>
        <Button variant="secondary" href={draftAddress(draft)}>
          Keep it
        </Button>
      </div>
    </Form>
  </Layout>
)
