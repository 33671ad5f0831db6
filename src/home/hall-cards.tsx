import type { VNode } from 'preact'
import { addressOf, versionName } from '#modules/frameworks/index.ts'
import { ageOf, daysWaiting } from '#modules/interest/index.ts'
import type { Viewer } from '#platform/access.ts'
import { BoardCard } from './board-card.tsx'
import { HallCard } from './card.tsx'
import { ConnectCard } from './connect-card.tsx'
import {
  ConversationCard,
  MoreConversationsCard,
  ReportedCard,
  StatementsCard,
} from './conversation-card.tsx'
import { EventCard } from './event-card.tsx'
import type { Hall } from './hall.ts'
import { ofTheDay } from './of-the-day.ts'
import { ReviewCard } from './review-card.tsx'
import { RunCard } from './run-card.tsx'

type Props = { hall: Hall; viewer: Viewer; now: Date; today: string }

/** A card from each room, for this reader: what is so, and where it leads. */
export const listCards = ({ hall, viewer, now, today }: Props): VNode[] =>
  [
    viewer.roles.has('administrator') && hall.deadMail > 0 && <MailCard count={hall.deadMail} />,
    viewer.roles.has('organiser') && hall.complaints > 0 && <ComplaintsCard count={hall.complaints} />,
    viewer.roles.has('organiser') && <InterestCard interest={hall.interest} now={now} />,
    (viewer.roles.has('organiser') || viewer.roles.has('moderator')) && hall.insights.waiting > 0 && (
      <StatementsCard waiting={hall.insights.waiting} />
    ),
    (viewer.roles.has('organiser') || viewer.roles.has('moderator')) && hall.insights.reported !== null && (
      <ReportedCard {...hall.insights.reported} />
    ),
    hall.governance.toReview > 0 && <ReviewCard governance={hall.governance} />,
    hall.run !== null && <RunCard run={hall.run} today={today} />,
    viewer.roles.has('organiser') && <InvitationsCard open={hall.invitations.open} />,
    !viewer.roles.has('organiser') && <ShareCard />,
    (hall.connect.meeting ?? hall.connect.open) !== null && (
      <ConnectCard connect={hall.connect} talksWith={hall.talksWith} />
    ),
    ...hall.insights.open.map((open) => <ConversationCard open={open} />),
    hall.insights.openCount > hall.insights.open.length && (
      <MoreConversationsCard more={hall.insights.openCount - hall.insights.open.length} />
    ),
    (hall.events.own ?? hall.events.next) !== null && <EventCard events={hall.events} />,
    (hall.boards.newest ?? hall.boards.own) !== null && <BoardCard boards={hall.boards} />,
    viewer.roles.has('editor') && hall.frameworks.drafts.length > 0 && (
      <DraftsCard drafts={hall.frameworks.drafts} />
    ),
    viewer.roles.has('editor') && hall.frameworks.suggested.length > 0 && (
      <SuggestedCard suggested={hall.frameworks.suggested} />
    ),
    <FrameworkCard hall={hall} />,
    <PeopleCard people={hall.people} isOrganiser={viewer.roles.has('organiser')} />,
    <CommunityCard hall={hall} today={today} />,
    viewer.roles.has('editor') && (
      <HallCard room="For editors" title="What the community says about itself" href="/community/edit">
        <p>Keep its words, its measures and its pages true.</p>
      </HallCard>
    ),
  ].filter((card) => card !== false)

const MailCard = ({ count }: { count: number }) => (
  <HallCard
    room="For administrators"
    title={count === 1 ? 'One mail could not be sent' : `${count} mails could not be sent`}
    href="/administration/mail"
  >
    <p>See why, and try again.</p>
  </HallCard>
)

/** Who waits is a person: the card says since when the first of them does. */
const ComplaintsCard = ({ count }: { count: number }) => (
  <HallCard
    room="For organisers"
    title={count === 1 ? 'A complaint about data waits' : `${count} complaints about data wait`}
    href="/complaints"
  >
    <p>The law gives us thirty days. Read it, and answer.</p>
  </HallCard>
)

