import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { Arrangement } from '../arrangement.ts'
import { ArrangementList } from '../arrangement-words.tsx'

type Props = { member: { id: string; name: string }; arrangement: Arrangement | undefined }

/** What one member needs in order to take part, for an organiser. */
export const ReadArrangementsPage = ({ member, arrangement }: Props) => (
  <Layout title={`What ${member.name} needs to take part`} back={`/members/${member.id}`} robots="noindex">
    <PageHeading caption={member.name}>What they need to take part</PageHeading>
    <InsetText>
      <p>
        {`Only ${member.name} and the organisers see this. Tell others only what they need in order to help, and ask first. That you looked is written down, and ${member.name} sees it.`}
      </p>
    </InsetText>
    {arrangement ? (
      <ArrangementList arrangement={arrangement} />
    ) : (
      <EmptyState next={<a href={`/members/${member.id}`}>{`Back to ${member.name}`}</a>}>
        {`${member.name} has not said that they need anything.`}
      </EmptyState>
    )}
  </Layout>
)
