import { findNamings } from '#modules/people/index.ts'
import { NotFound } from '#platform/errors.ts'
import { type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { formId } from '../form-id.ts'
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
    if (found.version.status === 'superseded') return page(<SuggestPage {...found} />, 409)
    if (press !== 'check' && press !== 'send') return page(<SuggestPage {...found} />)
    const checked = checkForm(found.shown, found.form)
    if (!checked.ok) return showProblems(found, checked.problems)
    const id = formId.parse(body.id)
    if (press === 'check') return page(<CheckPage {...found} id={id} answers={checked.answers} />)
    const by = { by: viewer.id, at: now }
    const sent = await suggest(db, { ...checked.answers, ...by, id, version: found.version })
    return seeOther(`${suggestionAddress(found.version, sent)}?done=sent`)
  },
})

async function find({ db, body, params, viewer, now }: MemberAsk): Promise<SuggestProps> {
  const { framework = '', version: label = '', characteristic: key = '' } = params
  const { version, versions } = await findReading(db, framework, label)
  const characteristic = version.characteristics.find((one) => one.key === key)
  if (!characteristic) throw new NotFound('characteristic')
  const shown = shownIn(version, key, body)
  const namings = await findNamings(db, { memberId: viewer.id, at: now })
  return { version, versions, characteristic, shown, form: stateOf(shown, body), namings }
}

const showProblems = (found: SuggestProps, problems: SuggestProps['form']['problems']): Reply =>
  page(<SuggestPage {...found} form={{ ...found.form, problems }} />, 422)
