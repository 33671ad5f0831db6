import type { Browser } from './browser.ts'

/** Brings a list of people to invite, as a file, and opens what the house makes of it. */
export async function bringList(organiser: Browser, content: string, fileName = 'people.csv') {
  await organiser.get('/invitations/upload')
  const file = { field: 'file', fileName, content }
  const sent = await organiser.postFile('/invitations/upload', { list: '' }, file)
  const address = sent.location ?? ''
  return { sent, address, page: address ? await organiser.get(address) : sent }
}
