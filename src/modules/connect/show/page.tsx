import { Button } from '#ui/button/button.tsx'
import { CardGrid } from '#ui/layout/card-grid.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { PlainCard } from '#ui/layout/plain-card.tsx'
import { Quote } from '#ui/layout/quote.tsx'
import type { Campaign } from '../campaign.ts'
import type { Next } from '../next.ts'
import type { Participation } from '../participation.ts'
import { Paused } from '../paused.tsx'

export type OpenCampaign = {
  campaign: Campaign
  next: Next | null
  /** They take part, and sit out at the moment. */
  paused: Participation | undefined
  /** A round of it is closed. */
  hasResults: boolean
}

type Props = {
  /** What the community says that it is; empty where it has said nothing. */
  about: string
  title: string
  community: string
  open: readonly OpenCampaign[]
  past: readonly Campaign[]
  isMember: boolean
  organises: boolean
}

/** What Connect Five is, what one can join, and what is next for its reader. */
export const ShowPage = ({ about, title, community, open, past, isMember, organises }: Props) => (
  <Layout title="Connect Five" width="wide" description="Five conversations, five connections, five months.">
    <PageHeading
      lead={title || 'Half an hour of talk with somebody from another part of the system, round by round.'}
    >
      Connect Five
    </PageHeading>
    {organises && <Button href="/campaigns">Prepare and run campaigns</Button>}
    {!isMember && <Story about={about} community={community} />}
    <h2>Now</h2>
    {open.length === 0 ? (
      <EmptyState next={isMember ? undefined : <a href="/join">Tell us that you are interested</a>}>
        Nothing is open at the moment. Members are told by one e-mail when there is something to join.
      </EmptyState>
    ) : (
      open.map((one) => <Open {...one} isMember={isMember} />)
    )}
    {isMember && <Mine />}
    {isMember && <Story about={about} community={community} />}
    {past.length > 0 && <Past past={past} isMember={isMember} />}
  </Layout>
)

/** What it is, in the community's words: before all else for who does not know it, after what is next for who does. */
const Story = ({ about, community }: Pick<Props, 'about' | 'community'>) =>
  about === '' ? null : (
    <div class="cw-width--text">
      <Quote by={`${community}, in its own words`}>{about}</Quote>
    </div>
  )

const Open = ({ campaign, next, paused, hasResults, isMember }: OpenCampaign & Pick<Props, 'isMember'>) => (
  <section class="cw-width--text">
    <h3>
      <a href={`/connect/${campaign.slug}`}>{campaign.title}</a>
    </h3>
    {paused && <Paused slug={campaign.slug} participation={paused} />}
    {next?.isPause ? null : next ? (
      <>
        <p>{next.says}</p>
        <Button href={next.href}>{next.action}</Button>
      </>
    ) : (
      <>
        <p>{campaign.about || 'See its rounds, and what each of them is about.'}</p>
        {!isMember && (
          <p>
            To take part, <a href={`/sign-in?to=/connect/${campaign.slug}/join`}>sign in</a>, or{' '}
            <a href="/join">become a member</a>.
          </p>
        )}
      </>
    )}
    {hasResults && (
      <p>
        <a href={`/connect/${campaign.slug}/results`}>What came of it so far</a>
      </p>
    )}
  </section>
)

const Mine = () => (
  <>
    <h2>For me</h2>
    <CardGrid columns={2}>
      <PlainCard title="My conversations" href="/connect/meetings">
        <p>The people whom you met, and what you said.</p>
      </PlainCard>
      <PlainCard title="Whom I would rather not meet" href="/connect/apart">
        <p>Said in confidence. No organiser sees it.</p>
      </PlainCard>
    </CardGrid>
  </>
)

const Past = ({ past, isMember }: Pick<Props, 'past' | 'isMember'>) => (
  <>
    <h2>Before</h2>
    <ul>
      {past.map(({ slug, title }) => (
        <li>
          <a href={`/connect/${slug}`}>{title}</a>
          {isMember && (
            <>
              {' · '}
              <a href={`/connect/${slug}/results`}>
                What came of it<span class="nhsuk-u-visually-hidden">{`: ${title}`}</span>
              </a>
            </>
          )}
        </li>
      ))}
    </ul>
  </>
)
