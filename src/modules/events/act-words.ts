import type { ActWords } from '#platform/act-words.ts'

const atEvent = (slug: string) => `/programme/${slug}`

/** What the acts of this room are called. None says who was registered, or waits. */
export const actWords: Readonly<Record<string, ActWords>> = {
  'events.register': { says: 'registered for an event', at: atEvent },
  'events.confirm': { says: 'received a guest’s confirmation for an event', at: atEvent },
  'events.changeTold': { says: 'heard anew from somebody who registered for an event', at: atEvent },
  'events.giveUp': { says: 'gave up a place at an event', at: atEvent },
  'events.writeDown': { says: 'wrote somebody without e-mail down for an event', at: atEvent, power: true },
  'events.writeAnew': { says: 'changed what somebody without e-mail told', at: atEvent, power: true },
  'events.tellByTelephone': { says: 'told somebody whom no letter reaches about an event', at: atEvent },
  'events.claim': { says: 'brought what they had registered for as a guest to their account' },
  'events.tellCame': { says: 'said who came to an event', at: atEvent },
  'events.countCame': { says: 'said how many came to an event of the past', at: atEvent },
  'events.prepareSeries': { says: 'made a series of events' },
  'events.changeSeries': { says: 'changed what a series of events says of itself' },
  'events.prepare': { says: 'prepared an event', at: atEvent },
  'events.change': { says: 'changed what an event says of itself', at: atEvent },
  'events.setTime': { says: 'set the time and place of an event', at: atEvent },
  'events.setAccess': { says: 'stated what there is for people who need it at an event', at: atEvent },
  'events.setPlaces': { says: 'set how many places an event has', at: atEvent },
  'events.setQuestions': { says: 'set what an event asks those who register', at: atEvent },
  'events.setReminders': { says: 'chose which reminders of an event go out', at: atEvent },
  'events.publish': { says: 'published an event', at: atEvent },
  'events.cancel': { says: 'cancelled an event', at: atEvent },
  'events.reschedule': { says: 'changed the time or place of a published event', at: atEvent },
  'events.message': { says: 'wrote to those who registered for an event', at: atEvent, power: true },
  'events.duplicate': { says: 'prepared an event like another one', at: atEvent },
  'events.makeFeed': { says: 'made a secret address for their own calendar' },
  'events.revokeFeed': { says: 'revoked the secret address of their own calendar' },
  'events.seatTables': { says: 'had the tables of an event mixed', at: atEvent },
  'events.moveSeat': { says: 'moved somebody to another table by hand', at: atEvent },
  'events.draftOutputs': { says: 'drafted what came of an event', at: atEvent },
  'events.changeOutputs': { says: 'changed what came of an event', at: atEvent },
  'events.recordDecision': { says: 'recorded a decision of an event', at: atEvent, power: true },
  'events.publishOutputs': { says: 'published what came of an event', at: atEvent },
}
