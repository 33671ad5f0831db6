import { Button } from '#ui/button/button.tsx'
import { Form } from '#ui/form/form.tsx'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import type { Campaign } from '../campaign.ts'
import { countedPeople } from '../counted.ts'
import { planInWords, qualityInWords } from '../plan-in-words.ts'
import type { Round } from '../round.ts'
import { ByHand } from './by-hand.tsx'
import { Groups } from './groups.tsx'
import { LeftOutList } from './left-out.tsx'
import { PartsMatrix } from './parts.tsx'
import type { Preview } from './query.ts'

type Props = {
  campaign: Campaign
  round: Round
  preview: Preview
  words: string
  page: number
}

/** The plan of a round before anybody is told, and afterwards as it was published. */
export const PreviewPage = ({ campaign, round, preview, words, page }: Props) => {
  const home = `/campaigns/${campaign.slug}/rounds/${round.number}`
  const { plan } = preview.run
  const title = round.publishedAt ? 'Who was matched with whom' : 'Read the plan'
  return (
    <Layout
      title={title}
      width="wide"
      robots="noindex"
      breadcrumb={[
        { href: '/connect', text: 'Connect Five' },
        { href: '/campaigns', text: 'Campaigns' },
        { href: `/campaigns/${campaign.slug}`, text: campaign.title },
        { href: home, text: `Round ${round.number}` },
      ]}
    >
      <PageHeading caption={`Round ${round.number}: ${round.theme}`} lead={planInWords(plan)}>
        {title}
      </PageHeading>
      {!round.publishedAt && <Next {...{ round, home, preview }} />}
      <HowGood preview={preview} />
      {plan.unmatched.length > 0 && (
        <Section title={sitOut(plan.unmatched.length)} id="left-out">
          <LeftOutList leftOut={preview.leftOut} />
        </Section>
      )}
      <Section title="Person by person" id="pairs">
        <Groups {...{ preview, words, page, home }} canChange={!round.publishedAt} />
      </Section>
      <Section title="Done by hand" id="by-hand">
        <ByHand
          locks={preview.locks}
          home={home}
          canChange={!round.publishedAt}
          worth={preview.run.openBound ?? plan.value}
        />
      </Section>
      <Section title="Which parts meet which" id="parts">
        <PartsMatrix parts={preview.run.parts} names={preview.partNames} />
      </Section>
    </Layout>
  )
}

const sitOut = (count: number) => `${countedPeople(count)} ${count === 1 ? 'sits' : 'sit'} out`

const Next = ({ round, home, preview }: { round: Round; home: string; preview: Preview }) =>
  preview.hasChanged ? (
    <InsetText>
      <p>
        Somebody has joined, paused or changed their profile, or a rule was changed, since this was matched.
        It cannot be published as it is.
      </p>
      <Form action={`${home}/match`}>
        <HiddenField name="do" value="match" />
        <SubmitButton>Match it again</SubmitButton>
      </Form>
    </InsetText>
  ) : (
    <Button href={`${home}/publish`}>{`Publish round ${round.number}`}</Button>
  )

const HowGood = ({ preview: { run } }: { preview: Preview }) => (
  <>
    <p>{mostWords(run.plan.matched, run.mostMatched)}</p>
    <p>{qualityInWords({ ...run.plan, bound: run.openBound ?? run.plan.bound })}</p>
  </>
)

function mostWords(matched: number, most: number | null): string {
  if (most === null) return 'How many could be matched at most was not worked out in the time there was.'
  return matched >= most
    ? `No more than ${countedPeople(most)} can be matched under these rules, and all of them are.`
    : `No more than ${countedPeople(most)} could be matched under these rules; what was put together by hand, or wished in confidence, leaves ${countedPeople(matched)}.`
}