const InvitationsCard = ({ open }: { open: number }) => (
  <HallCard room="Invitations" title="Invite people" href="/invitations">
    <p>
      {open === 0
        ? 'Nobody has an invitation that still waits for an answer.'
        : `${open.toLocaleString('en-GB')} ${open === 1 ? 'person has' : 'people have'} not answered yet.`}
    </p>
  </HallCard>
)

const ShareCard = () => (
  <HallCard room="Invitations" title="Pass the word on" href="/invitations/share">
    <p>You know people whom nobody else here knows. Make a link of your own.</p>
  </HallCard>
)

const InterestCard = ({
  interest: { waiting, longestSince },
  now,
}: Pick<Hall, 'interest'> & { now: Date }) => {
  const days = longestSince === null ? 0 : daysWaiting(new Date(longestSince), now)
  return (
    <HallCard
      room="For organisers"
      title={
        waiting === 0
          ? 'Nobody waits to join'
          : waiting === 1
            ? 'One person waits to join'
            : `${waiting} people wait to join`
      }
      href="/interest"
    >
      <p>
        {waiting === 0
          ? 'Everybody who expressed interest has an answer.'
          : ageOf(days) === 'fresh'
            ? 'Read what they hope for, and answer.'
            : `The first of them has waited for ${days} days. Read what they hope for, and answer.`}
      </p>
    </HallCard>
  )
}

const DraftsCard = ({ drafts }: { drafts: Hall['frameworks']['drafts'] }) => {
  const [newest, ...others] = drafts
  if (!newest) return null
  return (
    <HallCard room="For editors" title="A draft is open" href={`/frameworks/${newest.slug}/draft`}>
      <p>
        {newest.title}
        {others.length > 0 && ` and ${others.length} more`}
      </p>
    </HallCard>
  )
}

const SuggestedCard = ({ suggested }: Pick<Hall['frameworks'], 'suggested'>) => {
  const count = suggested.reduce((sum, one) => sum + one.count, 0)
  return (
    <HallCard
      room="For editors"
      title={count === 1 ? 'One suggested wording waits' : `${count} suggested wordings wait`}
      href={`/frameworks/${suggested[0]?.slug}/suggestions?show=waiting`}
    >
      <p>Read what members would have otherwise, and decide.</p>
    </HallCard>
  )
}

const FrameworkCard = ({ hall: { framework } }: { hall: Hall }) => {
  if (!framework) {
    return (
      <HallCard room="Frameworks" title="No framework yet" href="/frameworks">
        <p>An editor can import one.</p>
      </HallCard>
    )
  }
  return (
    <HallCard room="Frameworks" title={framework.title} href={addressOf(framework)}>
      <p>{`In the wording of ${versionName(framework)}.`}</p>
    </HallCard>
  )
}

type PeopleCardProps = { people: Hall['people']; isOrganiser: boolean }

const PeopleCard = ({ people: { count, newest }, isOrganiser }: PeopleCardProps) => (
  <HallCard
    room="Members"
    title={count === 1 ? 'You are the first member' : `${count} members`}
    href="/members"
  >
    <p>
      {newest.length === 0
        ? 'Nobody else has joined yet.'
        : `Among them ${inARow(newest.map(({ name }) => name))}.`}
      {isOrganiser && ' Whoever stands in no list is not counted here.'}
    </p>
  </HallCard>
)

const inARow = (names: readonly string[]) =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names)

const CommunityCard = ({ hall: { community }, today }: { hall: Hall; today: string }) => {
  const measure = ofTheDay(community.successMeasures, today)
  return (
    <HallCard
      room="Community"
      title={measure ? 'What would success look like?' : 'About this community'}
      href={measure ? '/about#success' : '/about'}
    >
      <p>{measure ? measure.text : community.lead || 'It has not said anything about itself yet.'}</p>
    </HallCard>
  )
}
