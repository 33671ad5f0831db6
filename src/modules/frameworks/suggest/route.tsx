import { NotFound } from '#platform/errors.ts'
import { type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { findReading } from '../queries.ts'
import { suggestionAddress } from '../suggesting/address.ts'
import { CheckPage } from './check-page.tsx'
import { checkForm } from './form.ts'
import { SuggestPage, type SuggestProps } from './page.tsx'
import { suggest } from './suggest.ts'
import { shownIn, stateOf } from './typed.ts'

export const suggestRoute = memberRoute({
  url: '/frameworks/:framework/:version/suggest/:characteristic',
  get: async (ask) => page(<SuggestPage {...(await find(ask))} />),
  post: async (ask) => {
    const { db, viewer, now, body } = ask
    const press = String(body.do ?? '')
    const found = await find(ask)
    if (press !== 'check' && press !== 'send') return page(<SuggestPage {...found} />)
    const checked = checkForm(found.shown, found.form)
    if (!checked.ok) return showProblems(found, checked.problems)
    if (press === 'check') return page(<CheckPage {...found} answers={checked.answers} />)
    const sent = await suggest(db, { ...checked.answers, version: found.version, by: viewer.id, at: now })
    return seeOther(`${suggestionAddress(found.version, sent)}?done=sent`)
  },
})

async function find({ db, body, params }: MemberAsk): Promise<SuggestProps> {
  const { framework = '', version: label = '', characteristic: key = '' } = params
  const { version, versions } = await findReading(db, framework, label)
  const characteristic = version.characteristics.find((one) => one.key === key)
  if (!characteristic) throw new NotFound('characteristic')
  const shown = shownIn(version, key, body)
  return { version, versions, characteristic, shown, form: stateOf(shown, body) }
}

const showProblems = (found: SuggestProps, problems: SuggestProps['form']['problems']): Reply =>
  page(<SuggestPage {...found} form={{ ...found.form, problems }} />, 422)
