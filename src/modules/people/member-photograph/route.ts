import { NotFound } from '#platform/errors.ts'
import { content, idNamed, route } from '#platform/route.ts'
import { eyesOf } from '../eyes.ts'
import { type PhotographSize, photographSizes } from '../photograph.ts'
import { findPhotograph } from './query.ts'

export const memberPhotographRoute = route({
  url: '/members/:member/photograph/:size',
  get: async ({ db, viewer, params, query }) => {
    const id = idNamed(params.member, 'member')
    const size = sizeNamed(params.size)
    const { version, content: picture } = await findPhotograph(db, { id, size, eyes: eyesOf(viewer, id) })
    return content('image/webp', picture, {
      version: `${version}-${size}`,
      isFixed: query.version === version,
    })
  },
})

function sizeNamed(word: string | undefined): PhotographSize {
  if (word === undefined || !Object.hasOwn(photographSizes, word)) throw new NotFound('photograph')
  // It is one of the keys.
  return word as PhotographSize
}
