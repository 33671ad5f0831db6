import { type Ask, page, type Reply, route, seeOther } from '#platform/route.ts'
import { UnsubscribePage } from './page.tsx'
import { findStoppable } from './query.ts'
import { stop, undoStop } from './stop.ts'

/**
 * The end of every letter about a topic leads here. Opening it changes nothing, for mail scanners open links; a press
 * does, and so does the form that a mail program sends in its reader's place (RFC 8058), which is answered at once.
 */
export const unsubscribeRoute = route({
  url: '/unsubscribe/:letter',
  get: (ask) => show(ask),
  post: async (ask) => {
    const { db, now, body } = ask
    const letter = letterOf(ask)
    const what = await findStoppable(db, letter)
    if (typeof what === 'string') return show(ask)
    if (body['List-Unsubscribe'] === 'One-Click') {
      await stop(db, { what, at: now })
      return show(ask)
    }
    if (body.do === 'stop') await stop(db, { what, at: now })
    if (body.do === 'undo') await undoStop(db, { what, at: now })
    return seeOther(`/unsubscribe/${letter}`)
  },
})

const letterOf = ({ params }: Ask) => params.letter ?? ''

async function show(ask: Ask): Promise<Reply> {
  const standing = await findStoppable(ask.db, letterOf(ask))
  const view = <UnsubscribePage letter={letterOf(ask)} standing={standing} />
  return page(view, standing === 'unknown' ? 404 : 200)
}
