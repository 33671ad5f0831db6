import { inWordsWithTime } from '#platform/clock.ts'
import { Form } from '#ui/form/form.tsx'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Markdown } from '#ui/markdown/markdown.tsx'
import { Changes } from '../changes.tsx'
import { type CommunityPage, fillIn } from '../page.ts'

type Props = {
  earlier: CommunityPage
  /** The page as it holds now. */
  now: CommunityPage
  community: { name: string; contact: string }
}

export const EarlierPage = ({ earlier, now, community }: Props) => {
  const when = earlier.publishedAt
    ? `as of ${inWordsWithTime(earlier.publishedAt)}`
    : 'as it came with the house'
  return (
    <Layout
      title={`${earlier.title}, ${when}`}
      robots="noindex"
      breadcrumb={[{ href: `/community/pages/${earlier.slug}/history`, text: 'History of this page' }]}
    >
      <PageHeading caption={`The page at /${earlier.slug}, ${when}`}>{earlier.title}</PageHeading>
      {earlier.id === now.id ? (
        <p>These are the words that hold now.</p>
      ) : (
        <Form action={`/community/pages/${earlier.slug}/history/${earlier.id}/bring-back`}>
          <HiddenField name="holding" value={String(now.id)} />
          <SubmitButton>Bring these words back</SubmitButton>
        </Form>
      )}
      <div class="cw-preview">
        <Markdown text={fillIn(earlier.body, community)} />
      </div>
      {earlier.id !== now.id && (
        <>
          <h2>How the page would change</h2>
          <Changes changes={[{ name: 'body', label: 'Words', before: now.body, after: earlier.body }]} />
        </>
      )}
    </Layout>
  )
}
