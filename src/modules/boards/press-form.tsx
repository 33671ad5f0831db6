import { Form } from '#ui/form/form.tsx'

/** The form that the small buttons of a board send, wherever they stand. */
export const PressForm = ({ boardId }: { boardId: string }) => (
  <Form id="press" action={`/boards/${boardId}/vote`} data-quiet={true}>
    {null}
  </Form>
)
