import { HowToAnswer } from '#modules/boards/index.ts'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { BoardOf } from '../boards-of.ts'
import type { Event } from '../event.ts'

type Props = { event: Event; boards: readonly BoardOf[]; form: FormState }

/** The live boards of an event, and where another is laid out. */
export const BoardPage = ({ event, boards, form }: Props) => {
  const home = `/programme/${event.slug}`
  return (
    <Layout title="Live board" robots="noindex" back={home} problem={form.problems.length > 0}>
      <Problems form={form} />
      <PageHeading
        caption={event.title}
        lead="People answer from their phones, without signing up, and everybody sees it at once. What is said there becomes the page of what came of it."
      >
        Live board
      </PageHeading>
      {boards.length > 0 && (
        <>
          <ul class="nhsuk-list nhsuk-list--bullet">
            {boards.map(({ boardId, title }) => (
              <li>
                {title}: <a href={`/boards/${boardId}/lead`}>lead it</a>,{' '}
                <a href={`/boards/${boardId}/share`}>let people in</a>
              </li>
            ))}
          </ul>
          <h2>Another board</h2>
        </>
      )}
      <Form action={`${home}/board`}>
        <TextField form={form} name="title" label="What is it called?" />
        <TextArea form={form} name="questions" label="What do you ask?" hint="One question a line" rows={4} />
        <HowToAnswer form={form} />
        <SubmitButton>Lay the board out</SubmitButton>
      </Form>
    </Layout>
  )
}
