import { Button } from '#ui/button/button.tsx'
import { Details } from '#ui/details/details.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Toolbar } from '#ui/layout/toolbar.tsx'
import { Markdown } from '#ui/markdown/markdown.tsx'
import type { FieldChange } from '../block.ts'
import { ChangedMeanwhile } from '../changed-meanwhile.tsx'
import { type CommunityPage, fillIn } from '../page.ts'

type Words = Pick<CommunityPage, 'title' | 'body'>
type Props = {
  slug: string
  openedWith: number
  form: FormState
  /** What is shown as it would look. */
  preview?: Words & { community: { name: string; contact: string } }
  /** What somebody else did to the page while this form was open. */
  meanwhile?: { who: string; opened: Words; now: Words }
}

export const EditPagePage = ({ slug, openedWith, form, preview, meanwhile }: Props) => (
  <Layout
    title={`Edit the page /${slug}`}
    back="/community/edit"
    problem={form.problems.length > 0}
    robots="noindex"
  >
    <Problems form={form} />
    {meanwhile && (
      <ChangedMeanwhile
        who={meanwhile.who}
        changes={changesOf(meanwhile.opened, meanwhile.now)}
        isMerged={false}
      />
    )}
    <PageHeading caption={`The page at /${slug}`}>Edit this page</PageHeading>
    <Toolbar>
      <a href={`/${slug}`}>The page as it is</a>
      <a href={`/community/pages/${slug}/history`}>Its history</a>
    </Toolbar>
    {preview && <Preview {...preview} />}
    <Form action={`/community/pages/${slug}/edit`}>
      <HiddenField name="openedWith" value={String(openedWith)} />
      <TextField form={form} name="title" label="Title" />
      <TextArea form={form} name="body" label="The words of the page" rows={24} />
      <HowToWrite />
      <SubmitButton name="do" value="preview" variant="secondary">
        See how it looks
      </SubmitButton>{' '}
      <SubmitButton name="do" value="save">
        {meanwhile ? 'Save mine over theirs' : 'Save'}
      </SubmitButton>
    </Form>
    {meanwhile && (
      <Button variant="secondary" href={`/community/pages/${slug}/edit`}>
        Leave mine, and go on from theirs
      </Button>
    )}
  </Layout>
)

const changesOf = (before: Words, after: Words): FieldChange[] =>
  [
    { name: 'title', label: 'Title', before: before.title, after: after.title },
    { name: 'body', label: 'Words', before: before.body, after: after.body },
  ].filter((change) => change.before !== change.after)

const Preview = ({ title, body, community }: NonNullable<Props['preview']>) => (
  <section class="cw-preview" aria-label="How it looks; not saved yet">
    <p class="cw-preview__label">How it looks; not saved yet</p>
    <h2>{title}</h2>
    <Markdown text={fillIn(body, community)} level={3} />
  </section>
)

const HowToWrite = () => (
  <Details summary="How to write headings, lists and links">
    <ul class="nhsuk-list nhsuk-list--bullet">
      <li>An empty line begins a new paragraph.</li>
      <li>
        <code>## Heading</code> makes a heading, <code>- entry</code> an entry of a list.
      </li>
      <li>
        <code>**bold**</code> makes words bold, <code>[words](https://example.org)</code> makes them a link.
      </li>
      <li>
        <code>{'{community}'}</code> stands for the community’s name, <code>{'{contact}'}</code> for the
        address that people can write to.
      </li>
    </ul>
  </Details>
)
