import type {SlideKind} from '@rostrum/schema'
import {BlockquoteIcon} from '@sanity/icons/Blockquote'
import {CodeIcon} from '@sanity/icons/Code'
import {HighlightIcon} from '@sanity/icons/Highlight'
import {ImageIcon} from '@sanity/icons/Image'
import {OlistIcon} from '@sanity/icons/Olist'
import {PresentationIcon} from '@sanity/icons/Presentation'
import {SplitVerticalIcon} from '@sanity/icons/SplitVertical'
import {UlistIcon} from '@sanity/icons/Ulist'
import type {ComponentType} from 'react'

export const slideIcons: {[Kind in SlideKind]: ComponentType} = {
  titleSlide: PresentationIcon,
  sectionBreakSlide: SplitVerticalIcon,
  statementSlide: HighlightIcon,
  bulletsSlide: UlistIcon,
  numberedSlide: OlistIcon,
  quoteSlide: BlockquoteIcon,
  codeSlide: CodeIcon,
  imageSlide: ImageIcon,
}
