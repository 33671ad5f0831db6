import { listProvenAddresses } from '#modules/people/index.ts'
import { withProblem } from '#platform/form.ts'
import { type MemberAsk, memberRoute, page, type Reply } from '#platform/route.ts'
import { blank, type FormState, filled } from '#ui/form/form-state.ts'
import { goodbye, goodbyeSaid } from '../goodbyes.ts'
import { countHeld } from '../held.ts'
import { LastAdministratorPage } from '../last-administrator-page.tsx'
import { erase } from './erase.ts'
import { ErasePage } from './page.tsx'

export const eraseRoute = memberRoute({
  url: '/account/erase',
  keeps: ['name'],
  get: (ask) => show(ask, blank),
  post: async (ask) => {
    const { db, config, now, viewer, body } = ask
    const typed = String(body.name ?? '')
    if (asCompared(typed) !== asCompared(viewer.name))
      return await show(
        ask,
        withProblem(filled({ name: typed }), 'name', `Type your name as it stands here: ${viewer.name}`),
      )
    const outcome = await erase(db, { viewer, config, at: now })
    // Whoever pressed twice is gone already, which is what they wanted.
    return outcome === 'last-administrator' ? page(<LastAdministratorPage />, 409) : goodbye('erased')
  },
  pressedAgain: goodbyeSaid,
})

/** As people type a name that they see: capitals, spaces and the kind of apostrophe do not matter. */
const asCompared = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()

async function show({ db, viewer }: MemberAsk, form: FormState): Promise<Reply> {
  const addresses = await listProvenAddresses(db, viewer.id)
  const counted = await countHeld(db, { memberId: viewer.id, addresses })
  const fates = counted.map(({ table: { title, erased }, count }) => ({
    title,
    count,
    stays: typeof erased === 'object' ? erased.stays : null,
  }))
  return page(<ErasePage {...{ fates, form }} name={viewer.name} />, form.problems.length > 0 ? 422 : 200)
}
