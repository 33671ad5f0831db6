import { NotFound } from '#platform/errors.ts'
import { readForm } from '#platform/form.ts'
import { type Body, idNamed, type MemberAsk, memberRoute, page, seeOther } from '#platform/route.ts'
import { filled } from '#ui/form/form-state.ts'
import type { Named } from '../characteristics.ts'
import { type Insight, isShown } from '../insight.ts'
import { fitsNoneWord } from '../insight-form.ts'
import { findInsight, findWhose } from '../insights.ts'
import { mayTag } from '../may-tag.ts'
import { listOwnWording } from '../wording.ts'
import { tagForm } from './form.ts'
import { TagPage } from './page.tsx'
import { tag } from './tag.ts'

export const tagRoute = memberRoute({
  url: '/insights/:insight/tag',
  get: async (ask) => {
    const { insight, characteristics, behaviours } = await findAll(ask)
    return page(
      <TagPage {...{ insight, characteristics, behaviours }} form={filled({ tags: wordsOf(insight) })} />,
    )
  },
  post: async (ask) => {
    const { db, viewer, now, body } = ask
    const { insight, characteristics, behaviours } = await findAll(ask)
    const offered = {
      keys: characteristics.map(({ key }) => key),
      behaviours: new Map(behaviours.map(({ id, characteristic }) => [id, characteristic.key])),
    }
    const form = readForm(tagForm(offered), together(body, offered.keys))
    if (!form.ok)
      return page(<TagPage {...{ insight, characteristics, behaviours }} form={form.state} />, 422)
    const among = behaviours.map(({ id }) => id)
    await tag(db, { insightId: insight.id, tags: form.answers.tags, among, by: viewer.id, at: now })
    return seeOther(`/insights/${insight.id}?done=tagged`)
  },
})

async function findAll({ db, viewer, params, now }: MemberAsk) {
  const id = idNamed(params.insight, 'insight')
  const insight = await findInsight(db, { id, at: now })
  const whose = await findWhose(db, { insightId: id, memberId: viewer.id })
  const isTheirs = whose.own !== null || whose.keptIt
  if (!(isShown(insight) || isTheirs) || !mayTag(viewer, whose)) throw new NotFound('insight')
  const behaviours = await listOwnWording(db)
  const characteristics: Named[] = [
    ...new Map(behaviours.map(({ characteristic: one }) => [one.key, one])).values(),
  ]
  return { insight, characteristics, behaviours }
}

const wordsOf = ({ tags }: Insight) =>
  tags.map(({ characteristic, behaviourId }) => behaviourId ?? (characteristic || fitsNoneWord))

/** Each characteristic's behaviours are a list of their own on the page. */
const together = (body: Body, keys: readonly string[]): Body => ({
  tags: [body.tags ?? [], ...keys.map((key) => body[`behaviours-${key}`] ?? [])].flat(),
})
