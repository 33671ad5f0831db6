import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { houseRoot } from '#platform/root.ts'
import { phone } from '#test/barriers.ts'
import { tellsOfDecision } from '#test/deciding.ts'
import { openListeningHouse } from '#test/listening-house.ts'
import { journey, openStreet } from '#test/real-browser.ts'

const house = await openListeningHouse()
const street = openStreet(house)

const framework = '/frameworks/sel-system-leader'
const draft = `${framework}/draft`
const anEditor = async (name: string) => await house.member(name, 'editor')

journey(
  'an editor drafts the next version, sees the difference, and publishes it for everybody',
  async () => {
    const [editor, visitor] = [await street.signedIn(await anEditor('Amara Okafor')), await street.someone()]
    await visitor.opens(framework)
    await visitor.doesNotSee('with patience')

    await editor.opens(draft)
    await editor.presses('Begin the draft')
    await editor.sees('Not published. Only editors see it.', 'As it was')
    await editor.meetsNoBarrier()

    await editor.follows(/Building trust across boundaries/)
    const words = await editor.holds('Words')
    await editor.writes(`${words}, with patience`, 'Words')
    // The difference keeps up with the writer, by itself and on the press of the button alike.
    await editor.page.locator('ins', { hasText: 'with patience' }).waitFor()
    await editor.writes(`${words}, with much patience`, 'Words')
    await editor.page.locator('ins', { hasText: 'with much patience' }).waitFor()
    await editor.writes(`${words}, with patience`, 'Words')
    await editor.presses('See the difference')
    expect(await editor.page.locator('ins', { hasText: 'with patience' }).count()).toBe(1)
    await editor.meetsNoBarrier()
    await editor.presses('Save')
    await editor.opens(draft)
    await editor.sees('Changed')

    await editor.follows('Change these details')
    await editor.writes('2023-06', 'Label')
    await editor.meetsNoBarrier()
    await editor.presses('Save')
    await editor.presses('Check and publish')
    await editor.chooses('Yes, by a decision that I record with it')
    await editor.presses('Publish')
    await tellsOfDecision(editor, { hasDissent: false })
    await editor.meetsNoBarrier()
    await editor.presses('Publish')
    await editor.presses('Publish, and record this decision')
    await editor.isAt(`${framework}/2023-06`)

    await visitor.opens(framework)
    await visitor.sees('with patience')
    await visitor.opens(`${framework}/2022-10`)
    await visitor.doesNotSee('with patience')
  },
)

journey('an editor who leaves with words that are not saved is asked first', async () => {
  const editor = await street.signedIn(await anEditor('Efe Yilmaz'))
  const topTips = '/frameworks/whole-systems-top-tips/draft'
  await editor.opens(topTips)
  await editor.presses('Begin the draft')
  await editor.page.locator('main .nhsuk-task-list__link').first().click()
  await editor.page.waitForURL('**/draft/edit/*')
  const asked: string[] = []
  editor.page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.dismiss()
  })
  const here = editor.page.url()
  await editor.page.getByLabel('Words', { exact: true }).first().pressSequentially(' More.')
  await editor.page.getByRole('link', { name: 'Frameworks' }).first().click({ noWaitAfter: true })
  await expect.poll(() => asked).toEqual(['beforeunload'])
  expect(editor.page.url()).toBe(here)
  await editor.presses('Save')
  expect(asked).toHaveLength(1)
})

journey(
  'two editors write the same characteristic at once, one without JavaScript: nothing is lost',
  async () => {
    const north = '/frameworks/nw-system-leadership-behaviours/draft'
    const first = await street.signedIn(await anEditor('Bryn Davies'))
    const second = await street.signedIn(await anEditor('Chloe Nguyen'), { javaScriptEnabled: false })
    await first.opens(north)
    await first.presses('Begin the draft')
    await second.opens(north)
    for (const editor of [first, second]) {
      await editor.page.locator('main .nhsuk-task-list__link').first().click()
      await editor.page.waitForURL('**/draft/edit/*')
    }
    const words = await first.holds('Words')
    await first.writes(`${words} Said by Bryn.`, 'Words')
    await first.presses('Save')
    await second.writes(`${words} Said by Chloe.`, 'Words')
    await second.presses('Save')

    await second.sees(
      'saved this characteristic while you were writing',
      'Nothing was overwritten',
      'Said by Bryn.',
    )
    expect(await second.holds('Words')).toContain('Said by Chloe.')
    await second.writes(`${words} Said by Bryn. Said by Chloe.`, 'Words')
    await second.presses('Save as it stands here')

    await first.opens(new URL(first.page.url()).pathname)
    expect(await first.holds('Words')).toContain('Said by Bryn. Said by Chloe.')
  },
)

journey('an editor brings the document that people have, and checks it beside the draft', async () => {
  const folder = join(houseRoot, 'content', 'seeds')
  const file = join(folder, readdirSync(folder).find((name) => name.startsWith('001')) ?? '')
  const editor = await street.signedIn(await anEditor('Dev Sharma'))
  await editor.opens('/frameworks/import')
  await editor.meetsNoBarrier()
  await editor.brings(file, 'Choose a file')
  await editor.presses('Read it')
  await editor.sees(
    '32 behaviours were found in the document',
    'Building trust across boundaries: 7 behaviours',
  )
  await editor.meetsNoBarrier()

  await editor.chooses('A framework that is not here yet')
  await editor.writes('Read from the paper', 'Title')
  await editor.writes('from-the-paper', 'Short name, for a framework that is not here yet')
  await editor.presses('Open the draft')
  await editor.isAt('/frameworks/from-the-paper/draft/source')
  const letters = (text: string) => text.replaceAll(/\s/g, '')
  const shown = await editor.page.locator('.cw-source__text').allTextContents()
  expect(letters(shown.join(''))).toBe(letters(await readFile(file, 'utf8')))
  await editor.meetsNoBarrier()
  await editor.page.setViewportSize(phone)
  await editor.meetsNoBarrier()
})
