import type {PreviewConfig} from 'sanity'
import {documentIcons, type DocumentKind} from './document-icons.ts'

/** Rows of the kinds of documents whose schema alone does not say enough. */
export const documentPreviews: {[Kind in DocumentKind]?: PreviewConfig} = {
  talk: {
    select: {title: 'title', subtitle: 'subtitle', sections: 'sections'},
    prepare: ({title, subtitle, sections}) => ({
      title: named(title, 'Untitled talk'),
      subtitle: typeof subtitle === 'string' ? subtitle : counted(sections, 'section'),
    }),
  },
  section: {
    select: {title: 'title', slides: 'slides'},
    prepare: ({title, slides}) => ({
      title: named(title, 'Untitled section'),
      subtitle: counted(slides, 'slide'),
    }),
  },
  person: {
    select: {title: 'name', subtitle: 'role', media: 'portrait'},
    prepare: ({title, subtitle, media}) => ({
      title: named(title, 'Unnamed person'),
      subtitle,
      media: media ?? documentIcons.person,
    }),
  },
  organization: {
    select: {title: 'name', subtitle: 'url', media: 'logo'},
    prepare: ({title, subtitle, media}) => ({
      title: named(title, 'Unnamed organization'),
      subtitle,
      media: media ?? documentIcons.organization,
    }),
  },
  source: {
    select: {title: 'title', author: 'author', publisher: 'publisher', published: 'published'},
    prepare: ({title, ...about}) => ({
      title: named(title, 'Untitled source'),
      subtitle: [about['author'], about['publisher'], about['published']]
        .filter(Boolean)
        .join(', '),
    }),
  },
}

function named(title: unknown, otherwise: string): string {
  return typeof title === 'string' && title.trim() !== '' ? title : otherwise
}

function counted(items: unknown, noun: string): string {
  const count = countOf(items)
  return `${count === 0 ? 'No' : count} ${noun}${count === 1 ? '' : 's'}`
}

/** A preview gives an array, or an object keyed by position where it followed references. */
function countOf(items: unknown): number {
  return typeof items === 'object' && items !== null ? Object.keys(items).length : 0
}
