import type { Day } from '#platform/day.ts'
import { Button } from '#ui/button/button.tsx'
import { Done } from '#ui/layout/done.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Timeline } from '#ui/layout/timeline.tsx'
import { type Campaign, isOpen } from '../campaign.ts'
import type { Next } from '../next.ts'
import { isPaused, type Participation } from '../participation.ts'
import { Paused } from '../paused.tsx'
import type { Round } from '../round.ts'
import { daysInWords, isToCome, standsInWords } from '../round-in-words.ts'
import type { RoundStanding } from '../standings.ts'

type Props = {
  campaign: Campaign
  rounds: readonly Round[]
  /** How its reader stands in each round, by its id. */
  standings: ReadonlyMap<string, RoundStanding>
  next: Next | null
  takesPart: boolean
  /** They take part, and sit out at the moment. */
  paused: Participation | undefined
  mustAgree: boolean
  isMember: boolean
  isOrganiser: boolean
  today: Day
  done: string | undefined
}

/** A campaign: its rounds with their themes and days, and how its reader stands in it. */
export const CampaignPage = (props: Props) => {
  const { campaign, rounds, takesPart, done } = props
  return (
    <Layout
      title={campaign.title}
      breadcrumb={[{ href: '/connect', text: 'Connect Five' }]}
      description={`${campaign.title}: its rounds and themes.`}
    >
      <Done done={done} says={says} />
      <PageHeading lead={takesPart ? undefined : campaign.about || undefined}>{campaign.title}</PageHeading>
      <Standing {...props} />
      <h2>The rounds</h2>
      {rounds.length === 0 ? (
        <EmptyState>Its rounds are not planned yet.</EmptyState>
      ) : (
        <Timeline entries={rounds.map((round) => entryOf(round, props))} />
      )}
      <Elsewhere {...props} />
      {takesPart && <Ways {...props} />}
      {takesPart && campaign.about && (
        <>
          <h2>What it is</h2>
          <p>{campaign.about}</p>
        </>
      )}
    </Layout>
  )
}

const says = {
  joined: 'You take part. We write to you when the next round begins.',
  changed: 'Saved. It holds from the next round on.',
  'not-open': 'This campaign is over, and nobody can join it any more.',
  paused: 'You have paused. We introduce you to nobody until you are back.',
  resumed: 'You are back. We write to you when the next round begins.',
  skipped: 'You sit this round out. Thank you for saying so.',
  'taken-back': 'You take part in this round again.',
  waits: 'You wait for another match. We write to you as soon as there is somebody.',
  'waits-no-more': 'You do not wait any more.',
}

const Standing = ({ campaign, next, isMember, mustAgree, takesPart, paused }: Props) => {
  if (!isOpen(campaign)) return <p>It is over. Thank you to everybody who took part.</p>
  if (!isMember) {
    return (
      <p>
        To take part, <a href={`/sign-in?to=/connect/${campaign.slug}/join`}>sign in</a>, or{' '}
        <a href="/join">become a member</a>.
      </p>
    )
  }
  return (
    <>
      {paused && takesPart && <Paused slug={campaign.slug} participation={paused} />}
      {next && !next.isPause && <p>{next.says}</p>}
      {next && !next.isPause && next.href !== `/connect/${campaign.slug}` && (
        <Button href={next.href}>{next.action}</Button>
      )}
      {takesPart && mustAgree && (
        <p>
          You came here with what you told us when you joined the community. Please{' '}
          <a href={`/connect/${campaign.slug}/join`}>read the ground rules, and say that you agree</a>.
        </p>
      )}
    </>
  )
}

function entryOf(round: Round, { campaign, standings, takesPart, paused, today }: Props) {
  const standing = standings.get(round.id)
  return {
    when: daysInWords(round),
    dateTime: round.beginsOn,
    title: `${round.number}. ${round.theme}`,
    thread: round.characteristic || undefined,
    current: round.publishedAt !== null && round.closedAt === null,
    text: (
      <>
        <p>
          {standsInWords(round, today)}
          {takesPart && mineIn(round, standing, paused)}
        </p>
        <RoundLinks
          round={round}
          standing={standing}
          here={`/connect/${campaign.slug}/rounds/${round.number}`}
          canAct={takesPart && isOpen(campaign)}
        />
      </>
    ),
  }
}

/** How it stands for its reader, after how the round stands. */
function mineIn(
  round: Round,
  standing: RoundStanding | undefined,
  paused: Participation | undefined,
): string {
  if (standing?.isMeetingOpen) return '. You have somebody to talk with.'
  if (standing?.isWaiting) return '. You wait for another match.'
  if (standing?.skippedAt) return '. You sit it out.'
  if (standing?.owed === 'left-out') return '. You sat it out, and come first in the next one.'
  if (standing?.owed === 'let-down')
    return '. Your conversation did not come about; you come first in the next round.'
  if (!isToCome(round)) return '.'
  if (!paused || !isPaused(paused, round.beginsOn)) return '. You take part.'
  return paused.isResting ? '. You rest.' : '. You have paused.'
}

type Links = { round: Round; standing: RoundStanding | undefined; here: string; canAct: boolean }

const RoundLinks = ({ round, standing, here, canAct }: Links) => {
  const isUnderWay = round.publishedAt !== null && round.closedAt === null
  const links = [
    standing?.isMeetingOpen &&
      standing.meetingId !== null && {
        href: `/connect/meetings/${standing.meetingId}`,
        text: 'Open your conversation',
      },
    canAct &&
      isToCome(round) && {
        href: `${here}/skip`,
        text: standing?.skippedAt ? 'Take part in it after all' : 'Skip this round',
      },
    canAct &&
      isUnderWay &&
      !standing?.isMeetingOpen && {
        href: `${here}/wait`,
        text: standing?.isWaiting ? 'I need no other match' : 'I would still like to meet somebody',
      },
    round.publishedAt !== null && {
      href: `${here}/certificate`,
      text: 'How it was matched: the certificate',
    },
  ].filter((link) => link !== false && link !== undefined)
  return (
    <>
      {links.map(({ href, text }) => (
        <p>
          <a href={href}>
            {text}
            <span class="nhsuk-u-visually-hidden">, round {round.number}</span>
          </a>
        </p>
      ))}
    </>
  )
}

/** What came of it, once a round is closed; and for organisers the way to where they run it. */
const Elsewhere = ({ campaign, rounds, isMember, isOrganiser }: Props) => (
  <>
    {isMember && rounds.some(({ closedAt }) => closedAt !== null) && (
      <p>
        <a href={`/connect/${campaign.slug}/results`}>What came of it</a>
      </p>
    )}
    {isOrganiser && (
      <p>
        <a href={`/campaigns/${campaign.slug}`}>Run it</a>, as an organiser
      </p>
    )}
  </>
)

const Ways = ({ campaign, paused }: Props) => {
  const here = `/connect/${campaign.slug}`
  return (
    <>
      <h2>How I take part</h2>
      <ul>
        <li>
          <a href={`${here}/join`}>Change how and when I like to meet</a>
        </li>
        <li>
          <a href={`${here}/pause`}>{paused ? 'I am back' : 'Pause'}</a>
        </li>
        <li>
          <a href="/connect/apart">Whom I would rather not meet</a>
        </li>
        <li>
          <a href={`${here}/leave`}>Leave</a>
        </li>
      </ul>
    </>
  )
}
