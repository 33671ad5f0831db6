import { Button } from '#ui/button/button.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { Campaign } from '../campaign.ts'
import type { RoundStanding } from '../standing.ts'

type Props = {
  campaign: Campaign
  form: FormState
  /** A round in which people still meet. */
  underWay: RoundStanding | undefined
  /** How many rounds nobody will be introduced in. */
  left: number
}

/** Where a campaign ends, with thanks. */
export const EndPage = ({ campaign, form, underWay, left }: Props) => {
  const home = `/campaigns/${campaign.slug}`
  return (
    <Layout title="End it, with thanks" robots="noindex" back={home} problem={form.problems.length > 0}>
      <Problems form={form} />
      <PageHeading caption={campaign.title}>End it, with thanks</PageHeading>
      {underWay ? (
        <>
          <p>{`People still meet in round ${underWay.number}. Close it first.`}</p>
          <Button href={`${home}/rounds/${underWay.number}/close`}>{`Close round ${underWay.number}`}</Button>
        </>
      ) : (
        <Form action={`${home}/end`}>
          {left > 0 && <p>{`Nobody will be introduced in ${roundsLeft(left)}.`}</p>}
          <p>Nobody can join any more. What was said and who met whom stays with those who took part.</p>
          <TextArea
            form={form}
            name="thanks"
            label="Your thanks"
            hint="It stands on the campaign’s page from now on"
            rows={6}
            maxLength={2000}
          />
          <SubmitButton>End it</SubmitButton>
        </Form>
      )}
    </Layout>
  )
}

const roundsLeft = (count: number) =>
  count === 1 ? 'the round that is to come' : `the ${count} rounds that are to come`
