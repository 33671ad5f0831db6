import type { Browser, Page } from './browser.ts'

/** Brings a list of people to invite, as a file, and opens what the house makes of it. */
export async function bringList(organiser: Browser, content: string, fileName = 'people.csv') {
  await organiser.get('/invitations/upload')
  const file = { field: 'file', fileName, content }
  const sent = await organiser.postFile('/invitations/upload', { list: '' }, file)
  const address = sent.location ?? ''
  return { sent, address, page: address ? await organiser.get(address) : sent }
}

/** Words the letter to a list, looks once more at what would go out, and presses Send. */
export async function sendList(
  organiser: Browser,
  { address, letter }: { address: string; letter: Record<string, string> },
): Promise<Page> {
  await organiser.post(address, { ...letter, do: 'send' })
  const { fields } = await organiser.get(`${address}/send`)
  return await organiser.post(`${address}/send`, { seen: fields.seen ?? '' })
}
