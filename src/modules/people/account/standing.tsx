import { CardGrid } from '#ui/layout/card-grid.tsx'
import { PlainCard } from '#ui/layout/plain-card.tsx'
import { Section } from '#ui/layout/section.tsx'

/** The ways from the account to where a member stands, and to what they need. */
export const StandingSection = () => (
  <Section title="Where you stand" id="standing">
    <CardGrid columns={2}>
      <PlainCard title="Your hats" href="/account/hats">
        <p>The parts of the system where you stand, and what you do there</p>
      </PlainCard>
      <PlainCard title="I’ve moved" href="/account/moved">
        <p>A new post, a new part of the system: your past is kept</p>
      </PlainCard>
      <PlainCard title="Your places and experience" href="/account/experience">
        <p>Where you live and work, and what you bring from your work and your life</p>
      </PlainCard>
      <PlainCard title="What you need to take part" href="/account/arrangements">
        <p>Access needs, expenses, how to reach you. Only you and the organisers see it</p>
      </PlainCard>
    </CardGrid>
  </Section>
)
