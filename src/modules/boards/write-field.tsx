import { Button } from '#ui/button/button.tsx'
import { CharacterCount } from '#ui/character-count/character-count.tsx'
import { typed } from '#ui/form/answer.ts'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { useTyped } from '#ui/form/kept.ts'
import { mostCharacters } from './board.ts'

type Props = { boardId: string; questionId: string; form: FormState; place: number }

/** Where a card is written. Its place makes sure that it is one card, however often it is sent. */
export const WriteField = ({ boardId, questionId, form, place }: Props) => (
  <Form
    action={`/boards/${boardId}/questions/${questionId}/write`}
    class="cw-wall__write"
    data-quiet={questionId}
  >
    <HiddenField name="place" value={String(place)} />
    <CharacterCount
      id={`words-${questionId}`}
      name="words"
      label="Your card"
      hint="One thought a card"
      value={typed(useTyped(form, 'words'), 'words')}
      errorMessage={form.problems.find(({ field }) => field === 'words')?.message}
      rows={2}
      maxLength={mostCharacters}
    />
    {/* The next card may follow at once: what is sent twice is one card all the same. */}
    <Button type="submit" small={true} preventDoubleClick={false}>
      Put it on the board
    </Button>
    <p class="cw-small" data-told=""></p>
  </Form>
)
