import { Button } from '#ui/button/button.tsx'
import { Form } from '#ui/form/form.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { CardGrid } from '#ui/layout/card-grid.tsx'
import { Done } from '#ui/layout/done.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { PlainCard } from '#ui/layout/plain-card.tsx'
import { Section } from '#ui/layout/section.tsx'
import { SummaryList } from '#ui/summary-list/summary-list.tsx'
import { hatInWords, wornAsLine } from '../hat-in-words.ts'
import type { NamedHat } from '../hats.ts'
import type { OwnStanding } from './query.ts'

type Props = { standing: OwnStanding; done: string | undefined }

export const HatsPage = ({ standing, done }: Props) => (
  <Layout title="Where you stand" breadcrumb={[{ href: '/account', text: 'Your account' }]} robots="noindex">
    <Done done={done} says={says} />
    <PageHeading lead="People wear several hats: a nurse may be a carer and a neighbour too. Say where you stand, so that you meet people who stand elsewhere.">
      Where you stand
    </PageHeading>
    {standing.worn.length === 0 ? (
      <EmptyState next={<a href="/account/hats/add">Say where you stand</a>}>
        You wear no hat at present.
      </EmptyState>
    ) : (
      <CardGrid columns={2}>
        {standing.worn.map((hat) => (
          <HatCard hat={hat} isOnly={standing.worn.length === 1} />
        ))}
      </CardGrid>
    )}
    <div class="nhsuk-button-group">
      <Button href="/account/hats/add" variant={standing.worn.length === 0 ? undefined : 'secondary'}>
        {standing.worn.length === 0 ? 'Add a hat' : 'Add another hat'}
      </Button>
      {standing.worn.length > 0 && (
        <Button href="/account/moved" variant="secondary">
          I’ve moved
        </Button>
      )}
    </div>
    <p>
      <a href="/system">See the map that we share</a>
    </p>
    <PlacesAndExperience standing={standing} />
    {standing.before.length > 0 && <Before hats={standing.before} />}
  </Layout>
)

const says = {
  added: 'Added. You wear one hat more.',
  changed: 'Saved.',
  ended: 'It has ended. It is kept below, as your past.',
  removed: 'It is taken away, as if it had never been there.',
  resumed: 'You wear it again.',
  main: 'You are shown and matched by this hat first.',
  experience: 'Saved. These are your places and your experience now.',
}

const HatCard = ({ hat, isOnly }: { hat: NamedHat; isOnly: boolean }) => (
  <PlainCard
    level={2}
    title={hat.roleInWords || hat.organisation || hat.part}
    kicker={hat.isMain && !isOnly ? 'Your main hat' : undefined}
  >
    {(hat.roleInWords || hat.organisation) && (
      <p>
        {hat.roleInWords && hat.organisation && (
          <>
            {hat.organisation}
            <br />
          </>
        )}
        {hat.part}
      </p>
    )}
    {hat.isPartRetired && (
      <p class="cw-small">
        This part is in the map no longer. You keep it until you choose another, when you like.
      </p>
    )}
    <p class="cw-small">{wornAsLine(hat)}</p>
    <ul class="cw-card-acts">
      <li>
        <a href={`/account/hats/${hat.id}/change`}>
          Correct
          <Which hat={hat} />
        </a>
      </li>
      <li>
        <a href={`/account/hats/${hat.id}/end`}>
          I no longer do this
          <Which hat={hat} />
        </a>
      </li>
      {!hat.isMain && (
        <li>
          <Form action={`/account/hats/${hat.id}/make-main`} class="cw-inline-act">
            <SubmitButton variant="secondary" small={true}>
              Make it my main hat
              <Which hat={hat} />
            </SubmitButton>
          </Form>
        </li>
      )}
    </ul>
  </PlainCard>
)

const Which = ({ hat }: { hat: NamedHat }) => <span class="nhsuk-u-visually-hidden">: {hatInWords(hat)}</span>

const PlacesAndExperience = ({ standing: { places, experiences } }: { standing: OwnStanding }) => (
  <Section title="Your places and experience" id="experience">
    <SummaryList
      rows={[
        {
          key: 'Places',
          value: listed(places),
          actions: [{ href: '/account/experience#places', children: 'Change', visuallyHiddenText: 'places' }],
        },
        {
          key: 'Experience',
          value: listed(experiences),
          actions: [
            { href: '/account/experience#experiences', children: 'Change', visuallyHiddenText: 'experience' },
          ],
        },
      ]}
    />
  </Section>
)

const listed = (names: readonly { name: string }[]) =>
  names.length === 0 ? 'None yet' : names.map(({ name }) => name).join(', ')

const Before = ({ hats }: { hats: readonly NamedHat[] }) => (
  <Section title="Where you stood before" id="before">
    <p>It is kept, so that what happened then is told as it was.</p>
    <ul class="cw-arrange">
      {hats.map((hat) => (
        <li class="cw-arrange__row">
          <div class="cw-arrange__entry">
            <p class="cw-arrange__name">{hatInWords(hat)}</p>
            <p class="cw-arrange__words">{wornAsLine(hat)}</p>
          </div>
          <div class="cw-arrange__moves">
            <a href={`/account/hats/${hat.id}/change`}>
              Correct
              <Which hat={hat} />
            </a>
            {!hat.isPartRetired && (
              <Form action={`/account/hats/${hat.id}/resume`} class="cw-inline-act">
                <SubmitButton variant="secondary" small={true}>
                  I still do this
                  <Which hat={hat} />
                </SubmitButton>
              </Form>
            )}
          </div>
        </li>
      ))}
    </ul>
  </Section>
)
