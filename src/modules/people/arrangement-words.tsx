import type { Viewer } from '#platform/access.ts'
import { Section } from '#ui/layout/section.tsx'
import { SummaryList } from '#ui/summary-list/summary-list.tsx'
import { Tag } from '#ui/tag/tag.tsx'
import type { Arrangement } from './arrangement.ts'

/** Who sees it, in the same words wherever it is written or read. */
export const whoSeesArrangements =
  'Only you and the organisers see this. Nobody else does: no other member, facilitator, editor, guardian or administrator. It is in no list, search or e-mail, and in no export but your own.'

export const arrangementWords = {
  accessNeeds: 'Access needs and adjustments',
  payment: 'Expenses and payment',
  contactHow: 'How they like to be contacted',
} as const

/** What somebody needs, for an organiser to read. */
export const ArrangementList = ({ arrangement }: { arrangement: Arrangement }) => (
  <SummaryList
    rows={[
      { key: arrangementWords.accessNeeds, value: <Said words={arrangement.accessNeeds} /> },
      { key: arrangementWords.payment, value: <Said words={arrangement.payment} /> },
      { key: arrangementWords.contactHow, value: <Said words={arrangement.contactHow} /> },
    ]}
  />
)

const Said = ({ words }: { words: string }) =>
  words === '' ? <>Not provided</> : <span class="cw-as-written">{words}</span>

type SectionProps = { member: { id: string; name: string }; viewer: Viewer; isFlagged: boolean }

/** The part of another member's page that is for organisers alone. For anybody else it is nothing. */
export const ArrangementSection = ({ member, viewer, isFlagged }: SectionProps) =>
  viewer.roles.has('organiser') && viewer.id !== member.id ? (
    <Section title="What they need to take part" id="arrangements">
      <p class="cw-small">
        {`Only ${member.name} and the organisers see this. ${member.name} can see who has looked.`}
      </p>
      <p>
        {isFlagged ? (
          <ArrangementFlag memberId={member.id} name={member.name} viewer={viewer} isFlagged={true} />
        ) : (
          'They have not said that they need anything.'
        )}
      </p>
    </Section>
  ) : null

type FlagProps = { memberId: string; name: string; viewer: Viewer; isFlagged: boolean }

/**
 * Tells an organiser, wherever they arrange something for a member, that the member has said what they need, and
 * leads there. For anybody else it is nothing.
 */
export const ArrangementFlag = ({ memberId, name, viewer, isFlagged }: FlagProps) =>
  isFlagged && viewer.roles.has('organiser') ? (
    <>
      <Tag colour="yellow">Arrangements</Tag>{' '}
      <a href={`/members/${memberId}/arrangements`}>
        See what {name} needs<span class="nhsuk-u-visually-hidden"> in order to take part</span>
      </a>
    </>
  ) : null
