import { expect } from 'vitest'
import type { ListeningHouse } from './listening-house.ts'
import type { Person } from './person.ts'
import {
  answersTheRest,
  type Hand,
  type Looks,
  type Step,
  type Told,
  type Walk,
  walks,
} from './questions-walk.ts'
import type { Manner, Street } from './real-browser.ts'
import { invitationTo, letterTo } from './received-letter.ts'
import { fullName, type Guest } from './sixty.ts'

/** An answer to every question that there is, so that none is passed over. */
export const toldBy = (who: Guest, parts: Step[]): Told => ({
  name: [{ into: /What is your name\?/, words: fullName(who) }],
  address: [{ into: /What is your e-mail address\?/, words: who.address }],
  parts,
  places: [{ ticks: 'Lewisham' }],
  role: [{ into: /What do you do/, words: 'I ask the second question' }],
  draws: [{ into: /What draws you/, words: 'My neighbours' }],
  hopes: [{ into: /What do you hope to learn/, words: 'To listen, and then to wait' }],
  offers: [{ into: /What could you offer/, words: 'A garden' }],
  themes: [{ from: /First choice/, picks: 2 }],
  rounds: [{ ticks: 'Events of the community' }],
  formats: [{ ticks: 'Video call' }],
  times: [{ ticks: 'Weekday evenings' }],
  avoided: [{ into: /rather not be matched with/, words: 'My brother' }],
  access: [{ into: /anything that you need/, words: 'Step-free access' }],
  payment: [{ ticks: 'No, I do not' }],
  heard: [{ ticks: 'An e-mail' }],
  listed: [{ ticks: 'My name' }, { ticks: 'My parts of the system, organisations and role' }],
  news: [{ ticks: 'Yes' }],
  insights: [{ ticks: 'Yes' }],
})

type Way = {
  who: Guest
  told: Told
  by: (person: Person) => Hand
  looks: Looks
  manner: Manner
}

type There = { house: ListeningHouse; street: Street }

/** Comes by the letter, stops half way, comes back by the link that is mailed on another day, and sends it. */
export async function joinsInTwoSittings(there: There, way: Way): Promise<void> {
  const { who, told, by, looks } = way
  const walk = await comesHalfWay(there, way)
  const person = await there.street.someone(way.manner)
  await person.opens((await letterTo(there.house, { to: who.address, leadsTo: '/join/resume/' })).path)
  await looks(person)
  await by(person).presses('Open my answers')
  // Not one page further, and not one back.
  await person.isAt(halfWay)
  const goesOn = { ...walk, person, hand: by(person) }
  await walks(goesOn)
  await answersTheRest(goesOn)
  expect([...walk.came].toSorted()).toEqual(Object.keys(told).toSorted())
  await person.sees(fullName(who), who.address, 'Lewisham', 'To listen, and then to wait', 'Step-free access')
  await looks(person)
  await by(person).does({ ticks: joining })
  await by(person).presses('Agree, and send my answers')
  await person.sees('You are a member', who.address)
  await looks(person)
}

const halfWay = '/join/offers'

/** Returns how far they came; their browser is closed, and what it knew is gone. */
async function comesHalfWay({ house, street }: There, { who, told, by, looks, manner }: Way): Promise<Walk> {
  const person = await street.someone(manner)
  await person.opens(await invitationTo(house, who))
  await looks(person)
  const hand = by(person)
  await hand.presses('Tell us about yourself')
  await looks(person)
  await hand.presses('Start now')
  const walk: Walk = { person, hand, told, looks, came: new Set() }
  await walks(walk, { to: halfWay })
  await hand.presses('Stop here and go on later')
  await looks(person)
  await hand.does({ into: /^E-mail address/, words: who.address })
  await hand.presses('Send me the link')
  await person.sees('Check your e-mail')
  await looks(person)
  await person.leaves()
  return walk
}

const joining =
  'I would like to join this community. Its organisers may read what I have told here, keep it, and write to me about it.'
