import { Form } from '#ui/form/form.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { SummaryList } from '#ui/summary-list/summary-list.tsx'
import type { Campaign } from '../campaign.ts'
import { inARow } from '../introduced.ts'
import type { Round } from '../round.ts'
import type { RoundHealth } from '../round-health.ts'

type Props = {
  campaign: Campaign
  round: Round
  health: RoundHealth
  /** The names of those for whom nobody was found. */
  unfound: readonly string[]
  next: Round | undefined
}

/** Before a round is closed: how it went, and what everybody in it reads. */
export const ClosePage = ({ campaign, round, health, unfound, next }: Props) => (
  <Layout
    title={`Close round ${round.number}`}
    back={`/campaigns/${campaign.slug}/rounds/${round.number}`}
    robots="noindex"
  >
    <PageHeading lead={round.theme}>{`Close round ${round.number}`}</PageHeading>
    <SummaryList
      rows={[
        { key: 'Meetings', value: health.meetings },
        { key: 'Took place', value: health.met },
        { key: 'Planned', value: health.planned },
        { key: 'Not this time', value: health.notThisTime },
        { key: 'Fell apart', value: health.fellApart },
        { key: 'No answer', value: health.noAnswer },
      ]}
    />
    {unfound.length > 0 && (
      <p>
        {`Nobody was found for ${inARow(named(unfound))}. They get a kind word${next ? ', and come first in the next round' : ''}.`}
      </p>
    )}
    <p>
      {next
        ? `Everybody in it gets a letter: how many met (“a few” where people would be known by a figure), what was shared, and that round ${next.number} is about “${next.theme}”.`
        : 'Everybody in it gets a letter: how many met (“a few” where people would be known by a figure), what was shared, and thanks, for it was the last round.'}
    </p>
    <p>
      Nobody is reminded or matched again in this round. What people say of their meetings may still come.
    </p>
    <Form action={`/campaigns/${campaign.slug}/rounds/${round.number}/close`}>
      <SubmitButton>{`Close round ${round.number}`}</SubmitButton>
    </Form>
  </Layout>
)

/** So many are named at most. */
const most = 20

const named = (names: readonly string[]) =>
  names.length <= most ? names : [...names.slice(0, most), `${names.length - most} more`]
