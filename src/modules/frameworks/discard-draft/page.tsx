import { inWordsWithTime } from '#platform/clock.ts'
import { Button } from '#ui/button/button.tsx'
import { Form } from '#ui/form/form.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { type Draft, draftAddress } from '../drafting/draft.ts'
import { DraftStrip } from '../drafting/strip.tsx'

/** Asks once before a draft is gone. */
export const DiscardDraftPage = ({ draft }: { draft: Draft }) => (
  <Layout title="Throw this draft away?" back={draftAddress(draft)} robots="noindex">
    <DraftStrip draft={draft} />
    <PageHeading caption={draft.title} lead="All that editors wrote in it is gone then, for all of you.">
      Throw this draft away?
    </PageHeading>
    <p>
      {`It was last changed on ${inWordsWithTime(draft.changedAt)}. What is published stays as it is. `}
      <a href={`${draftAddress(draft)}/export/yaml`}>Export the draft first</a>, if you may want it again.
    </p>
    <Form action={`${draftAddress(draft)}/discard`}>
      <div class="nhsuk-button-group">
        <SubmitButton variant="warning">Throw it away</SubmitButton>
        <Button variant="secondary" href={draftAddress(draft)}>
          Keep it
        </Button>
      </div>
    </Form>
  </Layout>
)
