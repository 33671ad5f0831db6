import { readdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { WrongUsage } from '#platform/command.ts'
import { easyPeople, header, placeFor, putFile, typeMatch } from '#test/match-command.ts'

const people = putFile('people.csv', [header, ...easyPeople(12)])

test('an organiser with only a spreadsheet matches people, and reads what came of it', async () => {
  const { code, said, reported } = await typeMatch(people)
  expect({ code, reported }).toEqual({ code: 0, reported: '' })
  expect(said).toContain('Round 1: 12 of 12 people in 6 pairs.')
  expect(said).toContain('nothing better exists: that is proved.')
  expect(said).toMatch(/^ {2}p\d+ – p\d+$/m)
  expect(said).toContain('6 rounds are certain to match everybody; more than 11 cannot')
})

test('a plan as a program reads it holds pairs, figures, reasons and the proof, and checks', async () => {
  const plan = placeFor('plan.json')
  const { code, said } = await typeMatch(people, '--json', '--out', plan, '--rounds', '3', '--seed', 'x')
  expect(code).toBe(0)
  expect(readFileSync(plan, 'utf8')).toBe(said)
  const { rounds } = JSON.parse(said)
  expect(rounds).toHaveLength(3)
  expect(rounds[0]).toMatchObject({ matched: 12, trios: [], unmatched: [], gap: 0, proved: true, seed: 'x' })
  expect(rounds[0].pairs).toHaveLength(6)
  expect(rounds[0].reasons[0].length).toBeGreaterThan(0)
  expect(rounds[0].digest).toMatch(/^[0-9a-f]{64}$/)
  expect(rounds[0].certificate.prices).toHaveLength(12)
  const met = rounds.flatMap(({ pairs }: { pairs: string[][] }) =>
    pairs.map((pair) => pair.toSorted().join()),
  )
  expect(new Set(met).size).toBe(18)
  expect(await typeMatch('--check', people, plan)).toMatchObject({ code: 0 })
  const checked = JSON.parse((await typeMatch('--check', people, plan, '--json')).said)
  expect(checked).toMatchObject({ holds: true, rounds: [{ problems: [] }, {}, {}] })
})

test('the same file in another order gives the same plan, to the letter', async () => {
  const turned = putFile('turned.csv', [header, ...easyPeople(12).toReversed()])
  const [one, other] = [await typeMatch(people, '--json'), await typeMatch(turned, '--json')]
  const strip = (said: string) => said.replace(/"seconds":[\d.e-]+/g, '')
  expect(strip(other.said)).toBe(strip(one.said))
})

test('an odd number leaves one over, or makes a trio when that is asked for; fours are possible too', async () => {
  const odd = putFile('odd.csv', [header, ...easyPeople(13)])
  expect((await typeMatch(odd)).said).toMatch(/Left out: p\d+\. The number of people is odd\./)
  const trio = placeFor('trio.json')
  const three = await typeMatch(odd, '--group', 'trio-if-odd', '--out', trio, '--rounds', '2')
  expect(three.said).toContain('13 of 13 people in 5 pairs and 1 group of 3.')
  expect((await typeMatch('--check', odd, trio)).said).toContain('it holds')
  const fours = placeFor('fours.json')
  expect((await typeMatch(odd, '--group', '4', '--out', fours)).said).toContain(
    '3 groups of 3 and 1 group of 4',
  )
  expect(await typeMatch('--check', odd, fours)).toMatchObject({ code: 0 })
})

test('who has met does not meet again: by a table, or by the plan of an earlier match', async () => {
  const four = putFile('four.csv', [header, ...easyPeople(4)])
  const met = putFile('met.csv', ['a,b', 'p0,p1', 'p0,p2'])
  const plan = placeFor('first.json')
  expect((await typeMatch(four, '--met', met, '--out', plan, '--json')).said).toContain('["p0","p3"]')
  const next = await typeMatch(four, '--met', plan, '--json')
  expect(next.said).not.toContain('["p0","p3"]')
  expect((await typeMatch('--check', four, plan)).reported).toBe('')
  expect(await typeMatch('--check', four, plan)).toMatchObject({ code: 1 })
  expect(await typeMatch('--check', four, plan, '--met', met)).toMatchObject({ code: 0 })
})

test('columns of another name are said by --map, and one that is not there too', async () => {
  const renamed = putFile('renamed.csv', [
    '﻿Name;Organisation;Area;Role;Lived experience;interests;availability;format;sector',
    '"Smith, Ann";A|B;n;doctor;yes;x|y;1;online;1',
    '"O""Neil";C;s;nurse;no;;3;online|in_person;2',
  ])
  const map = 'Name=id,Area=borough,Role=profession,-=seniority'
  const { code, said, reported } = await typeMatch(renamed, '--map', map, '--json')
  expect({ code, reported }).toEqual({ code: 0, reported: '' })
  expect(JSON.parse(said).rounds[0]).toMatchObject({ pairs: [['O"Neil', 'Smith, Ann']], value: 80 })
})

test('rules of an organiser take the place of the usual ones', async () => {
  const four = putFile('rules-people.csv', [header, ...easyPeople(4)])
  const rules = putFile(
    'rules.yaml',
    'weights: { part: 0, profession: 100 }\nparts_differ: true\nowed_first: true\n',
  )
  const plan = placeFor('ruled.json')
  expect(await typeMatch(four, '--rules', rules, '--out', plan)).toMatchObject({ code: 0 })
  expect(await typeMatch('--check', four, plan, '--rules', rules)).toMatchObject({ code: 0 })
  expect((await typeMatch('--check', four, plan)).said).toContain('other people, rules or history')
})

test('when the time is up there is a plan, with what may be missing', async () => {
  const many = putFile('many.csv', [header, ...easyPeople(2_500)])
  const { rounds } = JSON.parse((await typeMatch(many, '--json', '--time-limit', '0.05')).said)
  expect(rounds[0].bound).toBeGreaterThanOrEqual(rounds[0].value)
  expect(rounds[0].proved).toBe(false)
})

test('whoever presses Ctrl-C while it matches has nothing half done', async () => {
  const many = putFile('stopped.csv', [header, ...easyPeople(6_000)])
  const plan = placeFor('stopped.json')
  const running = typeMatch(many, '--out', plan)
  const pressed = setTimeout(() => process.emit('SIGINT'), 300)
  expect(await running).toMatchObject({ code: 130, reported: expect.stringContaining('Nothing was written') })
  clearTimeout(pressed)
  expect(readdirSync(dirname(plan)).filter((name) => name.startsWith('stopped.json'))).toEqual([])
})

test.each([
  ['--rounds', '0'],
  ['--rounds', 'x'],
  ['--group', '5'],
  ['--time-limit', '-1'],
  ['--map', 'Name=name'],
])('%s %s is refused with what it takes', async (flag, word) => {
  await expect(typeMatch(people, `${flag}=${word}`)).rejects.toThrow(WrongUsage)
})

test('--check without a plan is told how it is used', async () => {
  await expect(typeMatch('--check', people)).rejects.toThrow(/PEOPLE\.csv PLAN\.json/)
  await expect(typeMatch(people, 'plan.json')).rejects.toThrow(/To check a plan/)
})

test('--house takes nothing that the house knows by itself, and --names goes with it alone', async () => {
  await expect(typeMatch('--house', 'c', '--met=met.csv')).rejects.toThrow(/--met does not go with --house/)
  await expect(typeMatch(people, '--names')).rejects.toThrow(/--names goes with --house alone/)
  await expect(typeMatch('--house', 'c', 'd')).rejects.toThrow(/It takes one campaign/)
  await expect(typeMatch('--check', '--house')).rejects.toThrow(/It takes the plan/)
})
