import { Button } from '#ui/button/button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { Timeline } from '#ui/layout/timeline.tsx'
import { hatInWords, wornAsLine } from '../hat-in-words.ts'
import type { NamedHat } from '../hats.ts'

type Props = { hats: readonly NamedHat[]; addresses: readonly string[] }

export const MovedDonePage = ({ hats, addresses }: Props) => (
  <Layout title="Your move is saved" back="/account/hats" robots="noindex">
    <PageHeading
      caption="Step 3 of 3"
      lead="Your move is saved. One question more, so that you can still come in:"
    >
      Does your e-mail address change too?
    </PageHeading>
    <p>{`We write to you, and you sign in, with ${addresses.join(' or ')}.`}</p>
    <div class="nhsuk-button-group">
      <Button href="/account/addresses">Yes, add the new one</Button>
      <Button href="/account/hats" variant="secondary">
        No, it stays
      </Button>
    </div>
    <p>
      Add the new address before the old one ends: a work address may stop working on your last day there.
    </p>
    <p>
      {'Do you live or work in other places now? '}
      <a href="/account/experience">Change your places and experience</a>
    </p>
    <Section title="Your way so far" id="way">
      <Timeline
        entries={hats.map((hat) => ({
          when: wornAsLine(hat),
          title: hatInWords(hat),
          current: hat.untilOn === null,
        }))}
      />
    </Section>
  </Layout>
)
