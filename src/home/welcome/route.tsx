import { page, route } from '#platform/route.ts'
import { Layout } from '#ui/layout/layout.tsx'

export const homeRoute = route({
  url: '/',
  get: () =>
    page(
      <Layout title="Home">
        <h1>Home</h1>
      </Layout>,
    ),
})
