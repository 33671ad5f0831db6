import { Form } from '#ui/form/form.tsx'
import { filled } from '#ui/form/form-state.ts'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { Board } from '../board.ts'
import { CharacteristicField } from '../characteristic-field.tsx'
import type { Names, WallCard } from '../wall.ts'

/** A card, to be tagged with the characteristic of which it speaks. */
export const TagPage = ({ board, card, names }: { board: Board; card: WallCard; names: Names }) => (
  <Layout title="Tag a card" back={`/boards/${board.id}/lead#question-${card.questionId}`} robots="noindex">
    <PageHeading caption={board.title}>Tag a card</PageHeading>
    <blockquote class="cw-own-words" dir="auto">
      {card.words}
    </blockquote>
    <Form action={`/boards/${board.id}/tag/${card.id}`}>
      <CharacteristicField form={filled({ characteristic: card.characteristic })} names={names} />
      <SubmitButton>Save it</SubmitButton>
    </Form>
  </Layout>
)
