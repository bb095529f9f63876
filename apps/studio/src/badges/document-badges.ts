import {type DocumentBadgeComponent, type DocumentBadgesResolver, getPublishedId} from 'sanity'
import {badgeTexts, type BadgeName} from './badge-texts.ts'
import {useReport} from '../inspectors/use-report.ts'

/** What a talk or a section shows beneath its form, in this order. */
const names: Readonly<Record<'talk' | 'section', readonly BadgeName[]>> = {
  talk: ['time', 'unpublished', 'notes', 'unsourced', 'stale'],
  section: ['time', 'notes', 'unsourced', 'stale'],
}

const ours = {
  talk: names.talk.map((name) => badge('talk', name)),
  section: names.section.map((name) => badge('section', name)),
}

/** The Studio's own badges, and what is counted of talks and sections. */
export const documentBadges: DocumentBadgesResolver = (badges, {schemaType}) =>
  schemaType === 'talk' || schemaType === 'section' ? [...ours[schemaType], ...badges] : badges

function badge(type: 'talk' | 'section', name: BadgeName): DocumentBadgeComponent {
  const Badge: DocumentBadgeComponent = ({id}) => {
    const {data} = useReport(type, getPublishedId(id))
    return (data && badgeTexts[name](data.report)) ?? null
  }
  Badge.displayName = `RostrumBadge(${type} ${name})`
  return Badge
}
