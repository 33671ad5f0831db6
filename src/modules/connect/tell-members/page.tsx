import { Form } from '#ui/form/form.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { Campaign } from '../campaign.ts'
import { countedMembers } from '../counted.ts'

type Props = {
  campaign: Campaign
  letter: { title: string; summary: string }
  count: number
  isTold: boolean
}

/** The letter that tells members of a campaign which is open, and how many get it, before it goes out. */
export const TellMembersPage = ({ campaign, letter, count, isTold }: Props) => {
  const home = `/campaigns/${campaign.slug}`
  return (
    <Layout title="Tell the members" robots="noindex" back={home}>
      <PageHeading caption={campaign.title} lead={isTold ? 'They have been told.' : leadOf(count)}>
        Tell the members
      </PageHeading>
      <h2>The letter</h2>
      <InsetText>
        <p>
          <strong>{letter.title}</strong>
        </p>
        {letter.summary.split('\n').map((paragraph) => (
          <p>{paragraph}</p>
        ))}
        <p>With a button that leads to the campaign, and a link that stops such letters.</p>
      </InsetText>
      {!isTold && (
        <>
          <p>
            Each is written to once. Nobody gets it who takes part already, has left, was asked when it
            opened, or has stopped such letters. Whoever likes a digest finds it there.
          </p>
          {count > 0 && (
            <Form action={`${home}/tell-members`}>
              <SubmitButton>{`Tell ${countedMembers(count)}`}</SubmitButton>
            </Form>
          )}
        </>
      )}
    </Layout>
  )
}

const leadOf = (count: number) =>
  count === 0
    ? 'There is nobody to tell: everybody takes part, was asked already, or has stopped such letters.'
    : `${countedMembers(count)} ${count === 1 ? 'gets' : 'get'} this letter, once you press the button below.`
