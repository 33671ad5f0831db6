import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { Board } from '../board.ts'
import { TimerForm } from '../timer-form.tsx'

/** How long people have, on a page of its own: where what was typed must be mended. */
export const TimePage = ({ board, form }: { board: Board; form: FormState }) => (
  <Layout title="Timer" back={`/boards/${board.id}/lead`} problem={form.problems.length > 0} robots="noindex">
    <Problems form={form} />
    <PageHeading caption={board.title}>How long have people?</PageHeading>
    <TimerForm board={board} form={form} />
  </Layout>
)
