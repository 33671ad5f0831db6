import { holdsRole, type Viewer } from '#platform/access.ts'
import { inWords } from '#platform/clock.ts'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { Done } from '#ui/layout/done.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { Markdown } from '#ui/markdown/markdown.tsx'
import { Portrait } from '#ui/portrait/portrait.tsx'
import { SummaryList } from '#ui/summary-list/summary-list.tsx'
import { ArrangementSection } from '../arrangement-words.tsx'
import type { Eyes } from '../eyes.ts'
import { hatInWords } from '../hat-in-words.ts'
import { initialsOf, photographAddress } from '../photograph.ts'
import { roleWords } from '../role.ts'
import { Address, type MailPause } from './address.tsx'
import { OwnPage } from './own-page.tsx'
import type { MemberSeen } from './query.ts'

type Props = {
  member: MemberSeen
  viewer: Viewer | null
  /** With whose eyes the page shows them; a member may look at their own page with others'. */
  eyes: Eyes
  /** Whether they have said what they need in order to take part: for organisers. */
  hasArrangements: boolean
  /** Why mail to them is held back, if it is: for organisers. */
  mailPause: MailPause
  done: string | undefined
}

/** A member, as these eyes see them. */
export const MemberPage = ({ member, viewer, eyes, hasArrangements, mailPause, done }: Props) => (
  <Layout
    title={member.name}
    breadcrumb={viewer ? [{ href: '/members', text: 'Members' }] : undefined}
    robots="noindex"
  >
    <Done done={done} says={says(member, viewer)} />
    {viewer?.id === member.id && <OwnPage member={member} eyes={eyes} />}
    <div class="cw-who">
      <Portrait
        size="large"
        initials={initialsOf(member.name)}
        photograph={member.photograph && photographAddress(member.id, member.photograph.version, 'large')}
        alternative={member.photograph?.alternative ?? ''}
      />
      <PageHeading caption={member.pronouns || undefined}>{member.name}</PageHeading>
    </div>
    {eyes === 'organiser' && !member.isListed && (
      <InsetText>
        <p>
          {member.name} is not listed: no list, search or picker shows them, and for other members this page
          is not there. You see it as an organiser.
        </p>
      </InsetText>
    )}
    {member.about && <Markdown text={member.about} />}
    <Facts {...{ member, viewer, eyes, mailPause }} />
    <Exchange member={member} />
    {viewer && <ArrangementSection member={member} viewer={viewer} isFlagged={hasArrangements} />}
  </Layout>
)

/** The main hat first; where there are several, each in a line. */
const inLines = (lines: readonly string[]) =>
  lines.length === 1 ? (
    <>{lines}</>
  ) : (
    <ul class="nhsuk-list">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  )

const Facts = ({ member, viewer, eyes, mailPause }: Omit<Props, 'done' | 'hasArrangements'>) => (
  <SummaryList
    rows={[
      member.hats.length > 0 && { key: 'In the system', value: inLines(member.hats.map(hatInWords)) },
      member.places.length > 0 && { key: 'Places', value: member.places.join(', ') },
      member.experiences.length > 0 && { key: 'Experience', value: member.experiences.join(', ') },
      member.contact !== '' && { key: 'How to reach me', value: member.contact },
      eyes !== 'visitor' && {
        key: 'Roles',
        value: member.roles.length > 0 ? <RoleList member={member} /> : 'Member',
        actions: [
          viewer &&
            holdsRole('administrator', viewer) && {
              href: `/members/${member.id}/roles`,
              children: 'Change',
              visuallyHiddenText: 'roles',
            },
        ],
      },
      eyes !== 'visitor' && { key: 'Member since', value: inWords(member.joinedAt) },
      eyes === 'organiser' && {
        key: 'E-mail address',
        value: <Address address={member.address} mailPause={mailPause} />,
      },
      eyes === 'self' && {
        key: 'E-mail address',
        value: `${member.address ?? 'None'} (for organisers alone)`,
      },
    ]}
  />
)

/** What they give and what they would like to gain: where two people begin to talk. */
const Exchange = ({ member: { gives, gains } }: { member: MemberSeen }) => (
  <>
    {gives && (
      <Section title="I can give">
        <p>{gives}</p>
      </Section>
    )}
    {gains && (
      <Section title="I would like to gain">
        <p>{gains}</p>
      </Section>
    )}
  </>
)

/** Each is said to those only who can have done it: anybody may write the address. */
const says = ({ id, name }: MemberSeen, viewer: Viewer | null): Record<string, string> => ({
  ...(viewer?.roles.has('organiser') && {
    added: `${name} is a member now. We have written to them how to sign in.`,
  }),
  ...(viewer?.roles.has('administrator') && {
    'roles-changed': `Saved. These are the roles of ${name} now.`,
  }),
  ...(viewer?.id === id && { 'profile-changed': 'Saved. This is your page now, with all that is on it.' }),
})

const RoleList = ({ member }: { member: MemberSeen }) => (
  <ul class="nhsuk-list">
    {member.roles.map((role) => (
      <li>
        <strong>{roleWords[role].name}</strong>: {roleWords[role].does}
      </li>
    ))}
  </ul>
)
