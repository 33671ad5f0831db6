import { page, route } from '#platform/route.ts'
import { CharacteristicPage } from './page.tsx'
import { findCharacteristic } from './query.ts'

export const characteristicRoute = route({
  url: '/frameworks/:framework/:version/:characteristic',
  get: async ({ db, params: { framework = '', version = '', characteristic = '' } }) =>
    page(
      <CharacteristicPage
        {...(await findCharacteristic(db, { framework, label: version, key: characteristic }))}
      />,
    ),
})
