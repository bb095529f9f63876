import type {SlideKind} from '@rostrum/schema'
import {BarChartIcon} from '@sanity/icons/BarChart'
import {BlockquoteIcon} from '@sanity/icons/Blockquote'
import {BookmarkIcon} from '@sanity/icons/Bookmark'
import {CodeIcon} from '@sanity/icons/Code'
import {EarthGlobeIcon} from '@sanity/icons/EarthGlobe'
import {EqualIcon} from '@sanity/icons/Equal'
import {FilterIcon} from '@sanity/icons/Filter'
import {HighlightIcon} from '@sanity/icons/Highlight'
import {ImageIcon} from '@sanity/icons/Image'
import {ListIcon} from '@sanity/icons/List'
import {NumberIcon} from '@sanity/icons/Number'
import {OlistIcon} from '@sanity/icons/Olist'
import {PanelLeftIcon} from '@sanity/icons/PanelLeft'
import {PresentationIcon} from '@sanity/icons/Presentation'
import {RocketIcon} from '@sanity/icons/Rocket'
import {SplitVerticalIcon} from '@sanity/icons/SplitVertical'
import {SyncIcon} from '@sanity/icons/Sync'
import {TaskIcon} from '@sanity/icons/Task'
import {ThLargeIcon} from '@sanity/icons/ThLarge'
import {TimelineIcon} from '@sanity/icons/Timeline'
import {UlistIcon} from '@sanity/icons/Ulist'
import {UsersIcon} from '@sanity/icons/Users'
import {VideoIcon} from '@sanity/icons/Video'
import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import type {ComponentType} from 'react'

export const slideIcons: {[Kind in SlideKind]: ComponentType} = {
  titleSlide: PresentationIcon,
  agendaSlide: ListIcon,
  sectionBreakSlide: SplitVerticalIcon,
  statementSlide: HighlightIcon,
  bulletsSlide: UlistIcon,
  numberedSlide: OlistIcon,
  comparisonSlide: PanelLeftIcon,
  quoteSlide: BlockquoteIcon,
  definitionSlide: EqualIcon,
  bigNumberSlide: NumberIcon,
  timelineSlide: TimelineIcon,
  funnelSlide: FilterIcon,
  cycleSlide: SyncIcon,
  chartSlide: BarChartIcon,
  tableSlide: ThLargeIcon,
  imageSlide: ImageIcon,
  videoSlide: VideoIcon,
  codeSlide: CodeIcon,
  peopleSlide: UsersIcon,
  checklistSlide: TaskIcon,
  pitfallSlide: WarningOutlineIcon,
  callToActionSlide: RocketIcon,
  sourcesSlide: BookmarkIcon,
  embedSlide: EarthGlobeIcon,
}
