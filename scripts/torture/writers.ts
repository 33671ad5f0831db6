import type { HouseUnderTorture } from './house.ts'

const writers = 8
let count = 0

/** Adds members as an organiser would, several at once, until the house is gone. Notes what it acknowledged. */
export async function writeUntil(
  house: HouseUnderTorture,
  acknowledged: Set<string>,
  time: number,
): Promise<void> {
  await Promise.all(
    Array.from({ length: writers }, async () => {
      for (;;) {
        const address = `torture-${time}-${++count}@commonweal.example`
        try {
          const answer = await fetch(`${house.url}/members/add`, {
            method: 'POST',
            redirect: 'manual',
            headers: {
              cookie: house.cookie,
              'content-type': 'application/x-www-form-urlencoded',
              'sec-fetch-site': 'same-origin',
            },
            body: new URLSearchParams({
              token: house.token,
              name: `Torture Person ${count}`,
              address,
            }).toString(),
          })
          if (answer.status !== 303) throw new Error(`A write was answered with ${answer.status}`)
          acknowledged.add(address)
        } catch (error) {
          // The house is gone: what it did not acknowledge may or may not have happened, whole.
          if (error instanceof TypeError) return
          throw error
        }
      }
    }),
  )
}
