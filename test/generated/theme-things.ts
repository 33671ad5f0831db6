import type { TestHouse } from '#test/house.ts'
import { keepInsights, saidOfTwo } from '#test/said.ts'

/** Insights of several people who speak of the same, and so a theme: the first of them leads to it. */
export async function findTheme(house: TestHouse): Promise<Readonly<Record<string, string>>> {
  const [theme = ''] = await keepInsights(house, saidOfTwo.listening)
  return { theme }
}
