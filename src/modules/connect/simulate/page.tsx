import { inWordsWithTime } from '#platform/clock.ts'
import { Button } from '#ui/button/button.tsx'
import { Form } from '#ui/form/form.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Progress } from '#ui/layout/progress.tsx'
import type { Campaign } from '../campaign.ts'
import type { AskedTrial } from '../simulation.ts'
import { Found } from './found.tsx'

type Props = { campaign: Campaign; asked: AskedTrial | null; parts: ReadonlyMap<string, string> }

/** Tries a campaign out on who is there now: how many rounds can be promised, and what stands in the way of more. */
export const SimulatePage = ({ campaign, asked, parts }: Props) => {
  const home = `/campaigns/${campaign.slug}`
  return (
    <Layout
      title="Try it out"
      robots="noindex"
      breadcrumb={[
        { href: '/connect', text: 'Connect Five' },
        { href: '/campaigns', text: 'Campaigns' },
        { href: home, text: campaign.title },
      ]}
    >
      <PageHeading
        caption={campaign.title}
        lead="The house matches round after round on who is there now. Nobody is told, and nothing is kept of who would meet whom."
      >
        Try it out
      </PageHeading>
      <Trying {...{ asked, parts, home }} />
    </Layout>
  )
}

type TryingProps = Pick<Props, 'asked' | 'parts'> & { home: string }

const Trying = ({ asked, parts, home }: TryingProps) => {
  if (asked && !asked.finishedAt) return <HowFar asked={asked} home={home} />
  return (
    <div data-live="how-far">
      {asked?.trial && <Found trial={asked.trial} parts={parts} />}
      {asked?.failure === 'too-few' && (
        <EmptyState next={<Button href="/invitations/upload">Invite people</Button>}>
          There are fewer than two members yet.
        </EmptyState>
      )}
      {asked?.failure === 'mistake' && (
        <p>
          It broke off by a mistake of the house. Try once more; if it breaks off again, tell whoever runs it.
        </p>
      )}
      <Form action={`${home}/simulate`}>
        <SubmitButton variant={asked ? 'secondary' : undefined}>
          {asked ? 'Try it again' : 'Try it'}
        </SubmitButton>
      </Form>
      {asked && <p class="cw-small">{`Tried on ${inWordsWithTime(asked.askedAt)}.`}</p>}
    </div>
  )
}

const HowFar = ({ asked: { progress }, home }: { asked: AskedTrial; home: string }) => (
  <div data-live="how-far" data-island="keep-looking" data-looking="">
    <Progress
      steps={[
        { text: 'It was asked for', state: 'done' },
        {
          text: progress ? `${progress.rounds} of ${progress.of} rounds are played` : 'We are working it out',
          state: 'now',
        },
        { text: 'You read what came of it', state: 'next' },
      ]}
      share={progress ? progress.rounds / progress.of : undefined}
      again={`${home}/simulate`}
    />
    <p>You may close this page meanwhile.</p>
  </div>
)
