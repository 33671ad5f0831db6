import { expect, test } from 'vitest'
import { mailsTo } from '#test/applicant.ts'
import { layPair } from '#test/connect.ts'
import { openTestHouse } from '#test/house.ts'
import { type Captured, insightCaptured } from '../index.ts'

const house = await openTestHouse()
const { db } = house

/** What a room above was told, insight by insight. */
const told: { insightId: string; characteristic: string; kept: Captured | null }[] = []
insightCaptured.listen(async (_, { insightId, characteristic, kept }) => {
  told.push({ insightId, characteristic, kept })
})

async function two(slug: string) {
  told.length = 0
  const laid = await layPair(house, { slug })
  const [one, other] = laid.people
  if (!one || !other) throw new Error('There are two')
  return { ...laid, one, other }
}

const mine = {
  words: 'Ask before you help.',
  whose: 'mine',
  attribution: 'role',
  uses: ['wording', 'public'],
}
const ours = { ...mine, whose: 'ours' }

const insightOf = async (meetingId: string) =>
  (
    await db
      .selectFrom('connect.insight')
      .select('id')
      .where('meetingId', '=', meetingId)
      .executeTakeFirstOrThrow()
  ).id

test('one’s own insight is kept with how one is named and each use; rooms above hear of it', async () => {
  const { one, other, here, meetingId } = await two('own')
  await one.get(`${here}/insights`)
  const done = await one.post(`${here}/insights`, mine)
  expect(done.location).toBe(`${here}?done=captured#after`)
  const id = await insightOf(meetingId)
  expect(told).toEqual([
    {
      insightId: id,
      characteristic: 'trust',
      kept: {
        words: 'Ask before you help.',
        lang: 'en',
        uses: ['wording', 'public'],
        authors: [{ memberId: one.member.id, attribution: 'role' }],
      },
    },
  ])
  // Sent twice, it is kept once; and the other, whose it is not, does not see it.
  await one.post(`${here}/insights`, mine)
  expect(told).toHaveLength(1)
  expect((await other.get(here)).text).not.toContain('Ask before you help.')
  expect((await other.get(`${here}/insights/${id}`)).status).toBe(404)
  expect((await one.get('/connect/meetings')).text).toContain('Ask before you help.')
})

test('an insight of both is shown nowhere before the other agrees, and for no more than both agreed to', async () => {
  const { one, other, here, meetingId } = await two('both')
  await one.get(`${here}/insights`)
  await one.post(`${here}/insights`, ours)
  expect(told).toEqual([])
  const id = await insightOf(meetingId)
  const [letter] = (await mailsTo(house, other.member.address)).filter(
    ({ act }) => act === 'connect.askToAgree',
  )
  expect(letter?.bodyText).toContain('Ask before you help.')
  const asked = await other.get(`${here}/insights/${id}`)
  expect(asked.text).toContain('It is shown to nobody else before you agree.')
  await other.post(`${here}/insights/${id}`, {
    do: 'agree',
    revision: asked.fields.revision ?? '',
    attribution: 'none',
    uses: ['wording', 'report'],
  })
  expect(told.map(({ kept }) => kept?.uses)).toEqual([['wording']])
  expect(told[0]?.kept?.authors.toSorted((a, b) => a.attribution.localeCompare(b.attribution))).toEqual([
    { memberId: other.member.id, attribution: 'none' },
    { memberId: one.member.id, attribution: 'role' },
  ])
})

test('who would rather not share it says so, and it is shown to nobody', async () => {
  const { one, other, here, meetingId } = await two('declined')
  await one.get(`${here}/insights`)
  await one.post(`${here}/insights`, ours)
  const id = await insightOf(meetingId)
  await other.get(`${here}/insights/${id}`)
  await other.post(`${here}/insights/${id}`, { do: 'decline' })
  expect(told).toEqual([])
  expect((await one.get(`${here}/insights/${id}`)).text).toContain('Not everybody would like to share it')
})

