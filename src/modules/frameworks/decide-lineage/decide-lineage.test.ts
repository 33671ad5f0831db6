import { expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { publishFramework } from '../publish/publish.ts'
import { plantFrameworks } from '../seed.ts'
import { findLineageDesk } from './query.ts'

const house = await openTestHouse()
await plantFrameworks({ db: house.db, config: house.config, now: house.clock.now() })
// What is decided in the very act of publishing counts as carried over.
house.clock.forward(60_000)

const framework = 'sel-system-leader'
const at = (before: string, after: string) => `/frameworks/${framework}/lineage/${before}/${after}`
const deskOf = (before: string, after: string) => findLineageDesk(house.db, { framework, before, after })

/** The link from behaviour `from` of collaboration to behaviour `to`, by their numbers. */
async function linkBetween(before: string, after: string, from: number, to: number) {
  const desk = await deskOf(before, after)
  const find = (version: typeof desk.before, position: number) =>
    version.characteristics.find(({ key }) => key === 'collaboration')?.behaviours[position - 1]?.id ?? ''
  const [source, target] = [find(desk.before, from), find(desk.after, to)]
  const state =
    desk.questions
      .find((question) => question.target.behaviour.id === target)
      ?.candidates.find(({ placed }) => placed.behaviour.id === source)?.state ?? 'none'
  return { to: target, link: `${source}.${state}`, source, state }
}
const stateOf = async (before: string, after: string, from: number, to: number) =>
  (await linkBetween(before, after, from, to)).state

test('an editor confirms what the house proposed, and readers see it decided at once', async () => {
  const editor = await house.signedIn('editor')
  const compared = `/frameworks/${framework}/compare/2022-06-draft/2022-10`
  const reader = house.visitor()
  expect((await reader.get(compared)).selectAll('h3')[2]).toContain('Proposed')

  const page = await editor.get(at('2022-06-draft', '2022-10'))
  expect(page.text).toContain('Nearly the same words')
  // What it says waits is what is shown as a proposal.
  const waiting = Number(/(\d+) behaviours? of \d+ waits? for a decision/.exec(page.text)?.[1])
  const tags = page.selectAll('.nhsuk-tag')
  expect(tags.filter((tag) => tag === 'Proposed')).toHaveLength(waiting)
  expect(page.select('#waiting')).toContain('Driving purposeful collaboration 1: Power of stories')
  const same = Number(/(\d+) behaviours? (?:is|are) unchanged to the letter/.exec(page.text)?.[1] ?? 0)
  expect(tags.filter((tag) => tag === 'Unchanged')).toHaveLength(same)
  expect(same).toBeGreaterThan(0)
  const { to, link } = await linkBetween('2022-06-draft', '2022-10', 1, 1)
  const done = await editor.post(at('2022-06-draft', '2022-10'), { to, link, choice: 'confirm' })
  expect(done.location).toBe(`${at('2022-06-draft', '2022-10')}?done=decided&at=${to}#b-${to}`)
  expect((await editor.follow(done)).select(`#b-${to}`)).toContain('Your decision is saved')
  expect((await editor.follow(done)).text).toContain('Decided on 2 June 2022')
  await expect
    .poll(async () => (await reader.get(compared)).selectAll('h3')[2])
    .toBe('Behaviour 1 of October 2022 Reworded')

  const acts = await house.db
    .selectFrom('platform.act')
    .select(['act', 'byPerson', 'onKind'])
    .where('act', '=', 'frameworks.decideLineage')
    .execute()
  expect(acts).toEqual([{ act: 'frameworks.decideLineage', byPerson: editor.member.id, onKind: 'lineage' }])
})

test('an editor rejects a proposal, and takes it back', async () => {
  const editor = await house.signedIn('editor')
  const url = at('2022-06-draft', '2022-10')
  await editor.get(url)
  const first = await linkBetween('2022-06-draft', '2022-10', 5, 5)
  await editor.post(url, { to: first.to, link: first.link, choice: 'reject' })
  expect(await stateOf('2022-06-draft', '2022-10', 5, 5)).toBe('rejected')
  const compared = await editor.get(`/frameworks/${framework}/compare/2022-06-draft/2022-10`)
  expect(compared.select('.cw-lead')).toContain('1 is new. 1 of June 2022 draft was dropped.')

  await editor.post(url, { to: first.to, link: `${first.source}.rejected`, choice: 'reopen' })
  expect(await stateOf('2022-06-draft', '2022-10', 5, 5)).toBe('proposed')
})

test('an editor links what the words alone do not show', async () => {
  const editor = await house.signedIn('editor')
  const url = at('2021-10', '2022-06-draft')
  const { to, source } = await linkBetween('2021-10', '2022-06-draft', 3, 4)
  const choosing = await editor.get(`${url}?to=${to}`)
  expect(choosing.select('select')).toContain(
    'Driving purposeful collaboration 3: Empowering those around them',
  )
  const none = await editor.post(url, { to, link: '', choice: 'confirm' })
  expect(none.status).toBe(422)
  expect(none.text).toContain('Select a behaviour to link to')
  await editor.post(url, { to, link: `${source}.none`, choice: 'confirm' })
  expect(await stateOf('2021-10', '2022-06-draft', 3, 4)).toBe('confirmed')

  const path = await house.visitor().get(`/frameworks/${framework}/path/collaboration`)
  expect(path.text).toContain('removed: empowering those around them')
})

test('a link is followed through the draft to the final wording', async () => {
  const editor = await house.signedIn('editor')
  await editor.get(at('2021-10', '2022-06-draft'))
  const { to, source } = await linkBetween('2021-10', '2022-06-draft', 1, 1)
  await editor.post(at('2021-10', '2022-06-draft'), { to, link: `${source}.none`, choice: 'confirm' })
  const desk = await editor.get(at('2021-10', '2022-10'))
  expect(desk.text).toContain('followed through the versions between')
  // An editor has confirmed both steps of the one, and only one step of the other.
  const tags = desk.selectAll('.nhsuk-tag').filter((words) => words !== 'Rejected')
  expect(tags.slice(0, 2)).toEqual(['Confirmed, step by step', 'Proposed'])
  const compared = await editor.get(`/frameworks/${framework}/compare/2021-10/2022-10`)
  expect(compared.text).toContain('removed: bringing')

  const { link, to: final } = await linkBetween('2021-10', '2022-10', 1, 1)
  expect(link).toContain('.none')
  await editor.post(at('2021-10', '2022-10'), { to: final, link, choice: 'reject' })
  expect(await stateOf('2021-10', '2022-10', 1, 1)).toBe('rejected')
  // Rejecting the whole way says nothing about its steps.
  expect(await stateOf('2021-10', '2022-06-draft', 1, 1)).toBe('confirmed')
})

test('what the draft says nothing of is set apart, and can still be linked', async () => {
  const editor = await house.signedIn('editor')
  const url = at('2022-06-draft', '2022-10')
  const page = await editor.get(url)
  expect(page.select('#not-part')).toContain('26 behaviours')
  const { notPart } = await deskOf('2022-06-draft', '2022-10')
  const to = notPart[0]?.behaviour.id ?? ''
  expect((await editor.get(`${url}?to=${to}`)).select(`#b-${to}`)).toContain('Select a behaviour')
})

test('two editors decide at once: the first is heard, the second is shown what the first decided', async () => {
  const [first, second] = [await house.signedIn('editor'), await house.signedIn('editor')]
  const url = at('2022-06-draft', '2022-10')
  await first.get(url)
  await second.get(url)
  const { to, link, source } = await linkBetween('2022-06-draft', '2022-10', 6, 6)
  const answers = await Promise.all([
    first.post(url, { to, link, choice: 'confirm' }),
    second.post(url, { to, link, choice: 'reject' }),
  ])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
  const late = answers.find(({ status }) => status === 409)
  const state = await stateOf('2022-06-draft', '2022-10', 6, 6)
  expect(late?.select('#meanwhile')).toContain(`Another editor ${state} this link while you were reading`)
  expect(late?.text).toContain('Your decision was not taken')

  // Both for the same: nobody is bothered.
  const { state: seen } = await linkBetween('2022-06-draft', '2022-10', 6, 6)
  const same = await second.post(url, {
    to,
    link: `${source}.proposed`,
    choice: seen === 'confirmed' ? 'confirm' : 'reject',
  })
  expect(same.status).toBe(303)
})

test('only editors decide', async () => {
  const url = at('2022-06-draft', '2022-10')
  expect((await house.visitor().get(url)).location).toContain('/sign-in')
  expect((await (await house.signedIn()).get(url)).status).toBe(403)
  expect((await (await house.signedIn('organiser', 'administrator')).get(url)).status).toBe(403)
  const member = await house.signedIn('facilitator')
  const { to, link } = await linkBetween('2022-06-draft', '2022-10', 2, 2)
  expect((await member.post(url, { to, link, choice: 'confirm' })).status).toBe(403)
  expect(await stateOf('2022-06-draft', '2022-10', 2, 2)).toBe('proposed')
})

test('what is not of these two versions cannot be linked', async () => {
  const editor = await house.signedIn('editor')
  const url = at('2022-06-draft', '2022-10')
  await editor.get(url)
  const { to, source } = await linkBetween('2021-10', '2022-10', 1, 1)
  const { before } = await deskOf('2022-06-draft', '2022-10')
  expect((await editor.post(url, { to, link: `${source}.none`, choice: 'confirm' })).status).toBe(404)
  // A question that nobody asked cannot be opened again.
  const last = before.characteristics[0]?.behaviours.at(-1)?.id ?? ''
  const countLinks = async () =>
    (await house.db.selectFrom('frameworks.lineage').select('decision').execute()).length
  const links = await countLinks()
  expect((await editor.post(url, { to, link: `${last}.none`, choice: 'reopen' })).status).toBe(404)
  expect(await countLinks()).toBe(links)
  for (const fields of [
    { to: 'x', link: `${source}.none`, choice: 'confirm' },
    { to, link: "x'; drop table", choice: 'confirm' },
    { to, link: `${source}.none`, choice: 'erase' },
    {},
  ])
    expect((await editor.post(url, fields)).status).toBe(422)
  for (const pair of [at('2022-10', '2022-06-draft'), at('2022-10', '2022-10'), at('2022-10', '1999')])
    expect((await editor.get(pair)).status).toBe(404)
})

test('five hundred questions stand on pages of their own, and an editor stays where they decide', async () => {
  const texts = (ending: string) =>
    Array.from({ length: 500 }, (_, n) => ({
      text: `People in place ${n} meet on day ${n * 7} and speak of matter ${n * 31} ${ending}`,
    }))
  for (const [version, ending] of [
    ['1', 'with those who live there, and write down what they heard'],
    ['2', 'with all who live there, and tell them what they heard'],
  ] as const)
    await house.db.transaction().execute((tx) =>
      publishFramework(tx, {
        framework: {
          id: 'large',
          version,
          status: 'current',
          title: 'Large',
          characteristics: [{ id: 'one', title: 'One', behaviours: texts(ending) }],
        },
        document: '-',
        format: 'yaml',
        by: null,
        at: house.clock.now(),
      }),
    )
  const url = '/frameworks/large/lineage/1/2'
  const editor = await house.signedIn('editor')
  const first = await editor.get(url)
  expect(first.text).toContain('500 behaviours of 500 wait')
  expect(Buffer.byteLength(first.body)).toBeLessThan(250_000)
  const third = await editor.get(`${url}?page=3`)
  expect(third.text).toContain('People in place 100 meet')
  const desk = await findLineageDesk(house.db, { framework: 'large', before: '1', after: '2' })
  const [question] = desk.questions.slice(100)
  const to = question?.target.behaviour.id ?? ''
  const link = `${question?.candidates[0]?.placed.behaviour.id}.proposed`
  const done = await editor.post(url, { to, link, choice: 'confirm', page: '3' })
  expect(done.location).toBe(`${url}?page=3&done=decided&at=${to}#b-${to}`)
  expect((await editor.get(`${url}?to=${to}`)).select(`#b-${to}`)).toContain('Select a behaviour')
}, 30_000)
