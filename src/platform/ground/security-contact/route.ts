import { content, route } from '../../route.ts'
import { securityTxt } from './security-txt.ts'

export const securityContactRoute = route({
  url: '/.well-known/security.txt',
  get: ({ config, now }) => content('text/plain; charset=utf-8', securityTxt(config, now)),
})
