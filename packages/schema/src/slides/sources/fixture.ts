import {bareSlide} from '../../bare-slide.ts'
import type {SlideOf, Source} from '../../types.ts'

export const sourcesSlide: SlideOf<'sourcesSlide'> = {
  ...bareSlide,
  _type: 'sourcesSlide',
  _key: 'sources',
  sources: [
    source('log', 'Log of the north light', 'Harbour Museum', '1861-1899'),
    source('lens', 'What a lens of rings can do', 'Anouk Beaumont', '1902'),
    source('crews', 'Letters of the rowing crews', 'Coast Archive', '1911'),
  ],
}

function source(_id: string, title: string, author: string, published: string): Source {
  return {
    _id: `source-${_id}`,
    title,
    author,
    publisher: null,
    published,
    url: null,
    checkedOn: null,
    confidence: null,
  }
}
