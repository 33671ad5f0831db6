import { type Ask, page, type Reply, route, seeOther } from '#platform/route.ts'
import { boardAddress, mostShown } from '../board.ts'
import { leadsBoards } from '../leads-boards.ts'
import { askedOf, findBoardAndSeat, findQuestion } from '../queries.ts'
import { QuestionPage } from './page.tsx'
import { listCardsAfter } from './query.ts'

const id = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

export const questionRoute = route({
  url: '/boards/:board/questions/:boardQuestion',
  get: async (ask: Ask): Promise<Reply> => {
    const { db, params, query } = ask
    const leads = query.lead !== undefined && leadsBoards(ask.viewer)
    const { board, seat } = await findBoardAndSeat(db, askedOf(ask))
    if (!leads && !seat) return seeOther(boardAddress(board.id))
    const question = await findQuestion(db, { boardId: board.id, word: params.boardQuestion })
    const after = id.exec(query.after ?? '')?.[0] ?? null
    const found =
      question.revealedAt === null ? [] : await listCardsAfter(db, { questionId: question.id, after })
    const cards = found.slice(0, mostShown)
    const home = `/boards/${board.id}/questions/${question.id}?${leads ? 'lead=yes&' : ''}`
    const next = found.length > mostShown ? `${home}after=${cards.at(-1)?.id}` : null
    const back = `/boards/${board.id}${leads ? '/lead' : ''}#question-${question.id}`
    return page(<QuestionPage {...{ board, question, cards, next, back }} />)
  },
})
