import type { ComponentChildren } from 'preact'

export type HeroProps = {
  title: ComponentChildren
  /** Who is speaking, above the title. */
  caption?: ComponentChildren
  lead?: ComponentChildren
  /** Links and buttons: what to do next. */
  children?: ComponentChildren
  /** A picture beside the words, such as the rosette. */
  picture?: ComponentChildren
}

/** The opening of a front page: one sentence, what to do next, and a picture. Stands on a `full` page. */
export const Hero = ({ title, caption, lead, children, picture }: HeroProps) => (
  <div class="cw-hero">
    <div class="cw-width cw-width--wide cw-hero__inside">
      <div class="cw-hero__words">
        <h1 class="cw-hero__title">
          {caption && (
            <span class="cw-hero__caption">
              {caption}
              <span class="nhsuk-u-visually-hidden">: </span>
            </span>
          )}
          {title}
        </h1>
        {lead && <p class="cw-hero__lead">{lead}</p>}
        {children && <div class="cw-hero__next">{children}</div>}
      </div>
      {picture && <div class="cw-hero__picture">{picture}</div>}
    </div>
  </div>
)
