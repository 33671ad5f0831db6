import { Form } from '#ui/form/form.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { Campaign } from '../campaign.ts'
import type { Round } from '../round.ts'
import { daysInWords } from '../round-in-words.ts'

type Props = { campaign: Campaign; rounds: readonly Round[] }

/** The last look before members see a campaign. */
export const OpenPage = ({ campaign, rounds }: Props) => {
  const home = `/campaigns/${campaign.slug}`
  return (
    <Layout title="Open it for members" robots="noindex" back={home}>
      <PageHeading caption={campaign.title} lead="From now on members see it, and may join.">
        Open it for members
      </PageHeading>
      <ol class="nhsuk-list nhsuk-list--number">
        {rounds.map((round) => (
          <li>{`${round.theme}: ${daysInWords(round)}`}</li>
        ))}
      </ol>
      <p>Until a round is published you can still change its theme, days and questions.</p>
      <Form action={`${home}/open`}>
        <SubmitButton>Open it</SubmitButton>
      </Form>
    </Layout>
  )
}
