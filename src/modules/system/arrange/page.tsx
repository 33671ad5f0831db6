import type { ComponentChildren } from 'preact'
import { Button } from '#ui/button/button.tsx'
import { Form } from '#ui/form/form.tsx'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Done } from '#ui/layout/done.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { Tag } from '#ui/tag/tag.tsx'
import { type Entry, inUse, type Kind, kinds, kindWords, retired } from '../entry.ts'

/** The map as organisers look after it: what is offered, in which order, and what is retired. */
export const ArrangePage = ({ entries, done }: { entries: readonly Entry[]; done: string | undefined }) => (
  <Layout title="Look after the map" breadcrumb={[{ href: '/system', text: 'The system' }]} robots="noindex">
    <Done done={done} says={says} />
    <PageHeading lead="What you change here is offered at once, wherever people say where they stand. Nothing is deleted: what you retire is no longer offered, and stays with those who chose it.">
      Look after the map
    </PageHeading>
    {kinds.map((kind) => (
      <KindSection kind={kind} entries={entries} />
    ))}
  </Layout>
)

const says = {
  added: 'Added. It is offered from now on.',
  reworded: 'Saved. It says this everywhere now.',
  up: 'Moved up.',
  down: 'Moved down.',
  retire: 'Retired. Nobody new can choose it; those who did keep it. You can bring it back below.',
  'bring-back': 'It is back where it was.',
}

const KindSection = ({ kind, entries }: { kind: Kind; entries: readonly Entry[] }) => {
  const shown = inUse(entries, kind)
  const gone = retired(entries, kind)
  return (
    <Section title={kindWords[kind].many} id={kind}>
      <p>{kindWords[kind].about}</p>
      {shown.length === 0 && <EmptyState>None is offered yet.</EmptyState>}
      <ol class="cw-arrange">
        {shown.map((entry, index) => (
          <Row entry={entry} place={index + 1} isLast={index === shown.length - 1} />
        ))}
      </ol>
      <Button variant="secondary" href={`/system/add/${kind}`}>
        {`Add a ${kindWords[kind].one}`}
      </Button>
      {gone.length > 0 && (
        <>
          <h3>Retired</h3>
          <ul class="cw-arrange">
            {gone.map((entry) => (
              <RetiredRow entry={entry} />
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}

const Row = ({ entry, place, isLast }: { entry: Entry; place: number; isLast: boolean }) => (
  <li class="cw-arrange__row">
    <div class="cw-arrange__entry">
      <p class="cw-arrange__name">
        <a href={`/system/reword/${entry.kind}/${entry.id}`}>
          <span class="nhsuk-u-visually-hidden">Change </span>
          {entry.name}
        </a>
      </p>
      <Facts entry={entry} />
    </div>
    <Presses entry={entry} place={place}>
      {place > 1 && <Press entry={entry} press="up" words="Move up" />}
      {!isLast && <Press entry={entry} press="down" words="Move down" />}
      <Press entry={entry} press="retire" words="Retire" />
    </Presses>
  </li>
)

const RetiredRow = ({ entry }: { entry: Entry }) => (
  <li class="cw-arrange__row">
    <p class="cw-arrange__name">{entry.name}</p>
    <Presses entry={entry} place={0}>
      <Press entry={entry} press="bring-back" words="Bring back" />
    </Presses>
  </li>
)

const Facts = ({ entry }: { entry: Entry }) => (
  <>
    {entry.description && <p class="cw-arrange__words">{entry.description}</p>}
    {entry.kind === 'part' && !entry.hasOrganisations && <Tag colour="grey">Speak for themselves</Tag>}
    {entry.isLived && <Tag colour="grey">From one’s own life</Tag>}
  </>
)

type PressesProps = { entry: Entry; place: number; children: ComponentChildren }

const Presses = ({ entry, place, children }: PressesProps) => (
  <Form action="/system/arrange" class="cw-arrange__moves">
    <HiddenField name="kind" value={entry.kind} />
    <HiddenField name="id" value={entry.id} />
    <HiddenField name="place" value={String(place)} />
    {children}
  </Form>
)

const Press = ({ entry, press, words }: { entry: Entry; press: string; words: string }) => (
  <Button name="press" value={press} variant="secondary" small={true}>
    {words}
    <span class="nhsuk-u-visually-hidden">{` ${entry.name}`}</span>
  </Button>
)
