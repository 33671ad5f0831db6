import { isDeepStrictEqual } from 'node:util'
import type { Form } from '#platform/form.ts'
import { type Body, type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { filled } from '#ui/form/form-state.ts'
import { editNumber, withRows, withTheirs } from '../answers.ts'
import { type Block, listChanges } from '../block.ts'
import { blockNamed } from '../blocks.ts'
import type { Community } from '../community.ts'
import { findEdition } from '../queries.ts'
import { whoEdited } from '../who-edited.ts'
import { editBlock } from './edit-block.ts'
import { EditBlockPage } from './page.tsx'

export const editBlockRoute = memberRoute({
  url: '/community/edit/:block',
  get: async ({ db, params }) => {
    const block = blockNamed(params.block)
    const { id, community } = await findEdition(db)
    return page(<EditBlockPage block={block} edition={id} form={filled(block.values(community))} />)
  },
  post: async (ask) => {
    const block = blockNamed(ask.params.block)
    const edition = editNumber(ask.body.edition)
    const rows = changedRows(block, ask.body)
    if (rows) return page(<EditBlockPage block={block} edition={edition} form={filled(rows)} />)
    const form = block.read(ask.body)
    if (!form.ok) return page(<EditBlockPage block={block} edition={edition} form={form.state} />, 422)
    return save(ask, block, edition, form)
  },
})

type Read = Extract<Form<(community: Community) => Community>, { ok: true }>

async function save(
  { db, viewer, now: at }: MemberAsk,
  block: Block,
  openedWith: number,
  form: Read,
): Promise<Reply> {
  const outcome = await editBlock(db, { block, change: form.answers, openedWith, by: viewer.id, at })
  if (outcome.kind !== 'changed-meanwhile') return seeOther(`/community/edit?done=${outcome.kind}`)
  const { opened, now } = outcome
  const theirs = block.values(now.community)
  const values = withTheirs(form.state.values, block.values(opened.community), theirs)
  const meanwhile = {
    who: await whoEdited(db, now),
    changes: listChanges(block, opened.community, now.community),
    isMerged: !isDeepStrictEqual(values, { ...form.state.values }),
  }
  return page(
    <EditBlockPage block={block} edition={now.id} form={filled(values)} meanwhile={meanwhile} />,
    409,
  )
}

/** The form with a row more or less, where that is what was pressed. Nothing is saved by it. */
function changedRows({ repeated }: Block, body: Body): Body | undefined {
  const pressed = String(body.do ?? '')
  const { token: _, do: __, ...values } = body
  if (!repeated) return undefined
  if (pressed === 'add') {
    const empty = Object.fromEntries(repeated.fields.map(({ name }) => [name, '']))
    return withRows(values, repeated.name, (rows) => [...rows, empty])
  }
  const at = /^remove (\d{1,4})$/.exec(pressed)?.[1]
  if (at === undefined) return undefined
  return withRows(values, repeated.name, (rows) => rows.filter((_row, index) => index !== Number(at)))
}
