import type { PersonalTable } from '#platform/personal.ts'

const stays = 'What was said on a board stays, as the community’s record; that it was you does not.'

/** What boards hold of people. Of an unlinkable board that is nothing: nobody could say whose it is. */
export const personal: readonly PersonalTable[] = [
  {
    table: 'boards.seat',
    title: 'Boards that you joined under a name of your choice',
    note: 'Boards on which nothing ties a card to anybody are not among them, for the house does not know of them.',
    where: 'member_id = :member',
    columns: { board_id: 'Board', name: 'Name', member_id: 'Member' },
    withheld: { token_hash: 'by which your browser is known again' },
    erased: 'with the member',
  },
  {
    table: 'boards.card',
    title: 'Cards that you wrote under that name',
    where: 'seat_id in (select id from boards.seat where member_id = :member)',
    columns: {
      words: 'Words',
      question_id: 'Question',
      characteristic: 'Characteristic',
      standing: 'Standing',
    },
    withheld: { seat_id: 'it stands among the boards that you joined' },
    erased: { stays, without: { seat_id: 'null' } },
  },
  {
    table: 'boards.board',
    title: 'Boards that you prepared or closed',
    where: ':member in (prepared_by, closed_by)',
    columns: { title: 'Board', prepared_at: 'Prepared', closed_at: 'Closed' },
    withheld: {
      prepared_by: 'it may name a colleague',
      closed_by: 'it may name a colleague',
    },
    erased: {
      stays: 'Which board it was stays; that it was you does not.',
      without: {
        prepared_by: 'nullif(prepared_by, :member)',
        closed_by: 'nullif(closed_by, :member)',
      },
    },
  },
]
