import { h } from 'preact'
import { type Adapter, translated } from '#test/conformance.ts'
import { Breadcrumb, type BreadcrumbProps } from './breadcrumb.tsx'

export const adapter: Adapter = (context) => h(Breadcrumb, translated<BreadcrumbProps>(context))
