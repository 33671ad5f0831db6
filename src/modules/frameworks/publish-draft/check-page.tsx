import { type CheckedDecision, DecisionCheck } from '#modules/governance/index.ts'
import { type Told, toldInWords } from '#modules/letters/index.ts'
import { Form } from '#ui/form/form.tsx'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { type Draft, draftAddress } from '../drafting/draft.ts'

type Props = CheckedDecision & { draft: Draft; heard: Told }

/** The last look before a wording comes into force by a decision that is recorded with it. */
export const CheckPage = ({ draft, heard, ...checked }: Props) => {
  const address = `${draftAddress(draft)}/publish` as const
  return (
    <Layout title="Check the decision before you publish" robots="noindex" back={address}>
      <PageHeading
        caption={`${draft.title}, ${draft.label}`}
        lead="Nothing is published or recorded until you press the button at the end."
      >
        Check the decision before you publish
      </PageHeading>
      <InsetText>
        <p>{`The version ${draft.label} then comes into force, and never changes again. ${toldInWords(heard)}`}</p>
      </InsetText>
      <Form action={address}>
        <DecisionCheck {...checked} action={address} press="Publish, and record this decision" />
      </Form>
    </Layout>
  )
}