test('changed words are agreed to anew, and nobody agrees to words that they have not seen', async () => {
  const { one, other, here, meetingId } = await two('changed')
  await one.get(`${here}/insights`)
  await one.post(`${here}/insights`, ours)
  const id = await insightOf(meetingId)
  const seen = await other.get(`${here}/insights/${id}`)
  const own = await one.get(`${here}/insights/${id}`)
  await one.post(`${here}/insights/${id}`, {
    do: 'change',
    revision: own.fields.revision ?? '',
    words: 'Never ask.',
    attribution: 'role',
    uses: 'wording',
  })
  const agreeing = { do: 'agree', revision: seen.fields.revision ?? '', attribution: 'none', uses: 'wording' }
  const late = await other.post(`${here}/insights/${id}`, agreeing)
  expect(late.status).toBe(422)
  expect(late.text).toContain('The words were changed meanwhile')
  expect(told).toEqual([])
  await other.post(`${here}/insights/${id}`, { ...agreeing, revision: late.fields.revision ?? '' })
  expect(told.map(({ kept }) => kept?.words)).toEqual(['Never ask.'])
  const again = await one.get(`${here}/insights/${id}`)
  await one.post(`${here}/insights/${id}`, {
    do: 'change',
    revision: again.fields.revision ?? '',
    words: 'Ask twice.',
    attribution: 'role',
    uses: 'wording',
  })
  // It is shared no more, until the other agrees to the new words.
  expect(told.at(-1)?.kept).toBeNull()
})

test('either takes it back for both; brought back, it is agreed to anew', async () => {
  const { one, other, here, meetingId } = await two('taken-back')
  await one.get(`${here}/insights`)
  await one.post(`${here}/insights`, ours)
  const id = await insightOf(meetingId)
  const asked = await other.get(`${here}/insights/${id}`)
  const agreeing = {
    do: 'agree',
    revision: asked.fields.revision ?? '',
    attribution: 'named',
    uses: 'wording',
  }
  await other.post(`${here}/insights/${id}`, agreeing)
  await other.post(`${here}/insights/${id}`, { do: 'withdraw' })
  expect(told.at(-1)?.kept).toBeNull()
  expect((await one.get(`${here}/insights/${id}`)).text).toContain('It was taken back')
  await one.post(`${here}/insights/${id}`, { do: 'bring-back' })
  // Whoever took it back is not overruled: they are asked anew, and what they had seen before does not count.
  expect(told.at(-1)?.kept).toBeNull()
  const letters = (await mailsTo(house, other.member.address)).filter(
    ({ act }) => act === 'connect.askToAgree',
  )
  expect(letters).toHaveLength(2)
  expect((await other.post(`${here}/insights/${id}`, agreeing)).status).toBe(422)
  const { fields } = await other.get(`${here}/insights/${id}`)
  await other.post(`${here}/insights/${id}`, { ...agreeing, revision: fields.revision ?? '' })
  expect(told.at(-1)?.kept?.words).toBe('Ask before you help.')
  await one.post(`${here}/insights/${id}`, { do: 'bring-back' })
  expect(told.at(-1)?.kept?.words).toBe('Ask before you help.')
})

test.each([
  [{ words: '' }, 'Enter what you would like to keep'],
  [{ words: 'a'.repeat(501) }, 'must be 500 characters or less'],
  [{ whose: '' }, 'Select whose insight it is'],
  [{ attribution: '' }, 'Select how you would like to be named'],
])('what is missing is asked for: %j', async (wrong, words) => {
  const { one, here } = await two(
    `missing-${Object.keys(wrong).join()}-${Object.values(wrong).join().length}`,
  )
  await one.get(`${here}/insights`)
  const page = await one.post(`${here}/insights`, { ...mine, ...(wrong as Record<string, string>) })
  expect(page.status).toBe(422)
  expect(page.text).toContain(words)
})
