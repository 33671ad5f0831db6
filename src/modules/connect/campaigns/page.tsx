import type { Day } from '#platform/day.ts'
import { Button } from '#ui/button/button.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { Tag } from '#ui/tag/tag.tsx'
import { type Campaign, isDraft, isOpen } from '../campaign.ts'
import { countedPeople } from '../counted.ts'
import { nextStepOf } from '../next-step.ts'
import type { CampaignStanding } from '../standing.ts'

type Props = { campaigns: readonly CampaignStanding[]; today: Day }

/** All campaigns, the newest first, each with what waits for an organiser. */
export const CampaignsPage = ({ campaigns, today }: Props) => (
  <Layout title="Campaigns" robots="noindex" breadcrumb={[{ href: '/connect', text: 'Connect Five' }]}>
    <PageHeading lead="A campaign is some months in which members meet, round by round, somebody from another part of the system.">
      Campaigns
    </PageHeading>
    {campaigns.length === 0 ? (
      <EmptyState next={<Button href="/campaigns/new">Prepare the first campaign</Button>}>
        There is no campaign yet.
      </EmptyState>
    ) : (
      <>
        {campaigns.map((standing) => (
          <One standing={standing} today={today} />
        ))}
        <p>
          <a href="/campaigns/new">Prepare another campaign</a>
        </p>
      </>
    )}
  </Layout>
)

const One = ({ standing, today }: { standing: CampaignStanding; today: Day }) => {
  const { campaign, joined, rounds } = standing
  const { says, button } = nextStepOf(standing, today)
  const count = rounds.length === 1 ? 'One round' : `${rounds.length} rounds`
  return (
    <Section title={<a href={`/campaigns/${campaign.slug}`}>{campaign.title}</a>}>
      <p>
        <StandsTag campaign={campaign} /> {`${count}, ${countedPeople(joined)} in it.`}
      </p>
      <p>{says}</p>
      {button && (
        <Button href={button.href} variant="secondary">
          {button.words}
        </Button>
      )}
    </Section>
  )
}

const StandsTag = ({ campaign }: { campaign: Campaign }) => {
  if (isDraft(campaign)) return <Tag colour="grey">In preparation</Tag>
  return isOpen(campaign) ? <Tag colour="green">Open</Tag> : <Tag colour="blue">Ended</Tag>
}
