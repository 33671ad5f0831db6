import { describe, expect, test } from 'vitest'
import { openTestHouse } from '#test/house.ts'
import { bringList, sendList } from '#test/lists.ts'
import { isOneSlip, slipFinder } from './slips.ts'

describe('an address that may have a slip in it', () => {
  test.each([
    ['gmial.com', 'gmail.com'],
    ['gmail.co', 'gmail.com'],
    ['gmai.com', 'gmail.com'],
    ['nhs.ent', 'nhs.net'],
    ['hotmail.co.uuk', 'hotmail.co.uk'],
    ['thamesbank.nhs.ku', 'thamesbank.nhs.uk'],
  ])('%s is asked about', (typed, meant) => {
    expect(slipFinder(['thamesbank.nhs.uk'])(`amara@${typed}`)).toBe(meant)
  })

  test.each(['gmail.com', 'thamesbank.nhs.uk', 'elsewhere.example', 'mc.com'])('%s is not', (domain) => {
    expect(slipFinder(['thamesbank.nhs.uk', 'me.com'])(`amara@${domain}`)).toBeNull()
  })

  test('two slips are none that anybody could guess', () => {
    expect(isOneSlip('gmail.com', 'gmail.com')).toBe(false)
    expect(isOneSlip('gmali.con', 'gmail.com')).toBe(false)
    expect(isOneSlip('abc', 'cba')).toBe(false)
  })

  test('is asked about on the list, first of those who get a letter, and written to as it stands', async () => {
    const house = await openTestHouse()
    const organiser = await house.signedIn('organiser')
    const { address, page } = await bringList(organiser, 'a@commonweal.example\nb@gmial.com\n')
    expect(page.text).toContain('Is gmial.com meant to be gmail.com?')
    expect(page.text).toContain('Perhaps a slip: 1')
    expect(page.text.indexOf('b@gmial.com')).toBeLessThan(page.text.indexOf('a@commonweal.example'))
    await sendList(organiser, { address, letter: { subject: 'Come', words: 'Do.' } })
    expect((await organiser.get(address)).text).toContain('0 of 2 letters are written')
  })
})
