import { phone } from '#test/barriers.ts'
import { openListeningHouse } from '#test/listening-house.ts'
import { journey, openStreet } from '#test/real-browser.ts'

const house = await openListeningHouse()
const street = openStreet(house)

const anEditor = async (name: string) => await street.signedIn(await house.member(name, 'editor'))

journey(
  'an editor says in other words what the community is for; a visitor reads it at once; it is taken back',
  async () => {
    const [editor, visitor] = [await anEditor('Amara Okafor'), await street.someone({ viewport: phone })]
    await visitor.opens('/')
    const before = await visitor.reads()

    await editor.opens('/community/edit')
    await editor.meetsNoBarrier()
    await editor.follows(/^Name and place/)
    await editor.meetsNoBarrier()
    const lead = await editor.holds('One sentence for the front page')
    await editor.writes('We meet under the clock at Lewisham station.', 'One sentence for the front page')
    await editor.presses('Save')
    await editor.isAt('/community/edit')
    await visitor.opens('/')
    await visitor.sees('We meet under the clock at Lewisham station.')
    await visitor.doesNotSee(lead)

    await editor.follows('Earlier editions')
    await editor.meetsNoBarrier()
    await editor.page.locator('main .cw-timeline a').last().click()
    await editor.page.waitForURL('**/community/editions/*')
    await editor.meetsNoBarrier()
    await editor.presses('Bring this edition back')
    await visitor.opens('/')
    await visitor.sees(lead)
    await visitor.doesNotSee('Lewisham station')
    if ((await visitor.reads()) !== before) throw new Error('The front page is not as it was before')
  },
)

journey(
  'without JavaScript an editor adds a theme, removes it again, and nothing typed is lost',
  async () => {
    const efe = await house.member('Efe Yilmaz', 'editor')
    const editor = await street.signedIn(efe, { javaScriptEnabled: false })
    await editor.opens('/community/edit/core-themes')
    await editor.writes('Housing\nTransport', 'Connected issues')
    await editor.presses('Add another theme')
    await editor.page.getByLabel('Theme', { exact: true }).last().fill('A theme of our own')
    await editor.presses('Save')
    await editor.opens('/about')
    await editor.sees('A theme of our own', 'Transport')
  },
)

journey(
  'an editor looks at a page before saving it; visitors see it at once; the first words come back',
  async () => {
    const [editor, visitor] = [await anEditor('Bryn Davies'), await street.someone()]
    await visitor.opens('/glossary')
    const words = 'A **neighbour** is whoever is next to you.'

    await editor.opens('/community/pages/glossary/edit')
    await editor.writes(`${await editor.holds('The words of the page')}\n\n${words}`, 'The words of the page')
    await editor.presses('See how it looks')
    await editor.sees('How it looks; not saved yet', 'A neighbour is whoever is next to you.')
    await editor.meetsNoBarrier()
    await visitor.opens('/glossary')
    await visitor.doesNotSee('neighbour is whoever')
    await editor.presses('Save')
    await visitor.opens('/glossary')
    await visitor.sees('A neighbour is whoever is next to you.')

    await editor.opens('/community/pages/glossary/history')
    await editor.meetsNoBarrier()
    await editor.follows('the words that came with the house')
    await editor.meetsNoBarrier()
    await editor.presses('Bring these words back')
    await visitor.opens('/glossary')
    await visitor.doesNotSee('neighbour is whoever')
  },
)
