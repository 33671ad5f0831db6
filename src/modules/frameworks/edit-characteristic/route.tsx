import { type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import type { FormState } from '#ui/form/form-state.ts'
import { compareDraft, compareWordings, draftWith } from '../drafting/compare-draft.ts'
import {
  type CharacteristicWording,
  type Draft,
  type DraftCharacteristic,
  editAddress,
} from '../drafting/draft.ts'
import { NoCharacteristicPage, NoDraftPage } from '../drafting/no-draft.tsx'
import {
  besideBase,
  characteristicOf,
  type DraftReading,
  findDraft,
  findDraftReading,
} from '../drafting/queries.ts'
import { nameWho } from '../drafting/who.ts'
import type { Clash } from './clash.tsx'
import { editCharacteristic, isSameWording } from './edit-characteristic.ts'
import { type Began, checkTyped, readBegan } from './form.ts'
import { mergeWordings } from './merge.ts'
import { beganWith, EditCharacteristicPage } from './page.tsx'
import { readTyped, rearrange, stateOf, type Typed, toWording, typedFrom } from './typed.ts'
import { keepUntouched } from './untouched.ts'

export const editCharacteristicRoute = memberRoute({
  url: '/frameworks/:framework/draft/edit/:characteristic',
  get: async ({ db, query, params: { framework = '', characteristic: key = '' } }) => {
    const reading = await findDraftReading(db, framework)
    const saved = characteristicOf(reading.draft, key)
    return show(reading, key, { typed: typedFrom(saved), carried: beganWith(saved), done: query.done })
  },
  post: async (ask) => {
    const press = String(ask.body.do ?? 'save')
    const typed = readTyped(ask.body)
    return press === 'save'
      ? await save(ask, typed)
      : await showAgain(ask, { typed: rearrange(typed, press) })
  },
})

async function save(ask: MemberAsk, typed: Typed): Promise<Reply> {
  const { db, viewer, now, params, body } = ask
  const { framework = '', characteristic: key = '' } = params
  const began = readBegan(body)
  const checked = checkTyped(typed)
  if (!checked.ok) return showAgain(ask, { typed, form: stateOf(typed, checked.problems) })
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
  if (done.outcome === 'no-characteristic')
    return page(<NoCharacteristicPage framework={framework} typed={wordsOf(typed)} />, 409)
  if (done.outcome !== 'changed-meanwhile')
    return seeOther(`${editAddress({ framework: { slug: framework } }, { key })}?done=${done.outcome}`)

  const who = await nameWho(db, done.saved.changedBy, viewer.id)
  const sides = { began, theirs: done.saved, yours: checked.wording, who }
  return showAgain(ask, { typed, carried: beganWith(done.saved), sides })
}

type Again = { typed: Typed; carried?: Carried; form?: FormState; sides?: Sides }

/**
 * Shows the form with what was typed, and saves nothing: behaviours were added or moved, something is to be
 * mended, or another editor saved first; then theirs stands in the form too. Where another editor took all of it
 * away, the words are shown to be kept.
 */
async function showAgain({ db, params, body }: MemberAsk, { sides, ...again }: Again): Promise<Reply> {
  const { framework = '', characteristic: key = '' } = params
  const words = wordsOf(again.typed)
  const draft = await findDraft(db, framework)
  if (!draft) return page(<NoDraftPage framework={framework} typed={words} />, 409)
  if (!draft.characteristics.some((one) => one.key === key))
    return page(<NoCharacteristicPage framework={framework} typed={words} />, 409)
  const carried = { revision: readBegan(body).revision, json: String(body.began ?? '') }
  const clash = sides && clashOf(draft, key, sides)
  const typed = clash?.merged ? typedFrom(clash.merged.wording) : again.typed
  return show(await besideBase(db, draft), key, { carried, ...again, typed, clash })
}

type Carried = { revision: number; json: string }
type Shown = {
  typed: Typed
  carried: Carried
  form?: FormState
  clash?: Clash | undefined
  done?: string | undefined
}

function show(
  { draft, base }: DraftReading,
  key: string,
  { typed, carried, form, clash, done }: Shown,
): Reply {
  const saved = characteristicOf(draft, key)
  const wording = keepUntouched(toWording(typed), saved)
  const compared =
    base && compareDraft(draftWith(draft, key, wording), base).characteristics.find((one) => one.key === key)
  return page(
    <EditCharacteristicPage
      draft={draft}
      saved={saved}
      form={form ?? stateOf(typed)}
      compared={compared ?? undefined}
      clash={clash}
      began={carried}
      isUnsaved={!isSameWording(saved, wording)}
      done={done}
    />,
    clash ? 409 : form ? 422 : 200,
  )
}

type Sides = { began: Began; theirs: DraftCharacteristic; yours: CharacteristicWording; who: string }

function clashOf(draft: Draft, key: string, { began, theirs, yours, who }: Sides): Clash {
  // Where nobody can tell any more what this editor began from, yours is shown against theirs.
  const start = began.wording ?? theirs
  const own = keepUntouched(yours, start)
  return {
    by: who,
    theirs: compareWordings(draft, key, { before: start, after: theirs }),
    yours: compareWordings(draft, key, { before: start, after: own }),
    merged: began.wording && mergeWordings({ began: began.wording, theirs, yours: own }),
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
