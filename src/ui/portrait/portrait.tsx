export type PortraitProps = {
  /** The letters that stand where there is no photograph. */
  initials: string
  photograph?: string | null | undefined
  /** What the photograph shows; empty where the name stands beside it. */
  alternative?: string
  size?: 'small' | 'large'
}

/** Somebody's photograph, round; or their initials in a disc. */
export const Portrait = ({ initials, photograph, alternative = '', size = 'small' }: PortraitProps) => {
  const names = size === 'large' ? 'cw-portrait cw-portrait--large' : 'cw-portrait'
  const side = size === 'large' ? 144 : 56
  return photograph ? (
    <img
      class={names}
      src={photograph}
      alt={alternative}
      width={side}
      height={side}
      loading="lazy"
      decoding="async"
    />
  ) : (
    <span class={names} aria-hidden="true">
      {initials}
    </span>
  )
}
