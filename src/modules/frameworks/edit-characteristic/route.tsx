import { type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import type { FormState } from '#ui/form/form-state.ts'
import { compareDraft, compareWordings, draftWith } from '../drafting/compare-draft.ts'
import { type CharacteristicWording, editAddress } from '../drafting/draft.ts'
import { NoDraftPage } from '../drafting/no-draft.tsx'
import { characteristicOf, type DraftReading, findDraftReading } from '../drafting/queries.ts'
import { nameWho } from '../drafting/who.ts'
import type { Clash } from './clash.tsx'
import { editCharacteristic } from './edit-characteristic.ts'
import { type Began, checkTyped, readBegan } from './form.ts'
import { beganWith, EditCharacteristicPage } from './page.tsx'
import { readTyped, rearrange, stateOf, type Typed, toWording, typedFrom } from './typed.ts'

export const editCharacteristicRoute = memberRoute({
  url: '/frameworks/:framework/draft/edit/:characteristic',
  get: async ({ db, params: { framework = '', characteristic: key = '' } }) => {
    const reading = await findDraftReading(db, framework)
    const saved = characteristicOf(reading.draft, key)
    return show(reading, key, { typed: typedFrom(saved), carried: beganWith(saved) })
  },
  post: async (ask) => {
    const press = String(ask.body.do ?? 'save')
    const typed = readTyped(ask.body)
    return press === 'save' ? await save(ask, typed) : await showAgain(ask, rearrange(typed, press))
  },
})

/** Saves nothing: the same form, with behaviours added or moved, and the difference of what is typed. */
async function showAgain({ db, params, body }: MemberAsk, typed: Typed): Promise<Reply> {
  const { framework = '', characteristic: key = '' } = params
  const reading = await findDraftReading(db, framework)
  const { revision } = readBegan(body)
  return show(reading, key, { typed, carried: { revision, json: String(body.began ?? '') } })
}

async function save({ db, viewer, now, params, body }: MemberAsk, typed: Typed): Promise<Reply> {
  const { framework = '', characteristic: key = '' } = params
  const began = readBegan(body)
  const checked = checkTyped(typed)
  if (!checked.ok) {
    const carried = { revision: began.revision, json: String(body.began ?? '') }
    const reading = await findDraftReading(db, framework)
    return show(reading, key, { typed, carried, form: stateOf(typed, checked.problems) })
  }
  const done = await editCharacteristic(db, {
    framework,
    key,
    revision: began.revision,
    wording: checked.wording,
    by: viewer.id,
    at: now,
  })
  if (done.outcome === 'no-draft')
    return page(<NoDraftPage framework={framework} typed={wordsOf(typed)} />, 409)
  if (done.outcome !== 'changed-meanwhile')
    return seeOther(editAddress({ framework: { slug: framework } }, { key }))

  const reading = await findDraftReading(db, framework)
  const who = await nameWho(db, done.saved.changedBy, viewer.id)
  const clash = clashOf(reading, key, { began, yours: checked.wording, who })
  return show(reading, key, { typed, carried: beganWith(done.saved), clash })
}

type Shown = {
  typed: Typed
  carried: { revision: number; json: string }
  form?: FormState
  clash?: Clash
}

function show({ draft, base }: DraftReading, key: string, { typed, carried, form, clash }: Shown): Reply {
  const saved = characteristicOf(draft, key)
  const compared =
    base &&
    compareDraft(draftWith(draft, key, toWording(typed)), base).characteristics.find((one) => one.key === key)
  return page(
    <EditCharacteristicPage
      draft={draft}
      saved={saved}
      form={form ?? stateOf(typed)}
      compared={compared ?? undefined}
      clash={clash}
      began={carried}
    />,
    clash ? 409 : form ? 422 : 200,
  )
}

type Sides = { began: Began; yours: CharacteristicWording; who: string }

function clashOf({ draft }: DraftReading, key: string, { began, yours, who }: Sides): Clash {
  const theirs = characteristicOf(draft, key)
  // Where nobody can tell any more what this editor began from, yours is shown against theirs.
  const start = began.wording ?? theirs
  return {
    by: who,
    theirs: compareWordings(draft, key, { before: start, after: theirs }),
    yours: compareWordings(draft, key, { before: start, after: yours }),
  }
}

/** Everything that was typed, to be kept elsewhere. */
const wordsOf = ({ title, summary, intro, lenses, behaviours }: Typed): string =>
  [
    title,
    summary,
    intro,
    lenses,
    ...behaviours.flatMap(({ title, text, easyRead }) => [title, text, easyRead]),
  ]
    .filter((words) => words.trim() !== '')
    .join('\n\n')
