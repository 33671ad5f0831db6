type Orders = Readonly<Record<'began' | 'theirs' | 'yours', readonly string[]>> & {
  /** Whether it stands in what is brought together. */
  isThere: (name: string) => boolean
}

/**
 * Brings two orders together. Whoever left the order as it was takes over the other's; where both changed it, and not
 * to the same, yours stands, and it is a collision. What stands on one side alone follows what it followed there.
 */
export function mergeOrder({ began, theirs, yours, isThere }: Orders): {
  order: readonly string[]
  isCollision: boolean
} {
  const isShared = (name: string) => began.includes(name) && theirs.includes(name) && yours.includes(name)
  const [was, other, own] = [began, theirs, yours].map((side) => side.filter(isShared).join(', '))
  const [first, second] = own === was ? [theirs, yours] : [yours, theirs]
  const order = first.filter(isThere)
  for (const [index, name] of second.entries()) {
    if (!isThere(name) || order.includes(name)) continue
    const before = second.slice(0, index).findLast((one) => order.includes(one))
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, name)
  }
  return { order, isCollision: own !== was && other !== was && own !== other }
}
