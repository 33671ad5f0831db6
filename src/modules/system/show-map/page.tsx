import type { Viewer } from '#platform/access.ts'
import { Button } from '#ui/button/button.tsx'
import { CardGrid } from '#ui/layout/card-grid.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { PlainCard } from '#ui/layout/plain-card.tsx'
import { Section } from '#ui/layout/section.tsx'
import type { SystemMap } from '../queries.ts'

/** The map that all share: who the system is made of, where, and what people bring. */
export const ShowMapPage = ({ map, viewer }: { map: SystemMap; viewer: Viewer }) => (
  <Layout title="The system" width="wide" robots="noindex">
    <PageHeading lead="Health and care are made of many parts, and none of them can do it alone. This is the map that we share: it says where each of us stands, so that we meet people who stand elsewhere.">
      The system
    </PageHeading>
    {viewer.roles.has('organiser') && (
      <div class="nhsuk-button-group">
        <Button href="/system/arrange">Look after the map</Button>
        <Button variant="secondary" href="/system/organisations">
          Organisations
        </Button>
      </div>
    )}
    <Parts map={map} />
    {map.places.length > 0 && (
      <Section title="Places" id="places">
        <Chips names={map.places.map(({ name }) => name)} />
      </Section>
    )}
    <Experiences map={map} />
    <p>
      Something is missing, or called by a wrong name? Tell an organiser.{' '}
      <a href="/account/hats">See where you stand yourself</a>
    </p>
  </Layout>
)

const Parts = ({ map: { parts } }: { map: SystemMap }) => (
  <Section title="Parts of the system" id="parts">
    {parts.length === 0 ? (
      <EmptyState>The organisers have not drawn the parts yet.</EmptyState>
    ) : (
      <CardGrid columns={2}>
        {parts.map(({ name, description }) => (
          <PlainCard title={name}>{description && <p>{description}</p>}</PlainCard>
        ))}
      </CardGrid>
    )}
  </Section>
)

const Experiences = ({ map: { experiences } }: { map: SystemMap }) => {
  const [lived, learnt] = [true, false].map((isLived) =>
    experiences.filter((each) => each.isLived === isLived).map(({ name }) => name),
  )
  if (experiences.length === 0) return null
  return (
    <Section title="What people bring" id="experience">
      {lived && lived.length > 0 && (
        <>
          <h3>From their own life</h3>
          <Chips names={lived} />
        </>
      )}
      {learnt && learnt.length > 0 && (
        <>
          <h3>From their work</h3>
          <Chips names={learnt} />
        </>
      )}
    </Section>
  )
}

const Chips = ({ names }: { names: readonly string[] }) => (
  <ul class="cw-chips">
    {names.map((name) => (
      <li class="cw-chips__chip">{name}</li>
    ))}
  </ul>
)
