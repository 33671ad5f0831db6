import { expect } from 'vitest'
import type { Person } from './person.ts'
import type { Looks } from './questions-walk.ts'

// What organisers and members do for those who would like to join, each page looked at on the way.

/** Without JavaScript a link shows how far the letters have come: followed until all are in the post. */
export async function asksUntilSent(organiser: Person): Promise<void> {
  const isDone = () => organiser.page.getByRole('button', { name: 'See all invitations' }).isVisible()
  for (const until = Date.now() + 30_000; !(await isDone()); ) {
    expect(Date.now()).toBeLessThan(until)
    await organiser.follows('See how far it has come')
  }
}

/** A member makes a link to pass on. Returns its path. */
export async function makesOwnLink(member: Person, looks: Looks): Promise<string> {
  await member.follows('Pass the word on')
  await member.presses('Make my link')
  await looks(member)
  const link = await member.page.getByLabel('Your link').inputValue()
  return new URL(link).pathname
}

/** The last look at a list: a test letter to themselves, and then to all. */
export async function looksOnceMoreAndSends(organiser: Person, people: number, looks: Looks): Promise<void> {
  await organiser.presses('Go on to sending')
  await organiser.sees(`Send ${people} invitations?`)
  await looks(organiser)
  await organiser.presses('Send a test letter to me')
  await organiser.sees('A test letter is on its way to you, and to nobody else.')
  await organiser.presses(`Send ${people} invitations`)
}

/** From the hall to the one who waits, whom they accept. */
export async function acceptsTheOne(organiser: Person, name: string, looks: Looks): Promise<void> {
  await organiser.follows('One person waits to join')
  await looks(organiser)
  await organiser.follows(name)
  await looks(organiser)
  await organiser.presses('Accept')
  await looks(organiser)
  await organiser.presses(`Accept ${name}`)
  await organiser.sees('Accepted')
  await looks(organiser)
}

/** Ticks several in the queue that is open. */
export async function acceptsTicked(organiser: Person, names: readonly string[], looks: Looks) {
  for (const name of names) await organiser.chooses(`Accept ${name}`)
  await organiser.presses('Accept those that are ticked')
  const all = names.length === 1 ? 'One person is a member now' : `All ${names.length} are members now`
  await organiser.sees(all)
  await looks(organiser)
}

/** In words of their own, from the queue that is open. */
export async function declines(organiser: Person, name: string, letter: string, looks: Looks) {
  await organiser.follows(name)
  await organiser.presses('Decline')
  await looks(organiser)
  await organiser.writes(letter, 'Your letter')
  await organiser.presses('Send the letter and decline')
  await organiser.sees('Your letter is on its way to them.')
  await looks(organiser)
}

/** From now on nobody waits who comes by a member's link. */
export async function letsInByLink(organiser: Person, looks: Looks): Promise<void> {
  await organiser.opens('/invitations/rules')
  await organiser.chooses('Those who come by a member’s own link')
  await organiser.presses('Go on')
  await looks(organiser)
  await organiser.chooses('They are let in as soon as their address is confirmed')
  await organiser.presses('Add the rule')
  await organiser.sees('Whoever comes by a member’s own link is let in as soon as')
  await looks(organiser)
}

/** Writes down for somebody who has no e-mail what they tell by telephone, and accepts them. */
export async function entersAndAccepts(organiser: Person, name: string, looks: Looks): Promise<void> {
  await organiser.opens('/interest/enter')
  await looks(organiser)
  // Without their consent nothing is kept, and what was typed stays.
  await organiser.writes(name, /What is your name\?/)
  await organiser.presses('Enter it')
  await organiser.sees('There is a problem', 'Read these words out to them')
  await organiser.chooses('I read these words out, or they read them, and they agreed')
  await organiser.chooses('By telephone')
  await organiser.chooses('Unpaid carers')
  await organiser.writes('020 7946 0018', 'Telephone number')
  await organiser.presses('Enter it')
  await organiser.sees('It is in the queue.', name)
  await looks(organiser)
  await organiser.presses('Accept')
  await organiser.chooses('By telephone')
  await looks(organiser)
  await organiser.presses(`Accept ${name}`)
  await organiser.sees('They are accepted.')
  await looks(organiser)
}
