import { Button } from '#ui/button/button.tsx'
import { Done } from '#ui/layout/done.tsx'
import { Facts } from '#ui/layout/facts.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { Toolbar } from '#ui/layout/toolbar.tsx'
import { Mark } from '#ui/mark/mark.tsx'
import { Tag } from '#ui/tag/tag.tsx'
import { TaskList } from '#ui/task-list/task-list.tsx'
import type { Comparison } from '../comparison/comparison.ts'
import { changesInWords, compareDraft, isChanged } from '../drafting/compare-draft.ts'
import {
  type Draft,
  type DraftCharacteristic,
  draftAddress,
  editAddress,
  titleOf,
} from '../drafting/draft.ts'
import { OutrunNotice } from '../drafting/outrun.tsx'
import { DraftStrip } from '../drafting/strip.tsx'
import { characteristicName, countOf, datedInWords, versionName } from '../naming.ts'
import type { FrameworkVersion } from '../version.ts'

type Props = { draft: Draft; base: FrameworkVersion | null; done: string | undefined }

/** A whole draft: what it says of itself, what changed in each characteristic, and the way to publish it. */
export const DraftPage = ({ draft, base, done }: Props) => {
  const comparison = base && compareDraft(draft, base)
  const address = draftAddress(draft)
  return (
    <Layout
      title={`Draft: ${draft.title}`}
      robots="noindex"
      breadcrumb={[
        { href: '/frameworks', text: 'Frameworks' },
        ...(base ? [{ href: `/frameworks/${draft.framework.slug}`, text: base.title }] : []),
      ]}
    >
      <DraftStrip draft={draft} here={true} />
      <Done done={done} says={says} />
      <PageHeading caption="Draft of the next version" lead={followedBy(base)}>
        {draft.title}
      </PageHeading>
      <OutrunNotice base={base} />
      <Toolbar label="More with this draft">
        {draft.hasSource && <a href={`${address}/source`}>Check it beside its document</a>}
        <a href={`${address}/arrange`}>Add, order or remove characteristics</a>
        <a href={`${address}/export/yaml`}>Export</a>
      </Toolbar>
      <Section title="Characteristics">
        {draft.characteristics.length === 0 && <p>It has none yet.</p>}
        <TaskList items={draft.characteristics.map((one) => taskOf(draft, one, comparison))} />
        <Dropped comparison={comparison} />
      </Section>
      <About draft={draft} />
      <Section title="When it is ready">
        <p>Look at all that changed once more, then publish it as a version that never changes again.</p>
        <Button href={`${address}/publish`}>Check and publish</Button>
        <p>
          <a href={`${address}/discard`}>Throw this draft away</a>
        </p>
      </Section>
    </Layout>
  )
}

const says = {
  changed: 'Saved: what the draft says about this version.',
  same: 'It stood so in the draft already.',
}

function followedBy(base: FrameworkVersion | null): string {
  if (!base) return 'A new framework.'
  const follows = `Follows ${versionName(base)}`
  return base.status === 'current' ? `${follows}, which stays in force until you publish.` : `${follows}.`
}

function taskOf(draft: Draft, one: DraftCharacteristic, comparison: Comparison | null) {
  const compared = comparison?.characteristics.find(({ key }) => key === one.key)
  return {
    heading: (
      <>
        <Mark of={one.key} />
        {titleOf(one)}
      </>
    ),
    href: editAddress(draft, one),
    hint: compared ? changesInWords(compared) : countOf(one.behaviours.length, 'behaviour'),
    status: <Status one={one} compared={compared} hasBase={comparison !== null} />,
  }
}

type StatusProps = {
  one: DraftCharacteristic
  compared: Comparison['characteristics'][number] | undefined
  hasBase: boolean
}

const Status = ({ one, compared, hasBase }: StatusProps) => {
  if (one.behaviours.length === 0) return <Tag colour="red">No behaviours yet</Tag>
  if (!hasBase) return <>Drafted</>
  if (!compared?.before) return <Tag colour="green">New</Tag>
  return isChanged(compared) ? <Tag colour="blue">Changed</Tag> : <>As it was</>
}

const Dropped = ({ comparison }: { comparison: Comparison | null }) => {
  const dropped =
    comparison?.characteristics.flatMap(({ before, after }) => (before && !after ? [before] : [])) ?? []
  if (dropped.length === 0) return null
  return <p>{`Left out: ${dropped.map(characteristicName).join(', ')}.`}</p>
}

const About = ({ draft }: { draft: Draft }) => {
  const facts = [
    { term: 'Label', fact: draft.label || 'Not chosen yet' },
    { term: 'Date', fact: draft.dated && datedInWords(draft.dated) },
    { term: 'Publisher', fact: draft.publisher },
    { term: 'Co-designed', fact: draft.coDesigned },
    { term: 'Source', fact: draft.source },
    { term: 'About', fact: draft.about },
    { term: 'What members were asked', fact: draft.asked },
    { term: 'What they said', fact: draft.feedback.length > 0 && countOf(draft.feedback.length, 'answer') },
  ]
  return (
    <Section
      title="About this version"
      aside={<a href={`${draftAddress(draft)}/describe`}>Change these details</a>}
    >
      <Facts facts={facts.filter(({ fact }) => Boolean(fact))} />
    </Section>
  )
}
