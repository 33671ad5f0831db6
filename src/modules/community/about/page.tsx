import { CardGrid } from '#ui/layout/card-grid.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { PlainCard } from '#ui/layout/plain-card.tsx'
import { Section } from '#ui/layout/section.tsx'
import { Markdown } from '#ui/markdown/markdown.tsx'
import { type Community, isUntold } from '../community.ts'
import { dayInWords } from '../dates.ts'
import { EditLink } from '../edit-link.tsx'
import { Measures } from '../measures.tsx'
import { ProgrammeLine } from '../programme-line.tsx'

/** Who the community is, in its own words. Parts that it has not said yet are left out. */
export const AboutPage = ({ community, isEditor }: { community: Community; isEditor: boolean }) => (
  <Layout title={`About ${community.name}`} width="full" description={community.lead}>
    <Section>
      <PageHeading caption={whereAndWhen(community)} lead={community.lead}>
        {community.name}
      </PageHeading>
      {isEditor && <EditLink href="/community/edit" what="what this page says" />}
      {isUntold(community) && (
        <EmptyState next={isEditor && <a href="/community/edit">Say who you are</a>}>
          This community has not said anything about itself yet.
        </EmptyState>
      )}
      {community.story && (
        <>
          <h2 class="cw-about__story">Where we come from</h2>
          <Markdown text={community.story} level={3} />
        </>
      )}
    </Section>
    <Ingredients community={community} />
    <Themes community={community} />
    {community.successMeasures.length > 0 && (
      <Section id="success" title="What success would look like" ground="sunk">
        <Measures measures={community.successMeasures} />
      </Section>
    )}
    <Programme community={community} />
    <Ways community={community} />
  </Layout>
)

const whereAndWhen = ({ place, started }: Community) =>
  [place, started && `since ${dayInWords(started)}`].filter(Boolean).join(', ') || undefined

const Ingredients = ({ community: { keyIngredients } }: { community: Community }) =>
  keyIngredients.length === 0 ? null : (
    <Section
      id="key-ingredients"
      title="The key ingredients of a joyful, connected and rewarding community"
      ground="night"
    >
      <ol class="cw-ingredients">
        {keyIngredients.map((ingredient) => (
          <li class="cw-ingredients__one">{ingredient}</li>
        ))}
      </ol>
    </Section>
  )

const Themes = ({ community: { coreThemes, connectedIssues, principles } }: { community: Community }) => (
  <>
    {coreThemes.length + connectedIssues.length > 0 && (
      <Section id="core-themes" title="Core themes">
        {coreThemes.length > 0 && (
          <CardGrid columns={3}>
            {coreThemes.map(({ title, points }) => (
              <PlainCard title={title}>
                <List entries={points} />
              </PlainCard>
            ))}
          </CardGrid>
        )}
        {connectedIssues.length > 0 && (
          <>
            <h3>Connected issues</h3>
            <List entries={connectedIssues} />
          </>
        )}
      </Section>
    )}
    {principles.length > 0 && (
      <Section id="principles" title="Principles">
        <List entries={principles} />
      </Section>
    )}
  </>
)

const List = ({ entries }: { entries: readonly string[] }) => (
  <ul class="nhsuk-list nhsuk-list--bullet">
    {entries.map((entry) => (
      <li>{entry}</li>
    ))}
  </ul>
)

const Programme = ({ community: { programme, challenge } }: { community: Community }) => {
  if (programme.events.length + programme.outputs.length + challenge.rounds.length === 0 && !challenge.about)
    return null
  return (
    <Section id="programme" title={programme.title || 'Programme'}>
      <div class="cw-columns">
        <div>{programme.events.length > 0 && <ProgrammeLine events={programme.events} />}</div>
        <div>
          {challenge.about && (
            <>
              <h3>{challenge.title || 'Community challenge'}</h3>
              <p>{challenge.about}</p>
            </>
          )}
          {challenge.rounds.length > 0 && <List entries={challenge.rounds.map(({ theme }) => theme)} />}
          {programme.outputs.length > 0 && (
            <>
              <h3>What it leads to</h3>
              <List entries={programme.outputs} />
            </>
          )}
        </div>
      </div>
    </Section>
  )
}

const Ways = ({ community: { waysToComeTogether } }: { community: Community }) =>
  waysToComeTogether.length === 0 ? null : (
    <Section id="ways" title="Ways to come together" ground="sunk">
      <CardGrid columns={3}>
        {waysToComeTogether.map(({ title, text }) => (
          <PlainCard title={title}>
            <p>{text}</p>
          </PlainCard>
        ))}
      </CardGrid>
    </Section>
  )
