import { h } from 'preact'
import { type Adapter, translated } from '#test/conformance.ts'
import { NotificationBanner, type NotificationBannerProps } from './notification-banner.tsx'

export const adapter: Adapter = (context, block) => {
  const props = translated<NotificationBannerProps>(context)
  return h(NotificationBanner, block === undefined ? props : { ...props, children: block })
}
